package vn.dondoc.assignment;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.document.LateReason;

/** The reports, one for each drafting; the newest counts. */
@Repository
public class Reports {

    private static final String SELECT =
            """
            select id, assignment_id, period_from, period_to, done, difficulties, causes, proposals, lateness_reason, lateness_note,
                   drafted_by, drafted_at, document_id
              from report""";

    /** What the handler writes. */
    public record Draft(String done, String difficulties, String causes, String proposals, LateReason late) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Reports(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Newest first. */
    public List<Report> ofAssignment(long assignmentId) {
        return jdbc.sql(SELECT + " where assignment_id = :id order by id desc")
                .param("id", assignmentId)
                .query(Report.class)
                .list();
    }

    Report latest(long assignmentId) {
        return jdbc.sql(SELECT + " where id = (select max(id) from report where assignment_id = :id)")
                .param("id", assignmentId)
                .query(Report.class)
                .single();
    }

    void add(Assignment assignment, Draft draft, LateReason late, String draftedBy) {
        jdbc.sql(
                        """
                insert into report (assignment_id, period_from, period_to, done, difficulties, causes, proposals, lateness_reason,
                    lateness_note, drafted_by, drafted_at)
                values (:assignment, :from, :to, :done, :difficulties, :causes, :proposals, :reason, :note, :by, :at)""")
                .param("assignment", assignment.id())
                .param("from", assignment.periodFrom())
                .param("to", assignment.periodTo())
                .param("done", draft.done())
                .param("difficulties", draft.difficulties())
                .param("causes", draft.causes())
                .param("proposals", draft.proposals())
                .param("reason", late.code())
                .param("note", late.note())
                .param("by", draftedBy)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    /** Why it came late, said when it was signed or issued. */
    void late(long reportId, LateReason late) {
        jdbc.sql("update report set lateness_reason = :reason, lateness_note = :note where id = :id")
                .param("reason", late.code())
                .param("note", late.note())
                .param("id", reportId)
                .update();
    }

    void becameDocument(long reportId, Long documentId) {
        jdbc.sql("update report set document_id = :document where id = :id")
                .param("document", documentId)
                .param("id", reportId)
                .update();
    }
}

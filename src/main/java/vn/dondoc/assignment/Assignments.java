package vn.dondoc.assignment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.problem.Problem;

/** The assignments as they stand; whoever changes one, by {@link AssignmentMoves}, holds its row lock first. */
@Repository
public class Assignments {

    static final String COLUMNS =
            """
            a.id, a.directive_id, a.ordinal, a.title, a.content, a.lead_code, a.kind, a.proposal_required,
            a.beneficiary_list_required, a.written_deadline, a.written_days, a.deadline_basis, a.deadline_rule, a.due_on, a.original_due_on,
            a.progress, a.handler_id, a.proposed_lead_code, a.given_on, a.received_on, a.result_issued_on, a.confirmed_on,
            a.ended_on, a.period_from, a.period_to, a.process_instance_id""";

    private final JdbcClient jdbc;
    private final AssignmentWords words;

    Assignments(JdbcClient jdbc, AssignmentWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    public Optional<Assignment> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from assignment a where a.id = :id")
                .param("id", id)
                .query(Assignment.class)
                .optional();
    }

    /** In no order; what is not there is left out. */
    public List<Assignment> all(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select " + COLUMNS + " from assignment a where a.id in (:ids)")
                        .param("ids", ids)
                        .query(Assignment.class)
                        .list();
    }

    /** @throws Problem if there is none */
    public Assignment lock(long id) {
        return jdbc.sql("select " + COLUMNS + " from assignment a where a.id = :id for update")
                .param("id", id)
                .query(Assignment.class)
                .optional()
                .orElseThrow(Problem::notVisible);
    }

    /**
     * For whoever may end it: the directive's row is locked before the assignment's, as everywhere, because the directive is told.
     *
     * @throws Problem if there is none
     */
    public Assignment lockToEnd(long id) {
        jdbc.sql("select id from directive where id = (select directive_id from assignment where id = :id) for update")
                .param("id", id)
                .query(Long.class)
                .optional();
        return lock(id);
    }

    public List<Assignment> ofDirective(long directiveId) {
        return jdbc.sql("select " + COLUMNS + " from assignment a where a.directive_id = :id order by a.ordinal")
                .param("id", directiveId)
                .query(Assignment.class)
                .list();
    }

    public List<String> coordinators(long id) {
        return jdbc.sql("select agency_code from assignment_coordinator where assignment_id = :id order by agency_code")
                .param("id", id)
                .query(String.class)
                .list();
    }

    /** The same of several, by their ids; one without any is left out. */
    public Map<Long, List<String>> coordinators(Collection<Long> ids) {
        Map<Long, List<String>> coordinators = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql(
                            """
                    select assignment_id, agency_code from assignment_coordinator
                     where assignment_id in (:ids) order by agency_code""")
                    .param("ids", ids)
                    .query(row -> {
                        coordinators
                                .computeIfAbsent(row.getLong("assignment_id"), id -> new ArrayList<>())
                                .add(row.getString("agency_code"));
                    });
        }
        return coordinators;
    }

    /** The place of one more assignment; asked under the lock of the directive's row. */
    public int nextOrdinal(long directiveId) {
        return jdbc.sql("select coalesce(max(ordinal), 0) + 1 from assignment where directive_id = :id")
                .param("id", directiveId)
                .query(Integer.class)
                .single();
    }

    /** @param agencyCode neither the lead nor a coordinating agency already */
    public void addCoordinator(long id, String agencyCode) {
        jdbc.sql("insert into assignment_coordinator (assignment_id, agency_code) values (:id, :code)")
                .param("id", id)
                .param("code", agencyCode)
                .update();
        words.changed(id);
    }

    /** @return whether the agency was one of the coordinating agencies */
    public boolean removeCoordinator(long id, String agencyCode) {
        boolean removed =
                jdbc.sql("delete from assignment_coordinator where assignment_id = :id and agency_code = :code")
                                .param("id", id)
                                .param("code", agencyCode)
                                .update()
                        == 1;
        words.changed(id);
        return removed;
    }

    /**
     * How many assignments can end and have not: they hold the directive up. A standing one does not, unless the directive has
     * no other kind; asked under the lock of the directive's row.
     */
    public int countOpen(long directiveId) {
        return jdbc.sql(
                        """
                select count(*) from assignment a
                 where a.directive_id = :id and a.progress not in ('COMPLETED', 'FOLLOW_UP_ENDED', 'RECALLED')
                   and (a.kind <> 'STANDING' or not exists
                     (select 1 from assignment b where b.directive_id = :id and b.kind <> 'STANDING' and b.progress <> 'RECALLED'))""")
                .param("id", directiveId)
                .query(Integer.class)
                .single();
    }

    /** Those of the agencies that lead an assignment that has not ended. */
    public List<String> leadingAmong(Collection<String> agencyCodes) {
        return agencyCodes.isEmpty()
                ? List.of()
                : jdbc.sql(
                                """
                        select distinct a.lead_code from assignment a where a.lead_code in (:codes)
                           and a.progress not in ('DRAFTED', 'COMPLETED', 'FOLLOW_UP_ENDED', 'RECALLED')""")
                        .param("codes", agencyCodes)
                        .query(String.class)
                        .list();
    }

    /** The other parts of the same directive that lie unregistered with the same agency. */
    public List<Assignment> unreceived(long directiveId, String leadCode, Collection<Long> except) {
        return ofDirective(directiveId).stream()
                .filter(a -> a.progress() == Progress.NOT_RECEIVED
                        && a.leadCode().equals(leadCode)
                        && !except.contains(a.id()))
                .toList();
    }
}

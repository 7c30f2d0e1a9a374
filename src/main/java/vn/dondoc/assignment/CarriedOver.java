package vn.dondoc.assignment;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.workflow.Act;

/** Assignments that go on under another directive. */
@Repository
public class CarriedOver {

    private final Assignments assignments;
    private final AssignmentJournal journal;
    private final AssignmentWords words;
    private final JdbcClient jdbc;

    CarriedOver(Assignments assignments, AssignmentJournal journal, AssignmentWords words, JdbcClient jdbc) {
        this.assignments = assignments;
        this.journal = journal;
        this.words = words;
        this.jdbc = jdbc;
    }

    /** It becomes the other directive's last one, with its documents and the number under which it was received. */
    public void carry(Act act, long assignmentId, long toDirectiveId, String toNumber, String basis) {
        Assignment assignment = assignments.lock(assignmentId);
        int ordinal = assignments.nextOrdinal(toDirectiveId);
        jdbc.sql("update assignment set directive_id = :to, ordinal = :ordinal where id = :id")
                .param("to", toDirectiveId)
                .param("ordinal", ordinal)
                .param("id", assignmentId)
                .update();
        words.changed(assignmentId);
        jdbc.sql("update issued_document set directive_id = :to where assignment_id = :id")
                .param("to", toDirectiveId)
                .param("id", assignmentId)
                .update();
        jdbc.sql(
                        """
                insert into arrival (directive_id, agency_code, number, arrived_on, registered_by)
                select cast(:to as bigint), r.agency_code, r.number, r.arrived_on, r.registered_by from arrival r
                 where r.directive_id = :from and r.agency_code = :lead
                   and not exists (select 1 from arrival o where o.directive_id = :to and o.agency_code = :lead)""")
                .param("to", toDirectiveId)
                .param("from", assignment.directiveId())
                .param("lead", assignment.leadCode())
                .update();
        journal.write(
                act,
                assignments.find(assignmentId).orElseThrow(),
                assignment.progress(),
                assignment.resultIssuedOn(),
                "CARRIED_OVER",
                "Chuyển sang văn bản thay thế số " + toNumber + ", nhiệm vụ " + ordinal + "; thời hạn giữ nguyên.",
                null,
                basis);
    }
}

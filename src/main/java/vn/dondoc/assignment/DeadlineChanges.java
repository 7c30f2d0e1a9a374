package vn.dondoc.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The record of every date that an assignment had after it was given out; only ever added to. */
@Repository
public class DeadlineChanges {

    private final JdbcClient jdbc;
    private final Clock clock;

    DeadlineChanges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The oldest first. */
    public List<DeadlineChange> ofAssignment(long assignmentId) {
        return jdbc.sql(
                        """
                select assignment_id, old_due_on, new_due_on, as_written, basis, rule_id, note, changed_by, changed_at
                  from deadline_change where assignment_id = :id order by id""")
                .param("id", assignmentId)
                .query(DeadlineChange.class)
                .list();
    }

    void add(long assignmentId, LocalDate oldDueOn, LocalDate newDueOn, DeadlineMove move, String changedBy) {
        jdbc.sql(
                        """
                insert into deadline_change (assignment_id, old_due_on, new_due_on, as_written, basis, rule_id, note,
                                             changed_by, changed_at)
                values (:assignment, :old, :new, :written, :basis, :rule, :note, :by, :at)""")
                .param("assignment", assignmentId)
                .param("old", oldDueOn)
                .param("new", newDueOn)
                .param("written", move.asWritten())
                .param("basis", move.basis().name())
                .param("rule", move.rule())
                .param("note", move.note())
                .param("by", changedBy)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }
}

package vn.dondoc.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The pauses of assignments; read and written under the assignment's row lock. */
@Repository
public class Pauses {

    private static final String SELECT =
            """
            select id, assignment_id, ordinal, progress_before, since_on, until_on, reason, basis, ended_on
              from pause where assignment_id = :assignment""";

    private final JdbcClient jdbc;

    Pauses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first one first. */
    public List<Pause> ofAssignment(long assignmentId) {
        return jdbc.sql(SELECT + " order by ordinal")
                .param("assignment", assignmentId)
                .query(Pause.class)
                .list();
    }

    /** The pause that the assignment is in. */
    public Optional<Pause> current(long assignmentId) {
        return jdbc.sql(SELECT + " and ended_on is null")
                .param("assignment", assignmentId)
                .query(Pause.class)
                .optional();
    }

    /** @return which pause of the assignment this is, from 1 */
    int begin(Assignment assignment, LocalDate sinceOn, LocalDate untilOn, String reason, String basis) {
        int ordinal = ofAssignment(assignment.id()).size() + 1;
        jdbc.sql(
                        """
                insert into pause (assignment_id, ordinal, progress_before, since_on, until_on, reason, basis)
                values (:assignment, :ordinal, :before, :since, :until, :reason, :basis)""")
                .param("assignment", assignment.id())
                .param("ordinal", ordinal)
                .param("before", assignment.progress().name())
                .param("since", sinceOn)
                .param("until", untilOn)
                .param("reason", reason)
                .param("basis", basis)
                .update();
        return ordinal;
    }

    /** The path was moved meanwhile: afterwards the assignment stands there. */
    void goOnFrom(long assignmentId, Progress progress) {
        jdbc.sql("update pause set progress_before = :progress where assignment_id = :assignment and ended_on is null")
                .param("progress", progress.name())
                .param("assignment", assignmentId)
                .update();
    }

    void end(long assignmentId, LocalDate on) {
        jdbc.sql("update pause set ended_on = :on where assignment_id = :assignment and ended_on is null")
                .param("on", on)
                .param("assignment", assignmentId)
                .update();
    }
}

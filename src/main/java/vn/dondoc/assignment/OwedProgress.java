package vn.dondoc.assignment;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An entry of progress that the table of handling times wants on the way: owed from the day of giving, fulfilled by any entry. */
@Component
class OwedProgress {

    private static final String KIND = "PROGRESS_ENTRY";

    private final JdbcClient jdbc;

    OwedProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void owe(long assignmentId, LocalDate since, LocalDate dueOn) {
        jdbc.sql(
                        "insert into obligation (assignment_id, kind, since_on, due_on) values (:assignment, :kind, :since, :due)")
                .param("assignment", assignmentId)
                .param("kind", KIND)
                .param("since", since)
                .param("due", dueOn)
                .update();
    }

    void fulfil(long assignmentId, LocalDate on) {
        jdbc.sql(
                        """
                update obligation set fulfilled_on = :on
                 where assignment_id = :assignment and kind = :kind and fulfilled_on is null""")
                .param("on", on)
                .param("assignment", assignmentId)
                .param("kind", KIND)
                .update();
    }
}

package vn.dondoc.assignment;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the lead agency owes on the way, reports of a period and entries of progress, is owed no more when the assignment ends. */
@Component
class OwedUntilTheEnd {

    private final JdbcClient jdbc;

    OwedUntilTheEnd(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void ended(AssignmentEnded ended) {
        jdbc.sql(
                        """
                delete from obligation
                 where assignment_id = :assignment and kind in ('PERIOD_REPORT', 'PROGRESS_ENTRY') and fulfilled_on is null""")
                .param("assignment", ended.assignmentId())
                .update();
    }
}

package vn.dondoc.contribution;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a coordinating agency owes: one obligation for each round that has a date, fulfilled by the signature. */
@Component
class ContributionObligations {

    private static final String KIND = "CONTRIBUTION";

    private final JdbcClient jdbc;

    ContributionObligations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param dueOn null where nothing is owed by a date */
    void owe(long assignmentId, long contributionId, LocalDate since, LocalDate dueOn) {
        if (dueOn != null) {
            jdbc.sql(
                            """
                    insert into obligation (assignment_id, contribution_id, kind, since_on, due_on)
                    values (:assignment, :contribution, :kind, :since, :due)""")
                    .param("assignment", assignmentId)
                    .param("contribution", contributionId)
                    .param("kind", KIND)
                    .param("since", since)
                    .param("due", dueOn)
                    .update();
        }
    }

    /** What is owed is owed by another date, from now on by one, or by none any more. */
    void move(Contribution part, LocalDate today, LocalDate dueOn) {
        if (dueOn == null) {
            release(part);
        } else if (part.dueOn() == null) {
            owe(part.assignmentId(), part.id(), today, dueOn);
        } else {
            jdbc.sql(
                            "update obligation set due_on = :due where contribution_id = :contribution and fulfilled_on is null")
                    .param("due", dueOn)
                    .param("contribution", part.id())
                    .update();
        }
    }

    void fulfil(Contribution contribution, LocalDate on) {
        jdbc.sql(
                        "update obligation set fulfilled_on = :on where contribution_id = :contribution and fulfilled_on is null")
                .param("on", on)
                .param("contribution", contribution.id())
                .update();
    }

    /** Recalled: what was not contributed is owed no more. */
    void release(Contribution contribution) {
        jdbc.sql("delete from obligation where contribution_id = :contribution and fulfilled_on is null")
                .param("contribution", contribution.id())
                .update();
    }
}

package vn.dondoc.notification;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One condition for both questions: whether a message that is about to go out still holds, and whether one in an inbox still asks for
 * something. Of {@code m} the condition may read {@code recipient_id}, {@code principal_id}, {@code assignment_id}, {@code task_id},
 * {@code obligation_key} and {@code due_on}.
 */
public abstract class StandingRelevance implements Relevance, Standing {

    private static final String ASKED =
            """
            select count(*) from (
              select cast(:recipientId as varchar(64)) as recipient_id, cast(:principalId as varchar(64)) as principal_id,
                     cast(:assignmentId as bigint) as assignment_id, cast(:taskId as varchar(64)) as task_id,
                     cast(:obligationKey as varchar(100)) as obligation_key, cast(:dueOn as date) as due_on) m
             where\s""";

    private final JdbcClient jdbc;

    protected StandingRelevance(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public final boolean stillHolds(StoredNotice notice) {
        return jdbc.sql(ASKED + condition())
                        .param("recipientId", notice.recipientId())
                        .param("principalId", notice.principalId())
                        .param("assignmentId", notice.assignmentId())
                        .param("taskId", notice.taskId())
                        .param("obligationKey", notice.obligationKey())
                        .param("dueOn", notice.dueOn())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}

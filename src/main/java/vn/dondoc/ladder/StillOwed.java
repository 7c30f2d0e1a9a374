package vn.dondoc.ladder;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.notification.Relevance;
import vn.dondoc.notification.StoredNotice;

/** A reminder that is about to go out still holds: what it is about is owed by the same date. */
@Component
class StillOwed implements Relevance {

    private final JdbcClient jdbc;

    StillOwed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean stillHolds(StoredNotice notice) {
        if (notice.obligationKey() == null) {
            return true;
        }
        int colon = notice.obligationKey().indexOf(':');
        String id = notice.obligationKey().substring(colon + 1);
        return switch (notice.obligationKey().substring(0, colon)) {
            case "result" ->
                isThere(
                        "assignment a where a.id = :id and a.due_on = :due and a.result_issued_on is null and "
                                + Obligations.RUNS,
                        Long.valueOf(id),
                        notice);
            case "urged" ->
                isThere(
                        "assignment a where a.id = :id and a.due_on < :due and a.result_issued_on is null and "
                                + Obligations.RUNS,
                        Long.valueOf(id),
                        notice);
            case "obligation" ->
                isThere(
                        """
                    obligation o join assignment a on a.id = o.assignment_id
                     where o.id = :id and o.due_on = :due and o.fulfilled_on is null and\s"""
                                + Obligations.RUNS,
                        Long.valueOf(id),
                        notice);
            case "opinion" ->
                isThere(
                        "open_task t where t.process_key = 'opinion' and t.subject_id = :id and t.due_on = :due and t.locked = false",
                        Long.valueOf(id),
                        notice);
            case "task" -> isThere("open_task t where t.task_id = :id and t.locked = false", id, notice);
            default -> true;
        };
    }

    private boolean isThere(String from, Object id, StoredNotice notice) {
        return jdbc.sql("select count(*) from " + from)
                        .param("id", id)
                        .param("due", notice.dueOn())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}

package vn.dondoc.workflow;

import org.springframework.stereotype.Component;
import vn.dondoc.notification.Relevance;
import vn.dondoc.notification.Standing;
import vn.dondoc.notification.StoredNotice;

/** A message about a task holds while the task is open and nobody else has taken it: one claim ends the others' reminders. */
@Component
class OpenTaskRelevance implements Relevance, Standing {

    private final OpenTasks openTasks;

    OpenTaskRelevance(OpenTasks openTasks) {
        this.openTasks = openTasks;
    }

    @Override
    public boolean stillHolds(StoredNotice notice) {
        return notice.taskId() == null
                || openTasks
                        .find(notice.taskId())
                        .filter(task -> concerns(task, notice))
                        .isPresent();
    }

    @Override
    public String condition() {
        return """
                m.task_id is null
                or exists (select 1 from open_task t
                            where t.task_id = m.task_id and t.locked = false
                              and (t.assignee_id is null or m.recipient_id in (t.assignee_id, t.principal_id)
                                   or m.principal_id in (t.assignee_id, t.principal_id)))""";
    }

    private static boolean concerns(OpenTask task, StoredNotice notice) {
        return !task.locked()
                && (task.assigneeId() == null
                        || has(task, notice.recipientId())
                        || (notice.principalId() != null && has(task, notice.principalId())));
    }

    private static boolean has(OpenTask task, String personId) {
        return personId.equals(task.assigneeId()) || personId.equals(task.principalId());
    }
}

package vn.dondoc.workflow;

import org.springframework.stereotype.Component;
import vn.dondoc.notification.Relevance;
import vn.dondoc.notification.StoredNotice;

/** A message about a task holds while the task is open and nobody else has taken it: one claim ends the others' reminders. */
@Component
class OpenTaskRelevance implements Relevance {

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

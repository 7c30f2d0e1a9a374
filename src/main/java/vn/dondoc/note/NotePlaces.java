package vn.dondoc.note;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dondoc.identity.AccessPolicy;
import vn.dondoc.identity.Actor;
import vn.dondoc.notification.Subjects;
import vn.dondoc.workflow.OpenTask;
import vn.dondoc.workflow.OpenTasks;

/** Where somebody reads the notes around an assignment or a directive today: tasks come and go, what was said stays. */
@Component
class NotePlaces {

    static final String ADDRESS = "/y-kien";

    /** The tab with the notes opens with the task. */
    private static final String TAB = "&detailsTab=dondoc-notes";

    private final OpenTasks openTasks;
    private final AccessPolicy policy;

    NotePlaces(OpenTasks openTasks, AccessPolicy policy) {
        this.openTasks = openTasks;
        this.policy = policy;
    }

    /** An address that outlives the task: where it leads is found out when it is opened. */
    static String lasting(OpenTask task) {
        return ADDRESS
                + (task.assignmentId() == null ? "?van-ban=" + task.directiveId() : "?nhiem-vu=" + task.assignmentId())
                + "&viec=" + task.taskId();
    }

    /**
     * That task while it is open and his to see, else another on the same matter, else the dossier, which says itself whether it is
     * his to see.
     *
     * @param assignmentId null for the directive as a whole
     * @param taskId the one at which the note was written; null if unknown
     */
    String of(Actor reader, Long directiveId, Long assignmentId, String taskId) {
        List<OpenTask> open =
                assignmentId == null ? openTasks.ofDirective(directiveId) : openTasks.ofAssignment(assignmentId);
        List<OpenTask> seen =
                open.stream().filter(task -> policy.maySee(reader, task)).toList();
        Optional<OpenTask> same = seen.stream()
                .filter(task -> Objects.equals(task.taskId(), taskId))
                .findFirst();
        return same.or(() -> seen.stream().findFirst())
                .map(task -> Subjects.link(task.taskId()) + TAB)
                .orElseGet(() -> Subjects.dossierLink(directiveId, assignmentId));
    }
}

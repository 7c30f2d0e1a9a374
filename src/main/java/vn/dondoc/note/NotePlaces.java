package vn.dondoc.note;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
    private final NoteLevels levels;

    NotePlaces(OpenTasks openTasks, AccessPolicy policy, NoteLevels levels) {
        this.openTasks = openTasks;
        this.policy = policy;
        this.levels = levels;
    }

    /** An address that outlives the task: where it leads is found out when it is opened. */
    static String lasting(OpenTask task, NoteLevel about) {
        return ADDRESS
                + (task.assignmentId() == null ? "?van-ban=" + task.directiveId() : "?nhiem-vu=" + task.assignmentId())
                + "&viec=" + task.taskId() + "&ve=" + about.key();
    }

    /**
     * That task while it is open and his to see, else one that is about the same thing, so that the note stands beside it; else any
     * other on the same assignment or directive; else the dossier. That says itself what of it is his to see: an agency that only gave
     * its part, or its opinion, finds there the notes on it alone.
     *
     * @param assignmentId null for the directive as a whole
     * @param taskId the one at which the note was written; null if unknown
     * @param about what the note is about ({@link NoteLevel#key}); null if unknown
     */
    String of(Actor reader, Long directiveId, Long assignmentId, String taskId, String about) {
        List<OpenTask> open =
                assignmentId == null ? openTasks.ofDirective(directiveId) : openTasks.ofAssignment(assignmentId);
        List<OpenTask> seen =
                open.stream().filter(task -> policy.maySee(reader, task)).toList();
        return first(seen, task -> task.taskId().equals(taskId))
                .or(() -> first(seen, task -> levels.standsBeside(task, about)))
                .or(() -> first(seen, task -> true))
                .map(task -> Subjects.link(task.taskId()) + TAB)
                .orElseGet(() -> Subjects.dossierLink(directiveId, assignmentId));
    }

    private static Optional<OpenTask> first(List<OpenTask> tasks, Predicate<OpenTask> which) {
        return tasks.stream().filter(which).findFirst();
    }
}

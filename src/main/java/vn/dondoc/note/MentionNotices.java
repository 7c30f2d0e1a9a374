package vn.dondoc.note;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.identity.AccessPolicy;
import vn.dondoc.identity.Actors;
import vn.dondoc.notification.Notice;
import vn.dondoc.notification.NoticeKind;
import vn.dondoc.notification.Notices;
import vn.dondoc.notification.Subjects;
import vn.dondoc.workflow.OpenTask;
import vn.dondoc.workflow.OpenTasks;

/** Tells somebody that a note mentions him, and leads to where he reads it, a task or the dossier; what it says stands in no message. */
@Component
class MentionNotices {

    /** The tab with the notes opens with the task. */
    private static final String TAB = "&detailsTab=dondoc-notes";

    private final Notices notices;
    private final Actors actors;
    private final OpenTasks openTasks;
    private final AccessPolicy policy;
    private final JdbcClient jdbc;

    MentionNotices(Notices notices, Actors actors, OpenTasks openTasks, AccessPolicy policy, JdbcClient jdbc) {
        this.notices = notices;
        this.actors = actors;
        this.openTasks = openTasks;
        this.policy = policy;
        this.jdbc = jdbc;
    }

    void tell(long noteId, OpenTask task, Set<String> mentioned) {
        for (String person : mentioned) {
            notices.tell(new Notice(
                    NoticeKind.MENTION,
                    Set.of(person),
                    task.directiveId(),
                    task.assignmentId(),
                    null,
                    null,
                    task.dueOn(),
                    Subjects.of(task.directiveNumber(), ordinal(task), task.title()),
                    "Ông/bà được nhắc đến trong một ý kiến.",
                    "vì người ghi ý kiến nhắc đến ông/bà",
                    "Đọc ý kiến",
                    taskFor(person, task)
                            .map(seen -> Subjects.link(seen.taskId()) + TAB)
                            .orElseGet(() -> Subjects.dossierLink(task.directiveId(), task.assignmentId())),
                    false,
                    "note:" + noteId));
        }
    }

    /** The same task where he may see it, else one of his own on the same matter. */
    private Optional<OpenTask> taskFor(String personId, OpenTask task) {
        return actors.find(personId).flatMap(person -> {
            if (policy.maySee(person, task)) {
                return Optional.of(task);
            }
            List<OpenTask> others = task.assignmentId() == null
                    ? openTasks.ofDirective(task.directiveId())
                    : openTasks.ofAssignment(task.assignmentId());
            return others.stream().filter(other -> policy.maySee(person, other)).findFirst();
        });
    }

    private Integer ordinal(OpenTask task) {
        return task.assignmentId() == null
                ? null
                : jdbc.sql("select ordinal from assignment where id = :id")
                        .param("id", task.assignmentId())
                        .query(Integer.class)
                        .single();
    }
}

package vn.dondoc.urging;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.dondoc.notification.Recipients;
import vn.dondoc.workflow.OpenTask;
import vn.dondoc.workflow.OpenTasks;

/** Who is told when an agency is urged: its leaders, and whoever has the work; its clerks while nobody has it. */
@Component
public class UrgedPersons {

    private final Recipients recipients;
    private final OpenTasks openTasks;

    UrgedPersons(Recipients recipients, OpenTasks openTasks) {
        this.recipients = recipients;
        this.openTasks = openTasks;
    }

    /** Their ids, without the one who urges. */
    public Set<String> of(long assignmentId, String agencyCode, String urgedBy) {
        return of(work(assignmentId, agencyCode), agencyCode, urgedBy);
    }

    /** The agency's open tasks of an assignment. */
    List<OpenTask> work(long assignmentId, String agencyCode) {
        return openTasks.ofAssignment(assignmentId).stream()
                .filter(task -> task.agencyCode().equals(agencyCode))
                .toList();
    }

    /** @param work what {@link #work} found */
    Set<String> of(List<OpenTask> work, String agencyCode, String urgedBy) {
        Set<String> told = new LinkedHashSet<>(recipients.leaders(agencyCode));
        work.stream().map(OpenTask::assigneeId).filter(id -> id != null).forEach(told::add);
        if (work.stream().allMatch(task -> task.assigneeId() == null)) {
            told.addAll(recipients.clerks(agencyCode));
        }
        told.remove(urgedBy);
        return told;
    }
}

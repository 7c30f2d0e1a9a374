package vn.dondoc.urging;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.notification.Recipients;
import vn.dondoc.organisation.Role;
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

    /** When the lead of each assignment is urged: their ids by the assignment's, without the one who urges. */
    public Map<Long, Set<String>> of(Collection<Assignment> assignments, String urgedBy) {
        Set<String> leads = assignments.stream().map(Assignment::leadCode).collect(Collectors.toSet());
        Map<String, Set<String>> leaders = recipients.holding(leads, Role.LEADER);
        Map<String, Set<String>> clerks = recipients.holding(leads, Role.CLERK);
        Map<Long, List<OpenTask>> open =
                openTasks.ofAssignments(assignments.stream().map(Assignment::id).toList()).stream()
                        .collect(Collectors.groupingBy(OpenTask::assignmentId));
        Map<Long, Set<String>> told = new HashMap<>();
        assignments.forEach(assignment -> told.put(
                assignment.id(),
                of(
                        work(open.getOrDefault(assignment.id(), List.of()), assignment.leadCode()),
                        leaders.getOrDefault(assignment.leadCode(), Set.of()),
                        () -> clerks.getOrDefault(assignment.leadCode(), Set.of()),
                        urgedBy)));
        return told;
    }

    /** The agency's open tasks of an assignment. */
    List<OpenTask> work(long assignmentId, String agencyCode) {
        return work(openTasks.ofAssignment(assignmentId), agencyCode);
    }

    private static List<OpenTask> work(List<OpenTask> open, String agencyCode) {
        return open.stream()
                .filter(task -> task.agencyCode().equals(agencyCode))
                .toList();
    }

    /** @param work what {@link #work} found */
    Set<String> of(List<OpenTask> work, String agencyCode, String urgedBy) {
        return of(work, recipients.leaders(agencyCode), () -> recipients.clerks(agencyCode), urgedBy);
    }

    private static Set<String> of(
            List<OpenTask> work, Set<String> leaders, Supplier<Set<String>> clerks, String urgedBy) {
        Set<String> told = new LinkedHashSet<>(leaders);
        work.stream().map(OpenTask::assigneeId).filter(id -> id != null).forEach(told::add);
        if (work.stream().allMatch(task -> task.assigneeId() == null)) {
            told.addAll(clerks.get());
        }
        told.remove(urgedBy);
        return told;
    }
}

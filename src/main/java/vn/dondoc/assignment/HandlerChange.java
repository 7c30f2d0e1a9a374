package vn.dondoc.assignment;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.dondoc.identity.Actor;
import vn.dondoc.organisation.Person;
import vn.dondoc.organisation.Role;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.OpenTask;
import vn.dondoc.workflow.OpenTasks;
import vn.dondoc.workflow.TaskActions;
import vn.dondoc.workflow.TaskRole;

/** The leader of the agency in charge gives the handler's work of an assignment to another: the handler's open tasks go to him. */
@Service
public class HandlerChange {

    private final Assignments assignments;
    private final OpenTasks openTasks;
    private final TaskActions tasks;
    private final Handling handling;

    HandlerChange(Assignments assignments, OpenTasks openTasks, TaskActions tasks, Handling handling) {
        this.assignments = assignments;
        this.openTasks = openTasks;
        this.tasks = tasks;
        this.handling = handling;
    }

    /** What changing the handler leads to. */
    public record Foreseen(String formerId, Person handler, List<String> tasks) {}

    /** The agencies in charge of something whose handler he may change, each with those who can be one. */
    public Map<String, List<Person>> candidates(Actor actor) {
        List<String> led = actor.agencies().stream()
                .filter(agency -> actor.holds(agency, Role.LEADER))
                .toList();
        return assignments.leadingAmong(led).stream()
                .sorted()
                .collect(Collectors.toMap(code -> code, handling::candidates, (one, other) -> one, LinkedHashMap::new));
    }

    /**
     * What {@link #change} would do to each of these; nothing is locked or written.
     *
     * @return to one of them; throws {@link Problem} as there
     */
    public Function<Assignment, Foreseen> foresee(Actor actor, Collection<Assignment> all, String personId) {
        Function<Assignment, Change> changes = requireToChange(actor, all, personId);
        return assignment -> {
            Change change = changes.apply(assignment);
            return new Foreseen(
                    assignment.handlerId(),
                    change.handler(),
                    change.work().stream().map(OpenTask::name).toList());
        };
    }

    /**
     * Within the transaction of the one who calls.
     *
     * @throws Problem if he does not lead the agency, if the other cannot handle it or does already, or while the handler has no
     *     open task
     */
    public void change(Actor actor, long assignmentId, String personId) {
        Assignment assignment = assignments.lock(assignmentId);
        requireToChange(actor, List.of(assignment), personId)
                .apply(assignment)
                .work()
                .forEach(task -> tasks.reassign(actor, task.taskId(), personId));
    }

    /** To whom it goes, and the tasks that go with it. */
    private record Change(Person handler, List<OpenTask> work) {}

    private Function<Assignment, Change> requireToChange(Actor actor, Collection<Assignment> all, String personId) {
        List<OpenTask> open = openTasks
                .ofAssignments(all.stream().map(Assignment::id).toList())
                .stream()
                .filter(task -> task.role() == TaskRole.HANDLER)
                .toList();
        Consumer<OpenTask> reassigned = tasks.requireToReassign(actor, open, personId);
        Map<String, List<Person>> candidates = new HashMap<>();
        return assignment -> {
            if (assignment.progress().isEnded()) {
                throw Problem.lostRace("Nhiệm vụ đã kết thúc.");
            }
            List<OpenTask> work = open.stream()
                    .filter(task -> task.assignmentId() == assignment.id()
                            && task.agencyCode().equals(assignment.leadCode()))
                    .toList();
            if (work.isEmpty()) {
                throw Problem.lostRace(
                        "Người xử lý hiện không giữ việc nào của nhiệm vụ này: chưa phân công, đang chờ ký, phát hành hoặc chờ cơ quan khác.");
            }
            work.forEach(reassigned);
            Person handler = Handling.requireCandidate(
                    candidates.computeIfAbsent(assignment.leadCode(), handling::candidates), personId);
            if (personId.equals(assignment.handlerId())) {
                throw Problem.lostRace("Người này đang xử lý nhiệm vụ.");
            }
            return new Change(handler, work);
        };
    }
}

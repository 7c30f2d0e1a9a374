package vn.dondoc.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.dondoc.identity.Actor;
import vn.dondoc.organisation.Person;
import vn.dondoc.organisation.Persons;
import vn.dondoc.organisation.Persons.Post;
import vn.dondoc.organisation.Role;
import vn.dondoc.problem.Problem;

/** Puts a task into somebody's hands: in our list and in the engine alike, and says whose work it is then. */
@Component
class TaskHanding {

    /** A leader may do these himself. */
    private static final Set<TaskRole> HANDLERS = EnumSet.of(TaskRole.HANDLER, TaskRole.PARTY_HANDLER);

    private final TaskService taskService;
    private final OpenTasks openTasks;
    private final Persons persons;
    private final ChangesOfHands hands;
    private final ApplicationEventPublisher announcements;
    private final Clock clock;

    TaskHanding(
            TaskService taskService,
            OpenTasks openTasks,
            Persons persons,
            ChangesOfHands hands,
            ApplicationEventPublisher announcements,
            Clock clock) {
        this.taskService = taskService;
        this.openTasks = openTasks;
        this.persons = persons;
        this.hands = hands;
        this.announcements = announcements;
        this.clock = clock;
    }

    /**
     * Whose work the handler's task is, he is the handler, and that has a line of history of its own.
     *
     * @param principal for whom the person has it; null in his own right
     * @param workOf whose work it is from now on
     */
    void give(Actor actor, OpenTask task, String personId, String principal, String workOf) {
        give(actor, task, personId, principal, workOf, null);
    }

    /** @param deputyIds who works with him on it from now on; null if nothing is said of them */
    void give(Actor actor, OpenTask task, String personId, String principal, String workOf, String deputyIds) {
        assign(task, personId, principal);
        if (task.namesHandler() && !workOf.equals(task.workOf())) {
            announcements.publishEvent(new HandlerChanged(actor, task, workOf, deputyIds));
        } else if (!personId.equals(task.assigneeId())) {
            hands.write(actor, task, personId, principal, null);
        }
    }

    /** Whoever has it has it no more: it lies with his principal again, or with all of the agency who may do it. */
    void giveBack(Actor actor, OpenTask task) {
        assign(task, task.principalId(), null);
        hands.write(actor, task, task.principalId(), null, null);
    }

    /** @throws Problem if the person has not the role in that agency, or took part in an earlier step */
    void requireHolder(OpenTask task, String personId) {
        requireHolder(task, holders(task), personId);
    }

    /** @param holders those of the agency who may have it */
    static void requireHolder(OpenTask task, List<Person> holders, String personId) {
        if (holders.stream().noneMatch(person -> person.id().equals(personId))) {
            throw Problem.refused(
                    "userId",
                    "Người được chọn không có vai trò " + task.agencyRole().label()
                            + " trong cơ quan, đã nghỉ, hoặc đã tham gia bước trước; hãy chọn người khác.");
        }
    }

    /** Those of the agency who may have it. */
    List<Person> holders(OpenTask task) {
        return holders(List.of(task)).apply(task);
    }

    /** The same of several tasks. */
    Function<OpenTask, List<Person>> holders(Collection<OpenTask> tasks) {
        Map<Post, List<Person>> holding = persons.holding(
                tasks.stream().flatMap(TaskHanding::posts).collect(Collectors.toSet()), LocalDate.now(clock));
        return task -> posts(task)
                .flatMap(post -> holding.getOrDefault(post, List.of()).stream())
                .distinct()
                .filter(person -> !task.excludes(person.id()))
                .toList();
    }

    private static Stream<Post> posts(OpenTask task) {
        Post own = new Post(task.agencyCode(), task.agencyRole());
        return HANDLERS.contains(task.role())
                ? Stream.of(own, new Post(task.agencyCode(), Role.LEADER))
                : Stream.of(own);
    }

    /** @throws Problem if another has taken or done it meanwhile */
    private void assign(OpenTask task, String personId, String principalId) {
        if (!openTasks.assign(task, personId, principalId)) {
            throw Problem.lostRace("Công việc này vừa có người khác nhận hoặc xử lý xong; hãy tải lại danh sách.");
        }
        taskService.setAssignee(task.taskId(), personId);
    }
}

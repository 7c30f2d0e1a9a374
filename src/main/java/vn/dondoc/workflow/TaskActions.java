package vn.dondoc.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.stereotype.Service;
import vn.dondoc.history.Events;
import vn.dondoc.identity.AccessPolicy;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.OfficePolicy;
import vn.dondoc.identity.Paper;
import vn.dondoc.organisation.Person;
import vn.dondoc.problem.Fault;
import vn.dondoc.problem.Problem;

/** What people do with a task, the same for Tasklist, {@code /engine-rest} and {@code /api}: each act is one transaction. */
@Service
public class TaskActions {

    private final TaskService taskService;
    private final OpenTasks openTasks;
    private final Events events;
    private final AccessPolicy policy;
    private final OfficePolicy office;
    private final EngineCalls engine;
    private final TaskHanding handing;
    private final Clock clock;

    TaskActions(
            TaskService taskService,
            OpenTasks openTasks,
            Events events,
            AccessPolicy policy,
            OfficePolicy office,
            EngineCalls engine,
            TaskHanding handing,
            Clock clock) {
        this.taskService = taskService;
        this.openTasks = openTasks;
        this.events = events;
        this.policy = policy;
        this.office = office;
        this.engine = engine;
        this.handing = handing;
        this.clock = clock;
    }

    /** The task, if this person may see it. */
    public OpenTask get(Actor actor, String taskId) {
        OpenTask task = openTasks.find(taskId).orElseThrow(() -> missing(taskId));
        policy.requireToSee(actor, task);
        return task;
    }

    /**
     * Completes a task with what its form posts.
     *
     * @throws Problem if it is not this person's to do, was done by another a moment ago, or the input is refused
     */
    public void complete(Actor actor, String taskId, Map<String, Object> posted) {
        refuseReserved(posted);
        Map<String, Object> variables = new HashMap<>(posted);
        // The outcome of the step before must never stand in for one that was not chosen here.
        variables.putIfAbsent(ProcessVariable.OUTCOME, null);
        engine.inTransaction(actor, () -> {
            try {
                taskService.complete(taskId, variables);
            } catch (NullValueException gone) {
                throw missing(taskId);
            }
        });
    }

    /**
     * The Office enters what an agency answered on paper, with the form of the agency's own task.
     *
     * @throws Problem if number, date or signer of the paper are missing, if he is not of the Office, or the task is not an agency's
     */
    public void completeOnPaper(Actor actor, String taskId, Paper paper, Map<String, Object> posted) {
        get(actor, taskId);
        office.requireToEnterForAgencies(actor);
        paper.requireComplete(LocalDate.now(clock));
        complete(actor.entering(paper), taskId, posted);
    }

    /** Whoever takes it for another has it, and for whom he has it is kept with it. */
    public void claim(Actor actor, String taskId) {
        engine.inTransaction(actor, () -> {
            OpenTask task = openTasks.find(taskId).orElseThrow(() -> missing(taskId));
            Actor acting = policy.requireToClaim(actor, task);
            handing.give(acting, task, actor.id(), acting.actsFor(), acting.principalId());
        });
    }

    /** Gives a claimed task back to the agency, or to the one for whom it was taken. */
    public void unclaim(Actor actor, String taskId) {
        engine.inTransaction(actor, () -> {
            OpenTask task = openTasks.find(taskId).orElseThrow(() -> missing(taskId));
            Actor acting = policy.requireToDo(actor, task);
            if (task.principalId() == null && task.role() == TaskRole.HANDLER) {
                throw Problem.notAllowed(
                        "Công việc đã được lãnh đạo phân công cho ông/bà; chỉ lãnh đạo được chuyển cho người khác.");
            }
            handing.giveBack(acting, task);
        });
    }

    /**
     * A leader takes a task from one person and gives it to another who holds the role, himself among them. Whoever gives himself
     * a task that nobody has claims it.
     */
    public void reassign(Actor actor, String taskId, String personId) {
        reassign(actor, taskId, personId, null);
    }

    /** @param deputyIds who works with the new handler; null if nothing is said of them */
    public void reassign(Actor actor, String taskId, String personId, String deputyIds) {
        engine.inTransaction(actor, () -> {
            OpenTask task = openTasks.find(taskId).orElseThrow(() -> missing(taskId));
            if (task.assigneeId() == null
                    && actor.id().equals(personId)
                    && policy.acting(actor, task).isPresent()) {
                Actor acting = policy.requireToClaim(actor, task);
                handing.give(acting, task, personId, acting.actsFor(), acting.principalId());
            } else {
                Actor acting = requireToReassign(actor, task, personId);
                handing.give(acting, task, personId, null, personId, deputyIds);
            }
        });
    }

    /**
     * What {@link #reassign} asks before it gives somebody's task to another.
     *
     * @return the person as he does it
     * @throws Problem if he does not lead the agency, or if the other may not have the task
     */
    public Actor requireToReassign(Actor actor, OpenTask task, String personId) {
        Actor acting = policy.requireToReassign(actor, task);
        handing.requireHolder(task, personId);
        return acting;
    }

    /** The same of one of several tasks. */
    public Consumer<OpenTask> requireToReassign(Actor actor, Collection<OpenTask> tasks, String personId) {
        Function<OpenTask, List<Person>> holders = handing.holders(tasks);
        return task -> {
            policy.requireToReassign(actor, task);
            TaskHanding.requireHolder(task, holders.apply(task), personId);
        };
    }

    /** Those of the agency to whom its leader may give the task. */
    public List<Person> holders(OpenTask task) {
        return handing.holders(task);
    }

    private static void refuseReserved(Map<String, Object> posted) {
        List<Fault> faults = posted.keySet().stream()
                .filter(ProcessVariable.RESERVED::contains)
                .sorted()
                .map(name -> new Fault(name, "Nội dung “" + name + "” do hệ thống quản lý, không được gửi kèm."))
                .toList();
        if (!faults.isEmpty()) {
            throw Problem.refused(faults);
        }
    }

    private Problem missing(String taskId) {
        return events.ofTask(taskId)
                .map(done -> Problem.lostRace(
                        "Công việc này đã được " + done.actorName() + " xử lý xong; hãy tải lại danh sách."))
                .orElseGet(Problem::notVisible);
    }
}

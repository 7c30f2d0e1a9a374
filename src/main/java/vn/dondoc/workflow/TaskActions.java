package vn.dondoc.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import vn.dondoc.history.Events;
import vn.dondoc.identity.AccessPolicy;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.Paper;
import vn.dondoc.organisation.Persons;
import vn.dondoc.organisation.Role;
import vn.dondoc.problem.Fault;
import vn.dondoc.problem.Faults;
import vn.dondoc.problem.Problem;

/** What people do with a task, the same for Tasklist, {@code /engine-rest} and {@code /api}: each act is one transaction. */
@Service
public class TaskActions {

    /** Whoever does these is the handler of what the task is about. */
    private static final Set<TaskRole> HANDLERS = EnumSet.of(TaskRole.HANDLER, TaskRole.PARTY_HANDLER);

    private final TaskService taskService;
    private final OpenTasks openTasks;
    private final Persons persons;
    private final Events events;
    private final AccessPolicy policy;
    private final EngineCalls engine;
    private final ChangesOfHands hands;
    private final ApplicationEventPublisher announcements;
    private final Clock clock;

    TaskActions(
            TaskService taskService,
            OpenTasks openTasks,
            Persons persons,
            Events events,
            AccessPolicy policy,
            EngineCalls engine,
            ChangesOfHands hands,
            ApplicationEventPublisher announcements,
            Clock clock) {
        this.taskService = taskService;
        this.openTasks = openTasks;
        this.persons = persons;
        this.events = events;
        this.policy = policy;
        this.engine = engine;
        this.hands = hands;
        this.announcements = announcements;
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
        policy.requireToEnterForAgencies(actor);
        requireComplete(paper);
        complete(actor.entering(paper), taskId, posted);
    }

    private void requireComplete(Paper paper) {
        Faults faults = new Faults();
        if (paper.number() == null) {
            faults.add("paperNumber", "Hãy nhập số, ký hiệu của văn bản giấy, tối đa 50 ký tự.");
        }
        if (paper.issuedOn() == null) {
            faults.add("paperOn", "Hãy nhập ngày của văn bản giấy theo dạng ngày/tháng/năm.");
        } else if (paper.issuedOn().isAfter(LocalDate.now(clock))) {
            faults.add("paperOn", "Ngày của văn bản giấy không được sau hôm nay.");
        }
        if (paper.signer() == null) {
            faults.add("paperSigner", "Hãy nhập họ tên, chức vụ người ký văn bản giấy, tối đa 100 ký tự.");
        }
        faults.throwIfAny();
    }

    /** Whoever takes it for another has it, and for whom he has it is kept with it. */
    public void claim(Actor actor, String taskId) {
        engine.inTransaction(actor, () -> {
            OpenTask task = openTasks.find(taskId).orElseThrow(() -> missing(taskId));
            Actor acting = policy.requireToClaim(actor, task);
            give(acting, task, actor.id(), acting.actsFor(), acting.principalId());
        });
    }

    /** Gives a claimed task back to the agency, or to the one for whom it was taken. */
    public void unclaim(Actor actor, String taskId) {
        engine.inTransaction(actor, () -> {
            OpenTask task = openTasks.find(taskId).orElseThrow(() -> missing(taskId));
            Actor acting = policy.requireToDo(actor, task);
            if (task.principalId() == null && task.role() == TaskRole.HANDLER) {
                throw Problem.notAllowed(
                        "Công việc đã được lãnh đạo phân công cho bạn; chỉ lãnh đạo được chuyển cho người khác.");
            }
            assign(task, task.principalId(), null);
            hands.write(acting, task, task.principalId(), null, null);
        });
    }

    /**
     * A leader takes a task from one person and gives it to another who holds the role, himself among them. Whoever gives himself
     * a task that nobody has claims it.
     */
    public void reassign(Actor actor, String taskId, String personId) {
        engine.inTransaction(actor, () -> {
            OpenTask task = openTasks.find(taskId).orElseThrow(() -> missing(taskId));
            if (task.assigneeId() == null
                    && actor.id().equals(personId)
                    && policy.acting(actor, task).isPresent()) {
                Actor acting = policy.requireToClaim(actor, task);
                give(acting, task, personId, acting.actsFor(), acting.principalId());
            } else {
                Actor acting = policy.requireToReassign(actor, task);
                requireHolder(task, personId);
                give(acting, task, personId, null, personId);
            }
        });
    }

    /**
     * Whose work the handler's task is, he is the handler, and that has a line of history of its own.
     *
     * @param principal for whom the person has it; null in his own right
     * @param workOf whose work it is from now on
     */
    private void give(Actor actor, OpenTask task, String personId, String principal, String workOf) {
        assign(task, personId, principal);
        if (task.namesHandler() && !workOf.equals(task.workOf())) {
            announcements.publishEvent(new HandlerChanged(actor, task, workOf));
        } else if (!personId.equals(task.assigneeId())) {
            hands.write(actor, task, personId, principal, null);
        }
    }

    private void requireHolder(OpenTask task, String personId) {
        boolean holds = persons.holding(task.agencyCode(), task.agencyRole(), LocalDate.now(clock)).stream()
                        .anyMatch(person -> person.id().equals(personId))
                || (HANDLERS.contains(task.role())
                        && persons.holding(task.agencyCode(), Role.LEADER, LocalDate.now(clock)).stream()
                                .anyMatch(person -> person.id().equals(personId)));
        if (!holds || task.excludes(personId)) {
            throw Problem.refused(
                    "userId",
                    "Người được chọn không có vai trò " + task.agencyRole().label()
                            + " trong cơ quan, đã nghỉ, hoặc đã tham gia bước trước; hãy chọn người khác.");
        }
    }

    private void assign(OpenTask task, String personId, String principalId) {
        if (!openTasks.assign(task, personId, principalId)) {
            throw Problem.lostRace("Công việc này vừa có người khác nhận hoặc xử lý xong; hãy tải lại danh sách.");
        }
        taskService.setAssignee(task.taskId(), personId);
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

package vn.dondoc.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import vn.dondoc.directive.Directives;
import vn.dondoc.directive.Registering;
import vn.dondoc.directive.RegistrationReader;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.Actors;
import vn.dondoc.problem.Faults;
import vn.dondoc.workflow.EngineCalls;
import vn.dondoc.workflow.OpenTask;
import vn.dondoc.workflow.OpenTasks;
import vn.dondoc.workflow.TaskActions;

/** The people of the demonstration at work, as a test lets them act: by the services that every interface uses. */
@Component
public class Office {

    /** Processes beside the assignment's own path. */
    private static final Set<String> BESIDE = Set.of("contribution", "request", "urging", "explanation");

    private static final AtomicInteger NUMBERS = new AtomicInteger(1000);

    private final Actors actors;
    private final TaskActions tasks;
    private final OpenTasks openTasks;
    private final Directives directives;
    private final Registering registering;
    private final RegistrationReader reader;
    private final EngineCalls engine;
    private Look look = (personId, task, values) -> {};

    Office(
            Actors actors,
            TaskActions tasks,
            OpenTasks openTasks,
            Directives directives,
            Registering registering,
            RegistrationReader reader,
            EngineCalls engine) {
        this.actors = actors;
        this.tasks = tasks;
        this.openTasks = openTasks;
        this.directives = directives;
        this.registering = registering;
        this.reader = reader;
        this.engine = engine;
    }

    public Actor actor(String id) {
        return actors.find(id).orElseThrow();
    }

    /** A number that no other test has used. */
    public static String freshNumber() {
        return NUMBERS.incrementAndGet() + "/UBND-KGVX";
    }

    public long register(JsonNode directive) {
        Faults faults = new Faults();
        var registration = reader.registration(reader.read(directive.toString(), faults));
        Actor clerk = actor("vpubClerk");
        return engine.inTransaction(clerk, () -> registering.register(clerk, registration, faults));
    }

    /** Registers, breaks down and gives out; every inferred fact is confirmed. */
    public long giveOut(JsonNode directive) {
        long id = register(directive);
        breakDownAndGiveOut(id, directive);
        return id;
    }

    /** What was registered is broken down as it was registered, and given out. */
    public void breakDownAndGiveOut(long id, JsonNode directive) {
        String confirmed = String.join(" ", DirectiveFixture.inferredPlaces(directive));
        complete(
                "vpubOfficer",
                directiveTask(id).taskId(),
                Map.of("directive", directive.toString(), "confirmedFacts", confirmed));
        complete("vpubLeader", directiveTask(id).taskId(), Map.of("outcome", "GIVEN_OUT"));
    }

    public OpenTask directiveTask(long directiveId) {
        return openTasks.ofDirective(directiveId).stream()
                .filter(task ->
                        task.assignmentId() == null && !task.processKey().equals("request"))
                .findFirst()
                .orElseThrow();
    }

    /** The open tasks of the requests about the directive as a whole. */
    public List<OpenTask> directiveRequestTasks(long directiveId) {
        return openTasks.ofDirective(directiveId).stream()
                .filter(task -> task.assignmentId() == null && task.processKey().equals("request"))
                .toList();
    }

    public OpenTask task(long assignmentId) {
        List<OpenTask> open = ofPath(assignmentId);
        if (open.size() != 1) {
            throw new AssertionError("One open task expected: " + open);
        }
        return open.get(0);
    }

    public List<String> openSteps(long assignmentId) {
        return ofPath(assignmentId).stream().map(OpenTask::step).toList();
    }

    /** The open tasks of the assignment's own path, the coordinating agencies' parts left out. */
    public List<OpenTask> ofPath(long assignmentId) {
        return openTasks.ofAssignment(assignmentId).stream()
                .filter(task -> !BESIDE.contains(task.processKey()))
                .toList();
    }

    /** The open task of one coordinating agency's part. */
    public OpenTask contributionTask(long assignmentId, long contributionId) {
        return openTasks.ofAssignment(assignmentId).stream()
                .filter(task -> task.processKey().equals("contribution") && task.subjectId() == contributionId)
                .findFirst()
                .orElseThrow();
    }

    /** The steps in which the requests about an assignment wait for somebody. */
    public List<String> requestSteps(long assignmentId) {
        return openTasks.ofAssignment(assignmentId).stream()
                .filter(task -> task.processKey().equals("request"))
                .map(OpenTask::step)
                .toList();
    }

    /** The open tasks of that process beside the assignment's path. */
    public List<OpenTask> tasksBeside(long assignmentId, String processKey) {
        return openTasks.ofAssignment(assignmentId).stream()
                .filter(task -> task.processKey().equals(processKey))
                .toList();
    }

    /** The one of which there is one. */
    public OpenTask taskBeside(long assignmentId, String processKey) {
        return tasksBeside(assignmentId, processKey).stream().findFirst().orElseThrow();
    }

    /** The steps in which that process beside the assignment's path waits for somebody. */
    public List<String> stepsBeside(long assignmentId, String processKey) {
        return tasksBeside(assignmentId, processKey).stream()
                .map(OpenTask::step)
                .toList();
    }

    /** The steps in which the directive as a whole waits for somebody. */
    public List<String> directiveSteps(long directiveId) {
        return openTasks.ofDirective(directiveId).stream()
                .filter(task ->
                        task.assignmentId() == null && !task.processKey().equals("request"))
                .map(OpenTask::step)
                .toList();
    }

    /** Looks at each task before it is done, with what is going to be posted. */
    public interface Look {

        void at(String personId, OpenTask task, Map<String, Object> values);
    }

    /** Whoever sets one takes it back: the next test is looked at by nobody. */
    public void lookedAtBy(Look other) {
        look = other;
    }

    public void complete(String personId, String taskId, Map<String, Object> values) {
        openTasks.find(taskId).ifPresent(task -> look.at(personId, task, values));
        tasks.complete(actor(personId), taskId, new HashMap<>(values));
    }

    /** The open task of the assignment's one open request. */
    public OpenTask requestTask(long assignmentId) {
        return openTasks.ofAssignment(assignmentId).stream()
                .filter(task -> task.processKey().equals("request"))
                .findFirst()
                .orElseThrow();
    }

    /** The open tasks of all requests about the assignment. */
    public List<OpenTask> requestTasks(long assignmentId) {
        return openTasks.ofAssignment(assignmentId).stream()
                .filter(task -> task.processKey().equals("request"))
                .toList();
    }

    /** The open task of the assignment's other open request. */
    public String openRequestTask(long assignmentId, String exceptTaskId) {
        return openTasks.ofAssignment(assignmentId).stream()
                .filter(task -> task.processKey().equals("request"))
                .map(OpenTask::taskId)
                .filter(task -> !task.equals(exceptTaskId))
                .findFirst()
                .orElseThrow();
    }

    /** Completes the assignment's one open task. */
    public void act(String personId, long assignmentId, Map<String, Object> values) {
        complete(personId, task(assignmentId).taskId(), values);
    }
}

package vn.dondoc.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.SettableClock;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.assignment.Progress;
import vn.dondoc.contribution.Contribution;
import vn.dondoc.contribution.ContributionProgress;
import vn.dondoc.contribution.Contributions;
import vn.dondoc.contribution.process.EarlierAssignments;
import vn.dondoc.deadline.OfficeHours;
import vn.dondoc.deadline.ReportCycle;
import vn.dondoc.deadline.ReportPeriod;
import vn.dondoc.deadline.WorkingCalendars;
import vn.dondoc.directive.DirectiveState;
import vn.dondoc.directive.EarlierDirectives;
import vn.dondoc.ladder.EarlierLadders;
import vn.dondoc.ladder.LadderWalk;
import vn.dondoc.request.Petitions;
import vn.dondoc.request.RequestKind;
import vn.dondoc.workflow.InstanceMigration;
import vn.dondoc.workflow.ModelDeployer;
import vn.dondoc.workflow.NextStep;
import vn.dondoc.workflow.OpenTask;
import vn.dondoc.workflow.OpenTasks;

/**
 * Instances that began with the models as released before contributions had processes of their own, and with requests when each of
 * them needed a decision ({@code released/}): they wait at every place there is, are taken over, and go on to their end. A context of its own: what it deploys must not reach others.
 */
@SpringBootTest
@Import({
    SettableClock.Config.class,
    Office.class,
    Paths.class,
    ProposalPaths.class,
    Records.class,
    Petitions.class,
    DirectivePaths.class,
    LadderWalk.class
})
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:released;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "camunda.bpm.process-engine-name=released"
        })
class ReleasedInstancesIT {

    private static final List<String> MODELS =
            List.of("assignmentExecution", "documentIssuing", "directiveExecution", "request");

    private static final String ASSIGNMENT_6 = "assignment 6, waiting";

    @Autowired
    Paths paths;

    @Autowired
    DirectivePaths directives;

    @Autowired
    EarlierDirectives earlierDirectives;

    @Autowired
    Office office;

    @Autowired
    Assignments assignments;

    @Autowired
    Contributions contributions;

    @Autowired
    ProposalPaths proposals;

    @Autowired
    OpenTasks openTasks;

    @Autowired
    Petitions petitions;

    @Autowired
    InstanceMigration migration;

    @Autowired
    EarlierAssignments earlierAssignments;

    @Autowired
    EarlierLadders earlierLadders;

    @Autowired
    LadderWalk walk;

    @Autowired
    OfficeHours hours;

    @Autowired
    WorkingCalendars calendars;

    @Autowired
    ModelDeployer models;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    /** Where the old paths wait, by the step that a person sees, or the event. */
    private final Map<String, AssignmentPath> waiting = new LinkedHashMap<>();

    /** With a request that the Office examines, and with one that waits for the signer. */
    private AssignmentPath examined;

    private AssignmentPath submitted;

    @Test
    void goOnInTheNewestModels() {
        release();
        begin();
        ObjectNode directive = DirectiveFixture.simple(Office.freshNumber(), "SGDDT", "CASE");
        long directiveId = office.register(directive);
        DirectivePaths.Path givingOut = directives.registered("SGDDT").brokenDown();
        DirectivePaths.Path ending = waitingForTheEndOfItsFollowUp();
        DirectivePaths.Path allEnded = waitingForItsStandingAssignment();
        Map<String, OpenTask> before = new HashMap<>();
        waiting.forEach((place, path) -> openTasks.ofAssignment(path.id()).forEach(task -> before.put(place, task)));

        withoutLadder();

        upgrade();

        waiting.forEach((place, path) -> {
            assertThat(path.assignment().progress().isFinished()).isFalse();
            path.agreed();
            if (before.containsKey(place)) {
                OpenTask task = office.task(path.id());
                assertThat(task.taskId()).isEqualTo(before.get(place).taskId());
                assertThat(task.processDefinitionId())
                        .isNotEqualTo(before.get(place).processDefinitionId());
                assertThat(task.assigneeId()).isEqualTo(before.get(place).assigneeId());
            }
        });
        for (String model : MODELS) {
            assertThat(runtime.createProcessInstanceQuery()
                            .processDefinitionKey(model)
                            .list())
                    .as(model)
                    .isNotEmpty()
                    .allMatch(instance -> instance.getProcessDefinitionId().equals(newest(model)));
        }
        // Definitions in open_task and in the engine are the same.
        assertThat(jdbc.sql(
                                """
                        select count(*) from open_task o left join act_ru_task t on t.id_ = o.task_id
                         where t.proc_def_id_ is null or t.proc_def_id_ <> o.process_definition_id or t.execution_id_ <> o.execution_id""")
                        .query(Integer.class)
                        .single())
                .isZero();
        theirLaddersBegin();
        requestsAreDecided();
        theWaitingOneEntersItsPlan();
        contributionsHaveBegun();
        waiting.values().forEach(this::walkToTheEnd);
        waiting.values()
                .forEach(path ->
                        directives.of(path.directiveId()).stands(DirectiveState.CONSOLIDATING, "consolidateReport"));
        directivesGoOn(givingOut, ending, allEnded);
        office.breakDownAndGiveOut(directiveId, directive);
        paths.of(assignments.ofDirective(directiveId).get(0)).reported().confirmation("CONFIRMED");
        repeatingChangesNothing();
    }

    private void requestsAreDecided() {
        assertThat(office.requestSteps(examined.id())).containsExactly("draftRequestDecision");
        petitions.acts("vpubOfficer", examined, "INCOMPLETE", "note", "Vì sao?");
        petitions.acts("sgddtLeader", examined, "SUPPLEMENTED", "reason", "Mưa lũ.", "basis", Petitions.BASIS);
        petitions.acts("vpubOfficer", examined, "FORWARDED", "note", "Đủ.");
        petitions.acts("ubndLeader", examined, "GRANTED");
        assertThat(examined.assignment().progress()).isEqualTo(Progress.PAUSED);
        petitions.acts("ubndLeader", submitted, "GRANTED");
        assertThat(submitted.assignment().progress()).isEqualTo(Progress.RECALLED);
    }

    /** Whose assignments had all ended waited for the end of its follow-up at once, and for no report. */
    private DirectivePaths.Path waitingForTheEndOfItsFollowUp() {
        DirectivePaths.Path path =
                directives.of(old("CASE").reported().confirmation("CONFIRMED").directiveId());
        assertThat(office.directiveSteps(path.id())).containsExactly("endFollowUp");
        jdbc.sql("delete from consolidation where directive_id = :id")
                .param("id", path.id())
                .update();
        // What the migration of the tables makes of it, at this release's first start.
        jdbc.sql("update directive set state = 'CONSOLIDATED' where id = :id")
                .param("id", path.id())
                .update();
        return path;
    }

    /** All that can end has ended: the release before went on waiting for the standing one. */
    private DirectivePaths.Path waitingForItsStandingAssignment() {
        DirectivePaths.Path path = directives.ofKinds("CASE", "STANDING");
        jdbc.sql("update assignment set progress = 'FOLLOW_UP_ENDED', ended_on = given_on where id = :id")
                .param("id", path.part(1).id())
                .update();
        runtime.deleteProcessInstance(path.part(1).processInstanceId(), "Ended before");
        return path;
    }

    private void directivesGoOn(
            DirectivePaths.Path givingOut, DirectivePaths.Path ending, DirectivePaths.Path allEnded) {
        givingOut.stands(DirectiveState.BROKEN_DOWN, "giveOutAssignments");
        givingOut.acts("vpubLeader", Map.of("outcome", "GIVEN_OUT")).stands(DirectiveState.GIVEN_OUT, null);
        givingOut
                .partEnded(1)
                .stands(DirectiveState.CONSOLIDATING, "consolidateReport")
                .reported()
                .stands(DirectiveState.CONSOLIDATED, "endFollowUp");

        ending.stands(DirectiveState.CONSOLIDATED, "endFollowUp")
                .ended(Map.of("note", "Đã xong."))
                .stands(DirectiveState.ENDED, null);

        allEnded.stands(DirectiveState.CONSOLIDATING, "consolidateReport")
                .reported()
                .stands(DirectiveState.CONSOLIDATED, "endFollowUp")
                .ended(Map.of("note", "Đã xong.", "standing", "ENDED"))
                .stands(DirectiveState.ENDED, null);
    }

    /** A path that waited for the coordination before it had a plan. */
    private void theWaitingOneEntersItsPlan() {
        for (String place : List.of(
                ASSIGNMENT_6, "coordinators and proposal, waiting", "proposal, waiting", "coordinators, waiting")) {
            waiting.get(place).stands(Progress.IN_PROGRESS, "enterPlan");
        }
    }

    private void contributionsHaveBegun() {
        waiting.forEach((place, path) -> {
            List<Contribution> parts = contributions.ofAssignment(path.id());
            assertThat(parts)
                    .as(place)
                    .hasSize(place.equals(ASSIGNMENT_6) ? 10 : place.startsWith("coordinators") ? 2 : 0);
            Assignment assignment = path.assignment();
            for (Contribution part : parts) {
                assertThat(part.progress()).isEqualTo(ContributionProgress.NOT_RECEIVED);
                assertThat(part.dueOn()).isNotNull().isBefore(assignment.dueOn());
                assertThat(runtime.getActiveActivityIds(part.processInstanceId()))
                        .containsExactly("userTask_registerContributionArrival");
            }
        });
    }

    private void walkToTheEnd(AssignmentPath path) {
        for (int steps = 0; !path.assignment().progress().isFinished(); steps++) {
            assertThat(steps).as(path.assignment().toString()).isLessThan(40);
            List<OpenTask> open = office.ofPath(path.id());
            if (open.isEmpty() && path.assignment().isStanding()) {
                beginNextPeriod(path.assignment());
            } else {
                act(path, open.get(0).step());
            }
            path.agreed();
        }
        assertThat(contributions.ofAssignment(path.id()))
                .allMatch(part -> part.progress() == ContributionProgress.ACCEPTED);
    }

    private void act(AssignmentPath path, String step) {
        switch (step) {
            case "registerArrival" -> path.received();
            case "nameHandler" -> path.named();
            case "answerAgency" -> path.answered("UPHELD");
            case "decideLead" -> path.leadDecided("REFUSED");
            case "enterPlan" -> path.planEntered();
            case "consolidateContributions" -> {
                paths.parts(path).forEach(ContributionPath::done);
                path.acts("sgddtOfficer", Map.of("outcome", "CONSOLIDATED"));
            }
            case "draftProposal" ->
                proposals
                        .of(path)
                        .submitted()
                        .decided("ubndLeader", "outcome", "APPROVED", "signatureForm", "KT")
                        .decisionIssued();
            case "carryOut" -> path.drafted();
            case "signReport" -> path.signed();
            case "issueDocument" -> path.issued();
            case "confirmResult" ->
                path.confirmation(path.assignment().isStanding() ? "CONFIRMED_AND_ENDED" : "CONFIRMED");
            default -> throw new AssertionError("A step that nobody walks: " + step);
        }
    }

    private void beginNextPeriod(Assignment assignment) {
        clock.goTo(ReportPeriod.containing(ReportCycle.QUARTER, assignment.periodTo())
                .next()
                .from());
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(assignment.processInstanceId())
                .singleResult()
                .getId());
    }

    /** As in 857: ten districts contribute a list, a plan is proposed. */
    private AssignmentPath assignmentSix() {
        AssignmentPath path = old(false, true);
        for (String district : List.of("HDH", "HDT", "HNH", "HDG", "HST", "HIHD", "HKR", "HKPL", "HTMR", "TPKT")) {
            assignments.addCoordinator(path.id(), district);
        }
        jdbc.sql("update assignment set beneficiary_list_required = true where id = :id")
                .param("id", path.id())
                .update();
        return path;
    }

    /** Every place where an instance of the released models can wait. */
    private void begin() {
        waiting.put(ASSIGNMENT_6, assignmentSix().received().named());
        waiting.put("coordinators, registerArrival", old(true, false));
        waiting.put("coordinators, nameHandler", old(true, true).received());
        waiting.put("coordinators, answerAgency", old(true, false).received().returned());
        waiting.put(
                "coordinators, decideLead",
                old(true, false).received().returned().otherLeadDrafted("HNH"));
        waiting.put("coordinators, waiting", old(true, false).received().named());
        waiting.put(
                "coordinators and proposal, waiting", old(true, true).received().named());
        waiting.put("proposal, waiting", old(false, true).received().named());
        waiting.put("enterPlan", old(false, false).received().named());
        waiting.put("carryOut", old(false, false).received().named().planEntered());
        waiting.put(
                "signReport", old(false, false).received().named().planEntered().drafted());
        waiting.put(
                "issueDocument",
                old(false, false).received().named().planEntered().drafted().signed());
        waiting.put("confirmResult", old(false, false).reported());
        waiting.put("reportPeriodBegun", old("STANDING").reported().confirmation("CONFIRMED"));
        examined = old(false, false).received().named();
        petitions.asks("sgddtLeader", examined, RequestKind.PAUSE, null);
        submitted = old(false, false);
        petitions.asks("vpubOfficer", submitted, RequestKind.RECALL_ASSIGNMENT, null);
    }

    private AssignmentPath old(boolean coordinators, boolean proposal) {
        AssignmentPath path = old("REVIEW");
        if (coordinators) {
            assignments.addCoordinator(path.id(), "HKR");
            assignments.addCoordinator(path.id(), "HNH");
        }
        jdbc.sql("update assignment set proposal_required = :proposal where id = :id")
                .param("proposal", proposal)
                .param("id", path.id())
                .update();
        runtime.setVariable(instance(path), "coordinationRequired", coordinators || proposal);
        return path;
    }

    /** Begun as the release before began it: with that release's variables. */
    private AssignmentPath old(String kind) {
        AssignmentPath path = paths.given("SGDDT", kind);
        runtime.removeVariables(instance(path), List.of("coordinatorsNamed", "proposalRequired"));
        runtime.setVariable(instance(path), "coordinationRequired", false);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(instance(path))
                        .singleResult()
                        .getProcessDefinitionId())
                .isEqualTo(newest("assignmentExecution"));
        return path;
    }

    private static String instance(AssignmentPath path) {
        return path.assignment().processInstanceId();
    }

    private void repeatingChangesNothing() {
        long running = runtime.createProcessInstanceQuery().count();
        upgrade();
        assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(running);
    }

    /** The state of a database on which the release before has run. */
    private void release() {
        transaction.executeWithoutResult(status -> {
            // The same names as those that ship: the engine looks for changes by the resource's name.
            DeploymentBuilder released =
                    repository.createDeployment().name("dondoc").source("release");
            for (String model : List.of("assignment-execution", "document-issuing", "directive-execution", "request")) {
                String file = model + ".bpmn";
                released.addInputStream("processes/" + file, getClass().getResourceAsStream("/released/" + file));
            }
            released.deploy();
        });
    }

    private void upgrade() {
        transaction.executeWithoutResult(status -> {
            models.deploy();
            migration.migrate();
            earlierAssignments.takeOver();
            earlierDirectives.takeOver();
            earlierLadders.takeOver();
        });
    }

    /** What waits for a far day, as the release before let it wait: nothing was ever told, and the mark of the take-over is not set. */
    private void withoutLadder() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update system_mark set marked_at = null where name = 'ladder'")
                    .update();
            ladders()
                    .forEach(timer -> management.setJobDuedate(timer.getId(), Date.from(NextStep.FAR_DAY.toInstant())));
        });
    }

    private List<Job> ladders() {
        return management
                .createJobQuery()
                .timers()
                .activityId("intermediateEvent_nextStepReached")
                .list();
    }

    /** Each token looks when the office is open next, and then knows when to look again. */
    private void theirLaddersBegin() {
        assertThat(ladders()).hasSizeGreaterThanOrEqualTo(waiting.size()).allMatch(timer -> !timer.getDuedate()
                .toInstant()
                .isAfter(hours.nextOpening(clock.instant()).plusMinutes(5).toInstant()));
        AssignmentPath late = waiting.get("carryOut");
        LocalDate dueOn = late.assignment().dueOn();
        walk.until(late.assignment().processInstanceId(), calendars.current().addWorkingDays(dueOn, 1));
        assertThat(walk.told(late.id()))
                .contains(calendars.current().addWorkingDays(dueOn, 1) + " ESCALATION sgddtOfficer");
        clock.reset();
    }

    private String newest(String key) {
        return repository.createProcessDefinitionQuery().processDefinitionKey(key).list().stream()
                .max(Comparator.comparing(ProcessDefinition::getVersion))
                .orElseThrow()
                .getId();
    }
}

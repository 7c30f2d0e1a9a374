package vn.dondoc.pairs;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.test.context.TestComponent;
import vn.dondoc.SettableClock;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.assignment.FollowUp;
import vn.dondoc.assignment.Ladder;
import vn.dondoc.contribution.Contribution;
import vn.dondoc.contribution.ContributionProgress;
import vn.dondoc.contribution.Contributions;
import vn.dondoc.contribution.Coordinating;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.deadline.Urgency;
import vn.dondoc.directive.Consolidating;
import vn.dondoc.directive.DirectiveAmendment;
import vn.dondoc.directive.DirectiveChanges;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.Paper;
import vn.dondoc.organisation.SwitchingOff;
import vn.dondoc.request.Petitions;
import vn.dondoc.request.Request;
import vn.dondoc.request.RequestDraft;
import vn.dondoc.request.RequestKind;
import vn.dondoc.standin.GrantedRights;
import vn.dondoc.walk.ContributionPath;
import vn.dondoc.walk.DirectivePaths;
import vn.dondoc.walk.Office;
import vn.dondoc.workflow.Act;
import vn.dondoc.workflow.EngineCalls;
import vn.dondoc.workflow.OpenTask;
import vn.dondoc.workflow.OpenTasks;
import vn.dondoc.workflow.TaskActions;

/** Makes each change as the people do whose it is, by the services that every interface uses. */
@TestComponent
class RuntimeChanges {

    private static final String REASON = "Có thay đổi.";
    private static final String BASIS = "Công văn 99/UBND-KGVX ngày 20/3/2024";

    /** What goes by a request, and the agency that it names. */
    private static final Map<RuntimeChange, RequestKind> REQUESTS = Map.of(
            RuntimeChange.PAUSE, RequestKind.PAUSE,
            RuntimeChange.RESUME, RequestKind.RESUME,
            RuntimeChange.OTHER_LEAD, RequestKind.OTHER_LEAD,
            RuntimeChange.COORDINATOR_LEADS, RequestKind.OTHER_LEAD,
            RuntimeChange.ADD_COORDINATOR, RequestKind.ADD_COORDINATOR,
            RuntimeChange.REMOVE_COORDINATOR, RequestKind.REMOVE_COORDINATOR,
            RuntimeChange.RECALL_CONTRIBUTION, RequestKind.RECALL_CONTRIBUTION,
            RuntimeChange.RECALL_ASSIGNMENT, RequestKind.RECALL_ASSIGNMENT);

    private static final Map<RuntimeChange, String> AGENCIES = Map.of(
            RuntimeChange.OTHER_LEAD, "HNH",
            RuntimeChange.COORDINATOR_LEADS, "HKR",
            RuntimeChange.ADD_COORDINATOR, "HDG",
            RuntimeChange.REMOVE_COORDINATOR, "HKR",
            RuntimeChange.RECALL_CONTRIBUTION, "HDH");

    private final Petitions petitions;
    private final DirectiveChanges directives;
    private final Consolidating consolidating;
    private final FollowUp followUp;
    private final Assignments assignments;
    private final Contributions contributions;
    private final Coordinating coordinating;
    private final SwitchingOff switchingOff;
    private final GrantedRights rights;
    private final Office office;
    private final OpenTasks openTasks;
    private final TaskActions tasks;
    private final EngineCalls engine;
    private final ManagementService management;
    private final EngineAgreement agreement;
    private final SettableClock clock;

    RuntimeChanges(
            Petitions petitions,
            DirectiveChanges directives,
            Consolidating consolidating,
            FollowUp followUp,
            Assignments assignments,
            Contributions contributions,
            Coordinating coordinating,
            SwitchingOff switchingOff,
            GrantedRights rights,
            Office office,
            OpenTasks openTasks,
            TaskActions tasks,
            EngineCalls engine,
            ManagementService management,
            EngineAgreement agreement,
            SettableClock clock) {
        this.petitions = petitions;
        this.directives = directives;
        this.consolidating = consolidating;
        this.followUp = followUp;
        this.assignments = assignments;
        this.contributions = contributions;
        this.coordinating = coordinating;
        this.switchingOff = switchingOff;
        this.rights = rights;
        this.office = office;
        this.openTasks = openTasks;
        this.tasks = tasks;
        this.engine = engine;
        this.management = management;
        this.agreement = agreement;
        this.clock = clock;
    }

    static boolean goesByRequest(RuntimeChange change) {
        return REQUESTS.containsKey(change);
    }

    void make(RuntimeChange change, Case of) {
        long id = of.path().id();
        switch (change) {
            case DIRECTIVE_AMENDED -> changed(of, (act, d) -> directives.amend(act, d, amendment(), BASIS));
            case RECALL_DIRECTIVE -> changed(of, (act, d) -> directives.recall(act, d, REASON, BASIS));
            case DIRECTIVE_REPLACED -> changed(of, (act, d) -> directives.replace(act, d, of.otherId(), BASIS));
            case CARRIED_OVER -> changed(of, (act, d) -> directives.replace(act, d, of.otherId(), Set.of(id), BASIS));
            case ASSIGNMENT_ADDED ->
                changed(of, (act, d) -> directives.addAssignment(act, d, DirectivePaths.draft("HNH"), BASIS));
            case HANDLER_SWITCHED_OFF -> switchingOff.switchOff("sldtbxhOfficer", "admin");
            case STAND_IN_GRANTED -> standIn();
            case ENTERED_ON_PAPER -> paper(of);
            case SUPPLEMENT_REQUESTED -> supplement(id);
            case CLOSED_WITHOUT_LATE -> close(id);
            case EARLY_CONSOLIDATION ->
                as("vpubOfficer", act -> consolidating.begin(act, directive(of), "Báo cáo sớm.", null));
            case FOLLOW_UP_ENDED -> as("vpubOfficer", act -> followUp.endAnywhere(act, id, REASON));
            case TIME_OVER -> fireTimers(of);
            default -> grant(ask(change, of));
        }
    }

    Request ask(RuntimeChange change, Case of) {
        return petitions.asks(
                "vpubOfficer",
                new RequestDraft(of.path().id(), REQUESTS.get(change), REASON, BASIS, AGENCIES.get(change), null));
    }

    void grant(Request request) {
        openTasks.ofAssignment(request.assignmentId()).stream()
                .filter(task -> task.processKey().equals("request") && task.subjectId() == request.id())
                .findFirst()
                .ifPresent(task -> office.complete(
                        task.assigneeId() == null ? "ubndLeader" : task.assigneeId(),
                        task.taskId(),
                        Map.of("outcome", "GRANTED")));
    }

    private interface Change {
        void of(Act act, long directiveId);
    }

    private void changed(Case of, Change change) {
        as("vpubLeader", act -> change.of(act, directive(of)));
    }

    private void as(String personId, Consumer<Act> what) {
        Actor actor = office.actor(personId);
        engine.inTransaction(actor, () -> what.accept(Act.outsideTask(actor)));
    }

    private long directive(Case of) {
        return of.path().assignment().directiveId();
    }

    private static DirectiveAmendment amendment() {
        return new DirectiveAmendment("Trích yếu mới", null, "ubndChair", null, Urgency.URGENT);
    }

    /** A colleague handles for the handler, and takes what lies with him. */
    private void standIn() {
        Actor leader = office.actor("sldtbxhLeader");
        engine.inTransaction(
                leader,
                () -> rights.handles(leader, "sldtbxhOfficer2", "sldtbxhOfficer", "SLDTBXH", LocalDate.now(clock)));
        for (OpenTask task : openTasks.of("sldtbxhOfficer")) {
            if (!task.locked()) {
                tasks.claim(office.actor("sldtbxhOfficer2"), task.taskId());
            }
        }
    }

    /** What a coordinating agency answered on paper, whatever its next step is. */
    private void paper(Case of) {
        List<OpenTask> parts = openTasks.ofAssignment(of.path().id()).stream()
                .filter(task -> task.processKey().equals("contribution"))
                .toList();
        for (OpenTask task : parts) {
            LocalDate today = LocalDate.now(clock);
            tasks.completeOnPaper(
                    office.actor("vpubOfficer2"),
                    task.taskId(),
                    new Paper("12/BC", today, "A Đức - Chủ tịch"),
                    new HashMap<>(answer(task)));
        }
    }

    private Map<String, Object> answer(OpenTask task) {
        return switch (task.step()) {
            case "registerContributionArrival" ->
                Map.of("arrivalNumber", "15", "arrivedOn", LocalDate.now(clock).toString());
            case "nameContributor" ->
                Map.of("outcome", "NAMED", "contributorId", task.agencyCode().toLowerCase(Locale.ROOT) + "Officer");
            case "signContribution" -> Map.of("outcome", "SIGNED");
            default -> Map.of("content", "Đã rà soát 11 xã.", "numbers", ContributionPath.NUMBERS);
        };
    }

    private void supplement(long id) {
        Assignment assignment = assignments.find(id).orElseThrow();
        contributions.ofAssignment(id).stream()
                .filter(part -> part.progress() == ContributionProgress.SIGNED)
                .map(Contribution::id)
                .findFirst()
                .ifPresent(part -> as(
                        assignment.leadCode().toLowerCase(Locale.ROOT) + "Leader",
                        act -> coordinating.requestSupplement(act, part, "Thiếu số liệu hai xã.")));
    }

    private void close(long id) {
        openTasks.ofAssignment(id).stream()
                .filter(task -> task.step().equals("consolidateContributions"))
                .findFirst()
                .ifPresent(task -> office.complete(
                        task.assigneeId() == null ? "sldtbxhOfficer2" : task.assigneeId(),
                        task.taskId(),
                        Map.of("outcome", "CLOSED_WITHOUT_LATE", "note", "Không chờ.")));
    }

    /** Each at its time. */
    private void fireTimers(Case of) {
        for (Job timer : agreement.timers(directive(of))) {
            if (timer.getDuedate().toInstant().isBefore(Ladder.FAR_DAY.toInstant())) {
                clock.goTo(LocalDate.ofInstant(timer.getDuedate().toInstant(), OfficeZone.ID));
                try {
                    management.executeJob(timer.getId());
                } finally {
                    clock.reset();
                }
            }
        }
    }
}

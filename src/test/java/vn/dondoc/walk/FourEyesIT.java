package vn.dondoc.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dondoc.SettableClock;
import vn.dondoc.SystemTest;
import vn.dondoc.assignment.Progress;
import vn.dondoc.contribution.ContributionProgress;
import vn.dondoc.organisation.OrganisationRegister;
import vn.dondoc.organisation.Role;
import vn.dondoc.request.Petitions;
import vn.dondoc.request.RequestKind;
import vn.dondoc.urging.Reminders;
import vn.dondoc.workflow.FourEyes;
import vn.dondoc.workflow.OpenTask;
import vn.dondoc.workflow.TaskActions;

/** Who did the earlier step is refused at the later one, at every door; each pair of the table has its test here. */
@SystemTest
class FourEyesIT {

    /** The pairs that this class walks; held against the table, with those of proposals. */
    private static final Set<String> WALKED = new TreeSet<>(Set.of(
            "signUrging after draftUrging",
            "giveOutAssignments after breakDownDirective",
            "decideLead after answerAgency",
            "signContribution after contribute",
            "decideRequest after draftRequestDecision",
            "decideRequest after supplementRequest",
            "signReport after carryOut",
            "confirmResult after carryOut",
            "confirmResult after signReport",
            "confirmResult after issueDocument",
            "signConsolidationSlip after consolidateReport",
            "signConsolidatedReport after consolidateReport",
            "signConsolidatedReport after signConsolidationSlip"));

    @Autowired
    Office office;

    @Autowired
    Paths paths;

    @Autowired
    DirectivePaths directives;

    @Autowired
    Records records;

    @Autowired
    Petitions petitions;

    @Autowired
    TaskActions tasks;

    @Autowired
    OrganisationRegister organisation;

    @Autowired
    Reminders reminders;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    private Runnable revoke = () -> {};

    @AfterEach
    void revoke() {
        revoke.run();
    }

    @Test
    void everyPairOfTheTableIsWalked() {
        Set<String> pairs = FourEyes.TABLE.stream()
                .flatMap(rule -> rule.excludedSteps().stream().map(step -> rule.step() + " after " + step))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(Stream.concat(WALKED.stream(), ProposalFourEyesIT.WALKED.stream()))
                .containsExactlyInAnyOrderElementsOf(pairs);
    }

    @Test
    void whoDraftedALetterThatUrgesDoesNotSignIt() {
        AssignmentPath path = reminders.late(3);
        try {
            reminders.ladderUrges(path);
            grant("vpubLeader", "VPUB", Role.OFFICER);
            reassigned(office.taskBeside(path.id(), "urging"), "vpubLeader");
            office.complete(
                    "vpubLeader",
                    office.taskBeside(path.id(), "urging").taskId(),
                    Map.of("outcome", "SUBMITTED", "content", "Đôn đốc."));

            OpenTask task = office.taskBeside(path.id(), "urging");
            assertThat(task.assigneeId()).isNull();
            refusedAtEveryDoor(task, "vpubLeader", Map.of("outcome", "SIGNED"));
            office.complete("vpubLeader2", task.taskId(), Map.of("outcome", "SIGNED"));
        } finally {
            clock.reset();
        }
    }

    @Test
    void whoBrokeDownDoesNotGiveOut() {
        grant("vpubLeader", "VPUB", Role.OFFICER);
        var json = DirectiveFixture.simple(Office.freshNumber(), "SGDDT", "CASE");
        long id = office.register(json);
        reassigned(office.directiveTask(id), "vpubLeader");
        office.complete("vpubLeader", office.directiveTask(id).taskId(), Map.of("directive", json.toString()));

        OpenTask task = office.directiveTask(id);
        refusedAtEveryDoor(task, "vpubLeader", Map.of("outcome", "GIVEN_OUT"));

        assertThat(task.assigneeId()).isEqualTo("ubndLeader");
        office.complete("ubndLeader", task.taskId(), Map.of("outcome", "GIVEN_OUT"));
    }

    @Test
    void whoDraftedAnotherLeadDoesNotDecideIt() {
        grant("ubndLeader", "VPUB", Role.OFFICER);
        AssignmentPath path = paths.given("SGDDT", "GUIDANCE").received().returned();
        reassigned(office.task(path.id()), "ubndLeader");
        path.acts("ubndLeader", Map.of("outcome", "OTHER_LEAD_DRAFTED", "proposedLead", "HNH", "note", "Đúng hơn."));

        OpenTask task = office.task(path.id());
        refusedAtEveryDoor(task, "ubndLeader", Map.of("outcome", "APPROVED"));

        assertThat(task.agencyRole()).isEqualTo(Role.CHAIR);
        path.acts("ubndChair", Map.of("outcome", "APPROVED")).stands(Progress.NOT_RECEIVED, "registerArrival");
    }

    @Test
    void whoDraftedADecisionOnARequestDoesNotDecide() {
        grant("ubndLeader", "VPUB", Role.OFFICER);
        AssignmentPath path = paths.given("SGDDT", "GUIDANCE");
        petitions.asks("ubndLeader", path, RequestKind.PAUSE, null);

        requestNotDecided(path);
    }

    @Test
    void whoAskedDoesNotDecide() {
        grant("ubndLeader", "SGDDT", Role.LEADER);
        AssignmentPath path = paths.given("SGDDT", "GUIDANCE");
        petitions.asks("ubndLeader", path, RequestKind.PAUSE, null);
        petitions.acts("vpubOfficer", path, "FORWARDED", "note", "Đề nghị đồng ý.");

        requestNotDecided(path);
    }

    private void requestNotDecided(AssignmentPath path) {
        OpenTask task = office.requestTask(path.id());
        refusedAtEveryDoor(task, "ubndLeader", Map.of("outcome", "GRANTED"));
        assertThat(task.agencyRole()).isEqualTo(Role.CHAIR);
        petitions.acts("ubndChair", path, "GRANTED");
        path.stands(Progress.PAUSED, "registerArrival");
    }

    @Test
    void whoDraftedTheReportDoesNotSignIt() {
        AssignmentPath path = paths.given("SLDTBXH", "REVIEW").received().named("sldtbxhLeader");
        path.acts("sldtbxhLeader", path.plan());
        path.acts("sldtbxhLeader", Map.of("done", "Đã làm."));

        refusedAtEveryDoor(office.task(path.id()), "sldtbxhLeader", Map.of("outcome", "SIGNED"));

        path.acts("sldtbxhLeader2", Map.of("outcome", "SIGNED")).stands(Progress.IN_PROGRESS, "issueDocument");
    }

    @Test
    void whoContributedDoesNotSignTheContribution() {
        AssignmentPath path = paths.given(DirectiveFixture.coordinated(Office.freshNumber(), "SGDDT", "SLDTBXH"));
        ContributionPath part = paths.part(path, "SLDTBXH")
                .received()
                .acts("sldtbxhLeader", Map.of("outcome", "NAMED", "contributorId", "sldtbxhLeader2"));
        part.acts("sldtbxhLeader2", part.values());

        refusedAtEveryDoor(
                office.contributionTask(path.id(), part.id()), "sldtbxhLeader2", Map.of("outcome", "SIGNED"));

        part.signed().stands(ContributionProgress.SIGNED, null);
    }

    @Test
    void whoDraftedTheReportDoesNotConfirmIt() {
        grant("vpubOfficer", "SLDTBXH", Role.OFFICER);
        AssignmentPath path = paths.given("SLDTBXH", "REVIEW").received().named("vpubOfficer");
        path.acts("vpubOfficer", path.plan());
        path.acts("vpubOfficer", Map.of("done", "Đã làm.")).signed().issued();

        notConfirmed(path);
    }

    @Test
    void whoSignedTheReportDoesNotConfirmIt() {
        grant("vpubOfficer", "SLDTBXH", Role.LEADER);
        AssignmentPath path = paths.given("SLDTBXH", "REVIEW")
                .received()
                .named()
                .planEntered()
                .drafted();
        path.acts("vpubOfficer", Map.of("outcome", "SIGNED")).issued();

        notConfirmed(path);
    }

    @Test
    void whoIssuedTheReportDoesNotConfirmIt() {
        grant("vpubOfficer", "SLDTBXH", Role.CLERK);
        AssignmentPath path = paths.given("SLDTBXH", "REVIEW")
                .received()
                .named()
                .planEntered()
                .drafted()
                .signed();
        path.acts("vpubOfficer", path.issue());

        notConfirmed(path);
    }

    @Test
    void whereTheOneWhoStepsInTookPartAsWellAnotherOfHisRoleConfirms() {
        AssignmentPath path = paths.given("VPUB", "REVIEW").reported();

        OpenTask task = office.task(path.id());
        assertThat(task.assigneeId()).isNull();
        path.acts("vpubLeader2", Map.of("outcome", "CONFIRMED")).stands(Progress.COMPLETED, null);
    }

    @Test
    void whoDraftedTheConsolidatedReportSignsNoSlip() {
        grant("vpubLeader", "VPUB", Role.OFFICER);
        DirectivePaths.Path path = directives.given("CASE", "SGDDT").begun();
        reassigned(office.directiveTask(path.id()), "vpubLeader");
        path.acts("vpubLeader", Map.of("reportText", "Đã làm.", "slipText", "Trình ký."));

        refusedAtEveryDoor(office.directiveTask(path.id()), "vpubLeader", Map.of("outcome", "SIGNED"));

        path.acts("vpubLeader2", Map.of("outcome", "SIGNED"));
    }

    @Test
    void whoDraftedTheConsolidatedReportDoesNotSignIt() {
        grant("ubndLeader", "VPUB", Role.OFFICER);
        DirectivePaths.Path path = directives.given("CASE", "SGDDT").begun();
        reassigned(office.directiveTask(path.id()), "ubndLeader");
        path.acts("ubndLeader", Map.of("reportText", "Đã làm.", "slipText", "Trình ký."))
                .slipSigned();

        signedByTheChair(path);
    }

    @Test
    void whoSignedTheSlipDoesNotSignTheReport() {
        grant("ubndLeader", "VPUB", Role.LEADER);
        DirectivePaths.Path path = directives.given("CASE", "SGDDT").begun().drafted();
        reassigned(office.directiveTask(path.id()), "ubndLeader");
        path.acts("ubndLeader", Map.of("outcome", "SIGNED"));

        signedByTheChair(path);
    }

    private void signedByTheChair(DirectivePaths.Path path) {
        OpenTask task = office.directiveTask(path.id());
        refusedAtEveryDoor(task, "ubndLeader", Map.of("outcome", "SIGNED", "signatureForm", "KT"));
        assertThat(task.agencyRole()).isEqualTo(Role.CHAIR);
        path.acts("ubndChair", Map.of("outcome", "SIGNED"));
    }

    private void notConfirmed(AssignmentPath path) {
        OpenTask task = office.task(path.id());
        refusedAtEveryDoor(task, "vpubOfficer", Map.of("outcome", "CONFIRMED"));
        assertThat(task.assigneeId()).isEqualTo("vpubLeader");
        path.acts("vpubLeader", Map.of("outcome", "CONFIRMED")).stands(Progress.COMPLETED, null);
    }

    private void refusedAtEveryDoor(OpenTask task, String personId, Map<String, Object> values) {
        var before = records.of(task.directiveId());
        for (Interface door : Interface.values()) {
            Interface.Answer answer = door.complete(port, personId, task.taskId(), values);
            assertThat(answer.status()).as(door.name()).isEqualTo(403);
            assertThat(answer.body().path("type").asText()).as(door.name()).isEqualTo("NOT_ALLOWED");
            assertThat(answer.body().path("message").asText()).contains("bước trước");
        }
        assertThat(task.excludes(personId)).isTrue();
        assertThat(records.of(task.directiveId())).isEqualTo(before);
    }

    private void reassigned(OpenTask task, String personId) {
        tasks.reassign(office.actor("vpubLeader2"), task.taskId(), personId);
    }

    private void grant(String personId, String agencyCode, Role role) {
        organisation.grant(personId, agencyCode, role, null, null);
        revoke = () -> organisation.revoke(personId, agencyCode, role);
    }
}

package vn.dondoc.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dondoc.SettableClock;
import vn.dondoc.SystemTest;
import vn.dondoc.organisation.OrganisationRegister;
import vn.dondoc.organisation.Role;
import vn.dondoc.workflow.FourEyes;
import vn.dondoc.workflow.OpenTask;
import vn.dondoc.workflow.TaskActions;

/**
 * Nobody approves through another what he proposed, nor himself what another proposed for him: pairs of the table at every door,
 * with the earlier step done by a stand-in and the later one asked for by the principal, by the stand-in, and by whoever may sign
 * for either. That each pair of the table keeps both names out says {@code FourEyesNamesIT}.
 */
@SystemTest
class FourEyesThroughOthersIT {

    private static final Set<String> WALKED = Set.of(
            "giveOutAssignments after breakDownDirective",
            "decideLead after answerAgency",
            "signReport after carryOut",
            "confirmResult after carryOut",
            "confirmResult after signReport",
            "confirmResult after issueDocument");

    @Autowired
    Office office;

    @Autowired
    Paths paths;

    @Autowired
    Records records;

    @Autowired
    TaskActions tasks;

    @Autowired
    OrganisationRegister organisation;

    @Autowired
    SettableClock clock;

    @Autowired
    TestRestTemplate rest;

    @LocalServerPort
    int port;

    private StandIns standIns;
    private Runnable revoke = () -> {};

    @BeforeEach
    void begin() {
        standIns = new StandIns(rest, LocalDate.now(clock));
    }

    @AfterEach
    void end() {
        standIns.close();
        revoke.run();
    }

    @Test
    void whatIsWalkedIsInTheTable() {
        assertThat(WALKED)
                .isSubsetOf(FourEyes.TABLE.stream()
                        .flatMap(rule -> rule.excludedSteps().stream().map(step -> rule.step() + " after " + step))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void whatWasBrokenDownForTheOfficesLeaderIsNotGivenOutByHimNorForHim() {
        grant("vpubLeader", "VPUB", Role.OFFICER);
        var json = DirectiveFixture.simple(Office.freshNumber(), "SGDDT", "CASE");
        long id = office.register(json);
        tasks.reassign(office.actor("vpubLeader2"), office.directiveTask(id).taskId(), "vpubLeader");
        standIns.handles("vpubLeader2", "vpubOfficer2", "vpubLeader", "VPUB");
        standIns.signs("vpubLeader2", "vpubOfficer", "vpubLeader", "VPUB", "TUQ");
        office.complete("vpubOfficer2", office.directiveTask(id).taskId(), Map.of("directive", json.toString()));

        OpenTask task = office.directiveTask(id);
        assertThat(task.assigneeId()).isEqualTo("ubndLeader");
        denied(task, Map.of("outcome", "GIVEN_OUT"), "vpubLeader", "vpubOfficer2", "vpubOfficer");
        standIns.signs("vpubLeader2", "vpubOfficer2", "ubndLeader", "UBND", "TL");
        denied(task, Map.of("outcome", "GIVEN_OUT"), "vpubOfficer2");
        office.complete("ubndLeader", task.taskId(), Map.of("outcome", "GIVEN_OUT"));
    }

    @Test
    void whoDraftedAnotherLeadForAnotherDoesNotDecideItForTheSigner() {
        AssignmentPath path = paths.given("SGDDT", "GUIDANCE").received().returned();
        standIns.handles("vpubLeader2", "vpubOfficer2", "vpubOfficer", "VPUB");
        path.acts("vpubOfficer2", Map.of("outcome", "OTHER_LEAD_DRAFTED", "proposedLead", "HNH", "note", "Đúng hơn."));
        standIns.signs("vpubLeader2", "vpubOfficer2", "ubndLeader", "UBND", "TL");
        standIns.signs("vpubLeader2", "vpubOfficer", "ubndLeader", "UBND", "TL");

        denied(office.task(path.id()), Map.of("outcome", "APPROVED"), "vpubOfficer", "vpubOfficer2");
        standIns.signs("vpubLeader2", "vpubLeader", "ubndLeader", "UBND", "TL");
        path.acts("vpubLeader", Map.of("outcome", "APPROVED"));
    }

    @Test
    void theReportDraftedForALeaderIsSignedNeitherByHimNorForHim() {
        AssignmentPath path = paths.given("SLDTBXH", "REVIEW").received().named("sldtbxhLeader");
        standIns.handles("sldtbxhLeader2", "sldtbxhOfficer", "sldtbxhLeader", "SLDTBXH");
        standIns.signs("sldtbxhLeader2", "sldtbxhOfficer2", "sldtbxhLeader", "SLDTBXH", "TUQ");
        path.acts("sldtbxhOfficer", plan(path)).acts("sldtbxhOfficer", Map.of("done", "Đã làm."));
        standIns.signs("sldtbxhLeader", "sldtbxhOfficer", "sldtbxhLeader2", "SLDTBXH", "TUQ");

        denied(
                office.task(path.id()),
                Map.of("outcome", "SIGNED"),
                "sldtbxhLeader",
                "sldtbxhOfficer",
                "sldtbxhOfficer2");
        path.acts("sldtbxhLeader2", Map.of("outcome", "SIGNED"));
    }

    @Test
    void whoDraftedTheReportForAnotherDoesNotConfirmItForTheOffice() {
        grant("vpubOfficer2", "SLDTBXH", Role.OFFICER);
        AssignmentPath path = paths.given("SLDTBXH", "REVIEW").received().named();
        standIns.handles("sldtbxhLeader", "vpubOfficer2", "sldtbxhOfficer", "SLDTBXH");
        path.acts("vpubOfficer2", plan(path))
                .acts("vpubOfficer2", Map.of("done", "Đã làm."))
                .signed()
                .issued();

        notConfirmedFor(path, "vpubOfficer2");
    }

    @Test
    void whoSignedTheReportForAnotherDoesNotConfirmItForTheOffice() {
        grant("vpubOfficer2", "SLDTBXH", Role.OFFICER);
        AssignmentPath path = paths.given("SLDTBXH", "REVIEW")
                .received()
                .named()
                .planEntered()
                .drafted();
        standIns.signs("sldtbxhLeader2", "vpubOfficer2", "sldtbxhLeader", "SLDTBXH", "TUQ");
        path.acts("vpubOfficer2", Map.of("outcome", "SIGNED")).issued();

        notConfirmedFor(path, "vpubOfficer2");
    }

    @Test
    void whoIssuedTheReportForAnotherDoesNotConfirmItForTheOffice() {
        grant("vpubOfficer2", "SLDTBXH", Role.OFFICER);
        AssignmentPath path = paths.given("SLDTBXH", "REVIEW")
                .received()
                .named()
                .planEntered()
                .drafted()
                .signed();
        standIns.handles("sldtbxhLeader", "vpubOfficer2", "sldtbxhClerk", "SLDTBXH");
        path.acts("vpubOfficer2", path.issue());

        notConfirmedFor(path, "vpubOfficer2");
    }

    private void notConfirmedFor(AssignmentPath path, String personId) {
        OpenTask task = office.task(path.id());
        assertThat(task.assigneeId()).isEqualTo("vpubOfficer");
        standIns.handles("vpubLeader", personId, "vpubOfficer", "VPUB");
        standIns.signs("vpubLeader", personId, "vpubOfficer", "VPUB", "TUQ");
        denied(task, Map.of("outcome", "CONFIRMED"), personId);
        path.acts("vpubOfficer", Map.of("outcome", "CONFIRMED"));
    }

    private void denied(OpenTask task, Map<String, Object> values, String... people) {
        var before = records.of(task.directiveId());
        for (String personId : people) {
            for (Interface door : Interface.values()) {
                Interface.Answer answer = door.complete(port, personId, task.taskId(), values);
                assertThat(answer.status()).as(personId + " " + door).isEqualTo(403);
            }
        }
        assertThat(records.of(task.directiveId())).isEqualTo(before);
    }

    private Map<String, Object> plan(AssignmentPath path) {
        return new HashMap<>(
                Map.of("planNumber", Office.freshNumber(), "planIssuedOn", path.today(), "planSubject", "Kế hoạch"));
    }

    private void grant(String personId, String agencyCode, Role role) {
        organisation.grant(personId, agencyCode, role, null, null);
        revoke = () -> organisation.revoke(personId, agencyCode, role);
    }
}

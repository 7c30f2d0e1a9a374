package vn.dondoc.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.SettableClock;
import vn.dondoc.SystemTest;
import vn.dondoc.assignment.Progress;
import vn.dondoc.organisation.Role;
import vn.dondoc.urging.Reminders;
import vn.dondoc.workflow.OpenTask;
import vn.dondoc.workflow.TaskActions;

/** Somebody's role has ended while his work runs on, and he is not switched off: what comes next lies with all who hold the role. */
@SystemTest
class WhoLeftGetsNoTaskIT {

    @Autowired
    Office office;

    @Autowired
    Paths paths;

    @Autowired
    ProposalPaths proposals;

    @Autowired
    Reminders reminders;

    @Autowired
    TaskActions tasks;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void everybodyIsBack() {
        back();
        clock.reset();
    }

    private void back() {
        jdbc.sql("update role_grant set valid_to = null where valid_to = '2024-01-02'")
                .update();
    }

    @Test
    void theLeadsHandler() {
        AssignmentPath path = paths.given("SLDTBXH", "REVIEW")
                .received()
                .named()
                .planEntered()
                .drafted();
        leaves("sldtbxhOfficer");
        path.acts("sldtbxhLeader", Map.of("outcome", "RETURNED", "note", "Bổ sung số liệu."));

        liesWith(office.task(path.id()), "carryOut", "SLDTBXH", Role.OFFICER);
        tasks.claim(office.actor("sldtbxhOfficer2"), office.task(path.id()).taskId());
        path.acts("sldtbxhOfficer2", Map.of("done", "Đã bổ sung.")).stands(Progress.IN_PROGRESS, "signReport");
    }

    @Test
    void theHandlerOfACoordinatingAgency() {
        AssignmentPath path = paths.given(DirectiveFixture.coordinated(Office.freshNumber(), "SGDDT", "HKR"))
                .received()
                .named()
                .planEntered();
        ContributionPath part = paths.part(path, "HKR").received().named().contributed();
        leaves("hkrOfficer");
        part.acts("hkrLeader", Map.of("outcome", "RETURNED", "note", "Bổ sung số liệu."));

        liesWith(office.contributionTask(path.id(), part.id()), "contribute", "HKR", Role.OFFICER);
    }

    @Test
    void theOfficesOfficerOfTheField() {
        AssignmentPath path = paths.given("SGDDT", "CASE")
                .received()
                .named()
                .planEntered()
                .drafted()
                .signed();
        leaves("vpubOfficer");
        path.issued();

        liesWith(office.task(path.id()), "confirmResult", "VPUB", Role.OFFICER);
    }

    @Test
    void whoWouldWriteAndWhoWouldSignTheLetterThatUrges() {
        AssignmentPath path = reminders.late(3);
        leaves("vpubOfficer");
        reminders.ladderUrges(path);
        liesWith(office.taskBeside(path.id(), "urging"), "draftUrging", "VPUB", Role.OFFICER);

        back();
        leaves("vpubLeader");
        office.complete(
                "vpubOfficer",
                office.taskBeside(path.id(), "urging").taskId(),
                Map.of("outcome", "SUBMITTED", "content", "Kính gửi."));
        liesWith(office.taskBeside(path.id(), "urging"), "signUrging", "VPUB", Role.LEADER);
    }

    @Test
    void theViceChairmanOfTheField() {
        ProposalPath path = proposals
                .begun()
                .drafted(ProposalPath.text())
                .answered("bdt", "AGREE")
                .explained(ProposalPath.text(), "ACCEPTED")
                .signed()
                .issued()
                .examined();
        leaves("ubndLeader");
        path.slipSigned();

        liesWith(office.task(path.assignment().id()), "decideProposal", "UBND", Role.LEADER);
    }

    private void leaves(String personId) {
        assertThat(jdbc.sql("update role_grant set valid_to = '2024-01-02' where person_id = :id")
                        .param("id", personId)
                        .update())
                .isPositive();
    }

    private static void liesWith(OpenTask task, String step, String agency, Role role) {
        assertThat(task.step()).isEqualTo(step);
        assertThat(task.assigneeId()).isNull();
        assertThat(task.agencyCode()).isEqualTo(agency);
        assertThat(task.agencyRole()).isEqualTo(role);
    }
}

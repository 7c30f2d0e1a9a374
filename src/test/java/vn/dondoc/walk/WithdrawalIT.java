package vn.dondoc.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dondoc.SystemTest;
import vn.dondoc.assignment.Progress;
import vn.dondoc.problem.Problem;

/** Only who handed a task on takes it back: not who has sent the path back to it. */
@SystemTest
class WithdrawalIT {

    @Autowired
    Paths paths;

    @Autowired
    Office office;

    @LocalServerPort
    int port;

    @Test
    void aSignerWhoRefusedCannotWithdrawTheAgencysQuestion() {
        AssignmentPath path = paths.given("SGDDT", "GUIDANCE").received().returned();
        path.otherLeadDrafted("HNH").leadDecided("REFUSED");

        cannotWithdraw(path, "ubndLeader");
    }

    @Test
    void anOfficerWhoTookHisDraftBackCannotWithdrawTheAgencysQuestion() {
        AssignmentPath path = paths.given("SGDDT", "GUIDANCE").received().returned();
        path.otherLeadDrafted("HNH").withdrawn("vpubOfficer");

        cannotWithdraw(path, "vpubOfficer");
    }

    @Test
    void aLeaderWhoTookHisSignatureBackCannotWithdrawTheHandlersDraft() {
        AssignmentPath path =
                paths.given("SGDDT", "GUIDANCE").received().named().planEntered();
        path.drafted().signed().withdrawn("sgddtLeader");

        cannotWithdraw(path, "sgddtLeader");
    }

    @Test
    void aClerkWhoTookTheIssueBackCannotWithdrawTheLeadersSignature() {
        AssignmentPath path = paths.given("SGDDT", "GUIDANCE").reported().withdrawn("sgddtClerk");

        cannotWithdraw(path, "sgddtClerk");
        path.withdrawn("sgddtLeader").stands(Progress.IN_PROGRESS, "signReport");
    }

    /** Until the next one has acted: then it is his to hand back, through whatever door one comes. */
    @Test
    void whatTheNextOneHasDoneIsNotTakenBack() {
        AssignmentPath path = paths.given("SGDDT", "GUIDANCE")
                .received()
                .named()
                .planEntered()
                .drafted();
        lateWithdrawal(path, "sgddtOfficer", path::signed);
        lateWithdrawal(path, "sgddtLeader", path::issued);
        lateWithdrawal(path, "sgddtClerk", () -> path.confirmation("CONFIRMED"));
        path.stands(Progress.COMPLETED, null);
    }

    private void lateWithdrawal(AssignmentPath path, String personId, Runnable next) {
        String taskId = office.task(path.id()).taskId();
        next.run();
        for (Interface door : Interface.values()) {
            Interface.Answer answer = door.complete(port, personId, taskId, Map.of("outcome", "WITHDRAWN"));
            assertThat(answer.status()).as(personId + " " + door).isEqualTo(409);
            assertThat(answer.body().path("message").asText()).contains("xử lý xong");
        }
        path.agreed();
    }

    private static void cannotWithdraw(AssignmentPath path, String personId) {
        assertThat(path.refuses(personId, Map.of("outcome", "WITHDRAWN")).kind())
                .isEqualTo(Problem.Kind.NOT_ALLOWED);
    }
}

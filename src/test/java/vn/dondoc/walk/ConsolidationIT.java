package vn.dondoc.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dondoc.SystemTest;
import vn.dondoc.assignment.Progress;
import vn.dondoc.checksum.Checksum;
import vn.dondoc.directive.DirectiveState;
import vn.dondoc.problem.Fault;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.OpenTask;

/** The Office consolidates: when all that can end has ended, or earlier in part; standing assignments go on. */
@SystemTest
class ConsolidationIT {

    @Autowired
    DirectivePaths directives;

    @Autowired
    Paths paths;

    @Autowired
    Office office;

    @LocalServerPort
    int port;

    @Test
    void inPartFirstThenOnTheWhole() {
        DirectivePaths.Path path = directives.given("CASE", "SGDDT", "HNH");
        paths.of(path.part(1)).reported().confirmation("CONFIRMED");
        path.stands(DirectiveState.GIVEN_OUT, null).begun().drafted();
        assertThat(path.round()).containsEntry("whole", false).containsEntry("reason", "Bí thư yêu cầu báo cáo sớm.");

        path.slipSigned().signed();
        assertThat(path.documents()).singleElement().satisfies(document -> assertThat(document)
                .containsEntry("kind", "CONSOLIDATED_REPORT")
                .containsEntry("agency_code", "UBND")
                .containsEntry("signature_form", "KT")
                .containsEntry("content_sha256", Checksum.of("Đã thực hiện.")));
        assertThat(office.directiveTask(path.id()).agencyCode()).isEqualTo("VPUB");
        path.issued().stands(DirectiveState.GIVEN_OUT, null);

        path.partEnded(2)
                .stands(DirectiveState.CONSOLIDATING, "consolidateReport")
                .reported();
        assertThat(path.round()).containsEntry("whole", true).containsEntry("reason", null);
        path.stands(DirectiveState.CONSOLIDATED, "endFollowUp");
        path.ended(Map.of("note", "Đã báo cáo Bí thư.")).stands(DirectiveState.ENDED, null);
    }

    @Test
    void whatIsBegunInPartIsWholeIfTheOthersHaveEndedBeforeItIsSubmitted() {
        DirectivePaths.Path path =
                directives.given("CASE", "SGDDT", "HNH").partEnded(1).begun();

        path.partEnded(2)
                .stands(DirectiveState.CONSOLIDATING, "consolidateReport")
                .drafted();

        assertThat(path.round()).containsEntry("whole", true);
    }

    @Test
    void theDraftHoldsWhatTheAgenciesIssued() {
        DirectivePaths.Path path = directives.ofKinds("CASE", "CASE", "STANDING");
        paths.of(path.part(1)).reported().confirmation("CONFIRMED");
        path.begun();

        Interface.Answer context = Interface.get(
                port,
                "vpubOfficer",
                "/api/tasks/" + office.directiveTask(path.id()).taskId());

        var part = context.body().path("parts").path("consolidation");
        assertThat(part.path("whole").asBoolean()).isFalse();
        assertThat(part.path("standing").asInt()).isEqualTo(1);
        assertThat(part.path("draftText").asText())
                .contains("KẾT QUẢ THỰC HIỆN", "Đã rà soát 12 trường.", "đúng hạn; báo cáo số ")
                .contains("NHIỆM VỤ ĐANG THỰC HIỆN", "NHIỆM VỤ THƯỜNG XUYÊN, TIẾP TỤC THỰC HIỆN");
        assertThat(part.path("draftSlip").asText()).contains("một phần", "1/3 nhiệm vụ đã kết thúc");
    }

    @Test
    void onlyTheOfficeBeginsWithAReasonAndOnce() {
        DirectivePaths.Path path = directives.given("CASE", "SGDDT");
        String address = "/api/directives/" + path.id() + "/consolidation";
        Map<String, Object> reason = Map.of("reason", "Cần báo cáo sớm.");

        assertThat(Interface.post(port, "hkrLeader", address, reason).status()).isEqualTo(404);
        assertThat(Interface.post(port, "sgddtLeader", address, reason).status())
                .isEqualTo(403);
        assertThat(Interface.post(port, "vpubClerk", address, reason).status()).isEqualTo(403);
        Interface.Answer without = Interface.post(port, "vpubOfficer", address, Map.of("reason", " "));
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.body().path("faults").get(0).path("field").asText()).isEqualTo("reason");
        assertThat(Interface.post(port, "vpubLeader", address, reason).status()).isEqualTo(204);
        assertThat(Interface.post(port, "vpubOfficer", address, reason).status())
                .isEqualTo(409);
        path.stands(DirectiveState.CONSOLIDATING, "consolidateReport");
    }

    @Test
    void eachStepAsksForWhatItNeeds() {
        DirectivePaths.Path path = directives.given("CASE", "SGDDT").begun();
        assertThat(fields(path.refuses("vpubOfficer", Map.of()))).containsExactly("reportText", "slipText");
        assertThat(path.refuses("vpubOfficer2", Map.of("reportText", "x", "slipText", "x"))
                        .kind())
                .isEqualTo(Problem.Kind.NOT_ALLOWED);
        path.drafted();
        assertThat(fields(path.refuses("vpubLeader", Map.of("outcome", "RETURNED"))))
                .containsExactly("note");
        assertThat(fields(path.refuses("vpubLeader", Map.of("outcome", "SENT_BACK"))))
                .containsExactly("outcome");
        path.slipSigned();
        assertThat(fields(path.refuses("ubndLeader", Map.of("outcome", "SENT_BACK"))))
                .containsExactly("note");
        assertThat(fields(path.refuses("ubndLeader", Map.of("outcome", "SIGNED"))))
                .containsExactly("signatureForm");
        assertThat(fields(path.refuses("ubndLeader", Map.of("outcome", "SIGNED", "signatureForm", "PP"))))
                .containsExactly("signatureForm");
        assertThat(path.refuses("vpubOfficer", Map.of("outcome", "WITHDRAWN")).kind())
                .isEqualTo(Problem.Kind.NOT_ALLOWED);
    }

    @Test
    void aSignerWhoSentItBackCannotWithdrawTheDraft() {
        DirectivePaths.Path path =
                directives.given("CASE", "SGDDT").begun().drafted().slipSigned();
        path.acts("ubndLeader", Map.of("outcome", "SENT_BACK", "note", "Bổ sung."));

        assertThat(path.round()).containsEntry("slip_sha256", null);
        assertThat(path.refuses("ubndLeader", Map.of("outcome", "WITHDRAWN")).kind())
                .isEqualTo(Problem.Kind.NOT_ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"KEPT", "ENDED"})
    void standingAssignmentsEndOnlyWhenTheOfficeSaysSo(String standing) {
        DirectivePaths.Path path = directives.ofKinds("CASE", "STANDING").partEnded(1);
        path.stands(DirectiveState.CONSOLIDATING, "consolidateReport").reported();

        assertThat(fields(path.refuses("vpubOfficer", Map.of()))).containsExactly("note", "standing");
        assertThat(fields(path.refuses("vpubOfficer", Map.of("note", "Xong.", "standing", "X"))))
                .containsExactly("standing");
        path.ended(Map.of("note", "Xong.", "standing", standing)).stands(DirectiveState.ENDED, null);

        if (standing.equals("ENDED")) {
            paths.of(path.part(2)).stands(Progress.FOLLOW_UP_ENDED, null);
        } else {
            paths.of(path.part(2))
                    .stands(Progress.NOT_RECEIVED, "registerArrival")
                    .received();
            path.partEnded(2).stands(DirectiveState.ENDED, null);
        }
    }

    @Test
    void aDirectiveOfStandingAssignmentsOnlyIsReportedInPartUntilTheLastHasEnded() {
        DirectivePaths.Path path = directives.ofKinds("STANDING", "STANDING").partEnded(1);
        path.stands(DirectiveState.GIVEN_OUT, null).begun().reported().stands(DirectiveState.GIVEN_OUT, null);
        assertThat(path.round()).containsEntry("whole", false);

        path.partEnded(2).stands(DirectiveState.CONSOLIDATING, "consolidateReport");
    }

    @RepeatedTest(5)
    void theLastTwoEndAtOnce() throws Exception {
        DirectivePaths.Path path = directives.given("CASE", "SGDDT", "HNH");
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService people = Executors.newFixedThreadPool(2);
        List<Future<Interface.Answer>> answers = List.of(1, 2).stream()
                .map(ordinal -> people.submit(() -> {
                    together.await();
                    return Interface.post(
                            port,
                            "vpubOfficer",
                            "/api/assignments/" + path.part(ordinal).id() + "/end-follow-up",
                            Map.of("reason", "Không theo dõi nữa."));
                }))
                .toList();
        for (Future<Interface.Answer> answer : answers) {
            assertThat(answer.get().status()).isEqualTo(204);
        }
        people.shutdown();

        path.stands(DirectiveState.CONSOLIDATING, "consolidateReport");
        assertThat(path.rounds()).isEqualTo(1);
        OpenTask task = office.directiveTask(path.id());
        assertThat(task.assigneeId()).isEqualTo("vpubOfficer");
    }

    private static List<String> fields(Problem problem) {
        assertThat(problem.kind()).isEqualTo(Problem.Kind.REFUSED);
        return problem.faults().stream().map(Fault::field).toList();
    }
}

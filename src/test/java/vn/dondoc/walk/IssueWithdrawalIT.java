package vn.dondoc.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.SystemTest;
import vn.dondoc.directive.DirectiveChanges;
import vn.dondoc.directive.DirectiveState;
import vn.dondoc.history.Events;
import vn.dondoc.history.RecordedEvent;
import vn.dondoc.problem.Problem;
import vn.dondoc.proposal.ProposalState;

/** The clerk takes the issue of a proposal or of the consolidated report back before the next one has acted, through every door. */
@SystemTest
class IssueWithdrawalIT {

    private static final Map<String, Object> WITHDRAWN = Map.of("outcome", "WITHDRAWN");

    @Autowired
    ProposalPaths proposals;

    @Autowired
    DirectivePaths directives;

    @Autowired
    DirectiveChanges changes;

    @Autowired
    Office office;

    @Autowired
    Events events;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @EnumSource
    void aProposalIsIssuedAnewAndItsSignatureStillCounts(Interface door) {
        ProposalPath path = signed().issued();
        String number = validNumber(path);
        String taskId = office.task(path.assignment().id()).taskId();

        assertThat(door.complete(port, "sytClerk", taskId, WITHDRAWN).status()).isEqualTo(404);
        assertThat(door.complete(port, "bdtLeader", taskId, WITHDRAWN).status()).isEqualTo(403);
        assertThat(door.complete(port, "vpubOfficer", taskId, WITHDRAWN).status())
                .isEqualTo(403);
        assertThat(door.complete(port, "bdtClerk", taskId, WITHDRAWN).status()).isEqualTo(204);

        path.stands(ProposalState.ISSUING, "issueDocument");
        assertThat(validNumber(path)).isNull();
        assertThat(lastEvent(path).summary())
                .contains("Rút lại việc phát hành tờ trình số " + number)
                .contains("để nhập lại số, ngày");
        path.acts("bdtClerk", "issueDocument", numbered(path, number))
                .stands(ProposalState.EXAMINING, "examineProposal");
        assertThat(validNumber(path)).isEqualTo(number);
        path.examined().slipSigned().stands(ProposalState.DECIDING, "decideProposal");
    }

    @Test
    void aClerkWhoTookAProposalBackCannotTakeTheSignatureBackButWhoeverSignedCan() {
        ProposalPath path = signed().issued().withdrawn("bdtClerk", "examineProposal");

        assertThat(path.refuses("bdtClerk", WITHDRAWN).kind()).isEqualTo(Problem.Kind.NOT_ALLOWED);
        path.withdrawn("bdtLeader", "issueDocument").stands(ProposalState.SIGNING, "signProposal");
        path.signed().issued().stands(ProposalState.EXAMINING, "examineProposal");
    }

    @Test
    void aProposalIsNotTakenBackOnceTheOfficeHasExamined() {
        ProposalPath path = signed().issued();
        String taskId = office.task(path.assignment().id()).taskId();
        path.examined();

        tooLate("bdtClerk", taskId);
        path.withdrawn("vpubOfficer", "signSlip").stands(ProposalState.EXAMINING, "examineProposal");
        assertThat(path.refuses("bdtClerk", WITHDRAWN).kind()).isEqualTo(Problem.Kind.NOT_ALLOWED);
    }

    @ParameterizedTest
    @EnumSource
    void aConsolidatedReportIsIssuedAnewAndItsSignatureStillCounts(Interface door) {
        DirectivePaths.Path path = reported();
        Object number = path.documents().get(0).get("number");
        Object sha256 = path.documents().get(0).get("content_sha256");
        String taskId = office.directiveTask(path.id()).taskId();

        assertThat(door.complete(port, "sgddtClerk", taskId, WITHDRAWN).status())
                .isIn(403, 404);
        assertThat(door.complete(port, "vpubLeader", taskId, WITHDRAWN).status())
                .isEqualTo(403);
        assertThat(door.complete(port, "vpubClerk", taskId, WITHDRAWN).status()).isEqualTo(204);

        path.stands(DirectiveState.CONSOLIDATING, "issueDocument");
        assertThat(path.documents()).singleElement().satisfies(document -> assertThat(document)
                .containsEntry("number", null)
                .containsEntry("content_sha256", sha256));
        assertThat(events.ofDirective(path.id()))
                .extracting(RecordedEvent::summary)
                .anyMatch(summary -> summary.contains("Rút lại việc phát hành báo cáo tổng hợp số " + number));
        path.issued().stands(DirectiveState.CONSOLIDATED, "endFollowUp");
        assertThat(path.rounds()).isEqualTo(1);
        path.ended(Map.of("note", "Đã báo cáo.")).stands(DirectiveState.ENDED, null);
    }

    @Test
    void aReportTakenBackIsSignedAnewOnlyIfWhoeverSignedTakesThatBackToo() {
        DirectivePaths.Path path = reported().withdrawn("vpubClerk");

        assertThat(path.refuses("vpubClerk", WITHDRAWN).kind()).isEqualTo(Problem.Kind.NOT_ALLOWED);
        path.withdrawn("ubndLeader").stands(DirectiveState.CONSOLIDATING, "signConsolidatedReport");
        path.signed().issued().stands(DirectiveState.CONSOLIDATED, "endFollowUp");
    }

    /** The round begins anew with the draft, although what the last task ended with was a withdrawal. */
    @Test
    void aChangeOfTheDirectiveHasAReportThatWasTakenBackDraftedAgain() {
        DirectivePaths.Path path = reported().withdrawn("vpubClerk");

        path.changed(act -> changes.addAssignment(act, path.id(), DirectivePaths.draft("SYT"), "Bút phê 20/3/2024"));

        path.stands(DirectiveState.CONSOLIDATING, "consolidateReport");
        assertThat(path.documents()).isEmpty();
    }

    @Test
    void aReportIsNotTakenBackOnceTheFollowUpHasEnded() {
        DirectivePaths.Path path = reported();
        String taskId = office.directiveTask(path.id()).taskId();
        path.ended(Map.of("note", "Đã báo cáo."));

        tooLate("vpubClerk", taskId);
        path.stands(DirectiveState.ENDED, null);
    }

    private void tooLate(String personId, String taskId) {
        assertThat(Stream.of(Interface.values()).map(door -> door.complete(port, personId, taskId, WITHDRAWN)))
                .allSatisfy(answer -> {
                    assertThat(answer.status()).isEqualTo(409);
                    assertThat(answer.body().path("message").asText()).contains("xử lý xong");
                });
    }

    /** A proposal that nobody else is asked about, signed. */
    private ProposalPath signed() {
        return proposals.begun("BDT", "bdtOfficer").drafted(ProposalPath.text()).signed();
    }

    private DirectivePaths.Path reported() {
        return directives.given("CASE", "SGDDT").partEnded(1).reported();
    }

    private Map<String, Object> numbered(ProposalPath path, String number) {
        return Map.of(
                "outcome",
                "ISSUED",
                "documentNumber",
                number,
                "issuedOn",
                path.assignment().today(),
                "recipients",
                "UBND tỉnh");
    }

    private String validNumber(ProposalPath path) {
        return jdbc.sql(
                        "select number from issued_document where assignment_id = :id and kind = 'PROPOSAL' and voided_at is null")
                .param("id", path.assignment().id())
                .query((row, index) -> new String[] {row.getString(1)})
                .single()[0];
    }

    private RecordedEvent lastEvent(ProposalPath path) {
        return events.ofAssignment(office.actor("bdtOfficer"), path.assignment().id()).stream()
                .reduce((first, second) -> second)
                .orElseThrow();
    }
}

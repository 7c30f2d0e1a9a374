package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.SettableClock;
import vn.dondoc.SystemTest;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.deadline.Urgency;
import vn.dondoc.directive.DirectiveAmendment;
import vn.dondoc.directive.DirectiveChanges;
import vn.dondoc.problem.Problem;
import vn.dondoc.proposal.Opinions;
import vn.dondoc.request.Petitions;
import vn.dondoc.request.RequestDetail;
import vn.dondoc.request.RequestDraft;
import vn.dondoc.request.RequestKind;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.DirectiveFixture;
import vn.dondoc.walk.DirectivePaths;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;
import vn.dondoc.walk.ProposalPath;
import vn.dondoc.walk.ProposalPaths;
import vn.dondoc.workflow.OpenTask;

/** Returns are told at once to who has to do it again; what asks for nothing waits for the morning. */
@SystemTest
class WhoIsToldIT {

    private static final String BASIS = "Công văn số 99/UBND-KGVX ngày 20/3/2024";

    @Autowired
    Paths paths;

    @Autowired
    ProposalPaths proposals;

    @Autowired
    DirectivePaths directives;

    @Autowired
    DirectiveChanges changes;

    @Autowired
    Opinions opinions;

    @Autowired
    Office office;

    @Autowired
    Petitions petitions;

    @Autowired
    MorningTidings morning;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    /** Switched off, or with a role elsewhere only: his leaders hear it, not nobody. */
    @Test
    void whatConcernsAHandlerWhoIsGoneIsToldToHisLeaders() {
        AssignmentPath path = paths.given("SYT", "REVIEW").received().named();
        assertThat(ofHandler(path)).containsExactly("sytOfficer");
        try {
            jdbc.sql("update role_grant set valid_to = '2001-01-01' where person_id = 'sytOfficer'")
                    .update();
            assertThat(ofHandler(path)).containsExactly("sytLeader");
            jdbc.sql("update role_grant set valid_to = null where person_id = 'sytOfficer'")
                    .update();
            jdbc.sql("update person set active = false where id = 'sytOfficer'").update();
            assertThat(ofHandler(path)).containsExactly("sytLeader");
        } finally {
            jdbc.sql("update role_grant set valid_to = null where person_id = 'sytOfficer'")
                    .update();
            jdbc.sql("update person set active = true where id = 'sytOfficer'").update();
        }
    }

    private Set<String> ofHandler(AssignmentPath path) {
        return TidingFacts.read(jdbc, List.of(path.id()), null, Tiding.REPORT_RETURNED, OfficeZone.today(clock))
                .get(path.id())
                .recipients(Tiding.REPORT_RETURNED.audience);
    }

    @Test
    void aReturnedOpinionIsToldToWhoDraftedIt() {
        ProposalPath path = proposals.begun().drafted(ProposalPath.text());
        path.opinionActs("bdt", "Officer", Map.of("outcome", "AGREE"));
        assertThatThrownBy(() -> path.opinionActs("bdt", "Leader", Map.of("outcome", "RETURNED")))
                .isInstanceOf(Problem.class);
        assertThat(told(path.assignment().id(), "RETURNED")).isEmpty();

        path.opinionActs("bdt", "Leader", Map.of("outcome", "RETURNED", "note", "Nêu rõ căn cứ."));

        OpenTask again = path.opinionTask("bdt");
        assertThat(lines(path.assignment().id(), "RETURNED"))
                .containsExactly("bdtOfficer | Lãnh đạo trả lại dự thảo ý kiến góp ý. | " + again.taskId() + " | "
                        + opinions.ofProposal(path.id()).get(0).dueOn());
    }

    /** A proposal's lines of history are the lead agency's own part; its handler is the assignment's. */
    @Test
    void aReturnedProposalIsToldToTheHandlerAndNotToTheLeaderWhoReturnedIt() {
        ProposalPath path = proposals
                .begun()
                .drafted(ProposalPath.text())
                .answered("bdt", "AGREE")
                .explained(ProposalPath.text(), "ACCEPTED");

        path.acts("sldtbxhLeader", "signProposal", Map.of("outcome", "RETURNED", "note", "Bổ sung dự toán."));

        assertThat(told(path.assignment().id(), "RETURNED")).containsExactly("sldtbxhOfficer");
    }

    @Test
    void whatTheOfficeDraftedComesBackToItsOfficer() {
        ProposalPath path = proposals
                .begun()
                .drafted(ProposalPath.text())
                .answered("bdt", "AGREE")
                .explained(ProposalPath.text(), "ACCEPTED")
                .signed()
                .issued()
                .examined();

        path.acts("vpubLeader", "signSlip", Map.of("outcome", "SLIP_RETURNED", "note", "Ghi rõ nguồn vốn."));

        assertThat(lines(path.assignment().id(), "RETURNED"))
                .containsExactly("vpubOfficer | Lãnh đạo Văn phòng trả lại phiếu trình. | "
                        + office.task(path.assignment().id()).taskId() + " | "
                        + path.assignment().assignment().dueOn());
        petitions.asks("vpubOfficer", path.assignment(), RequestKind.PAUSE, null);
        petitions.acts("ubndLeader", path.assignment(), "RETURNED_TO_OFFICE", "note", "Làm rõ thời gian tạm dừng.");
        assertThat(lines(path.assignment().id(), "RETURNED"))
                .hasSize(2)
                .anyMatch(line -> line.contains("Người ký văn bản trả lại đề nghị để Văn phòng làm rõ."));
    }

    /** Answered at once, also where it is about the directive as a whole. */
    @Test
    void whoAskedForAChangeOfTheWholeDirectiveIsAnswered() {
        DirectivePaths.Path path = directives.given("CASE", "SGDDT");
        petitions.asks(
                "vpubOfficer",
                new RequestDraft(
                        null,
                        path.id(),
                        RequestKind.RECALL_DIRECTIVE,
                        Petitions.REASON,
                        Petitions.BASIS,
                        null,
                        null,
                        RequestDetail.NONE,
                        null));

        office.complete(
                "ubndLeader",
                office.directiveRequestTasks(path.id()).get(0).taskId(),
                Map.of("outcome", "REFUSED", "note", "Chưa cần."));

        assertThat(directiveLines(path.id())).containsExactly("vpubOfficer ANSWER");
    }

    @Test
    void whatAsksForNothingIsToldInTheMorning() {
        OffsetDateTime since = OffsetDateTime.now(clock);
        AssignmentPath confirmed =
                paths.given("SGDDT", "REVIEW").received().named().planEntered().reportedAgain();
        confirmed.confirmation("CONFIRMED");
        assertThat(told(confirmed.id(), "INFORMATION")).isEmpty();

        assertThat(morning(since, confirmed.id()))
                .containsExactly("[sgddtLeader, sgddtOfficer] Văn phòng xác nhận nhiệm vụ đã hoàn thành.");
        assertThat(morning(OffsetDateTime.now(clock).plusSeconds(1), confirmed.id()))
                .isEmpty();
    }

    @Test
    void anAmendmentIsOneLineForAllWhoHoldItsAssignments() {
        OffsetDateTime since = OffsetDateTime.now(clock);
        AssignmentPath path = paths.given(DirectiveFixture.coordinated(Office.freshNumber(), "SGDDT", "HKR", "HDH"));
        DirectivePaths.Path whole = directives.of(path.directiveId());
        whole.changed(
                "ubndLeader",
                act -> changes.amend(
                        act,
                        whole.id(),
                        new DirectiveAmendment("Trích yếu mới", null, null, null, Urgency.URGENT),
                        BASIS));

        List<Notice> told = morning.since(since).stream()
                .filter(notice -> notice.directiveId() == whole.id())
                .toList();
        assertThat(told).singleElement().satisfies(notice -> {
            assertThat(notice.recipients()).containsExactlyInAnyOrder("sgddtLeader", "hkrLeader", "hdhLeader");
            assertThat(notice.subject()).endsWith(" - Trích yếu mới");
            assertThat(notice.kind().isAtOnce()).isFalse();
            assertThat(notice.link()).endsWith("#/");
        });
    }

    @Test
    void whereADirectiveIsReplacedItsHoldersReadWhatBecameOfTheirs() {
        OffsetDateTime since = OffsetDateTime.now(clock);
        AssignmentPath path = paths.given(DirectiveFixture.coordinated(Office.freshNumber(), "SGDDT", "HKR"));
        DirectivePaths.Path old = directives.of(path.directiveId());
        DirectivePaths.Path other = directives.given("CASE", "SGDDT");
        old.changed("ubndLeader", act -> changes.replace(act, old.id(), other.id(), Set.of(path.id()), BASIS));
        assertThat(morning(since, path.id()))
                .containsExactly(
                        "[hkrLeader, sgddtLeader] Nhiệm vụ chuyển sang văn bản thay thế, thời hạn giữ nguyên.");

        petitions.granted(path, RequestKind.RECALL_ASSIGNMENT, null);

        assertThat(morning(since, path.id()))
                .contains("[hkrLeader] Nhiệm vụ đã được thu hồi, không phải phối hợp nữa.");
        assertThat(told(path.id(), "INFORMATION")).containsExactly("sgddtLeader");
    }

    private List<String> morning(OffsetDateTime since, long assignmentId) {
        return morning.since(since).stream()
                .filter(notice -> Long.valueOf(assignmentId).equals(notice.assignmentId()))
                .map(notice -> new TreeSet<>(notice.recipients()) + " " + notice.text())
                .toList();
    }

    private List<String> told(long assignmentId, String kind) {
        return jdbc.sql(
                        "select recipient_id from message where assignment_id = :id and kind = :kind order by recipient_id")
                .param("id", assignmentId)
                .param("kind", kind)
                .query(String.class)
                .list();
    }

    private List<String> lines(long assignmentId, String kind) {
        return jdbc.sql(
                        """
                select recipient_id || ' | ' || text || ' | ' || task_id || ' | ' || cast(due_on as varchar(10)) from message
                 where assignment_id = :id and kind = :kind order by id""")
                .param("id", assignmentId)
                .param("kind", kind)
                .query(String.class)
                .list();
    }

    private List<String> directiveLines(long directiveId) {
        return jdbc.sql(
                        "select recipient_id || ' ' || kind from message where directive_id = :id and assignment_id is null")
                .param("id", directiveId)
                .query(String.class)
                .list();
    }
}

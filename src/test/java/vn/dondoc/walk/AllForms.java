package vn.dondoc.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.dondoc.request.Petitions;
import vn.dondoc.request.RequestKind;
import vn.dondoc.urging.Reminders;

/** The ways through the processes on which every user task is met, for who looks at their forms ({@link Office#lookedAtBy}). */
@Component
public class AllForms {

    private final Office office;
    private final Paths paths;
    private final ProposalPaths proposals;
    private final DirectivePaths directives;
    private final Petitions petitions;
    private final Reminders reminders;

    AllForms(
            Office office,
            Paths paths,
            ProposalPaths proposals,
            DirectivePaths directives,
            Petitions petitions,
            Reminders reminders) {
        this.office = office;
        this.paths = paths;
        this.proposals = proposals;
        this.directives = directives;
        this.petitions = petitions;
        this.reminders = reminders;
    }

    /** Moves the clock: who walks resets it. */
    public void all(int port) {
        assignments();
        coordination();
        proposals.begun().submitted().passedUp().higherEntered("HIGHER_APPROVED");
        directives.given("CASE", "SYT").partEnded(1).reported().ended(Map.of("note", "Đã báo cáo."));
        requests(port);
        late(port);
    }

    /** The draft of a proposal of SLDTBXH. */
    public void proposalDraft() {
        proposals.begun().drafted(ProposalPath.text());
    }

    private void assignments() {
        paths.given("SNV", "REVIEW").reported().confirmation("CONFIRMED");
        paths.given("SXD", "REVIEW")
                .received()
                .returned()
                .otherLeadDrafted("SYT")
                .leadDecided("APPROVED");
    }

    /** Of SLDTBXH, with two districts. */
    public void coordination() {
        AssignmentPath path = paths.given(DirectiveFixture.coordinated(Office.freshNumber(), "SLDTBXH", "HKR", "HDH"))
                .received()
                .named()
                .planEntered();
        paths.part(path, "HDH").done();
        paths.part(path, "HKR").received().leaderHimself().contributedAndSigned();
        path.acts("sldtbxhOfficer", Map.of("outcome", "CONSOLIDATED"));
    }

    private void requests(int port) {
        AssignmentPath path = paths.given("SNV", "REVIEW").received().named();
        petitions.asks("snvLeader", path, RequestKind.PAUSE, null);
        petitions.acts("vpubOfficer", path, "INCOMPLETE", "note", "Nêu rõ lý do.");
        petitions.acts("snvLeader", path, "SUPPLEMENTED", "reason", "Chờ hướng dẫn.", "basis", "Công văn 5");
        petitions.acts("vpubOfficer", path, "FORWARDED", "note", "Đủ.");
        petitions.acts("ubndLeader", path, "REFUSED", "note", "Làm tiếp.");
        AssignmentPath shared = paths.given(DirectiveFixture.coordinated(Office.freshNumber(), "SLDTBXH", "HKR"));
        Map<String, Object> more = Map.of(
                "kind",
                "EXTENSION_OF_PART",
                "untilOn",
                shared.assignment().dueOn().toString(),
                "reasonCode",
                "MUCH_WORK",
                "reason",
                "Hai xã vùng sâu.",
                "basis",
                "CV 22");
        assertThat(Interface.post(port, "hkrLeader", "/api/assignments/" + shared.id() + "/requests", more)
                        .status())
                .isEqualTo(201);
        petitions.acts("sldtbxhLeader", shared, "REFUSED", "note", "Giữ hạn.");
    }

    private void late(int port) {
        AssignmentPath path = reminders.late(7);
        String assignment = "/api/assignments/" + path.id();
        assertThat(Interface.post(port, "vpubOfficer", assignment + "/urging-letters", Map.of())
                        .status())
                .isEqualTo(200);
        urges("vpubOfficer", path, Map.of("outcome", "SUBMITTED", "content", "Kính gửi: UBND huyện."));
        urges("vpubLeader", path, Map.of("outcome", "SIGNED", "signatureForm", "KT"));
        assertThat(Interface.post(port, "vpubOfficer", assignment + "/explanations", Map.of())
                        .status())
                .isEqualTo(200);
        office.complete(
                "hnhLeader",
                office.taskBeside(path.id(), "explanation").taskId(),
                Map.of("reason", "MUCH_WORK", "answer", "Nhiều hồ sơ."));
        office.complete(
                "vpubClerk", office.taskBeside(path.id(), "documentIssuing").taskId(), path.issue());
        path.drafted().signedLate().issuedLate();
    }

    private void urges(String personId, AssignmentPath path, Map<String, Object> values) {
        office.complete(personId, office.taskBeside(path.id(), "urging").taskId(), values);
    }
}

package vn.dondoc.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Progress;
import vn.dondoc.problem.Problem;

/** One assignment on its way: each method is one act of the person whose turn it is, as a rule. */
public final class AssignmentPath {

    private final Paths paths;
    private final long id;
    private final long directiveId;

    AssignmentPath(Paths paths, Assignment assignment) {
        this.paths = paths;
        this.id = assignment.id();
        this.directiveId = assignment.directiveId();
    }

    public long id() {
        return id;
    }

    public long directiveId() {
        return directiveId;
    }

    public Assignment assignment() {
        return paths.assignments.find(id).orElseThrow();
    }

    public AssignmentPath received() {
        return acts(lead() + "Clerk", Map.of("arrivalNumber", Office.freshNumber(), "arrivedOn", today()));
    }

    public AssignmentPath named() {
        return named(lead() + "Officer");
    }

    public AssignmentPath named(String handlerId) {
        return acts(lead() + "Leader", Map.of("outcome", "NAMED", "handlerId", handlerId));
    }

    public AssignmentPath returned() {
        return acts(lead() + "Leader", Map.of("outcome", "RETURNED", "note", "Không thuộc chức năng của cơ quan."));
    }

    public AssignmentPath instructionAsked() {
        return acts(lead() + "Leader", Map.of("outcome", "INSTRUCTION_ASKED", "note", "Xin ý kiến về phạm vi."));
    }

    public AssignmentPath answered(String outcome) {
        return acts("vpubOfficer", Map.of("outcome", outcome, "note", "Đề nghị cơ quan thực hiện."));
    }

    public AssignmentPath otherLeadDrafted(String leadCode) {
        return acts(
                "vpubOfficer",
                Map.of("outcome", "OTHER_LEAD_DRAFTED", "proposedLead", leadCode, "note", "Đúng chức năng hơn."));
    }

    public AssignmentPath leadDecided(String outcome) {
        return acts("ubndLeader", Map.of("outcome", outcome, "note", "Ý kiến.", "basis", "Bút phê ngày " + today()));
    }

    public AssignmentPath planEntered() {
        return planEntered(lead() + "Officer");
    }

    public AssignmentPath planEntered(String handlerId) {
        return acts(handlerId, plan());
    }

    public AssignmentPath drafted() {
        return acts(lead() + "Officer", Map.of("done", "Đã rà soát 12 trường.", "latenessReason", "MUCH_WORK"));
    }

    public AssignmentPath signed() {
        return acts(lead() + "Leader", Map.of("outcome", "SIGNED", "signatureForm", "KT"));
    }

    public AssignmentPath issued() {
        return acts(lead() + "Clerk", issue());
    }

    /** The same step after the date, when a reason is wanted of whoever has it; in time the reason is not looked at. */
    public AssignmentPath signedLate() {
        return acts(
                lead() + "Leader", Map.of("outcome", "SIGNED", "signatureForm", "KT", "latenessReason", "MUCH_WORK"));
    }

    public AssignmentPath issuedLate() {
        Map<String, Object> values = new HashMap<>(issue());
        values.put("latenessReason", "MUCH_WORK");
        return acts(lead() + "Clerk", values);
    }

    /** From the agency's clerk to the Office's officer, straight on. */
    public AssignmentPath reported() {
        return received().named().planEntered().reportedAgain();
    }

    public AssignmentPath reportedAgain() {
        return drafted().signed().issued();
    }

    public AssignmentPath confirmation(String outcome) {
        return acts("vpubOfficer", Map.of("outcome", outcome, "note", "Ý kiến của Văn phòng."));
    }

    public AssignmentPath withdrawn(String personId) {
        return acts(personId, Map.of("outcome", "WITHDRAWN"));
    }

    public Map<String, Object> plan() {
        return Map.of("planNumber", Office.freshNumber(), "planIssuedOn", today(), "planSubject", "Kế hoạch rà soát");
    }

    public Map<String, Object> issue() {
        return Map.of(
                "outcome", "ISSUED", "documentNumber", Office.freshNumber(), "issuedOn", today(), "recipients", "UBND");
    }

    public AssignmentPath acts(String personId, Map<String, Object> values) {
        paths.office.act(personId, id, values);
        agreed();
        return this;
    }

    /** What is posted is refused, and nothing has changed. */
    public Problem refuses(String personId, Map<String, Object> values) {
        return paths.records.refused(directiveId, () -> paths.office.act(personId, id, new HashMap<>(values)));
    }

    /** The assignment stands there, waits in that step, and engine and tables agree on it. */
    public AssignmentPath stands(Progress progress, String step) {
        assertThat(assignment().progress()).isEqualTo(progress);
        assertThat(paths.office.openSteps(id)).isEqualTo(step == null ? List.of() : List.of(step));
        agreed();
        return this;
    }

    public AssignmentPath agreed() {
        Assignment now = assignment();
        paths.records.agree(now);
        return this;
    }

    public String today() {
        return LocalDate.now(paths.clock).format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    }

    private String lead() {
        return assignment().leadCode().toLowerCase(Locale.ROOT);
    }
}

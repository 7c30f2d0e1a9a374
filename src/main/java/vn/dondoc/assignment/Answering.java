package vn.dondoc.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.organisation.Agencies;
import vn.dondoc.organisation.Agency;
import vn.dondoc.problem.Faults;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.Act;

/**
 * The Office answers an agency that returned an assignment or asked for instruction. Another lead it only drafts: whoever signed
 * the directive decides.
 */
@Service
public class Answering {

    private static final String NO_LEAD = "Hãy chọn một cơ quan đang hoạt động, khác cơ quan chủ trì hiện nay.";

    private final Assignments assignments;
    private final AssignmentMoves moves;
    private final Agencies agencies;
    private final AssignmentJournal journal;
    private final ApplicationEventPublisher announcements;
    private final Clock clock;

    Answering(
            Assignments assignments,
            AssignmentMoves moves,
            Agencies agencies,
            AssignmentJournal journal,
            ApplicationEventPublisher announcements,
            Clock clock) {
        this.assignments = assignments;
        this.moves = moves;
        this.agencies = agencies;
        this.journal = journal;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** The assignment stays where it was given, with an explanation or an instruction. */
    @Transactional
    public void answer(Act act, long assignmentId, AnswerOutcome outcome, String text) {
        Handling.requireReason(text, "Hãy viết nội dung trả lời cơ quan chủ trì.");
        Assignment assignment = assignments.lock(assignmentId);
        backToLeader(
                act,
                assignment,
                outcome.name(),
                outcome == AnswerOutcome.UPHELD
                        ? "Văn phòng giữ nguyên cơ quan chủ trì."
                        : "Văn phòng cho ý kiến chỉ đạo.",
                text);
    }

    /** @throws Problem without a new lead that exists, or without a reason */
    @Transactional
    public void draftOtherLead(Act act, long assignmentId, String leadCode, String reason) {
        Assignment assignment = assignments.lock(assignmentId);
        Faults faults = new Faults();
        if (reason == null) {
            faults.add("note", "Hãy nêu lý do đề nghị đổi cơ quan chủ trì.");
        }
        Optional<Agency> found = otherLead(assignment, leadCode);
        if (found.isEmpty()) {
            faults.add("proposedLead", NO_LEAD);
        }
        faults.throwIfAny();
        Agency lead = found.orElseThrow();
        moves.draftLead(assignmentId, lead.code());
        journal.write(
                act,
                assignment,
                assignment.progress(),
                null,
                "OTHER_LEAD_DRAFTED",
                "Đề nghị đổi cơ quan chủ trì thành " + lead.shortName() + ".",
                reason);
    }

    /** The agency takes back what it returned or asked, before the Office has answered. */
    @Transactional
    public void withdrawQuestion(Act act, long assignmentId) {
        backToLeader(act, assignments.lock(assignmentId), "WITHDRAWN", "Rút lại đề nghị gửi Văn phòng.", null);
    }

    /** The Office takes its draft of another lead back, before it was decided. */
    @Transactional
    public void withdrawDraft(Act act, long assignmentId) {
        decided(act, assignments.lock(assignmentId), "WITHDRAWN", "Rút lại đề nghị đổi cơ quan chủ trì.", null, null);
    }

    /** Another lead: the assignment goes to the new agency as if given today, with its dates. */
    @Transactional
    public void approveLead(Act act, long assignmentId, String note, String basis) {
        Assignment assignment = assignments.lock(assignmentId);
        Agency lead = requireLead(assignment, assignment.proposedLeadCode());
        Progress now = assignment.progress().become(Progress.NOT_RECEIVED);
        moves.changeLead(assignmentId, lead.code(), now);
        journal.writeLead(
                act, assignment, now, lead.code(), "Đổi cơ quan chủ trì thành " + lead.shortName() + ".", note, basis);
        announcements.publishEvent(new LeadChanged(act, assignmentId, assignment.leadCode(), lead.code()));
    }

    @Transactional
    public void refuseLead(Act act, long assignmentId, String reason) {
        Handling.requireReason(reason, "Hãy nêu lý do không đồng ý đổi cơ quan chủ trì.");
        decided(
                act,
                assignments.lock(assignmentId),
                "LEAD_CHANGE_REFUSED",
                "Không đồng ý đổi cơ quan chủ trì.",
                reason,
                null);
    }

    private void decided(Act act, Assignment assignment, String action, String summary, String note, String basis) {
        moves.draftLead(assignment.id(), null);
        journal.write(act, assignment, assignment.progress(), null, action, summary, note, basis);
    }

    private void backToLeader(Act act, Assignment assignment, String action, String summary, String note) {
        Progress now = assignment.progress().become(Progress.NOT_ASSIGNED);
        moves.move(assignment.id(), now);
        journal.write(act, assignment, now, null, action, summary, note);
    }

    private Agency requireLead(Assignment assignment, String leadCode) {
        return otherLead(assignment, leadCode).orElseThrow(() -> Problem.refused("proposedLead", NO_LEAD));
    }

    private Optional<Agency> otherLead(Assignment assignment, String leadCode) {
        return agencies.find(leadCode == null ? "" : leadCode)
                .filter(agency ->
                        agency.existsOn(LocalDate.now(clock)) && !agency.code().equals(assignment.leadCode()));
    }
}

package vn.dondoc.assignment;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.deadline.ReportPeriod;
import vn.dondoc.document.IssuedDocuments;
import vn.dondoc.identity.OfficePolicy;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.Act;

/** The Office confirms a result, sends it back, or ends the follow-up. */
@Service
public class FollowUp {

    private final Assignments assignments;
    private final AssignmentMoves moves;
    private final Reports reports;
    private final ReportPeriods periods;
    private final IssuedDocuments documents;
    private final AssignmentProcess process;
    private final AssignmentJournal journal;
    private final OfficePolicy policy;
    private final ApplicationEventPublisher announcements;
    private final Clock clock;

    FollowUp(
            Assignments assignments,
            AssignmentMoves moves,
            Reports reports,
            ReportPeriods periods,
            IssuedDocuments documents,
            AssignmentProcess process,
            AssignmentJournal journal,
            OfficePolicy policy,
            ApplicationEventPublisher announcements,
            Clock clock) {
        this.assignments = assignments;
        this.moves = moves;
        this.reports = reports;
        this.periods = periods;
        this.documents = documents;
        this.process = process;
        this.journal = journal;
        this.policy = policy;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** How the path goes on after a confirmation. */
    public enum Continuation {
        /** Nothing more is owed: the assignment ends. */
        CONFIRMED,
        /** A standing assignment waits for its next report period. */
        PERIOD_CONFIRMED,
        /** The next period has begun already. */
        NEXT_PERIOD
    }

    @Transactional
    public Continuation confirm(Act act, long assignmentId, String note) {
        Assignment assignment = assignments.lockToEnd(assignmentId);
        if (!assignment.isStanding()) {
            end(act, assignment, Progress.COMPLETED, "CONFIRMED", "Xác nhận hoàn thành nhiệm vụ.", note);
            return Continuation.CONFIRMED;
        }
        // The timer that does this may be late; a period confirmed before it is owed would be owed for ever.
        periods.oweBegun(assignment, LocalDate.now(clock));
        periods.fulfil(assignment, assignment.resultIssuedOn());
        Progress now = assignment.progress().become(Progress.IN_PROGRESS);
        journal.write(act, assignment, now, null, "PERIOD_CONFIRMED", "Xác nhận báo cáo kỳ.", note);
        ReportPeriod next = periods.of(assignment).next();
        if (LocalDate.now(clock).isBefore(next.from())) {
            moves.reopen(assignmentId, now);
            return Continuation.PERIOD_CONFIRMED;
        }
        moves.beginPeriod(assignmentId, next);
        announcements.publishEvent(new OwedAnew(assignmentId));
        return Continuation.NEXT_PERIOD;
    }

    /** @throws Problem without a reason, or if the assignment is not a standing one */
    @Transactional
    public void confirmAndEnd(Act act, long assignmentId, String reason) {
        Handling.requireReason(reason, "Hãy nêu lý do kết thúc theo dõi.");
        Assignment assignment = assignments.lockToEnd(assignmentId);
        if (!assignment.isStanding()) {
            throw Problem.refused("outcome", "Nhiệm vụ này không thường xuyên; hãy chọn xác nhận hoàn thành.");
        }
        periods.fulfil(assignment, assignment.resultIssuedOn());
        end(
                act,
                assignment,
                Progress.FOLLOW_UP_ENDED,
                "FOLLOW_UP_ENDED",
                "Xác nhận kết quả và kết thúc theo dõi.",
                reason);
    }

    /** Sent back to be supplemented or done again; the date stays. */
    @Transactional
    public void redo(Act act, long assignmentId, String remarks) {
        Handling.requireReason(remarks, "Hãy ghi rõ nội dung cần bổ sung hoặc thực hiện lại.");
        Assignment assignment = assignments.lock(assignmentId);
        Progress now = assignment.progress().become(Progress.REDO);
        moves.reopen(assignmentId, now);
        journal.write(act, assignment, now, null, "REDO", "Yêu cầu bổ sung, thực hiện lại.", remarks);
        announcements.publishEvent(new OwedAnew(assignmentId));
    }

    /** The clerk takes the issue back before the Office has confirmed: number and date are entered anew. */
    @Transactional
    public long withdrawIssue(Act act, long assignmentId) {
        Assignment assignment = assignments.lock(assignmentId);
        Progress now = assignment.progress().become(Progress.IN_PROGRESS);
        moves.reopen(assignmentId, now);
        long documentId = documents.reissue(reports.latest(assignmentId).documentId());
        reports.becameDocument(reports.latest(assignmentId).id(), documentId);
        journal.write(act, assignment, now, null, "WITHDRAWN", "Rút lại việc phát hành để nhập lại số, ngày.", null);
        announcements.publishEvent(new OwedAnew(assignmentId));
        return documentId;
    }

    /**
     * Ends the follow-up wherever the path is: the Office's word, with a reason. What is signed and not issued yet loses its
     * signature.
     *
     * @throws Problem if somebody else says it, without a reason, or if nothing is followed (yet, or any more)
     */
    @Transactional
    public void endAnywhere(Act act, long assignmentId, String reason) {
        policy.requireToEndFollowUp(act.actor());
        Handling.requireReason(reason == null || reason.isBlank() ? null : reason, "Hãy nêu lý do kết thúc theo dõi.");
        Assignment assignment = assignments.lockToEnd(assignmentId);
        if (!assignment.progress().next().contains(Progress.FOLLOW_UP_ENDED)) {
            throw Problem.lostRace("Nhiệm vụ chưa được giao hoặc đã kết thúc; hãy tải lại trang.");
        }
        documents.voidUnissuedOfAssignment(assignmentId);
        end(act, assignment, Progress.FOLLOW_UP_ENDED, "FOLLOW_UP_ENDED", "Kết thúc theo dõi nhiệm vụ.", reason);
        process.followUpEnded(assignment);
    }

    private void end(Act act, Assignment assignment, Progress to, String action, String summary, String note) {
        Progress now = assignment.progress().become(to);
        moves.end(assignment.id(), now, LocalDate.now(clock), note);
        journal.write(act, assignment, now, assignment.resultIssuedOn(), action, summary, note);
        announcements.publishEvent(new AssignmentEnded(assignment));
    }
}

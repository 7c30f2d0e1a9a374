package vn.dondoc.assignment;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.language.VietnameseDate;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.Act;
import vn.dondoc.workflow.OpenTaskChanges;

/**
 * An assignment stands still by decision, and goes on by decision. The date does not move and the figures go on counting; what is
 * open stays open, with its drafts, and nothing can be submitted.
 */
@Service
public class Pausing {

    private final Assignments assignments;
    private final AssignmentMoves moves;
    private final Pauses pauses;
    private final OpenTaskChanges openTasks;
    private final AssignmentJournal journal;
    private final ApplicationEventPublisher announcements;
    private final Clock clock;

    Pausing(
            Assignments assignments,
            AssignmentMoves moves,
            Pauses pauses,
            OpenTaskChanges openTasks,
            AssignmentJournal journal,
            ApplicationEventPublisher announcements,
            Clock clock) {
        this.assignments = assignments;
        this.moves = moves;
        this.pauses = pauses;
        this.openTasks = openTasks;
        this.journal = journal;
        this.announcements = announcements;
        this.clock = clock;
    }

    /**
     * @param untilOn until when the decision foresees it, or null; work goes on by another decision only
     * @throws Problem if the assignment does not run, or is paused already
     */
    @Transactional
    public void pause(Act act, long assignmentId, LocalDate untilOn, String reason, String basis) {
        Assignment assignment = assignments.lock(assignmentId);
        if (assignment.progress() == Progress.PAUSED) {
            throw Problem.refused("kind", "Nhiệm vụ đang tạm dừng; không tạm dừng thêm lần nữa.");
        }
        requireOpen(assignment);
        Progress now = assignment.progress().become(Progress.PAUSED);
        int ordinal = pauses.begin(assignment, LocalDate.now(clock), untilOn, reason, basis);
        moves.move(assignmentId, now);
        openTasks.lock(assignmentId, true);
        String until = untilOn == null ? "" : ", dự kiến đến " + VietnameseDate.write(untilOn);
        journal.write(
                act,
                assignment,
                now,
                assignment.resultIssuedOn(),
                "PAUSED",
                "Tạm dừng thực hiện nhiệm vụ (lần " + ordinal + ")" + until + ".",
                reason,
                basis);
        announcements.publishEvent(new AssignmentPaused(assignmentId));
    }

    /** @throws Problem if the assignment is not paused */
    @Transactional
    public void resume(Act act, long assignmentId, String note, String basis) {
        Assignment assignment = assignments.lock(assignmentId);
        Pause pause = pauses.current(assignmentId)
                .orElseThrow(() -> Problem.refused("kind", "Nhiệm vụ không tạm dừng; không có gì để tiếp tục."));
        Progress now = assignment.progress().become(pause.progressBefore());
        pauses.end(assignmentId, LocalDate.now(clock));
        moves.move(assignmentId, now);
        openTasks.lock(assignmentId, false);
        journal.write(
                act,
                assignment,
                now,
                assignment.resultIssuedOn(),
                "RESUMED",
                "Tiếp tục thực hiện nhiệm vụ sau lần tạm dừng " + pause.ordinal() + ".",
                note,
                basis);
        announcements.publishEvent(new AssignmentResumed(act, pause));
        announcements.publishEvent(new OwedAnew(assignmentId));
    }

    /** What ends is not paused any more. */
    @EventListener
    void ended(AssignmentEnded ended) {
        if (ended.was().progress() == Progress.PAUSED) {
            pauses.end(ended.assignmentId(), LocalDate.now(clock));
        }
    }

    static void requireOpen(Assignment assignment) {
        if (!assignment.progress().isOpen()) {
            throw Problem.lostRace("Nhiệm vụ chưa được giao hoặc đã kết thúc; hãy tải lại trang.");
        }
    }
}

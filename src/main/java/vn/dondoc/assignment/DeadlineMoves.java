package vn.dondoc.assignment;

import java.time.LocalDate;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.deadline.WorkingCalendars;
import vn.dondoc.language.VietnameseDate;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.Act;
import vn.dondoc.workflow.OpenTaskChanges;

/**
 * The only way to change an assignment's date after it was given out. The original date stays as it is, every later one is on
 * record, and whatever hangs on the date - parts of coordinating agencies, the ladder - follows {@link DeadlineMoved}.
 */
@Service
public class DeadlineMoves {

    /** Width of the column {@code deadline_change.note}. */
    private static final int LONGEST_NOTE = 500;

    private final Assignments assignments;
    private final AssignmentMoves moves;
    private final DeadlineChanges changes;
    private final WorkingCalendars calendars;
    private final OpenTaskChanges openTasks;
    private final AssignmentJournal journal;
    private final ApplicationEventPublisher announcements;

    DeadlineMoves(
            Assignments assignments,
            AssignmentMoves moves,
            DeadlineChanges changes,
            WorkingCalendars calendars,
            OpenTaskChanges openTasks,
            AssignmentJournal journal,
            ApplicationEventPublisher announcements) {
        this.assignments = assignments;
        this.moves = moves;
        this.changes = changes;
        this.calendars = calendars;
        this.openTasks = openTasks;
        this.journal = journal;
        this.announcements = announcements;
    }

    /**
     * Whoever calls this has made sure that the person may decide it, and holds the directive's lock if he needs that one too.
     *
     * @return whether the date has changed; if it is the same already nothing is written
     * @throws Problem if the assignment is not given out or has ended, or without a basis and a note of at most 500 characters
     */
    @Transactional
    public boolean move(Act act, long assignmentId, DeadlineMove move) {
        Assignment assignment = assignments.lock(assignmentId);
        Pausing.requireOpen(assignment);
        requireGround(move);
        LocalDate dueOn =
                move.asWritten() == null ? move.dueOn() : calendars.forDates().firstWorkingDayFrom(move.asWritten());
        if (Objects.equals(dueOn, assignment.dueOn())) {
            return false;
        }
        moves.moveDeadline(assignmentId, dueOn, move.basis(), move.rule());
        changes.add(assignmentId, assignment.dueOn(), dueOn, move, act.actor().id());
        openTasks.deadlineMoved(assignmentId, dueOn);
        journal.writeDeadline(act, assignment, dueOn, summary(assignment.dueOn(), dueOn, move), move.note());
        announcements.publishEvent(new DeadlineMoved(act, assignmentId, assignment.dueOn(), dueOn));
        return true;
    }

    private static void requireGround(DeadlineMove move) {
        if (move.basis() == null || move.note() == null || move.note().isBlank()) {
            throw Problem.refused("note", "Hãy ghi căn cứ của thời hạn mới: số, ngày văn bản hoặc bút phê của ai.");
        }
        if (move.note().length() > LONGEST_NOTE) {
            throw Problem.refused("note", "Căn cứ của thời hạn mới dài quá 500 ký tự; hãy viết gọn lại.");
        }
    }

    private static String summary(LocalDate before, LocalDate now, DeadlineMove move) {
        String moved = "Thời hạn chuyển từ " + words(before) + " sang " + words(now);
        return move.asWritten() == null || move.asWritten().equals(now)
                ? moved + "."
                : moved + " (ngày " + VietnameseDate.write(move.asWritten()) + " là ngày nghỉ).";
    }

    private static String words(LocalDate dueOn) {
        return dueOn == null ? "không ấn định" : VietnameseDate.write(dueOn);
    }
}

package vn.dondoc.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.deadline.ReportPeriod;

/** What an assignment's one timer waits for: the begin of the next report period of a standing assignment. */
@Service
public class Ladder {

    /** Nothing is to come: a timer must have a day all the same. */
    public static final OffsetDateTime FAR_DAY = OffsetDateTime.parse("2999-12-31T00:00:00+07:00");

    private final Assignments assignments;
    private final AssignmentMoves moves;
    private final ReportPeriods periods;
    private final AssignmentProcess process;
    private final Clock clock;

    Ladder(
            Assignments assignments,
            AssignmentMoves moves,
            ReportPeriods periods,
            AssignmentProcess process,
            Clock clock) {
        this.assignments = assignments;
        this.moves = moves;
        this.periods = periods;
        this.process = process;
        this.clock = clock;
    }

    /** When the token of a newly given assignment looks for the first time. */
    OffsetDateTime firstStep(AssignmentKind kind, ReportPeriod period) {
        return kind == AssignmentKind.STANDING ? ReportPeriods.beginOf(period.next()) : FAR_DAY;
    }

    /** @return when to look again */
    @Transactional
    public OffsetDateTime takeStep(long assignmentId) {
        Assignment assignment = assignments.lock(assignmentId);
        if (!assignment.isStanding() || assignment.progress().isEnded()) {
            return FAR_DAY;
        }
        LocalDate today = LocalDate.now(clock);
        ReportPeriod begun = periods.oweBegun(assignment, today);
        boolean going = assignment.progress() == Progress.IN_PROGRESS || assignment.progress() == Progress.PAUSED;
        ReportPeriod next = periods.of(assignment).next();
        // A timer fired by hand before its day begins nothing.
        if (going && periods.waitsForNext(assignment) && !today.isBefore(next.from())) {
            moves.beginPeriod(assignmentId, next);
            process.reportPeriodBegun(assignment);
        }
        return ReportPeriods.beginOf(begun.next());
    }
}

package vn.dondoc.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.deadline.ReportPeriod;
import vn.dondoc.workflow.NextStep;

/** A standing assignment's next report period begins: a report is owed for it, and the path goes on if it waits for it. */
@Service
public class PeriodBeginning {

    private final AssignmentMoves moves;
    private final ReportPeriods periods;
    private final AssignmentProcess process;
    private final Clock clock;

    PeriodBeginning(AssignmentMoves moves, ReportPeriods periods, AssignmentProcess process, Clock clock) {
        this.moves = moves;
        this.periods = periods;
        this.process = process;
        this.clock = clock;
    }

    /**
     * Begins what has begun by now.
     *
     * @param assignment open, its row locked
     * @return when the next period begins, a far day if there is none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public OffsetDateTime begin(Assignment assignment) {
        if (!assignment.isStanding()) {
            return NextStep.FAR_DAY;
        }
        LocalDate today = LocalDate.now(clock);
        ReportPeriod begun = periods.oweBegun(assignment, today);
        boolean going = assignment.progress() == Progress.IN_PROGRESS || assignment.progress() == Progress.PAUSED;
        ReportPeriod next = periods.of(assignment).next();
        // A timer fired by hand before its day begins nothing.
        if (going && periods.waitsForNext(assignment) && !today.isBefore(next.from())) {
            moves.beginPeriod(assignment.id(), next);
            process.reportPeriodBegun(assignment);
        }
        return ReportPeriods.beginOf(begun.next());
    }
}

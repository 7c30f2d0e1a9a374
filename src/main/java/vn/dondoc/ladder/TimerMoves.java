package vn.dondoc.ladder;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.assignment.DeadlineMoved;
import vn.dondoc.assignment.LeadChanged;
import vn.dondoc.assignment.OwedAnew;
import vn.dondoc.deadline.CalendarIsReplaced;
import vn.dondoc.deadline.OfficeHours;
import vn.dondoc.deadline.WorkingCalendars;
import vn.dondoc.decision.TablePutInForce;

/**
 * Lets tokens look earlier where something earlier may have come: in the transaction of what brought it. What ends needs none of it -
 * the model ends the token -, nor does what moves something back: a look too early finds nothing.
 */
@Service
public class TimerMoves {

    private static final Set<String> TABLES = Set.of("escalationLevel", "stepTime");

    private final LadderTimers timers;
    private final StragglingLooks stragglers;
    private final WorkingCalendars calendars;
    private final Assignments assignments;
    private final OfficeHours hours;
    private final Clock clock;

    TimerMoves(
            LadderTimers timers,
            StragglingLooks stragglers,
            WorkingCalendars calendars,
            Assignments assignments,
            OfficeHours hours,
            Clock clock) {
        this.timers = timers;
        this.stragglers = stragglers;
        this.calendars = calendars;
        this.assignments = assignments;
        this.hours = hours;
        this.clock = clock;
    }

    /** For whatever begins to be owed by an assignment outside the steps that the ladder foresees. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lookSoon(long assignmentId) {
        assignments
                .find(assignmentId)
                .map(Assignment::processInstanceId)
                .ifPresent(instance -> timers.lookBy(instance, hours.nextOpening(clock.instant())));
    }

    /**
     * The calendar or a table has changed: every token looks when the office is open. At the very end of the transaction, which holds
     * the timers' rows no longer than it must; what looks at this moment by the old ones follows a little later.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void allLookSoon() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                stragglers.expect();
                allLook();
            }
        });
    }

    /**
     * A look that had read the old table when the new one was put in force has written its next date since, unseen by
     * {@link #allLookSoon}: once that is over all look once more.
     *
     * @throws CalendarIsReplaced whoever replaces it holds timers already and will say the same himself
     */
    @Transactional
    public void stragglersLook() {
        calendars.forDates();
        if (stragglers.areDue()) {
            allLook();
        }
    }

    private void allLook() {
        timers.allLookFrom(hours.nextOpening(clock.instant()), Duration.ofSeconds(Looking.SPREAD_SECONDS));
    }

    /** Running work follows a changed table of the ladder, or of the steps' days, from the next step on. */
    @EventListener
    void tablePutInForce(TablePutInForce changed) {
        if (TABLES.contains(changed.decisionKey())) {
            allLookSoon();
        }
    }

    @EventListener
    void deadlineMoved(DeadlineMoved moved) {
        lookSoon(moved.assignmentId());
    }

    @EventListener
    void leadChanged(LeadChanged changed) {
        lookSoon(changed.assignmentId());
    }

    @EventListener
    void owedAnew(OwedAnew owed) {
        lookSoon(owed.assignmentId());
    }
}

package vn.dondoc.contribution;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.DeadlineState;
import vn.dondoc.deadline.WorkingCalendar;
import vn.dondoc.deadline.WorkingCalendars;

/** How contributions stand to their dates today: computed, never stored. */
@Component
class ContributionLateness {

    private final WorkingCalendars calendars;
    private final Clock clock;
    private final int dueSoonDays;

    ContributionLateness(
            WorkingCalendars calendars, Clock clock, @Value("${dondoc.due-soon-working-days:3}") int dueSoonDays) {
        this.calendars = calendars;
        this.clock = clock;
        this.dueSoonDays = dueSoonDays;
    }

    /** @return null for a contribution that was recalled: nothing is owed */
    DeadlineState state(Contribution part) {
        if (!part.isCurrent()) {
            return null;
        }
        LocalDate soon = calendars.current().addWorkingDays(LocalDate.now(clock), dueSoonDays);
        return DeadlineState.of(part.dueOn(), judgedOn(part), soon, part.signedOn() == null);
    }

    /** @return working days, at least 1 where it is overdue, else 0 */
    int daysLate(Contribution part) {
        if (state(part) != DeadlineState.OVERDUE) {
            return 0;
        }
        WorkingCalendar calendar = calendars.current();
        return Math.max(1, calendar.workingDaysBetween(part.dueOn(), judgedOn(part)));
    }

    private LocalDate judgedOn(Contribution part) {
        return part.signedOn() == null ? LocalDate.now(clock) : part.signedOn();
    }
}

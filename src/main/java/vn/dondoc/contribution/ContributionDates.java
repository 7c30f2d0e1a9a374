package vn.dondoc.contribution;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.dondoc.deadline.HandlingTimes;
import vn.dondoc.deadline.Urgency;
import vn.dondoc.deadline.WorkingCalendar;
import vn.dondoc.deadline.WorkingCalendars;

/** By when a coordinating agency has to contribute. */
@Component
class ContributionDates {

    private final HandlingTimes handlingTimes;
    private final WorkingCalendars calendars;

    ContributionDates(HandlingTimes handlingTimes, WorkingCalendars calendars) {
        this.handlingTimes = handlingTimes;
        this.calendars = calendars;
    }

    /**
     * The lead's date less the table's days, never before the first working day after the agency was asked, and never after the
     * lead's own.
     *
     * @param leadDueOn null where the lead has no date
     * @return null where the lead has none
     */
    LocalDate of(LocalDate leadDueOn, LocalDate askedOn, Urgency urgency) {
        if (leadDueOn == null) {
            return null;
        }
        WorkingCalendar calendar = calendars.current();
        LocalDate ahead = calendar.addWorkingDays(leadDueOn, -handlingTimes.contributionAhead(urgency));
        LocalDate first = calendar.addWorkingDays(askedOn, 1);
        LocalDate earliest = ahead.isBefore(first) ? first : ahead;
        return earliest.isAfter(leadDueOn) ? leadDueOn : earliest;
    }

    /**
     * The same for a part that runs already, after the lead's date has moved. It is never put before the first working day from
     * today on, but a part that is late already stays late.
     *
     * @return null where the lead has none
     */
    LocalDate moved(Contribution part, LocalDate leadDueOn, LocalDate today, Urgency urgency) {
        LocalDate computed = of(leadDueOn, part.begunOn(), urgency);
        if (computed == null) {
            return null;
        }
        LocalDate next = calendars.current().addWorkingDays(today, 1);
        LocalDate earliest = part.dueOn() != null && part.dueOn().isBefore(next) ? part.dueOn() : next;
        LocalDate dueOn = computed.isBefore(earliest) ? earliest : computed;
        return dueOn.isAfter(leadDueOn) ? leadDueOn : dueOn;
    }
}

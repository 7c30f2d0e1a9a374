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
        return leadDueOn == null ? null : of(leadDueOn, askedOn, ahead(urgency), calendars.forDates());
    }

    /** The table's working days. */
    int ahead(Urgency urgency) {
        return handlingTimes.contributionAhead(urgency);
    }

    static LocalDate of(LocalDate leadDueOn, LocalDate askedOn, int ahead, WorkingCalendar calendar) {
        LocalDate computed = calendar.addWorkingDays(leadDueOn, -ahead);
        LocalDate first = calendar.addWorkingDays(askedOn, 1);
        LocalDate earliest = computed.isBefore(first) ? first : computed;
        return earliest.isAfter(leadDueOn) ? leadDueOn : earliest;
    }

    /**
     * The same for a part that runs already, after the lead's date has moved. It is never put before the first working day from
     * today on, but a part that is late already stays late.
     *
     * @return null where the lead has none
     */
    static LocalDate moved(
            Contribution part, LocalDate leadDueOn, LocalDate today, int ahead, WorkingCalendar calendar) {
        if (leadDueOn == null) {
            return null;
        }
        LocalDate computed = of(leadDueOn, part.begunOn(), ahead, calendar);
        LocalDate next = calendar.addWorkingDays(today, 1);
        LocalDate earliest = part.dueOn() != null && part.dueOn().isBefore(next) ? part.dueOn() : next;
        LocalDate dueOn = computed.isBefore(earliest) ? earliest : computed;
        return dueOn.isAfter(leadDueOn) ? leadDueOn : dueOn;
    }
}

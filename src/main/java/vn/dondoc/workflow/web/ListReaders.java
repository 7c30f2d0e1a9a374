package vn.dondoc.workflow.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.deadline.WorkingCalendar;
import vn.dondoc.deadline.WorkingCalendars;
import vn.dondoc.identity.Actor;
import vn.dondoc.organisation.Responsibilities;

/** Reads, once for each request, what lists ask besides the person: the calendar, and the fields of whoever sees the whole province. */
@Component
class ListReaders {

    private final WorkingCalendars calendars;
    private final Responsibilities responsibilities;
    private final Clock clock;
    private final int dueSoonDays;

    ListReaders(
            WorkingCalendars calendars,
            Responsibilities responsibilities,
            Clock clock,
            @Value("${dondoc.due-soon-working-days:3}") int dueSoonDays) {
        this.calendars = calendars;
        this.responsibilities = responsibilities;
        this.clock = clock;
        this.dueSoonDays = dueSoonDays;
    }

    ListReader of(Actor actor) {
        WorkingCalendar calendar = calendars.current();
        LocalDate today = OfficeZone.today(clock);
        List<String> fields = actor.overseesAll() ? responsibilities.lookedAfterBy(actor.id()) : List.of();
        return new ListReader(actor, today, calendar, calendar.addWorkingDays(today, dueSoonDays), fields);
    }
}

package vn.dondoc.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import vn.dondoc.deadline.CalendarDay;
import vn.dondoc.deadline.WorkingCalendar;
import vn.dondoc.deadline.WorkingCalendars;

/** The calendar as it stands, year by year, with its record. */
@Component
public class CalendarYears {

    private final WorkingCalendars calendars;
    private final CalendarRecord record;
    private final Clock clock;

    CalendarYears(WorkingCalendars calendars, CalendarRecord record, Clock clock) {
        this.calendars = calendars;
        this.record = record;
        this.clock = clock;
    }

    /**
     * @param caveat for a computed year what in it is a guess, else null
     * @param unconfirmed how many days of an official year nobody has confirmed
     */
    public record Year(
            int year, boolean official, String caveat, int workingDays, int unconfirmed, List<CalendarDay> days) {}

    /** @param years the official ones, and this and the next one in any case; the newest first */
    public record Overview(List<Year> years, List<CalendarChange> changes) {}

    public Overview overview() {
        WorkingCalendar calendar = calendars.current();
        SortedSet<Integer> years = new TreeSet<>(calendar.officialYears());
        int thisYear = LocalDate.now(clock).getYear();
        years.add(thisYear);
        years.add(thisYear + 1);
        List<Year> newestFirst = years.stream()
                .sorted((a, b) -> Integer.compare(b, a))
                .map(year -> year(calendar, year))
                .toList();
        return new Overview(newestFirst, record.all());
    }

    /** The year as a file, to be changed and uploaded. */
    public String file(int year) {
        CalendarInput.requireYear(year);
        return CalendarInput.write(calendars.current().days(year));
    }

    private static Year year(WorkingCalendar calendar, int year) {
        return new Year(
                year,
                calendar.isOfficial(year),
                calendar.caveat(year).orElse(null),
                calendar.workingDaysIn(year),
                calendar.isOfficial(year) ? calendar.unconfirmed(year).size() : 0,
                calendar.days(year));
    }
}

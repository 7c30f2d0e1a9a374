package vn.dondoc.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * What a year's file would change.
 *
 * @param warnings the days that the file itself calls unconfirmed
 * @param token stands for exactly this preview: sent along when it is put in force, so that nobody confirms what he has not seen
 */
public record CalendarPreview(
        int year,
        int workingDaysBefore,
        int workingDaysAfter,
        List<ChangedDay> days,
        List<MovingDate> moving,
        List<String> warnings,
        String token) {

    /** One day that is different, in words. */
    public record ChangedDay(LocalDate day, String before, String after) {}
}

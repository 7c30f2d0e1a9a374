package vn.dondoc.calendar;

import java.time.OffsetDateTime;

/**
 * One change of the calendar, as it is kept.
 *
 * @param source the file, or what was confirmed
 * @param days how many days the year's file has, or how many were confirmed
 * @param datesMoved how many running dates followed
 * @param changedBy the person's name
 */
public record CalendarChange(
        int calendarYear,
        Kind kind,
        String source,
        int days,
        int datesMoved,
        String changedBy,
        OffsetDateTime changedAt) {

    /** Names are stored. */
    public enum Kind {
        REPLACED,
        CONFIRMED
    }
}

package vn.dondoc.calendar;

import java.time.LocalDate;

/**
 * A running date that a changed calendar moves.
 *
 * @param subject whose date it is, Vietnamese
 * @param number the directive's
 * @param ordinal the assignment's place in it
 * @param asWritten the day as it was given, which falls on a day off; null where the date is counted in working days
 */
public record MovingDate(
        String subject,
        String number,
        int ordinal,
        String title,
        String agencyCode,
        LocalDate from,
        LocalDate to,
        LocalDate asWritten) {}

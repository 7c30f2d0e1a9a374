package vn.dondoc.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.deadline.WorkingCalendar;

/** A working day, and when it begins. */
record Morning(LocalDate day, Instant begin) {

    /** Those from the first day to the last one, both included. */
    static List<Morning> between(LocalDate first, LocalDate last, WorkingCalendar calendar) {
        return first.isAfter(last)
                ? List.of()
                : first.datesUntil(last.plusDays(1))
                        .filter(calendar::isWorkingDay)
                        .map(day ->
                                new Morning(day, day.atStartOfDay(OfficeZone.ID).toInstant()))
                        .toList();
    }
}

package vn.dondoc.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** One year's days that differ from "Monday to Friday", from the office's file or computed. */
record CalendarYear(boolean official, SortedMap<LocalDate, CalendarDay> rows) {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    static CalendarYear of(boolean official, Collection<CalendarDay> days) {
        SortedMap<LocalDate, CalendarDay> rows = new TreeMap<>();
        days.forEach(row -> rows.put(row.day(), row));
        return new CalendarYear(official, rows);
    }

    static boolean isWeekend(LocalDate day) {
        return WEEKEND.contains(day.getDayOfWeek());
    }

    boolean isWorkingDay(LocalDate day) {
        CalendarDay row = rows.get(day);
        return row == null ? !isWeekend(day) : row.kind() == CalendarDay.Kind.WORK;
    }

    List<CalendarWarning> unconfirmed() {
        return rows.values().stream()
                .filter(row -> !row.confirmed())
                .map(CalendarWarning::about)
                .toList();
    }
}

package vn.dondoc.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.dondoc.deadline.CalendarDay;

/** Which days of a year two calendars have differently. */
final class DayComparison {

    private static final String ORDINARY = "theo thứ trong tuần";

    private DayComparison() {}

    static List<CalendarPreview.ChangedDay> between(Collection<CalendarDay> before, Collection<CalendarDay> after) {
        SortedMap<LocalDate, String> old = words(before);
        SortedMap<LocalDate, String> now = words(after);
        SortedMap<LocalDate, String> all = new TreeMap<>(old);
        all.putAll(now);
        List<CalendarPreview.ChangedDay> changed = new ArrayList<>();
        all.keySet().stream()
                .filter(day -> !Objects.equals(old.get(day), now.get(day)))
                .forEach(day -> changed.add(new CalendarPreview.ChangedDay(
                        day, old.getOrDefault(day, ORDINARY), now.getOrDefault(day, ORDINARY))));
        return changed;
    }

    private static SortedMap<LocalDate, String> words(Collection<CalendarDay> days) {
        SortedMap<LocalDate, String> words = new TreeMap<>();
        days.forEach(day -> words.put(
                day.day(),
                "%s: %s; %s%s"
                        .formatted(
                                day.kind().label(),
                                day.reason(),
                                day.source(),
                                day.confirmed() ? "" : " (chưa xác nhận)")));
        return words;
    }
}

package vn.dondoc.deadline;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The office's working days as they were known at one moment: Monday to Friday less holidays plus made-up days. An
 * immutable snapshot: whoever computes several dates in one piece of work uses one, so that they agree.
 *
 * <p>All methods throw {@link DateTimeException} with a Vietnamese message if they would need a year without a file
 * outside 1900-2199.
 */
public final class WorkingCalendar {

    private final Map<Integer, CalendarYear> official;
    /** Only a memo of a pure function: it changes no answer. */
    private final Map<Integer, CalendarYear> computed = new ConcurrentHashMap<>();

    private WorkingCalendar(Map<Integer, CalendarYear> official) {
        this.official = official;
    }

    /** A year with at least one row is official and stands as given; any other is computed. */
    public static WorkingCalendar of(Collection<CalendarDay> rows) {
        return new WorkingCalendar(rows.stream()
                .collect(groupingBy(
                        row -> row.day().getYear(), collectingAndThen(toList(), days -> CalendarYear.of(true, days)))));
    }

    /** The same calendar with that year as a file has it. */
    public WorkingCalendar withYear(int year, Collection<CalendarDay> days) {
        Map<Integer, CalendarYear> years = new HashMap<>(official);
        years.put(year, CalendarYear.of(true, days));
        return new WorkingCalendar(years);
    }

    public boolean isWorkingDay(LocalDate day) {
        return year(day.getYear()).isWorkingDay(day);
    }

    /**
     * The {@code days}-th working day after {@code from}, which itself is not counted; a negative number counts
     * backwards; 0 gives {@code from} even if it is a day off.
     */
    public LocalDate addWorkingDays(LocalDate from, int days) {
        int step = Integer.signum(days);
        LocalDate day = from;
        for (int left = Math.abs(days); left > 0; ) {
            day = day.plusDays(step);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** The day itself if it is a working day, else the next one. */
    public LocalDate firstWorkingDayFrom(LocalDate day) {
        LocalDate working = day;
        while (!isWorkingDay(working)) {
            working = working.plusDays(1);
        }
        return working;
    }

    /**
     * Working days from {@code from} (not counted) to {@code to} (counted); negative if {@code to} is earlier: the days
     * from {@code to} (counted) to {@code from} (not counted), so that it undoes {@link #addWorkingDays}.
     */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -count(to, from);
        }
        return count(from.plusDays(1), to.plusDays(1));
    }

    public int workingDaysIn(int year) {
        return count(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    /** Whether the year stands as the office imported it; else it is computed and {@link #caveat} says so. */
    public boolean isOfficial(int year) {
        return official.containsKey(year);
    }

    /** The days of the year that nobody has confirmed, in order; for a computed year those that are guesses. */
    public List<CalendarWarning> unconfirmed(int year) {
        return year(year).unconfirmed();
    }

    /** For a computed year the Vietnamese sentence that says what in it is a guess; empty for an official one. */
    public Optional<String> caveat(int year) {
        return isOfficial(year) ? Optional.empty() : Optional.of(ComputedYear.CAVEAT.formatted(year));
    }

    /**
     * A short Vietnamese warning for where people see dates of that year: computed, or with days that nobody has confirmed; empty
     * for a year that stands firm.
     */
    public Optional<String> notice(int year) {
        if (!isOfficial(year)) {
            return Optional.of("Lịch làm việc năm %d là dự kiến (chưa nạp lịch chính thức).".formatted(year));
        }
        int open = unconfirmed(year).size();
        return open == 0
                ? Optional.empty()
                : Optional.of("Lịch làm việc năm %d còn %d ngày chưa được xác nhận.".formatted(year, open));
    }

    /** The years that stand as the office imported them, in order. */
    public List<Integer> officialYears() {
        return official.keySet().stream().sorted().toList();
    }

    /** The year's days that differ from "Monday to Friday", in order. */
    public List<CalendarDay> days(int year) {
        return List.copyOf(year(year).rows().values());
    }

    private int count(LocalDate from, LocalDate before) {
        return (int) from.datesUntil(before).filter(this::isWorkingDay).count();
    }

    private CalendarYear year(int year) {
        CalendarYear given = official.get(year);
        return given != null ? given : computed.computeIfAbsent(year, ComputedYear::of);
    }
}

package vn.dondoc.monitoring;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** How many working days of some days lie between two others, told without going through them. */
final class WorkingDays {

    private final LocalDate first;
    private final LocalDate last;

    /** Before each day from the first, and after the last. */
    private final int[] before;

    /** @param mornings of the working days from the first to the last */
    WorkingDays(LocalDate first, LocalDate last, List<Morning> mornings) {
        this.first = first;
        this.last = last;
        before = new int[place(last.plusDays(1)) + 1];
        mornings.forEach(morning -> before[place(morning.day()) + 1] = 1);
        for (int i = 1; i < before.length; i++) {
            before[i] += before[i - 1];
        }
    }

    /** Both included, as far as they are among the days. */
    int between(LocalDate from, LocalDate until) {
        if (until.isBefore(first) || from.isAfter(last)) {
            return 0;
        }
        int begin = from.isBefore(first) ? 0 : place(from);
        int end = until.isAfter(last) ? before.length - 1 : place(until) + 1;
        return Math.max(0, before[end] - before[begin]);
    }

    private int place(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(first, day);
    }
}

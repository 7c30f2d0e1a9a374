package vn.dondoc.province;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** The working days of March to August 2024, written down by hand: Giỗ Tổ, 29/4 in exchange for Saturday 4/5, 30/4 and 1/5. */
public final class OfficeDays {

    private static final Set<LocalDate> OFF = Set.of(
            LocalDate.of(2024, 4, 18), LocalDate.of(2024, 4, 29), LocalDate.of(2024, 4, 30), LocalDate.of(2024, 5, 1));
    private static final LocalDate MADE_UP = LocalDate.of(2024, 5, 4);

    private OfficeDays() {}

    public static boolean works(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return day.equals(MADE_UP) || !weekend && !OFF.contains(day);
    }

    /** So many working days on, or back. */
    public static LocalDate plus(LocalDate day, int workingDays) {
        LocalDate at = day;
        for (int left = Math.abs(workingDays); left > 0; ) {
            at = at.plusDays(Integer.signum(workingDays));
            left -= works(at) ? 1 : 0;
        }
        return at;
    }

    public static LocalDate fromOn(LocalDate day) {
        return works(day) ? day : plus(day, 1);
    }

    static int between(LocalDate from, LocalDate to) {
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(OfficeDays::works)
                .count();
    }
}

package vn.dondoc.deadline;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import net.time4j.PlainDate;
import net.time4j.calendar.EastAsianMonth;
import net.time4j.calendar.EastAsianYear;
import net.time4j.calendar.VietnameseCalendar;

/**
 * The holidays of a year whose file nobody has imported yet: Bộ luật Lao động 2019, Điều 112 (which days) and Điều 111
 * khoản 3 (a holiday on a weekend is made up for on the next working day). What the Government announces only shortly
 * before - Tết's length, the second day of Quốc khánh - is guessed and left unconfirmed; swaps cannot be foreseen.
 */
final class ComputedYear {

    static final String CAVEAT = "Chưa nạp lịch chính thức năm %d: lịch đang dùng do phần mềm tính. "
            + "Số ngày nghỉ Tết Nguyên đán, ngày nghỉ thứ hai dịp Quốc khánh 02/9, ngày nghỉ 24/11 "
            + "và việc hoán đổi ngày làm việc chỉ là dự đoán.";

    /** The library's lunar years end far later, but nobody checks its predictions; absurd years are typing errors. */
    private static final int FIRST = 1900, LAST = 2199;

    private static final int TET_DAYS = 5;
    private static final int CULTURE_DAY_SINCE = 2026;
    /** Where 2/9 falls on these, 3/9 joins it to the weekend (or 1/9 is a Sunday); else offices took 1/9. */
    private static final Set<DayOfWeek> THIRD_OF_SEPTEMBER =
            EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY, DayOfWeek.SUNDAY);

    private static final String LAW = "Bộ luật Lao động 2019 Điều 112";
    private static final String GUESS = "phần mềm dự đoán, chưa có thông báo chính thức";

    private final SortedMap<LocalDate, CalendarDay> holidays = new TreeMap<>();

    private ComputedYear(int year) {
        byLaw(LocalDate.of(year, 1, 1), "Tết Dương lịch");
        LocalDate newYear = gregorian(VietnameseCalendar.ofTet(year));
        newYear.minusDays(1).datesUntil(newYear.plusDays(TET_DAYS - 1L)).forEach(day -> guessed(day, "Tết Nguyên đán"));
        byLaw(
                gregorian(VietnameseCalendar.of(EastAsianYear.forGregorian(year), EastAsianMonth.valueOf(3), 10)),
                "Giỗ Tổ Hùng Vương (10/3 âm lịch)");
        byLaw(LocalDate.of(year, 4, 30), "Ngày Chiến thắng");
        byLaw(LocalDate.of(year, 5, 1), "Quốc tế Lao động");
        LocalDate nationalDay = LocalDate.of(year, 9, 2);
        byLaw(nationalDay, "Quốc khánh");
        guessed(nationalDay.plusDays(THIRD_OF_SEPTEMBER.contains(nationalDay.getDayOfWeek()) ? 1 : -1), "Quốc khánh");
        if (year >= CULTURE_DAY_SINCE) {
            guessed(LocalDate.of(year, 11, 24), "Ngày Văn hóa Việt Nam");
        }
    }

    /**
     * The year's holidays with the days made up for those on a weekend.
     *
     * @throws DateTimeException (Vietnamese message) for a year outside 1900-2199
     */
    static CalendarYear of(int year) {
        if (year < FIRST || year > LAST) {
            throw new DateTimeException(
                    "Không tính được lịch làm việc năm %d (chỉ từ năm %d đến năm %d).".formatted(year, FIRST, LAST));
        }
        ComputedYear computed = new ComputedYear(year);
        computed.makeUpForWeekends();
        return CalendarYear.of(false, computed.holidays.values());
    }

    private void makeUpForWeekends() {
        for (CalendarDay lost : List.copyOf(holidays.values())) {
            if (CalendarYear.isWeekend(lost.day())) {
                LocalDate free = lost.day();
                while (CalendarYear.isWeekend(free) || holidays.containsKey(free)) {
                    free = free.plusDays(1);
                }
                String reason = "%s (nghỉ bù của ngày %s)".formatted(lost.reason(), WrittenDate.format(lost.day()));
                holidays.put(
                        free, new CalendarDay(free, CalendarDay.Kind.OFF, reason, lost.confirmed(), lost.source()));
            }
        }
    }

    private void byLaw(LocalDate day, String reason) {
        holidays.put(day, new CalendarDay(day, CalendarDay.Kind.OFF, reason, true, LAW));
    }

    private void guessed(LocalDate day, String reason) {
        holidays.put(day, new CalendarDay(day, CalendarDay.Kind.OFF, reason, false, GUESS));
    }

    private static LocalDate gregorian(VietnameseCalendar lunar) {
        return lunar.transform(PlainDate.axis()).toTemporalAccessor();
    }
}

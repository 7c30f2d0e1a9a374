package vn.dondoc.deadline;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what people write as a deadline: {@code 2026-12-10}, {@code 10/12/2026}, {@code 10/12} (the next one from the
 * day of giving on), {@code trước ngày 10/12} (the day before is the last), {@code 15 ngày} and {@code 15 ngày làm việc}
 * (in this office a computed date counts working days).
 */
public final class DeadlineText {

    private static final Pattern COUNT = Pattern.compile("(?:trong )?(?:vòng )?(\\d{1,9}) ngày(?: làm việc)?");
    private static final Pattern DATE = Pattern.compile(
            "(?:(?:chậm nhất|hạn cuối|đến|vào|trong|hết) )*(?<before>trước )?(?:ngày )?(?<date>\\d+[/.-][\\d/.-]*\\d)");
    private static final Pattern DAY_AND_MONTH = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})");

    /** Beyond these a slip of the pen is likelier than a deadline. */
    private static final int MOST_DAYS = 999, MOST_YEARS = 10;

    private static final String EXAMPLES =
            "hãy ghi như 10/12/2026, 10/12, trước ngày 10/12, 15 ngày hoặc 15 ngày làm việc.";

    private final LocalDate givenOn;

    private DeadlineText(LocalDate givenOn) {
        this.givenOn = givenOn;
    }

    /**
     * @param text as written, in any case, spacing and Unicode form
     * @param givenOn the day of giving; a last day before it is refused
     * @throws UnreadableDeadlineException with the reason in Vietnamese
     */
    public static GivenDeadline parse(String text, LocalDate givenOn) {
        // \s leaves out the no-break spaces that come with text pasted from a word processor.
        String plain = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
        if (plain.isEmpty()) {
            throw new UnreadableDeadlineException("Chưa ghi thời hạn: " + EXAMPLES);
        }
        Matcher count = COUNT.matcher(plain);
        if (count.matches()) {
            return workingDays(Integer.parseInt(count.group(1)));
        }
        Matcher date = DATE.matcher(plain);
        if (!date.matches()) {
            throw new UnreadableDeadlineException("Không hiểu thời hạn “%s”: %s".formatted(text.strip(), EXAMPLES));
        }
        return new DeadlineText(givenOn).onDay(date.group("date"), date.group("before") != null);
    }

    private static GivenDeadline workingDays(int count) {
        if (count < 1 || count > MOST_DAYS) {
            throw new UnreadableDeadlineException("Số ngày phải từ 1 đến %d.".formatted(MOST_DAYS));
        }
        return new GivenDeadline.WorkingDays(count);
    }

    private GivenDeadline onDay(String date, boolean theDayBefore) {
        int back = theDayBefore ? 1 : 0;
        LocalDate last = DAY_AND_MONTH.matcher(date).matches()
                ? nextFromGivingOn(date, back)
                : fullDate(date).minusDays(back);
        if (last.isBefore(givenOn)) {
            throw new UnreadableDeadlineException("Ngày cuối của thời hạn (%s) sớm hơn ngày giao (%s)."
                    .formatted(WrittenDate.format(last), WrittenDate.format(givenOn)));
        }
        if (last.isAfter(givenOn.plusYears(MOST_YEARS))) {
            throw new UnreadableDeadlineException("Thời hạn %s quá xa (hơn %d năm): hãy kiểm tra lại năm."
                    .formatted(WrittenDate.format(last), MOST_YEARS));
        }
        return new GivenDeadline.OnDay(last);
    }

    private LocalDate nextFromGivingOn(String date, int back) {
        Matcher parts = DAY_AND_MONTH.matcher(date);
        parts.matches();
        try {
            MonthDay day = MonthDay.of(Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(1)));
            // Not atYear(): that would quietly turn 29/2 into 28/2.
            LocalDate thisYear = LocalDate.of(givenOn.getYear(), day.getMonth(), 1)
                    .plusDays(day.getDayOfMonth() - 1L)
                    .minusDays(back);
            int year = thisYear.isBefore(givenOn) ? givenOn.getYear() + 1 : givenOn.getYear();
            return LocalDate.of(year, day.getMonth(), day.getDayOfMonth()).minusDays(back);
        } catch (DateTimeException noSuchDay) {
            throw notInCalendar(date);
        }
    }

    private static LocalDate fullDate(String date) {
        if (!WrittenDate.looksLikeOne(date)) {
            throw new UnreadableDeadlineException("Không hiểu ngày “%s”: %s".formatted(date, EXAMPLES));
        }
        return WrittenDate.parse(date).orElseThrow(() -> notInCalendar(date));
    }

    private static UnreadableDeadlineException notInCalendar(String date) {
        return new UnreadableDeadlineException("Không có ngày %s trong lịch.".formatted(date));
    }
}

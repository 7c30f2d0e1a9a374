package vn.dondoc.deadline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Full dates as people and their spreadsheets write them: {@code 2026-12-10}, {@code 10/12/2026}, {@code 1.2.2026}. */
final class WrittenDate {

    private static final DateTimeFormatter VIETNAMESE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Pattern ISO = Pattern.compile("(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<day>\\d{1,2})(?<sep>[/.-])(?<month>\\d{1,2})\\k<sep>(?<year>\\d{4})");

    private WrittenDate() {}

    static String format(LocalDate day) {
        return VIETNAMESE.format(day);
    }

    /** Whether the text has the shape of a full date, be it a day of the calendar or not. */
    static boolean looksLikeOne(String text) {
        return ISO.matcher(text).matches() || DAY_FIRST.matcher(text).matches();
    }

    /** Empty if the text is no full date, or one that the calendar lacks (31/4). */
    static Optional<LocalDate> parse(String text) {
        Matcher iso = ISO.matcher(text);
        return iso.matches() ? day(iso) : day(DAY_FIRST.matcher(text));
    }

    private static Optional<LocalDate> day(Matcher date) {
        if (!date.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(part(date, "year"), part(date, "month"), part(date, "day")));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int part(Matcher date, String name) {
        return Integer.parseInt(date.group(name));
    }
}

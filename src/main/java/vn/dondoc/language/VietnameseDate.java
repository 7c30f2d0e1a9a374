package vn.dondoc.language;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;

/** Days as people here write them. */
public final class VietnameseDate {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final List<DateTimeFormatter> READ = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT));

    private VietnameseDate() {}

    /** 25/03/2024, 25/3/2024 or 2024-03-25; empty for anything else, also for a day that no calendar has. */
    public static Optional<LocalDate> parse(String text) {
        for (DateTimeFormatter format : READ) {
            try {
                return Optional.of(LocalDate.parse(text.strip(), format))
                        .filter(day -> day.getYear() >= 1900 && day.getYear() < 2200);
            } catch (DateTimeParseException notThisForm) {
                // The next form may fit.
            }
        }
        return Optional.empty();
    }

    /** dd/MM/yyyy; an empty text for no day. */
    public static String write(LocalDate day) {
        return day == null ? "" : WRITTEN.format(day);
    }
}

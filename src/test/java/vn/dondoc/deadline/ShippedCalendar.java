package vn.dondoc.deadline;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The official years as they ship, without a database. */
public final class ShippedCalendar {

    private ShippedCalendar() {}

    public static WorkingCalendar load() {
        List<CalendarDay> days = new ArrayList<>();
        for (int year : List.of(2024, 2025, 2026)) {
            days.addAll(CalendarFile.read(year, open(year)));
        }
        return WorkingCalendar.of(days);
    }

    static Reader open(int year) {
        return new InputStreamReader(
                ShippedCalendar.class.getResourceAsStream("/calendar/" + year + ".csv"), StandardCharsets.UTF_8);
    }

    static String text(int year) {
        try (Reader csv = open(year)) {
            StringWriter text = new StringWriter();
            csv.transferTo(text);
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

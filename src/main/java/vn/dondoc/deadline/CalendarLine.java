package vn.dondoc.deadline;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import org.apache.commons.csv.CSVRecord;

/** Reads one line of a calendar file of a given year. */
record CalendarLine(int year) {

    /** Widths of the columns in {@code V3__working_day.sql}. */
    private static final int REASON_LENGTH = 200, SOURCE_LENGTH = 300;

    /** @throws IllegalArgumentException with the reason in Vietnamese */
    CalendarDay read(CSVRecord cells) {
        if (cells.size() != CalendarFile.COLUMNS.size()) {
            throw new IllegalArgumentException(
                    "có %d cột, phải có %d".formatted(cells.size(), CalendarFile.COLUMNS.size()));
        }
        LocalDate day = day(cells.get(0));
        return new CalendarDay(
                day,
                kind(cells.get(1), day),
                text(cells.get(2), "lý do (reason)", REASON_LENGTH),
                confirmed(cells.get(3)),
                text(cells.get(4), "nguồn (source)", SOURCE_LENGTH));
    }

    private LocalDate day(String cell) {
        LocalDate day = WrittenDate.parse(cell)
                .orElseThrow(() -> new IllegalArgumentException("“" + cell + "” không phải là ngày (yyyy-MM-dd)"));
        if (day.getYear() != year) {
            throw new IllegalArgumentException("ngày %s không thuộc năm %d".formatted(WrittenDate.format(day), year));
        }
        return day;
    }

    private static CalendarDay.Kind kind(String cell, LocalDate day) {
        CalendarDay.Kind kind =
                switch (cell.toLowerCase(Locale.ROOT)) {
                    case "off" -> CalendarDay.Kind.OFF;
                    case "work" -> CalendarDay.Kind.WORK;
                    default ->
                        throw new IllegalArgumentException(
                                "cột day là “" + cell + "”, phải là off (nghỉ) hoặc work (làm bù)");
                };
        if (kind == CalendarDay.Kind.WORK && !CalendarYear.isWeekend(day)) {
            throw new IllegalArgumentException(
                    "ngày làm bù " + WrittenDate.format(day) + " phải là thứ Bảy hoặc Chủ nhật");
        }
        return kind;
    }

    private static boolean confirmed(String cell) {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new IllegalArgumentException(
                        "cột confirmed là “" + cell + "”, phải là true (đã xác nhận) hoặc false (chưa)");
        };
    }

    private static String text(String cell, String column, int limit) {
        String text = Normalizer.normalize(cell, Normalizer.Form.NFC);
        if (text.isBlank()) {
            throw new IllegalArgumentException("thiếu " + column);
        }
        if (text.length() > limit) {
            throw new IllegalArgumentException("%s dài quá %d ký tự".formatted(column, limit));
        }
        return text;
    }
}

package vn.dondoc.calendar;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import vn.dondoc.deadline.CalendarDay;
import vn.dondoc.deadline.CalendarFileException;
import vn.dondoc.deadline.WorkingCalendars;
import vn.dondoc.problem.Fault;
import vn.dondoc.problem.Problem;

/** A year's file as it was uploaded: read, or refused with every fault by its line. */
final class CalendarInput {

    /** A year has at most 366 lines. */
    private static final int LARGEST = 200_000;

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final int LONGEST_NAME = 200;

    private CalendarInput() {}

    /** @throws Problem with the faults, all at once */
    static List<CalendarDay> read(int year, byte[] file) {
        requireYear(year);
        if (file.length > LARGEST) {
            throw Problem.refused("file", "Tệp lớn quá 200 KB, không phải lịch của một năm.");
        }
        String text = new String(file, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') >= 0) {
            throw Problem.refused("file", "Tệp không theo bảng mã UTF-8; hãy lưu lại dạng “CSV UTF-8”.");
        }
        try {
            return WorkingCalendars.read(year, new StringReader(text)).stream()
                    .sorted(Comparator.comparing(CalendarDay::day))
                    .toList();
        } catch (CalendarFileException refused) {
            throw Problem.refused(refused.faults().stream()
                    .map(fault -> new Fault("dòng " + fault.line(), fault.toString()))
                    .toList());
        }
    }

    /** @throws Problem for a year that nobody keeps a calendar of */
    static void requireYear(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw Problem.refused("year", "Năm phải từ %d đến %d.".formatted(FIRST_YEAR, LAST_YEAR));
        }
    }

    /** The file's own name, without a path that some browsers send along. */
    static String name(int year, String fileName) {
        String plain = fileName == null ? "" : fileName.substring(fileName.lastIndexOf('/') + 1);
        plain = plain.substring(plain.lastIndexOf('\\') + 1).strip();
        if (plain.isEmpty()) {
            return year + ".csv";
        }
        return plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
    }

    /** As a file that can be uploaded again. */
    static String write(List<CalendarDay> days) {
        StringBuilder csv = new StringBuilder("date,day,reason,confirmed,source\n");
        days.forEach(day -> csv.append(String.join(
                        ",",
                        day.day().toString(),
                        day.kind() == CalendarDay.Kind.OFF ? "off" : "work",
                        quoted(day.reason()),
                        String.valueOf(day.confirmed()),
                        quoted(day.source())))
                .append('\n'));
        return csv.toString();
    }

    /** Days of the year as the caller may name them. */
    static boolean belongs(int year, LocalDate day) {
        return day != null && day.getYear() == year;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}

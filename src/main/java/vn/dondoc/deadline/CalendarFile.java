package vn.dondoc.deadline;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.dondoc.deadline.CalendarFileException.Fault;

/**
 * Reads one year's file: a header {@code date,day,reason,confirmed,source}, then a line for each day that differs from
 * "Monday to Friday". Collects every fault before it refuses, so that a person mends the file in one go.
 */
final class CalendarFile {

    static final List<String> COLUMNS = List.of("date", "day", "reason", "confirmed", "source");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CalendarLine lines;
    private final List<Fault> faults = new ArrayList<>();
    private final List<CalendarDay> days = new ArrayList<>();
    private final Set<LocalDate> seen = new HashSet<>();

    private CalendarFile(int year) {
        this.lines = new CalendarLine(year);
    }

    /**
     * @throws CalendarFileException with all faults by line
     * @throws UncheckedIOException if the reader itself fails
     */
    static List<CalendarDay> read(int year, Reader csv) {
        CalendarFile file = new CalendarFile(year);
        file.collect(text(csv));
        if (file.faults.isEmpty() && file.days.isEmpty()) {
            file.faults.add(new Fault(1, "tệp không có ngày nào; năm không có dòng nào sẽ do phần mềm tính"));
        }
        if (!file.faults.isEmpty()) {
            throw new CalendarFileException(file.faults);
        }
        return file.days;
    }

    private void collect(String text) {
        // A spreadsheet set to Vietnamese saves "CSV" with semicolons.
        char delimiter = text.lines().findFirst().orElse("").contains(";") ? ';' : ',';
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setTrim(true)
                .get();
        long line = 1;
        try (CSVParser parser = CSVParser.parse(text, format)) {
            Iterator<CSVRecord> records = parser.iterator();
            if (!records.hasNext() || !records.next().toList().equals(COLUMNS)) {
                faults.add(new Fault(line, "dòng tiêu đề phải là " + String.join(",", COLUMNS)));
                return;
            }
            while (records.hasNext()) {
                CSVRecord cells = records.next();
                line = parser.getCurrentLineNumber();
                add(line, cells);
            }
        } catch (IOException | UncheckedIOException malformed) {
            faults.add(new Fault(line + 1, "không đọc được từ dòng này (dấu nháy kép không cân đối?)"));
        }
    }

    private void add(long line, CSVRecord cells) {
        try {
            CalendarDay day = lines.read(cells);
            if (!seen.add(day.day())) {
                throw new IllegalArgumentException("ngày " + WrittenDate.format(day.day()) + " đã có ở dòng trên");
            }
            days.add(day);
        } catch (IllegalArgumentException refused) {
            faults.add(new Fault(line, refused.getMessage()));
        }
    }

    private static String text(Reader csv) {
        try {
            StringWriter all = new StringWriter();
            csv.transferTo(all);
            String text = all.toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

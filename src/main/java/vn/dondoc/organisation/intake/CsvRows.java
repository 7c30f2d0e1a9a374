package vn.dondoc.organisation.intake;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a CSV file in UTF-8, with commas or semicolons as spreadsheets save it here. */
final class CsvRows {

    private CsvRows() {}

    static void read(byte[] bytes, ImportFile.RowCollector rows) {
        String text = text(bytes);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                // Blank lines are kept, so that numbers stay those that a spreadsheet shows.
                .setIgnoreEmptyLines(false)
                .get();
        int number = 0;
        try (CSVParser lines = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord line : lines) {
                number++;
                rows.add(row(number, line));
            }
        } catch (IOException | UncheckedIOException | IllegalStateException unreadable) {
            throw ImportFile.refused(
                    "Không đọc được tệp CSV từ dòng %d (dấu nháy kép không cân đối?).".formatted(number + 1));
        }
    }

    private static FileRow row(int number, CSVRecord line) {
        List<FileCell> cells = new ArrayList<>(line.size());
        line.forEach(cell -> cells.add(FileCell.of(cell)));
        // Spreadsheets pad every line to the width of the widest.
        while (!cells.isEmpty() && cells.get(cells.size() - 1).isBlank()) {
            cells.remove(cells.size() - 1);
        }
        return new FileRow(number, cells);
    }

    private static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException otherEncoding) {
            throw ImportFile.refused("Tệp không ở bảng mã UTF-8; hãy lưu lại thành “CSV UTF-8” hoặc .xlsx.");
        }
    }

    private static char delimiter(String text) {
        String headings = text.lines().findFirst().orElse("");
        long commas = headings.chars().filter(c -> c == ',').count();
        long semicolons = headings.chars().filter(c -> c == ';').count();
        return semicolons > commas ? ';' : ',';
    }
}

package vn.dondoc.organisation.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dondoc.problem.Problem;

/** Reads the first sheet of a workbook row by row. Formulas are never computed: what the spreadsheet last showed is taken. */
final class XlsxRows {

    /** A cell that cannot be understood becomes an error cell, so that it can be named. */
    private static final ReadingOptions OPTIONS = new ReadingOptions(true, true);

    private static final Logger LOG = LoggerFactory.getLogger(XlsxRows.class);
    private static final int MAX_DIGITS = 40;

    private XlsxRows() {}

    static void read(byte[] bytes, ImportFile.RowCollector rows) {
        try {
            XlsxGuard.check(bytes);
            try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes), OPTIONS);
                    Stream<Row> sheet = workbook.getFirstSheet().openStream()) {
                sheet.forEach(row -> rows.add(row(row, workbook.isDate1904())));
            }
        } catch (Problem tooMuch) {
            throw tooMuch;
        } catch (IOException | RuntimeException unreadable) {
            LOG.debug("Unreadable workbook", unreadable);
            throw ImportFile.refused("Không đọc được tệp Excel; hãy mở và lưu lại thành .xlsx rồi thử lần nữa.");
        }
    }

    private static FileRow row(Row row, boolean since1904) {
        int last = 0;
        for (Cell cell : row) {
            if (cell != null && cell.getType() != CellType.EMPTY) {
                last = cell.getColumnIndex() + 1;
            }
        }
        if (last > ImportFile.MAX_COLUMNS) {
            throw ImportFile.refused("Dòng %d có hơn %d cột.".formatted(row.getRowNum(), ImportFile.MAX_COLUMNS));
        }
        List<FileCell> cells = new ArrayList<>(last);
        for (int column = 0; column < last; column++) {
            cells.add(row.getOptionalCell(column)
                    .map(cell -> cell(cell, since1904))
                    .orElse(FileCell.of("")));
        }
        return new FileRow(row.getRowNum(), cells);
    }

    private static FileCell cell(Cell cell, boolean since1904) {
        String raw = cell.getRawValue();
        return switch (cell.getType()) {
            case EMPTY -> FileCell.of("");
            case STRING -> FileCell.of(cell.asString());
            case BOOLEAN -> FileCell.of(raw.equals("1") ? "true" : "false");
            case NUMBER -> FileCell.of(number(raw, cell, since1904));
            case ERROR -> FileCell.broken("ô báo lỗi (%s)".formatted(raw == null ? "?" : raw));
            case FORMULA -> formula(raw, cell, since1904);
        };
    }

    private static FileCell formula(String raw, Cell cell, boolean since1904) {
        if (raw == null) {
            return FileCell.broken("ô là công thức chưa có kết quả; hãy mở và lưu lại tệp");
        }
        if (raw.startsWith("#")) {
            return FileCell.broken("ô báo lỗi (%s)".formatted(raw));
        }
        return FileCell.of(raw.matches("-?[0-9.]+([Ee][+-]?[0-9]+)?") ? number(raw, cell, since1904) : raw);
    }

    /** A number that is shown as a date is a date; any other is its digits. */
    private static String number(String raw, Cell cell, boolean since1904) {
        if (raw.length() > MAX_DIGITS) {
            return raw;
        }
        BigDecimal number;
        try {
            number = new BigDecimal(raw);
        } catch (NumberFormatException noNumber) {
            return raw;
        }
        if (isDate(cell)) {
            return ExcelDate.of(number, since1904).map(Object::toString).orElse(raw);
        }
        // 1E999999999 is a short cell and a long text.
        return Math.abs((long) number.scale()) > MAX_DIGITS
                ? raw
                : number.stripTrailingZeros().toPlainString();
    }

    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id != null && id >= 14 && id <= 22) {
            return true;
        }
        String format = cell.getDataFormatString();
        if (format == null) {
            return false;
        }
        String shown = format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "");
        return shown.contains("y") && shown.contains("d");
    }
}

package vn.dondoc.monitoring;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook of one sheet, written as the rows come. Text is a typed cell: no spreadsheet reads a formula in it, and the text stays
 * exactly as it is.
 */
class XlsxSink implements RowSink {

    private static final int LONGEST_CELL = 32_767;
    private static final int FLUSH_AFTER = 500;
    private static final double WIDTH = 24;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    XlsxSink(OutputStream out, String name) {
        workbook = new Workbook(out, "DonDoc", "1.0");
        sheet = workbook.newWorksheet(name);
    }

    @Override
    public void heading(List<String> labels) throws IOException {
        for (int column = 0; column < labels.size(); column++) {
            sheet.width(column, WIDTH);
            sheet.value(row, column, labels.get(column));
            sheet.style(row, column).bold().set();
        }
        sheet.freezePane(0, 1);
        next();
    }

    @Override
    public void row(List<Object> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            Object cell = cells.get(column);
            if (cell instanceof LocalDate day) {
                sheet.value(row, column, day);
                sheet.style(row, column).format("dd/MM/yyyy").set();
            } else if (cell instanceof Number number) {
                sheet.value(row, column, number);
            } else if (cell != null) {
                sheet.value(row, column, cut(CellText.clean(cell.toString())));
            }
        }
        next();
    }

    private void next() throws IOException {
        row++;
        if (row % FLUSH_AFTER == 0) {
            sheet.flush();
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL);
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
    }
}

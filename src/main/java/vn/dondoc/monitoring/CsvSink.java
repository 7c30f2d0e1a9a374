package vn.dondoc.monitoring;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import vn.dondoc.language.VietnameseDate;

/** CSV in UTF-8 with its mark, so that a spreadsheet shows the diacritics; days as people here write them. */
class CsvSink implements RowSink {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL_NON_NULL).get();

    private final CSVPrinter printer;

    CsvSink(OutputStream out) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\uFEFF');
        printer = new CSVPrinter(writer, FORMAT);
    }

    @Override
    public void heading(List<String> labels) throws IOException {
        printer.printRecord(labels);
    }

    @Override
    public void row(List<Object> cells) throws IOException {
        List<Object> texts = new ArrayList<>(cells.size());
        for (Object cell : cells) {
            texts.add(written(cell));
        }
        printer.printRecord(texts);
    }

    private static Object written(Object cell) {
        if (cell instanceof LocalDate day) {
            return VietnameseDate.write(day);
        }
        if (cell instanceof BigDecimal share) {
            return share.toPlainString().replace('.', ',');
        }
        return cell instanceof String text ? CellText.quoted(text) : cell;
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}

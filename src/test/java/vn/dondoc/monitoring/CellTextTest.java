package vn.dondoc.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** Text that a spreadsheet would run as a formula is never run, and comes back as it was. */
class CellTextTest {

    private static final List<String> AWKWARD = List.of(
            "=HYPERLINK(\"http://x.invalid\",\"Bấm vào đây\")",
            "+84 260 3862",
            "-1+1",
            "@SUM(A1)",
            "\tthụt vào",
            "\r\nxuống dòng",
            "'đã có dấu nháy",
            "''hai dấu",
            "Rà soát \"hộ nghèo\"; báo cáo, đề xuất",
            "Đăk Tơ Lung – Kon Rẫy");

    @Test
    void csvBeginsNoCellLikeAFormulaAndGivesTheTextBack() throws IOException {
        List<CSVRecord> rows = parsed(written(ExportFormat.CSV));

        assertThat(rows.get(0).values()).containsExactly("Số, ký hiệu", "Ngày", "Số");
        for (int i = 0; i < AWKWARD.size(); i++) {
            String cell = rows.get(i + 1).get(0);
            assertThat(cell).doesNotMatch("(?s)[=+\\-@\t\r\n].*");
            assertThat(CellText.read(cell)).isEqualTo(AWKWARD.get(i));
            assertThat(rows.get(i + 1).get(1)).isEqualTo("15/03/2024");
            assertThat(rows.get(i + 1).get(2)).isEqualTo("7");
        }
    }

    @Test
    void xlsxHoldsTextAsText() throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(written(ExportFormat.XLSX)));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            List<Row> read = rows.toList();
            assertThat(read).hasSize(AWKWARD.size() + 1);
            for (int i = 0; i < AWKWARD.size(); i++) {
                Row row = read.get(i + 1);
                assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
                assertThat(row.getCell(0).getFormula()).isNull();
                // XML itself reads a carriage return and a line feed as one line feed.
                assertThat(row.getCellAsString(0).orElseThrow().replace("\r\n", "\n"))
                        .isEqualTo(AWKWARD.get(i).replace("\r\n", "\n"));
                assertThat(row.getCellAsDate(1).orElseThrow().toLocalDate()).isEqualTo(LocalDate.of(2024, 3, 15));
            }
        }
    }

    @Test
    void noSignThatNoSpreadsheetHoldsIsKept() {
        assertThat(CellText.quoted("a\0b\u0007c")).isEqualTo("abc");
        assertThat(CellText.quoted("\0=1+1")).isEqualTo("'=1+1");
        assertThat(CellText.clean("x\uD800y")).isEqualTo("xy");
        assertThat(CellText.quoted("")).isEmpty();
    }

    private static byte[] written(ExportFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RowSink sink = format.open(out, "Nhiệm vụ")) {
            sink.heading(List.of("Số, ký hiệu", "Ngày", "Số"));
            for (String text : AWKWARD) {
                sink.row(List.of(text, LocalDate.of(2024, 3, 15), 7));
            }
        }
        return out.toByteArray();
    }

    private static List<CSVRecord> parsed(byte[] bytes) throws IOException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF");
        try (CSVParser parser = CSVParser.parse(new StringReader(text.substring(1)), CSVFormat.RFC4180)) {
            return parser.getRecords();
        }
    }
}

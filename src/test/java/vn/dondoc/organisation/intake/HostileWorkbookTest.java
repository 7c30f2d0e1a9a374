package vn.dondoc.organisation.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import vn.dondoc.problem.Problem;

/** Files that mean harm, or that a spreadsheet blew up: answered quickly, in words, within bounded memory. */
class HostileWorkbookTest {

    private static final byte[] SOUND =
            Workbook.of(new String[] {"id", "full_name"}, new String[] {"nva", "Nguyễn Văn A"});

    @Test
    void aBombIsNotUnfolded() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 1000; i++) {
                zip.write(zeros);
            }
        }

        Assertions.assertTimeout(Duration.ofSeconds(5), () -> refused(bytes.toByteArray(), "quá lớn khi mở ra"));
    }

    @Test
    void thousandsOfEntriesAreNotRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 600; i++) {
                zip.putNextEntry(new ZipEntry("x" + i));
            }
        }

        refused(bytes.toByteArray(), "quá nhiều thành phần");
    }

    @Test
    void noOutsideContentIsFetched() {
        refused(
                Workbook.tampered(
                        SOUND,
                        sheet -> sheet.replace(
                                "<worksheet", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet")),
                "nội dung không được phép");
    }

    @Test
    void aCellFarOutIsNotReached() {
        refused(Workbook.tampered(SOUND, sheet -> sheet.replace("\"B2\"", "\"ZZZZZZ2\"")), "hơn 30 cột");
        refused(Workbook.tampered(SOUND, sheet -> sheet.replace("\"B2\"", "\"XFD2\"")), "hơn 30 cột");
    }

    @Test
    void tooManyRowsAreNotRead() {
        refused(
                Workbook.of(sheet -> {
                    for (int row = 0; row <= 20_001; row++) {
                        sheet.value(row, 0, "a");
                    }
                }),
                "hơn 20.000 dòng");
    }

    @Test
    void aShortNumberIsNoLongText() {
        byte[] file = Workbook.tampered(
                Workbook.of(sheet -> {
                    sheet.value(0, 0, 4711);
                    sheet.value(1, 0, 4712);
                    sheet.value(2, 0, 4713);
                }),
                sheet -> sheet.replace("4711", "1E999999999").replace("4712", "1E-999999999"));

        assertThat(ImportFile.read("a.xlsx", file))
                .extracting(row -> row.cells().get(0).text())
                .containsExactly("1E999999999", "1E-999999999", "4713");
    }

    @Test
    void whatOnlyLooksLikeAWorkbookIsRefused() {
        refused(new byte[] {'P', 'K', 3, 4, 0, 0}, "Không đọc được tệp Excel");
        refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}, "Excel kiểu cũ");
        refused("id,full_name".getBytes(), "không phải là tệp Excel");
        refused(Workbook.tampered(SOUND, sheet -> sheet.substring(0, sheet.length() / 2)), "Không đọc được tệp Excel");
    }

    private static void refused(byte[] file, String message) {
        assertThatThrownBy(() -> ImportFile.read("a.xlsx", file))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(message);
    }
}

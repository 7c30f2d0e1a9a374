package vn.dondoc.organisation.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.dondoc.problem.Problem;

/** A file that was sent to us: told apart by its content, not by its name, and read within bounds. */
final class ImportFile {

    static final int MAX_BYTES = 5 * 1024 * 1024;
    static final int MAX_ROWS = 20_000;
    static final int MAX_COLUMNS = 30;

    private ImportFile() {}

    /** Rows with content; the first has the headings. @throws Problem if it cannot be read as a table */
    static List<FileRow> read(String fileName, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw refused("Tệp lớn hơn 5 MB; hãy chia thành nhiều tệp.");
        }
        if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw refused("Tệp Excel kiểu cũ hoặc có mật khẩu; hãy lưu lại thành .xlsx không mật khẩu.");
        }
        RowCollector rows = new RowCollector();
        if (startsWith(bytes, 'P', 'K', 3, 4)) {
            XlsxRows.read(bytes, rows);
        } else if (fileName != null && fileName.toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            throw refused("Tệp không phải là tệp Excel (.xlsx) hợp lệ.");
        } else {
            CsvRows.read(bytes, rows);
        }
        if (rows.found.isEmpty()) {
            throw refused("Tệp không có dòng nào.");
        }
        return rows.found;
    }

    static Problem refused(String message) {
        return Problem.refused("file", message);
    }

    private static boolean startsWith(byte[] bytes, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /** Takes row by row and stops a file that goes on too long. */
    static final class RowCollector {

        private final List<FileRow> found = new ArrayList<>();

        void add(FileRow row) {
            if (row.isBlank()) {
                return;
            }
            if (row.cells().size() > MAX_COLUMNS) {
                throw refused("Dòng %d có hơn %d cột.".formatted(row.number(), MAX_COLUMNS));
            }
            if (found.size() > MAX_ROWS) {
                throw refused("Tệp có hơn 20.000 dòng; hãy chia thành nhiều tệp.");
            }
            found.add(row);
        }
    }
}

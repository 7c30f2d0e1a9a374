package vn.dondoc.monitoring;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** As what a list leaves the system. */
enum ExportFormat {
    CSV("text/csv;charset=UTF-8", ".csv") {
        @Override
        RowSink open(OutputStream out, String sheet) throws IOException {
            return new CsvSink(out);
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx") {
        @Override
        RowSink open(OutputStream out, String sheet) throws IOException {
            return new XlsxSink(out, sheet);
        }
    };

    private final String mediaType;
    private final String suffix;

    ExportFormat(String mediaType, String suffix) {
        this.mediaType = mediaType;
        this.suffix = suffix;
    }

    /** @param sheet what the rows are, where the format says it */
    abstract RowSink open(OutputStream out, String sheet) throws IOException;

    /** Says that a file of that name follows. */
    void announce(HttpServletResponse response, String name) {
        response.setContentType(mediaType);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name + suffix).build().toString());
    }
}

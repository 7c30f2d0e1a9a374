package vn.dondoc.monitoring;

import java.io.IOException;
import java.io.OutputStream;

/** As what a list leaves the system. */
enum ExportFormat {
    CSV("text/csv;charset=UTF-8", ".csv") {
        @Override
        RowSink open(OutputStream out) throws IOException {
            return new CsvSink(out);
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx") {
        @Override
        RowSink open(OutputStream out) throws IOException {
            return new XlsxSink(out);
        }
    };

    private final String mediaType;
    private final String suffix;

    ExportFormat(String mediaType, String suffix) {
        this.mediaType = mediaType;
        this.suffix = suffix;
    }

    abstract RowSink open(OutputStream out) throws IOException;

    String mediaType() {
        return mediaType;
    }

    String suffix() {
        return suffix;
    }
}

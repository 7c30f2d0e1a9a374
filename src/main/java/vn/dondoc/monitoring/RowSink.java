package vn.dondoc.monitoring;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Takes the rows of an export one by one. */
interface RowSink extends Closeable {

    void heading(List<String> labels) throws IOException;

    /** @param cells texts, days, numbers, or null */
    void row(List<Object> cells) throws IOException;
}

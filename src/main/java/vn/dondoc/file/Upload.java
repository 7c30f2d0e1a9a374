package vn.dondoc.file;

import java.util.ArrayList;
import java.util.List;

/** The files of one request, all of which have come; closing it removes what lies beside the database. */
final class Upload implements AutoCloseable {

    /**
     * @param name as the client gave it, not checked
     * @param content null if it was larger than a file may be
     */
    record Item(String name, Spool content) {}

    private final List<Item> items = new ArrayList<>();

    void add(Item item) {
        items.add(item);
    }

    List<Item> items() {
        return items;
    }

    @Override
    public void close() {
        items.stream().filter(item -> item.content() != null).forEach(item -> item.content()
                .close());
    }
}

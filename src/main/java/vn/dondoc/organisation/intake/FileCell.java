package vn.dondoc.organisation.intake;

/**
 * A cell as the file has it.
 *
 * @param fault why it has no text, in Vietnamese; null if it has
 */
record FileCell(String text, String fault) {

    static FileCell of(String text) {
        return new FileCell(text, null);
    }

    static FileCell broken(String fault) {
        return new FileCell("", fault);
    }

    boolean isBlank() {
        return fault == null && text.isBlank();
    }
}

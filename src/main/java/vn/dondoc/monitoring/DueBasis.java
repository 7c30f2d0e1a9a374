package vn.dondoc.monitoring;

/** Against which date lateness is judged: both are kept for ever. */
public enum DueBasis {
    CURRENT("s.due_on"),
    ORIGINAL("s.original_due_on");

    private final String column;

    DueBasis(String column) {
        this.column = column;
    }

    /** The column of {@code s} that holds it. */
    String column() {
        return column;
    }
}

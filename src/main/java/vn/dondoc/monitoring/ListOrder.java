package vn.dondoc.monitoring;

/** In which order a list comes: the columns that may be asked for, never a column's name from outside. */
enum ListOrder {
    /** The newest directive first, its assignments as it has them. */
    DIRECTIVE("s.directive_id desc, s.ordinal, s.id"),
    /** What is due first first; without a date last. */
    DUE("s.due_on nulls last, s.id"),
    GIVEN("s.given_on desc, s.id desc"),
    AGENCY("s.lead_code, s.due_on nulls last, s.id");

    private final String columns;

    ListOrder(String columns) {
        this.columns = columns;
    }

    String columns() {
        return columns;
    }
}

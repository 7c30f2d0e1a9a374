package vn.dondoc.monitoring;

/** By what figures are told apart. */
public enum Dimension {
    AGENCY("s.lead_code"),
    FIELD("d.field"),
    DIRECTIVE("cast(s.directive_id as varchar(20))");

    private final String column;

    Dimension(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }

    /** Whether the directive's own row is needed. */
    boolean ofDirective() {
        return this == FIELD;
    }
}

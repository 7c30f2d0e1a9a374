package vn.dondoc.monitoring;

/** Whose days a line of the table of days holds. */
public enum DaysBy {
    LEAD("Cơ quan chủ trì"),
    FIELD("Lĩnh vực"),
    /** With whom the work lay, whoever leads it. */
    HOLDER("Cơ quan giữ việc");

    private final String label;

    DaysBy(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** The code of the line that a share of an assignment's days belongs to. */
    String code(DaySplits.Given given, DaySplit.Share share) {
        return switch (this) {
            case LEAD -> given.leadCode();
            case FIELD -> given.field();
            case HOLDER -> share.agencyCode();
        };
    }
}

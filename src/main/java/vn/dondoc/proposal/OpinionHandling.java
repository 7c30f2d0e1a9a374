package vn.dondoc.proposal;

/** What the lead agency makes of an opinion. */
public enum OpinionHandling {
    ACCEPTED("Tiếp thu"),
    PARTLY_ACCEPTED("Tiếp thu một phần"),
    NOT_ACCEPTED("Không tiếp thu");

    private final String label;

    OpinionHandling(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

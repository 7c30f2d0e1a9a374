package vn.dondoc.proposal;

/** What came back from a higher level. */
public enum HigherOutcome {
    HIGHER_APPROVED("Cấp trên đồng ý"),
    HIGHER_REFUSED("Cấp trên không đồng ý"),
    HIGHER_RETURNED("Cấp trên trả lại");

    private final String label;

    HigherOutcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

package vn.dondoc.proposal;

/** What is decided on a proposal. */
public enum DecisionOutcome {
    /** As a whole, in part, or with a condition: the reservation says which. */
    APPROVED("Phê duyệt"),
    RETURNED("Trả lại kèm ý kiến"),
    REFUSED("Không đồng ý"),
    PASSED_UP("Trình cấp trên");

    private final String label;

    DecisionOutcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

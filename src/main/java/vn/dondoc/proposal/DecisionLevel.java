package vn.dondoc.proposal;

/** Who decides a proposal; the names stand in the decision table {@code approvalAuthority}. */
public enum DecisionLevel {
    VICE_CHAIR("Phó Chủ tịch phụ trách lĩnh vực"),
    CHAIR("Chủ tịch UBND tỉnh"),
    /** The committee's session: the chairman signs what it decided, on the ground of its minutes. */
    SESSION("Phiên họp UBND tỉnh");

    private final String label;

    DecisionLevel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

package vn.dondoc.proposal;

/** Where a proposal is on its way. */
public enum ProposalState {
    DRAFTING("Đang dự thảo"),
    ASKING("Đang lấy ý kiến"),
    EXPLAINING("Đang tiếp thu, giải trình ý kiến"),
    SIGNING("Chờ ký tờ trình"),
    ISSUING("Chờ phát hành tờ trình"),
    EXAMINING("Văn phòng đang thẩm tra"),
    SIGNING_SLIP("Chờ ký phiếu trình"),
    DECIDING("Chờ quyết định"),
    AWAITING_HIGHER_LEVEL("Chờ cấp trên"),
    ISSUING_DECISION("Chờ phát hành quyết định"),
    DECIDED("Đã có quyết định"),
    RECALLED("Đã dừng");

    private final String label;

    ProposalState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isFinished() {
        return this == DECIDED || this == RECALLED;
    }
}

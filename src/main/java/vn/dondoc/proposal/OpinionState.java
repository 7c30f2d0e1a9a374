package vn.dondoc.proposal;

/** Where an opinion stands. */
public enum OpinionState {
    ASKED("Đang chờ ý kiến"),
    DRAFTED("Chờ lãnh đạo ký"),
    GIVEN("Đã có ý kiến"),
    SILENT("Im lặng (hết hạn không trả lời)"),
    RECALLED("Không còn cần ý kiến");

    private final String label;

    OpinionState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isOpen() {
        return this == ASKED || this == DRAFTED;
    }
}

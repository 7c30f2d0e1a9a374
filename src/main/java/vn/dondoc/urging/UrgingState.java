package vn.dondoc.urging;

/** Where a letter that urges stands. */
public enum UrgingState {
    DRAFTING("Đang soạn"),
    SIGNING("Chờ lãnh đạo Văn phòng ký"),
    ISSUING("Chờ phát hành"),
    ISSUED("Đã phát hành"),
    DROPPED("Không đôn đốc nữa"),
    MOOT("Không còn đối tượng");

    private final String label;

    UrgingState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

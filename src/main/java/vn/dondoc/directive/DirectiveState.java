package vn.dondoc.directive;

/** Where a directive stands as a whole. */
public enum DirectiveState {
    ENTERED("Đã nhập, chờ phân rã"),
    BROKEN_DOWN("Đã phân rã, chờ duyệt giao"),
    GIVEN_OUT("Đang thực hiện"),
    CONSOLIDATING("Đang tổng hợp báo cáo"),
    /** The report on the whole is issued; only the Office's word is missing. */
    CONSOLIDATED("Đã báo cáo, chờ kết thúc theo dõi"),
    ENDED("Kết thúc theo dõi"),
    RECALLED("Đã thu hồi"),
    REPLACED("Đã được thay thế");

    private final String label;

    DirectiveState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Nothing is done for it any more. */
    public boolean isOver() {
        return this == ENDED || this == RECALLED || this == REPLACED;
    }

    /** Its assignments are with their agencies. */
    public boolean isUnderWay() {
        return this == GIVEN_OUT || this == CONSOLIDATING || this == CONSOLIDATED;
    }
}

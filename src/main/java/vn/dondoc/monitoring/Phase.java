package vn.dondoc.monitoring;

/** To what a working day of an assignment went: each day to exactly one. The later ones prevail where several hold at once. */
public enum Phase {
    WAITING("Chờ xử lý"),
    WORKING("Đang thực hiện"),
    AT_APPROVER("Chờ ký, duyệt, xác nhận"),
    PAUSED("Tạm dừng");

    private final String label;

    Phase(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

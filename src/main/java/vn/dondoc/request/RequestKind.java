package vn.dondoc.request;

/** What is asked for. */
public enum RequestKind {
    PAUSE(
            "Tạm dừng thực hiện",
            "Mọi việc đang mở của nhiệm vụ dừng lại, thời hạn không đổi; chỉ tiếp tục khi có quyết định."),
    RESUME("Tiếp tục thực hiện", "Nhiệm vụ trở lại chỗ đã tạm dừng; thời hạn không đổi."),
    OTHER_LEAD(
            "Đổi cơ quan chủ trì",
            "Nhiệm vụ chuyển đến cơ quan mới từ khâu tiếp nhận, giữ nguyên thời hạn; cơ quan cũ thôi chủ trì."),
    ADD_COORDINATOR("Thêm cơ quan phối hợp", "Cơ quan được thêm nhận phần việc phối hợp của mình."),
    REMOVE_COORDINATOR("Bớt cơ quan phối hợp", "Cơ quan thôi phối hợp; phần việc đang mở của cơ quan đó dừng lại."),
    RECALL_ASSIGNMENT("Thu hồi nhiệm vụ", "Mọi việc đang mở dừng lại; nhiệm vụ không tính vào số được giao."),
    RECALL_CONTRIBUTION(
            "Thu hồi phần việc phối hợp",
            "Phần việc đang mở của cơ quan đó dừng lại; cơ quan vẫn có tên trong các cơ quan phối hợp.");

    private final String label;
    private final String effect;

    RequestKind(String label, String effect) {
        this.label = label;
        this.effect = effect;
    }

    public String label() {
        return label;
    }

    /** What happens when it is granted, for whoever decides. */
    public String effect() {
        return effect;
    }

    /** Taken back is only what the Office gave out. */
    public boolean isForOfficeOnly() {
        return this == RECALL_ASSIGNMENT || this == RECALL_CONTRIBUTION;
    }

    /** Whether it is about one agency: the new lead, or a coordinating one. */
    public boolean namesAgency() {
        return this == OTHER_LEAD || this == ADD_COORDINATOR || takesCoordinatorAway();
    }

    /** Whether the agency that it names coordinates now and shall not any more. */
    public boolean takesCoordinatorAway() {
        return this == REMOVE_COORDINATOR || this == RECALL_CONTRIBUTION;
    }
}

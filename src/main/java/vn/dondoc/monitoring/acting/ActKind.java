package vn.dondoc.monitoring.acting;

/** What a manager may do from his list; the names stand in {@code manager_act}. */
enum ActKind {
    URGE("Đôn đốc bằng tin nhắn"),
    URGING_LETTER("Soạn công văn đôn đốc"),
    EXPLANATION("Yêu cầu giải trình"),
    EXTENSION("Đề nghị gia hạn"),
    HANDLER("Chuyển người xử lý"),
    OTHER_LEAD("Đề nghị đổi cơ quan chủ trì"),
    RECALL("Đề nghị thu hồi nhiệm vụ");

    private final String label;

    ActKind(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}

package vn.dondoc.monitoring.acting;

/** What a manager may do from his list; the names stand in {@code manager_act}. */
enum ActKind {
    URGE("Đôn đốc bằng tin nhắn"),
    URGING_LETTER("Soạn công văn đôn đốc"),
    EXPLANATION("Yêu cầu giải trình"),
    EXTENSION("Đề nghị gia hạn", "Chỉ đạo gia hạn"),
    HANDLER("Chuyển người xử lý"),
    OTHER_LEAD("Đề nghị đổi cơ quan chủ trì", "Chỉ đạo đổi cơ quan chủ trì"),
    RECALL("Đề nghị thu hồi nhiệm vụ", "Chỉ đạo thu hồi nhiệm vụ");

    private final String label;
    private final String directed;

    ActKind(String label) {
        this(label, label);
    }

    ActKind(String label, String directed) {
        this.label = label;
        this.directed = directed;
    }

    String label() {
        return label;
    }

    /** The same as the province's leaders do it. */
    String directed() {
        return directed;
    }
}

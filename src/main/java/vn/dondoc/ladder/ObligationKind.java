package vn.dondoc.ladder;

/** What can be owed. Names stand in the table {@code escalationLevel} and in {@code obligation}. */
public enum ObligationKind {
    ARRIVAL("Vào sổ văn bản đến của %s", "Vào sổ văn bản"),
    HANDLER("Phân công người xử lý của %s", "Phân công người xử lý"),
    CONTRIBUTION("Kết quả phối hợp của %s", "Mở phần phối hợp"),
    OPINION("Ý kiến góp ý của %s", "Mở việc góp ý"),
    RESULT("Kết quả nhiệm vụ của %s", "Mở nhiệm vụ"),
    PERIOD_REPORT("Báo cáo định kỳ của %s", "Mở nhiệm vụ"),
    PROGRESS_ENTRY("Cập nhật tiến độ của %s", "Ghi tiến độ"),
    EXPLANATION("Giải trình của %s", "Mở việc giải trình"),
    EXAMINATION("Thẩm tra hồ sơ đề xuất tại %s", "Thẩm tra hồ sơ"),
    DECISION("Quyết định của %s", "Mở hồ sơ"),
    CONFIRMATION("Xác nhận kết quả tại %s", "Xác nhận kết quả"),
    /** A step of the Office that the table of step times gives days to. */
    OFFICE_STEP("Việc của %s", "Mở việc"),
    /** Urged in writing for the third time: said once, to the chairman. */
    THIRD_URGING("Đôn đốc lần thứ ba đối với %s", "Mở nhiệm vụ");

    private final String words;
    private final String action;

    ObligationKind(String words, String action) {
        this.words = words;
        this.action = action;
    }

    /** What it is, with the agency that owes it. */
    String words(String agency) {
        return words.formatted(agency);
    }

    /** The one thing to do, as a message's button says it. */
    String action() {
        return action;
    }
}

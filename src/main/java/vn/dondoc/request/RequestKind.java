package vn.dondoc.request;

/** What is asked for, or what the Office says of its own right. */
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
    /** Asked by the coordinating agency itself, of its own part. */
    LEAVE_COORDINATION(
            "Xin thôi phối hợp", "Cơ quan đề nghị thôi phối hợp; phần việc đang mở của cơ quan đó dừng lại."),
    /** Xin gia hạn: of the assignment's date, asked by its lead. */
    EXTENSION(
            "Xin gia hạn",
            "Thời hạn chuyển sang ngày được đồng ý; thời hạn ban đầu và mọi lần thay đổi còn trong hồ sơ."),
    /** Asked by the coordinating agency itself; the lead's leader decides. */
    EXTENSION_OF_PART(
            "Xin gia hạn phần phối hợp",
            "Thời hạn phần phối hợp chuyển sang ngày được đồng ý, không sau thời hạn của cơ quan chủ trì."),
    RECALL_ASSIGNMENT("Thu hồi nhiệm vụ", "Mọi việc đang mở dừng lại; nhiệm vụ không tính vào số được giao."),
    RECALL_CONTRIBUTION(
            "Thu hồi phần việc phối hợp",
            "Phần việc đang mở của cơ quan đó dừng lại; cơ quan vẫn có tên trong các cơ quan phối hợp."),
    ADD_ASSIGNMENT(
            Concern.DIRECTIVE,
            "Giao bổ sung nhiệm vụ",
            "Nhiệm vụ được giao ngay cho cơ quan chủ trì; báo cáo tổng hợp toàn bộ đang làm trở thành báo cáo một phần."),
    AMEND_DIRECTIVE(
            Concern.DIRECTIVE,
            "Sửa đổi văn bản",
            "Văn bản mang nội dung mới, nội dung cũ còn trong lịch sử; thời hạn đã tính không đổi, báo cáo tổng hợp đang ký phải dự thảo lại."),
    REPLACE_DIRECTIVE(
            Concern.DIRECTIVE,
            "Thay thế văn bản",
            "Nhiệm vụ được chọn chuyển sang văn bản thay thế, các nhiệm vụ chưa kết thúc khác bị thu hồi; việc theo dõi văn bản này dừng lại."),
    RECALL_DIRECTIVE(
            Concern.DIRECTIVE,
            "Thu hồi văn bản",
            "Mọi việc đang mở của văn bản và các nhiệm vụ chưa kết thúc dừng lại, không tính vào số được giao."),
    CONSOLIDATE_EARLY(
            Concern.OFFICE,
            "Tổng hợp báo cáo sớm, một phần",
            "Chuyên viên theo dõi nhận việc dự thảo báo cáo tổng hợp; các nhiệm vụ chưa xong vẫn tiếp tục."),
    NAME_WATCHER(
            Concern.OFFICE, "Giao theo dõi", "Cơ quan, người được giao xem được nội dung và không thay đổi được gì."),
    REMOVE_WATCHER(
            Concern.OFFICE, "Thôi giao theo dõi", "Cơ quan, người đó không còn xem được nếu không có phần việc nào.");

    /** Whom it concerns and who says yes. */
    private enum Concern {
        /** One assignment; whoever signed the directive decides. */
        ASSIGNMENT,
        /** The directive as a whole; whoever signed it decides. */
        DIRECTIVE,
        /** The directive as a whole; the Office's own competence. */
        OFFICE
    }

    private final Concern concern;
    private final String label;
    private final String effect;

    RequestKind(String label, String effect) {
        this(Concern.ASSIGNMENT, label, effect);
    }

    RequestKind(Concern concern, String label, String effect) {
        this.concern = concern;
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

    /** Whether a coordinating agency asks for its own part. */
    public boolean isOfOwnPart() {
        return this == LEAVE_COORDINATION || this == EXTENSION_OF_PART;
    }

    /** Whether it asks for more time. */
    public boolean isExtension() {
        return this == EXTENSION || this == EXTENSION_OF_PART;
    }

    /** Whether it names a day: until when a pause lasts, by when something is owed. */
    public boolean namesDay() {
        return this == PAUSE || isExtension();
    }

    /** Whether it changes a directive as a whole. */
    public boolean isOnDirective() {
        return concern != Concern.ASSIGNMENT;
    }

    /** Whether somebody above decides; what is the Office's own to say is carried out at once. */
    public boolean needsDecision() {
        return concern != Concern.OFFICE;
    }

    /** Who watches needs a basis, and no reason beside it. */
    public boolean needsReason() {
        return !isAboutWatchers();
    }

    public boolean isAboutWatchers() {
        return this == NAME_WATCHER || this == REMOVE_WATCHER;
    }

    /** What who signed has the Office draft of his own accord, so that he may decide it; all else is asked from below. */
    public boolean isDirected() {
        return this == EXTENSION || this == OTHER_LEAD || this == RECALL_ASSIGNMENT;
    }

    /** Taken back is only what the Office gave out, and changed as a whole only what it registered. */
    public boolean isForOfficeOnly() {
        return isOnDirective() || this == RECALL_ASSIGNMENT || this == RECALL_CONTRIBUTION;
    }

    /** Whether it names one agency: the new lead, or a coordinating one. */
    public boolean namesAgency() {
        return this == OTHER_LEAD || this == ADD_COORDINATOR || takesCoordinatorAway();
    }

    /** Whether the agency that it names coordinates now and shall not any more. */
    public boolean takesCoordinatorAway() {
        return this == REMOVE_COORDINATOR || this == RECALL_CONTRIBUTION;
    }
}

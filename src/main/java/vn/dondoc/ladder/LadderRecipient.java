package vn.dondoc.ladder;

/** Who is told, as the table {@code escalationLevel} says it; who that is at this moment is for {@link LadderRecipients} to know. */
public enum LadderRecipient {
    /** Who handles for him while he is away is told too. */
    HANDLER("vì ông/bà là người xử lý chính"),
    /** Who works with the handler; nobody where he named none. */
    DEPUTY_HANDLER("vì ông/bà phối hợp xử lý việc này"),
    CLERK("vì ông/bà là văn thư của cơ quan"),
    LEADER("vì ông/bà là lãnh đạo của cơ quan"),
    /** Who handles the assignment in its lead agency, where another agency owes its part. */
    LEAD_HANDLER("vì cơ quan của ông/bà chủ trì nhiệm vụ này"),
    OFFICE_OFFICER("vì ông/bà theo dõi lĩnh vực này"),
    OFFICE_LEADER("vì ông/bà là lãnh đạo Văn phòng phụ trách lĩnh vực này"),
    VICE_CHAIR("vì ông/bà phụ trách lĩnh vực này"),
    CHAIR("vì việc đã đến mức báo cáo Chủ tịch"),
    /** With whom the open task lies. */
    HOLDER("vì việc đang ở chỗ ông/bà");

    private final String why;

    LadderRecipient(String why) {
        this.why = why;
    }

    String why() {
        return why;
    }
}

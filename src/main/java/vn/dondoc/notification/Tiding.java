package vn.dondoc.notification;

import java.util.Arrays;
import java.util.List;

/**
 * Which line of an assignment's history is told to whom: the one place that says so. Sentences name no person. Who is named as
 * handler sees the task in his list at once and reads of it in the morning's mail ({@link MorningSource}), which costs the act
 * nothing.
 */
enum Tiding {
    GIVEN_OUT(
            NoticeKind.NEW_ASSIGNMENT,
            Audience.AGENCY,
            "Cơ quan được giao chủ trì nhiệm vụ.",
            "vì ông/bà là văn thư, lãnh đạo của cơ quan chủ trì",
            "Vào sổ, tiếp nhận"),
    LEAD_CHANGED(
            NoticeKind.NEW_ASSIGNMENT,
            Audience.AGENCY,
            "Nhiệm vụ chuyển cho cơ quan chủ trì.",
            "vì ông/bà là văn thư, lãnh đạo của cơ quan chủ trì mới",
            "Vào sổ, tiếp nhận"),
    CONTRIBUTION_ASKED(
            NoticeKind.NEW_ASSIGNMENT,
            Audience.AGENCY,
            "Cơ quan được giao phối hợp.",
            "vì ông/bà là văn thư, lãnh đạo của cơ quan phối hợp",
            "Vào sổ, tiếp nhận"),

    HANDLER_CHANGED(
            NoticeKind.TASK,
            Audience.HANDLER,
            "Nhiệm vụ chuyển cho ông/bà xử lý.",
            "vì ông/bà là người xử lý chính",
            "Mở nhiệm vụ"),
    CONTRIBUTOR_CHANGED(
            NoticeKind.TASK,
            Audience.HANDLER,
            "Phần phối hợp chuyển cho ông/bà xử lý.",
            "vì ông/bà là người xử lý của cơ quan phối hợp",
            "Mở việc phối hợp"),

    REDO(
            NoticeKind.RETURNED,
            Audience.HANDLER_AND_LEADERS,
            "Văn phòng yêu cầu bổ sung, thực hiện lại.",
            "vì ông/bà xử lý, lãnh đạo cơ quan chủ trì",
            "Xem yêu cầu"),
    REPORT_RETURNED(
            NoticeKind.RETURNED,
            Audience.HANDLER,
            "Lãnh đạo trả lại dự thảo báo cáo.",
            "vì ông/bà là người xử lý chính",
            "Sửa báo cáo"),
    PROPOSAL_DRAFT_RETURNED(
            NoticeKind.RETURNED,
            Audience.HANDLER,
            "Lãnh đạo trả lại dự thảo tờ trình.",
            "vì ông/bà là người xử lý chính",
            "Sửa tờ trình"),
    PROPOSAL_INCOMPLETE(
            NoticeKind.RETURNED,
            Audience.HANDLER_AND_LEADERS,
            "Hồ sơ trình chưa đủ, Văn phòng trả lại để bổ sung.",
            "vì ông/bà xử lý, lãnh đạo cơ quan chủ trì",
            "Bổ sung hồ sơ"),
    PROPOSAL_RETURNED(
            NoticeKind.RETURNED,
            Audience.HANDLER_AND_LEADERS,
            "Tờ trình được trả lại kèm ý kiến.",
            "vì ông/bà xử lý, lãnh đạo cơ quan chủ trì",
            "Xem ý kiến"),
    CONTRIBUTION_RETURNED(
            NoticeKind.RETURNED,
            Audience.HANDLER,
            "Lãnh đạo trả lại phần phối hợp.",
            "vì ông/bà là người xử lý của cơ quan phối hợp",
            "Sửa phần phối hợp"),
    OPINION_RETURNED(
            NoticeKind.RETURNED,
            Audience.DRAFTER,
            "Lãnh đạo trả lại dự thảo ý kiến góp ý.",
            "vì ông/bà dự thảo ý kiến của cơ quan",
            "Sửa ý kiến"),
    SUPPLEMENT_REQUESTED(
            NoticeKind.RETURNED,
            Audience.HANDLER_AND_LEADERS,
            "Cơ quan chủ trì yêu cầu bổ sung phần phối hợp.",
            "vì ông/bà xử lý, lãnh đạo cơ quan phối hợp",
            "Bổ sung"),

    UPHELD(
            NoticeKind.ANSWER,
            Audience.LEADERS,
            "Văn phòng giữ nguyên cơ quan chủ trì.",
            "vì ông/bà là lãnh đạo cơ quan đã trả lại nhiệm vụ",
            "Mở nhiệm vụ"),
    INSTRUCTED(
            NoticeKind.ANSWER,
            Audience.LEADERS,
            "Văn phòng cho ý kiến chỉ đạo.",
            "vì ông/bà là lãnh đạo cơ quan đã xin ý kiến",
            "Xem ý kiến chỉ đạo"),
    PROPOSAL_DECIDED(
            NoticeKind.ANSWER,
            Audience.HANDLER_AND_LEADERS,
            "Tờ trình đã có quyết định.",
            "vì ông/bà xử lý, lãnh đạo cơ quan trình",
            "Xem quyết định"),
    HIGHER_LEVEL_ANSWERED(
            NoticeKind.ANSWER,
            Audience.HANDLER_AND_LEADERS,
            "Cấp trên đã trả lời.",
            "vì ông/bà xử lý, lãnh đạo cơ quan chủ trì",
            "Mở nhiệm vụ"),

    CLOSED_WITHOUT_LATE(
            NoticeKind.URGED,
            Audience.LATE_CONTRIBUTORS,
            "Cơ quan chủ trì đã chốt kết quả, không chờ phần phối hợp gửi chậm của cơ quan ông/bà.",
            "vì ông/bà xử lý, lãnh đạo cơ quan phối hợp chưa gửi",
            "Mở nhiệm vụ"),

    CONTRIBUTION_RECALLED(
            NoticeKind.INFORMATION,
            Audience.HANDLER_AND_LEADERS,
            "Phần phối hợp của cơ quan ông/bà đã được thu hồi.",
            "vì ông/bà xử lý, lãnh đạo cơ quan phối hợp",
            "Xem nhiệm vụ"),
    PAUSED(
            NoticeKind.INFORMATION,
            Audience.HANDLER_AND_LEADERS,
            "Nhiệm vụ tạm dừng.",
            "vì ông/bà xử lý, lãnh đạo cơ quan chủ trì",
            "Xem nhiệm vụ"),
    RESUMED(
            NoticeKind.INFORMATION,
            Audience.HANDLER_AND_LEADERS,
            "Nhiệm vụ tiếp tục sau tạm dừng.",
            "vì ông/bà xử lý, lãnh đạo cơ quan chủ trì",
            "Mở nhiệm vụ"),
    RECALLED(
            NoticeKind.INFORMATION,
            Audience.HANDLER_AND_LEADERS,
            "Nhiệm vụ đã được thu hồi.",
            "vì ông/bà xử lý, lãnh đạo cơ quan chủ trì",
            "Xem nhiệm vụ"),
    FOLLOW_UP_ENDED(
            NoticeKind.INFORMATION,
            Audience.HANDLER_AND_LEADERS,
            "Văn phòng kết thúc theo dõi nhiệm vụ.",
            "vì ông/bà xử lý, lãnh đạo cơ quan chủ trì",
            "Xem nhiệm vụ");

    /** Of the agency whose line it is: the lead, or the agency whose own part it concerns. */
    enum Audience {
        /** Its clerks and leaders. */
        AGENCY,
        LEADERS,
        /** Who handles it there; its leaders while nobody is named. */
        HANDLER,
        HANDLER_AND_LEADERS,
        /** Who drafted its opinion; its leaders where nobody did. */
        DRAFTER,
        /** The agencies that the lead did not wait for. */
        LATE_CONTRIBUTORS
    }

    /** Each is what lies with the recipient from now on as a task of his. */
    private static final List<NoticeKind> ABOUT_A_TASK =
            List.of(NoticeKind.NEW_ASSIGNMENT, NoticeKind.RETURNED, NoticeKind.TASK);

    final NoticeKind kind;
    final Audience audience;
    final String text;
    final String why;
    final String action;

    Tiding(NoticeKind kind, Audience audience, String text, String why, String action) {
        this.kind = kind;
        this.audience = audience;
        this.text = text;
        this.why = why;
        this.action = action;
    }

    boolean isAboutATask() {
        return ABOUT_A_TASK.contains(kind);
    }

    /** Null for what is told to nobody at once: see {@link MorningTiding} and {@link OfficeReturns} for the rest. */
    static Tiding of(String action) {
        return Arrays.stream(values())
                .filter(tiding -> tiding.name().equals(action))
                .findFirst()
                .orElse(null);
    }
}

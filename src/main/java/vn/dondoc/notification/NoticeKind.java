package vn.dondoc.notification;

import java.time.Duration;

/** What a message is about; says whether it may reach a person by itself or waits for the morning's one mail. */
public enum NoticeKind {
    NEW_ASSIGNMENT("Nhiệm vụ mới", Pace.AT_ONCE),
    RETURNED("Trả lại, yêu cầu làm lại", Pace.AT_ONCE),
    ESCALATION("Việc quá hạn", Pace.AT_ONCE),
    /** To what one asked oneself. */
    ANSWER("Trả lời đề nghị", Pace.AT_ONCE),
    URGED("Đôn đốc", Pace.AT_ONCE),
    MENTION("Được nhắc đến", Pace.AT_ONCE),
    REMINDER("Nhắc thời hạn", Pace.DAILY),
    TASK("Việc cần xử lý", Pace.DAILY),
    WATCHED("Việc đang theo dõi", Pace.DAILY),
    INFORMATION("Thông tin", Pace.DAILY),
    /** For administrators: work of the system itself stands still. */
    TECHNICAL("Sự cố kỹ thuật", Pace.AT_ONCE),
    /** For a vice chairman: the red items of his field. */
    WEEKLY_LIST("Danh sách tuần", Pace.WEEKLY),
    /** For the chairman. */
    MONTHLY_LIST("Danh sách tháng", Pace.MONTHLY);

    /** When a message may leave the app. */
    public enum Pace {
        AT_ONCE,
        DAILY,
        WEEKLY,
        MONTHLY
    }

    private static final Duration GATHERING = Duration.ofMinutes(2);

    private final String label;
    private final Pace pace;

    NoticeKind(String label, Pace pace) {
        this.label = label;
        this.pace = pace;
    }

    public String label() {
        return label;
    }

    /** For how long it is held back, so that one message tells of all that happens in that time. */
    Duration gathering() {
        return this == TECHNICAL ? GATHERING : Duration.ZERO;
    }

    /** Whether there is any of it for somebody who is no administrator. */
    boolean isForEverybody() {
        return this != TECHNICAL;
    }

    public Pace pace() {
        return pace;
    }

    /** Stands in each list anew as long as it holds, read or not. */
    boolean isOfAList() {
        return pace == Pace.WEEKLY || pace == Pace.MONTHLY;
    }

    public boolean isAtOnce() {
        return pace == Pace.AT_ONCE;
    }
}

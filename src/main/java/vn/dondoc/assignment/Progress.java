package vn.dondoc.assignment;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where an assignment stands: one of two axes; the other, its deadline, is computed from dates and never stored. */
public enum Progress {
    DRAFTED("Dự thảo"),
    NOT_RECEIVED("Chưa tiếp nhận"),
    NOT_ASSIGNED("Chưa phân công"),
    RETURNED("Đã trả lại"),
    INSTRUCTION_ASKED("Xin ý kiến chỉ đạo"),
    IN_PROGRESS("Đang thực hiện"),
    AWAITING_HIGHER_LEVEL("Chờ cấp trên"),
    AWAITING_CONFIRMATION("Chờ xác nhận hoàn thành"),
    REDO("Yêu cầu thực hiện lại"),
    PAUSED("Tạm dừng"),
    COMPLETED("Đã hoàn thành"),
    FOLLOW_UP_ENDED("Kết thúc theo dõi"),
    /** Taken back by whoever gave it: neither open nor finished, it leaves the total and is shown beside it. */
    RECALLED("Đã thu hồi");

    /** Where work goes on or waits for somebody; a pause keeps which of them it was. */
    private static final Set<Progress> RUNNING = EnumSet.range(NOT_RECEIVED, REDO);

    /** Where the path itself leads. */
    private static final Map<Progress, Set<Progress>> FORWARD = Map.of(
            DRAFTED, EnumSet.of(NOT_RECEIVED),
            NOT_RECEIVED, EnumSet.of(NOT_ASSIGNED),
            NOT_ASSIGNED, EnumSet.of(IN_PROGRESS, RETURNED, INSTRUCTION_ASKED),
            RETURNED, EnumSet.of(NOT_ASSIGNED),
            INSTRUCTION_ASKED, EnumSet.of(NOT_ASSIGNED),
            IN_PROGRESS, EnumSet.of(AWAITING_HIGHER_LEVEL, AWAITING_CONFIRMATION),
            AWAITING_HIGHER_LEVEL, EnumSet.of(IN_PROGRESS),
            AWAITING_CONFIRMATION, EnumSet.of(COMPLETED, REDO, IN_PROGRESS),
            REDO, EnumSet.of(AWAITING_CONFIRMATION),
            PAUSED, RUNNING);

    private final String label;

    Progress(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Where the path leads, and what is decided from above wherever the path is. */
    public Set<Progress> next() {
        Set<Progress> next = EnumSet.noneOf(Progress.class);
        next.addAll(FORWARD.getOrDefault(this, Set.of()));
        if (RUNNING.contains(this)) {
            next.addAll(EnumSet.of(PAUSED, NOT_RECEIVED));
            next.remove(this);
        }
        if (isOpen()) {
            next.addAll(EnumSet.of(FOLLOW_UP_ENDED, RECALLED));
        }
        return next;
    }

    /** Done, as the reports count it. */
    public boolean isFinished() {
        return this == COMPLETED || this == FOLLOW_UP_ENDED;
    }

    /** Nothing more is done or owed: finished, or recalled and out of the figures. */
    public boolean isEnded() {
        return isFinished() || this == RECALLED;
    }

    /** Given out and not ended. */
    public boolean isOpen() {
        return this == PAUSED || RUNNING.contains(this);
    }

    /** @throws IllegalStateException if an assignment cannot go from here to there: engine and tables would disagree */
    public Progress become(Progress next) {
        if (!next().contains(next)) {
            throw new IllegalStateException("An assignment cannot go from " + this + " to " + next);
        }
        return next;
    }
}

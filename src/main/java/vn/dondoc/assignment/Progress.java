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
    AWAITING_CONFIRMATION("Chờ xác nhận hoàn thành"),
    REDO("Yêu cầu thực hiện lại"),
    COMPLETED("Đã hoàn thành"),
    FOLLOW_UP_ENDED("Kết thúc theo dõi"),
    /** Taken back by whoever gave it: neither open nor finished, it leaves the total and is shown beside it. */
    RECALLED("Đã thu hồi");

    private static final Map<Progress, Set<Progress>> NEXT = Map.ofEntries(
            Map.entry(DRAFTED, EnumSet.of(NOT_RECEIVED)),
            Map.entry(NOT_RECEIVED, EnumSet.of(NOT_ASSIGNED, FOLLOW_UP_ENDED, RECALLED)),
            Map.entry(NOT_ASSIGNED, EnumSet.of(IN_PROGRESS, RETURNED, INSTRUCTION_ASKED, FOLLOW_UP_ENDED, RECALLED)),
            Map.entry(RETURNED, EnumSet.of(NOT_ASSIGNED, NOT_RECEIVED, FOLLOW_UP_ENDED, RECALLED)),
            Map.entry(INSTRUCTION_ASKED, EnumSet.of(NOT_ASSIGNED, NOT_RECEIVED, FOLLOW_UP_ENDED, RECALLED)),
            Map.entry(IN_PROGRESS, EnumSet.of(AWAITING_CONFIRMATION, FOLLOW_UP_ENDED, RECALLED)),
            Map.entry(AWAITING_CONFIRMATION, EnumSet.of(COMPLETED, REDO, IN_PROGRESS, FOLLOW_UP_ENDED, RECALLED)),
            Map.entry(REDO, EnumSet.of(AWAITING_CONFIRMATION, FOLLOW_UP_ENDED, RECALLED)),
            Map.entry(COMPLETED, EnumSet.noneOf(Progress.class)),
            Map.entry(FOLLOW_UP_ENDED, EnumSet.noneOf(Progress.class)),
            Map.entry(RECALLED, EnumSet.noneOf(Progress.class)));

    private final String label;

    Progress(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public Set<Progress> next() {
        return NEXT.get(this);
    }

    public boolean isFinished() {
        return this == COMPLETED || this == FOLLOW_UP_ENDED;
    }

    /** Nothing is followed any more: finished or recalled. */
    public boolean isEnded() {
        return isFinished() || this == RECALLED;
    }

    /** @throws IllegalStateException if an assignment cannot go from here to there: engine and tables would disagree */
    public Progress become(Progress next) {
        if (!next().contains(next)) {
            throw new IllegalStateException("An assignment cannot go from " + this + " to " + next);
        }
        return next;
    }
}

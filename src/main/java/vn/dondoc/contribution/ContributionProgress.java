package vn.dondoc.contribution;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a coordinating agency's part stands; its deadline is the other axis, computed and never stored. */
public enum ContributionProgress {
    NOT_RECEIVED("Chưa tiếp nhận"),
    NOT_ASSIGNED("Chưa phân công"),
    IN_PROGRESS("Đang thực hiện"),
    SIGNED("Đã ký, chờ tổng hợp"),
    SUPPLEMENT_REQUESTED("Đang bổ sung"),
    ACCEPTED("Đã tổng hợp"),
    /** The lead goes on without it; it may still come, and is marked late then. */
    CLOSED_WITHOUT("Đã chốt không chờ"),
    RECALLED("Đã thu hồi");

    private static final Map<ContributionProgress, Set<ContributionProgress>> NEXT = Map.of(
            NOT_RECEIVED, EnumSet.of(NOT_ASSIGNED, CLOSED_WITHOUT, RECALLED),
            NOT_ASSIGNED, EnumSet.of(IN_PROGRESS, CLOSED_WITHOUT, RECALLED),
            // At once accepted where nobody's consolidation waits for it.
            IN_PROGRESS, EnumSet.of(SIGNED, ACCEPTED, CLOSED_WITHOUT, RECALLED),
            SIGNED, EnumSet.of(SUPPLEMENT_REQUESTED, ACCEPTED, RECALLED),
            SUPPLEMENT_REQUESTED, EnumSet.of(SIGNED, CLOSED_WITHOUT, RECALLED),
            CLOSED_WITHOUT, EnumSet.of(ACCEPTED, RECALLED),
            ACCEPTED, EnumSet.noneOf(ContributionProgress.class),
            RECALLED, EnumSet.noneOf(ContributionProgress.class));

    private final String label;

    ContributionProgress(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public Set<ContributionProgress> next() {
        return NEXT.get(this);
    }

    /** Whether its process has ended. */
    public boolean isFinished() {
        return next().isEmpty();
    }

    /** @throws IllegalStateException if a contribution cannot go from here to there: engine and tables would disagree */
    public ContributionProgress become(ContributionProgress next) {
        if (!next().contains(next)) {
            throw new IllegalStateException("A contribution cannot go from " + this + " to " + next);
        }
        return next;
    }

    /** The agency works on its part; what the lead closed without stays closed until it is there. */
    public ContributionProgress advance(ContributionProgress next) {
        return this == CLOSED_WITHOUT ? this : become(next);
    }
}

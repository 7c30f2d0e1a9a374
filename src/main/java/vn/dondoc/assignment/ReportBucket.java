package vn.dondoc.assignment;

import java.time.LocalDate;

/** The six buckets of every published report; at any moment they add up to the total. */
public enum ReportBucket {
    COMPLETED_ON_TIME("Đã hoàn thành, đúng hạn"),
    COMPLETED_LATE("Đã hoàn thành, quá hạn"),
    COMPLETED_NO_DEADLINE("Đã hoàn thành, không ấn định thời hạn"),
    OPEN_IN_TIME("Chưa hoàn thành, trong hạn"),
    OPEN_OVERDUE("Chưa hoàn thành, quá hạn"),
    OPEN_NO_DEADLINE("Chưa hoàn thành, không ấn định thời hạn");

    private final String label;

    ReportBucket(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /**
     * Waiting for confirmation is not finished and is judged by the result's day of issue; sent back to be done again it is judged
     * by today; an ended follow-up is finished and is judged by its day.
     *
     * @throws IllegalArgumentException for a draft, which is in no report, and for a recalled assignment, which is shown beside it
     */
    public static ReportBucket of(
            Progress progress, LocalDate dueOn, LocalDate resultIssuedOn, LocalDate endedOn, LocalDate today) {
        if (progress == Progress.DRAFTED || progress == Progress.RECALLED) {
            throw new IllegalArgumentException("In no bucket of a report: " + progress);
        }
        if (dueOn == null) {
            return progress.isFinished() ? COMPLETED_NO_DEADLINE : OPEN_NO_DEADLINE;
        }
        LocalDate judgedOn = judgedOn(progress, resultIssuedOn, endedOn, today);
        boolean late = judgedOn != null && judgedOn.isAfter(dueOn);
        if (progress.isFinished()) {
            return late ? COMPLETED_LATE : COMPLETED_ON_TIME;
        }
        return late ? OPEN_OVERDUE : OPEN_IN_TIME;
    }

    /** The day by which lateness is judged; a pause stops neither clock, so a result that was issued before it counts. */
    public static LocalDate judgedOn(Progress progress, LocalDate resultIssuedOn, LocalDate endedOn, LocalDate today) {
        return switch (progress) {
            case COMPLETED, AWAITING_CONFIRMATION, PAUSED -> resultIssuedOn == null ? today : resultIssuedOn;
            case FOLLOW_UP_ENDED, RECALLED -> endedOn;
            default -> today;
        };
    }
}

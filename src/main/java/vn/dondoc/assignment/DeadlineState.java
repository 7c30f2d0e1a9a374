package vn.dondoc.assignment;

import java.time.LocalDate;

/** How an assignment stands to its deadline on a day. */
public enum DeadlineState {
    NO_DEADLINE("Không ấn định thời hạn"),
    IN_TIME("Trong hạn"),
    DUE_SOON("Sắp đến hạn"),
    OVERDUE("Quá hạn");

    private final String label;

    DeadlineState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /**
     * @param judgedOn the result document's day of issue, or today while there is none
     * @param dueSoonUntil deadlines up to this day are soon: some working days after today
     */
    public static DeadlineState of(LocalDate dueOn, LocalDate judgedOn, LocalDate dueSoonUntil, boolean open) {
        if (dueOn == null) {
            return NO_DEADLINE;
        }
        if (judgedOn.isAfter(dueOn)) {
            return OVERDUE;
        }
        return open && !dueOn.isAfter(dueSoonUntil) ? DUE_SOON : IN_TIME;
    }
}

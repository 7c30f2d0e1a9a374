package vn.dondoc.assignment;

import java.time.LocalDate;

/**
 * The date that an assignment gets instead of its present one.
 *
 * @param dueOn null: không ấn định thời hạn
 * @param asWritten the day as it was given, or null where it is computed; a given day that is a day off moves to the next working day
 * @param basis where the date comes from
 * @param rule the decision table's rule, with basis POLICY only
 * @param note why, in the office's words: a document, a decision, the calendar's file
 */
public record DeadlineMove(LocalDate dueOn, LocalDate asWritten, Basis basis, String rule, String note) {

    /** Somebody gave this day. */
    public static DeadlineMove given(LocalDate day, Basis basis, String note) {
        return new DeadlineMove(day, day, basis, null, note);
    }

    /** No date from now on. */
    public static DeadlineMove none(Basis basis, String note) {
        return new DeadlineMove(null, null, basis, null, note);
    }
}

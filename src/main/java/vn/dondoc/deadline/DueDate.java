package vn.dondoc.deadline;

import java.time.LocalDate;

/**
 * A deadline: on time means that the result's date of issue is {@code day} or earlier.
 *
 * @param day the last day, always a working day
 * @param asWritten what the document says; earlier than {@code day} if it fell on a day off, else the same
 */
public record DueDate(LocalDate day, LocalDate asWritten) {

    /** Whether people must be shown the original beside the day that counts. */
    public boolean moved() {
        return !day.equals(asWritten);
    }
}

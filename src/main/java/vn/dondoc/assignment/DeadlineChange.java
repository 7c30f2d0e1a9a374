package vn.dondoc.assignment;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * One change of an assignment's date, as it is kept for ever.
 *
 * @param asWritten the day as it was given, null where it was computed
 */
public record DeadlineChange(
        long assignmentId,
        LocalDate oldDueOn,
        LocalDate newDueOn,
        LocalDate asWritten,
        Basis basis,
        String ruleId,
        String note,
        String changedBy,
        OffsetDateTime changedAt) {}

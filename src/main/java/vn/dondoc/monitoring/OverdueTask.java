package vn.dondoc.monitoring;

import java.time.LocalDate;

/**
 * An open task past its date, as a manager reads it.
 *
 * @param step the model's element without its prefix
 * @param agencyCode with whom it lies
 * @param assignmentId null where it is the directive's as a whole
 * @param daysLate working days since the date
 */
public record OverdueTask(
        String taskId,
        String step,
        String name,
        String agencyCode,
        String agency,
        long directiveId,
        Long assignmentId,
        String directiveNumber,
        String title,
        LocalDate dueOn,
        int daysLate) {}

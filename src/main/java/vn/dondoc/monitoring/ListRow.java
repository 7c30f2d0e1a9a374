package vn.dondoc.monitoring;

import java.time.LocalDate;

/**
 * One line of the managers' list, with the columns of the offices' own reports.
 *
 * @param content the directive's own sentence
 * @param coordinating the short names of the coordinating agencies, separated by semicolons
 * @param bucketLabel null for what was recalled
 * @param daysLeft working days to the deadline, negative past it; null without a deadline and once it is judged
 */
public record ListRow(
        long id,
        long directiveId,
        String directiveNumber,
        LocalDate directiveIssuedOn,
        String subject,
        String fieldName,
        int ordinal,
        String title,
        String content,
        String leadCode,
        String lead,
        String coordinating,
        String handler,
        LocalDate givenOn,
        LocalDate originalDueOn,
        LocalDate dueOn,
        String progress,
        String progressLabel,
        String bucket,
        String bucketLabel,
        Integer daysLeft,
        String resultNumber,
        LocalDate resultIssuedOn,
        LocalDate endedOn) {}

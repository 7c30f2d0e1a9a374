package vn.dondoc.directive;

import java.time.LocalDate;

/**
 * What an agency reported of one assignment, as the consolidated report takes it up.
 *
 * @param standing whether it goes on by period; {@code ended} whether nothing more is owed, {@code recalled} whether it was taken back
 * @param timeliness on time or late, judged by the result's day of issue, or that it has no date
 * @param lateness why the report came late, {@code explanation} what the agency's leader explained when he was asked
 * @param documentNumber of the newest issued report, null while there is none
 */
public record ResultLine(
        long id,
        int ordinal,
        String title,
        String leadName,
        boolean standing,
        boolean ended,
        boolean recalled,
        String progressLabel,
        LocalDate dueOn,
        String timeliness,
        boolean late,
        String documentNumber,
        LocalDate documentIssuedOn,
        String done,
        String difficulties,
        String causes,
        String lateness,
        String explanation,
        String proposals) {}

package vn.dondoc.assignment;

import java.time.LocalDate;

/**
 * The deadline that an assignment is given out with.
 *
 * @param dueOn a working day, or null: không ấn định thời hạn
 * @param asWritten the date as the document or the Office has it, or null where the table set one
 * @param rule the table's rule, with basis POLICY only
 * @param ruleWords the same as the table describes it, or null
 * @param progressDueOn by when the table wants an entry of progress, or null
 */
public record GivenDate(
        LocalDate dueOn, LocalDate asWritten, Basis basis, String rule, String ruleWords, LocalDate progressDueOn) {

    GivenDate(LocalDate dueOn, LocalDate asWritten, Basis basis, String rule) {
        this(dueOn, asWritten, basis, rule, null, null);
    }
}

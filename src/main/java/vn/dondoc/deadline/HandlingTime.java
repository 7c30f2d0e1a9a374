package vn.dondoc.deadline;

import java.util.OptionalInt;

/**
 * How long an assignment may take, by the office's table.
 *
 * @param workingDays after the day of giving
 * @param progressDueAfter working days after the day of giving by which a progress entry is owed; empty if none is
 * @param ruleId the table's row, kept with the date as its basis
 * @param rule the same in words, as the table describes it; null where it does not
 */
public record HandlingTime(int workingDays, OptionalInt progressDueAfter, String ruleId, String rule) {}

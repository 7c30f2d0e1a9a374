package vn.dondoc.proposal;

/**
 * Who decides a proposal, by the office's table.
 *
 * @param ruleId the table's row, kept with the decision
 * @param reason why, in words
 */
public record Authority(DecisionLevel level, String ruleId, String reason) {}

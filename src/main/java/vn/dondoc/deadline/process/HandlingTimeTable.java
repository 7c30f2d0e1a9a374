package vn.dondoc.deadline.process;

/** Names in {@code processes/handling-time.dmn}: a contract with tables that offices have edited. */
final class HandlingTimeTable {

    static final String KEY = "handlingTime";
    static final String URGENCY = "urgency";
    static final String KIND = "kind";
    static final String SEVERAL_AGENCIES = "severalAgencies";
    static final String WORKING_DAYS = "workingDays";
    static final String PROGRESS_DUE_AFTER = "progressDueAfter";
    static final String RULE_ID = "ruleId";

    private HandlingTimeTable() {}
}

package vn.dondoc.deadline.process;

/** Names in {@code processes/contribution-time.dmn}: a contract with tables that offices have edited. */
final class ContributionTimeTable {

    static final String KEY = "contributionTime";
    static final String URGENCY = "urgency";
    static final String WORKING_DAYS = "workingDays";

    private ContributionTimeTable() {}
}

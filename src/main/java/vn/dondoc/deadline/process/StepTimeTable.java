package vn.dondoc.deadline.process;

/** Names in {@code processes/step-time.dmn}: a contract with tables that offices have edited. */
final class StepTimeTable {

    static final String KEY = "stepTime";
    static final String STEP = "step";
    static final String URGENCY = "urgency";
    static final String WORKING_DAYS = "workingDays";

    private StepTimeTable() {}
}

package vn.dondoc.ladder.process;

/** Names in {@code processes/escalation-level.dmn}: a contract with tables that offices have edited. */
final class EscalationLevelTable {

    static final String KEY = "escalationLevel";
    static final String KIND = "kind";
    static final String URGENCY = "urgency";
    static final String WORKING_DAYS = "workingDays";
    static final String LONG_RUNNING = "longRunning";
    static final String RECIPIENT = "recipient";
    static final String CHANNEL = "channel";
    static final String TASK = "task";
    static final String REPEAT_EVERY = "repeatEvery";
    static final String RULE_ID = "ruleId";

    private EscalationLevelTable() {}
}

package vn.dondoc.request.process;

/** Names in {@code processes/extension-authority.dmn}: a contract with tables that offices have edited. */
final class ExtensionAuthorityTable {

    static final String KEY = "extensionAuthority";
    static final String DEADLINE_BASIS = "deadlineBasis";
    static final String TIMES_GRANTED = "timesGranted";
    static final String LEVEL = "level";
    static final String ASK_AHEAD = "askAhead";
    static final String REASON = "reason";
    static final String RULE_ID = "ruleId";

    private ExtensionAuthorityTable() {}
}

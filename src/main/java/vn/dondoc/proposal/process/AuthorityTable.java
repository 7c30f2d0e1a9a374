package vn.dondoc.proposal.process;

/** Names in {@code processes/approval-authority.dmn}: a contract with tables that offices have edited. */
final class AuthorityTable {

    static final String KEY = "approvalAuthority";
    static final String AMOUNT = "amount";
    static final String AGENCIES_CONCERNED = "agenciesConcerned";
    static final String PROVINCE_POLICY = "provincePolicy";
    static final String DECISION_LEVEL = "decisionLevel";
    static final String REASON = "reason";
    static final String RULE_ID = "ruleId";

    private AuthorityTable() {}
}

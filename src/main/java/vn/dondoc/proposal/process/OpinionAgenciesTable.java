package vn.dondoc.proposal.process;

/** Names in {@code processes/opinion-agencies.dmn}: a contract with tables that offices have edited. */
final class OpinionAgenciesTable {

    static final String KEY = "opinionAgencies";
    static final String AMOUNT = "amount";
    static final String FIELD = "field";
    static final String PROVINCE_POLICY = "provincePolicy";
    static final String AGENCY_CODE = "agencyCode";
    static final String RULE_ID = "ruleId";

    private OpinionAgenciesTable() {}
}

package vn.dondoc.assignment;

/** What whoever signed the directive decides on another lead. */
public enum LeadOutcome {
    APPROVED,
    REFUSED
}

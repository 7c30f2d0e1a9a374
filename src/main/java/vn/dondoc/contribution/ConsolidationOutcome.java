package vn.dondoc.contribution;

/** How the lead ends waiting for the coordinating agencies. */
public enum ConsolidationOutcome {
    CONSOLIDATED,
    /** Chốt không chờ: with a reason, on record. */
    CLOSED_WITHOUT_LATE
}

package vn.dondoc.request;

/** What the agency does with a request that came back. */
public enum SupplementOutcome {
    SUPPLEMENTED,
    DROPPED
}

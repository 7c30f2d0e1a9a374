package vn.dondoc.request;

/** What the Office's officer does with a request. */
public enum RequestDraftOutcome {
    FORWARDED,
    INCOMPLETE,
    DROPPED
}

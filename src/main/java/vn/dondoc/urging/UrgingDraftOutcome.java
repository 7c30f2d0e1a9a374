package vn.dondoc.urging;

/** What the Office's officer does with a letter that he was to draft. */
public enum UrgingDraftOutcome {
    SUBMITTED,
    DROPPED
}

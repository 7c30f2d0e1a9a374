package vn.dondoc.assignment;

/** What the Office answers an agency. */
public enum AnswerOutcome {
    UPHELD,
    INSTRUCTED,
    OTHER_LEAD_DRAFTED
}

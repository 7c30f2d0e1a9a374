package vn.dondoc.assignment;

/** What the Office's officer says of a reported result. */
public enum ConfirmationOutcome {
    CONFIRMED,
    REDO,
    /** The result is good and the Office no longer follows a standing assignment. */
    CONFIRMED_AND_ENDED
}

package vn.dondoc.contribution;

/** Who contributes in a coordinating agency. */
public enum ContributorOutcome {
    NAMED,
    /** The leader himself: contributing is signing then. */
    SELF
}

package vn.dondoc.urging;

/** Who began a letter. */
public enum UrgingOrigin {
    /** The ladder, at the step that says so. */
    LADDER,
    /** An officer or leader of the Office. */
    OFFICE
}

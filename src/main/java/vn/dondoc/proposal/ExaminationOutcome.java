package vn.dondoc.proposal;

/** What the Office's officer finds when he examines the file. */
public enum ExaminationOutcome {
    COMPLETE,
    INCOMPLETE
}

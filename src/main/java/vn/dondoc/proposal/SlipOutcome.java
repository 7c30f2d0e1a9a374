package vn.dondoc.proposal;

/** What the Office's leader does with a submission slip. */
public enum SlipOutcome {
    SIGNED,
    SLIP_RETURNED
}

package vn.dondoc.assignment;

/** What an agency's leader does with a drafted report. */
public enum SignatureOutcome {
    SIGNED,
    RETURNED
}

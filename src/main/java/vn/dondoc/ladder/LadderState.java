package vn.dondoc.ladder;

/** What became of a step whose day has come. */
public enum LadderState {
    SENT,
    /** Passed over: a later step says where things stand, or it had passed before the date was set. */
    PASSED,
    /** Held because the agency that owes it had just acted. */
    HELD
}

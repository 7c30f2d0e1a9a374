package vn.dondoc.directive;

/** What becomes of the standing assignments when the follow-up of their directive ends. */
public enum StandingOutcome {
    /** They go on, followed by period as before. */
    KEPT,
    /** Their follow-up ends in the same act. */
    ENDED
}

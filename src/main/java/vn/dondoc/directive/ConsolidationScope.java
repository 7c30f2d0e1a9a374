package vn.dondoc.directive;

/** What an issued consolidated report leaves to be done; the name is what the process goes on by. */
public enum ConsolidationScope {
    /** It reports on everything that can end: the follow-up may be ended. */
    WHOLE,
    /** It reports on a part; the others go on. */
    PARTIAL,
    /** It reports on a part, and meanwhile the others have ended as well: the next round begins at once. */
    ALL_ENDED_SINCE
}

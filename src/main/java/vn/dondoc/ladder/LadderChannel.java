package vn.dondoc.ladder;

/** How somebody is told, as the table {@code escalationLevel} says it; the most pressing first. */
public enum LadderChannel {
    AT_ONCE,
    DIGEST,
    WEEKLY,
    MONTHLY
}

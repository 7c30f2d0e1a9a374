package vn.dondoc.ladder;

/** Work that a step of the ladder makes, besides the message. */
public enum LadderTask {
    /** Đôn đốc: an urging letter, which the Office's officer drafts. */
    URGING,
    /** Giải trình: the agency's leader explains why it is late. */
    EXPLANATION
}

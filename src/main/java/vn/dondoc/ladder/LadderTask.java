package vn.dondoc.ladder;

/** Work that a step of the ladder makes, besides the message. */
public enum LadderTask {
    /** Đôn đốc: an urging letter, which the Office's officer drafts. */
    URGING(LadderRecipient.OFFICE_OFFICER, "Soạn công văn đôn đốc"),
    /** Giải trình: the agency's leader explains why it is late. */
    EXPLANATION(LadderRecipient.LEADER, "Giải trình");

    private final LadderRecipient doer;
    private final String action;

    LadderTask(LadderRecipient doer, String action) {
        this.doer = doer;
        this.action = action;
    }

    /** Whose work it is. */
    LadderRecipient doer() {
        return doer;
    }

    /** The one thing to do, as a message's button says it. */
    String action() {
        return action;
    }
}

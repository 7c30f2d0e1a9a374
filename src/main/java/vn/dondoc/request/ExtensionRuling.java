package vn.dondoc.request;

/**
 * Who decides on more time, by the office's table.
 *
 * @param askAhead working days before the date by which it is to be asked; later it is marked late
 * @param reason the rule in words
 */
public record ExtensionRuling(Level level, int askAhead, String reason, String ruleId) {

    /** The names stand in the table and in {@code request.decision_level}. */
    public enum Level {
        /** Whoever signed the directive. */
        SIGNER,
        CHAIR,
        /** Of a coordinating agency's own part: the lead's leader; never by the table. */
        LEAD,
        /** The date is not to be moved. */
        NONE
    }

    /** A coordinating agency asks the lead. */
    static ExtensionRuling byLead(int askAhead) {
        return new ExtensionRuling(Level.LEAD, askAhead, "Cơ quan chủ trì quyết định phần phối hợp.", null);
    }
}

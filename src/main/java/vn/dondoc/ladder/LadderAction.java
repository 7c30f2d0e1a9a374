package vn.dondoc.ladder;

/**
 * One row of the table {@code escalationLevel} for one kind of obligation.
 *
 * @param step working days from the date, negative before it
 * @param repeatEvery again after so many working days, and again; null once only
 * @param task work that is made besides the message, or null
 */
public record LadderAction(
        String ruleId,
        int step,
        Integer repeatEvery,
        LadderRecipient recipient,
        LadderChannel channel,
        LadderTask task) {

    boolean isOn(int day) {
        return day == step || (repeatEvery != null && day > step && (day - step) % repeatEvery == 0);
    }

    /** The first of its days after that one, null if there is none. */
    Integer after(int day) {
        if (day < step) {
            return step;
        }
        return repeatEvery == null ? null : step + ((day - step) / repeatEvery + 1) * repeatEvery;
    }
}

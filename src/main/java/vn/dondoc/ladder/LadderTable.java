package vn.dondoc.ladder;

import vn.dondoc.deadline.Urgency;

/**
 * The office's tables as they stand now: the ladder ({@code escalationLevel}) and the days of the steps ({@code stepTime}). The newest
 * deployed version counts at once, on every node.
 */
public interface LadderTable {

    /** An SQL expression of one value, another one with each new version: a look reads it along with what it reads anyway. */
    String mark();

    /** @param mark as it was read just now; ask once for each look: two snapshots may differ */
    Snapshot of(String mark);

    /** One version of both tables. */
    interface Snapshot {

        /**
         * @param longRunning whether there is time enough for an early reminder
         * @throws IllegalStateException (Vietnamese message) if the table cannot be used
         */
        LadderSteps steps(ObligationKind kind, Urgency urgency, boolean longRunning);

        /** Working days that the step has, null where the office gives it none. */
        Integer days(String step, Urgency urgency);
    }
}

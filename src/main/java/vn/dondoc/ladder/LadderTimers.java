package vn.dondoc.ladder;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/** The timers on which the ladder's tokens wait. */
public interface LadderTimers {

    /** In the caller's transaction. A token that looks earlier anyway is left alone, and so is an instance that has ended. */
    void lookBy(String processInstanceId, OffsetDateTime at);

    /** Every token that there is, in the caller's transaction: one after the other from that moment on, within the spread. */
    void allLookFrom(OffsetDateTime at, Duration spread);

    /** Whether a token that is not held up by a fault looks by that moment. */
    boolean areDueBy(Instant moment);
}

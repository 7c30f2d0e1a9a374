package vn.dondoc.clock;

import java.time.Duration;

/** Asked before work that is due by the clock and that nobody waits for: timers, messages that go out. */
public interface ClockGuard {

    /** Whether this node may do it; costs nothing to ask. */
    boolean isTrusted();

    /** How far the machine's clock is behind the database's; negative if it is ahead. */
    Duration behind();
}

package vn.dondoc.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The one clock: days and hours of the office; in the demonstration it can be put forward. */
public final class RehearsalClock extends Clock {

    private final Clock machine;
    private final ZoneId zone;
    private volatile Duration ahead = Duration.ZERO;

    public RehearsalClock(Clock machine, ZoneId zone) {
        this.machine = machine;
        this.zone = zone;
    }

    /** How far it is ahead of the machine's. */
    Duration ahead() {
        return ahead;
    }

    /** For {@link Rehearsal} only, which keeps it for all nodes. */
    void putAhead(Duration by) {
        ahead = by;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        throw new UnsupportedOperationException("The office has one zone");
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead);
    }
}

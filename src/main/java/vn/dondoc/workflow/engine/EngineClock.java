package vn.dondoc.workflow.engine;

import java.time.Clock;
import org.joda.time.DateTimeUtils;

/**
 * Lets the engine's clock follow ours, also when ours is set: timers are due by the clock that the application runs on. The engine
 * reads the time through Joda only; without this a rehearsal's clock would move our dates and leave the timers behind.
 */
final class EngineClock {

    private EngineClock() {}

    static void follow(Clock clock) {
        DateTimeUtils.setCurrentMillisProvider(clock::millis);
    }
}

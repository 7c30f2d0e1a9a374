package vn.dondoc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.joda.time.DateTimeUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The clock of a test: runs, and can be moved to another day. */
public class SettableClock extends Clock {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Clock base = Clock.systemUTC();
    private final boolean leadsEngine;
    private volatile Duration offset = Duration.ZERO;

    private SettableClock(boolean leadsEngine) {
        this.leadsEngine = leadsEngine;
    }

    /** Of a test without an engine: those of others in this JVM keep their time. */
    public static SettableClock withoutEngine() {
        return new SettableClock(false);
    }

    /** From now on it is nine in the morning of that day. */
    public void goTo(LocalDate day) {
        goTo(day.atTime(9, 0).atZone(ZONE).toInstant());
    }

    /** From now on it is that moment. */
    public void goTo(Instant moment) {
        offset = Duration.between(base.instant(), moment);
        // The engine's clock is one for the JVM and follows the context that started last: of several the one that
        // moves leads.
        if (leadsEngine) {
            DateTimeUtils.setCurrentMillisProvider(this::millis);
        }
    }

    public void advance(Duration by) {
        offset = offset.plus(by);
    }

    public void reset() {
        offset = Duration.ZERO;
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("The office has one zone");
    }

    @Override
    public Instant instant() {
        return base.instant().plus(offset);
    }

    @TestConfiguration
    public static class Config {

        /** On the day {@code test.today}, where a test wants the system to have been started then. */
        @Bean
        SettableClock clock(@Value("${test.today:}") String day) {
            SettableClock clock = new SettableClock(true);
            if (!day.isEmpty()) {
                clock.goTo(LocalDate.parse(day));
            }
            return clock;
        }
    }
}

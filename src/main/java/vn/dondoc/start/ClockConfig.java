package vn.dondoc.start;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.clock.RehearsalClock;
import vn.dondoc.deadline.OfficeZone;

/** The one clock: days and hours are those of the office, whatever zone the server is in. */
@Configuration
class ClockConfig {

    @Bean
    @ConditionalOnMissingBean(Clock.class)
    RehearsalClock clock() {
        return new RehearsalClock(Clock.systemUTC(), OfficeZone.ID);
    }
}

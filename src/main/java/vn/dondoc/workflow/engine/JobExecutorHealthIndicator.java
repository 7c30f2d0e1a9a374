package vn.dondoc.workflow.engine;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;
import vn.dondoc.clock.ClockGuard;

/**
 * Takes the place of the engine's own, which calls a node sick whose jobs stand still: with a wrong clock it still serves people
 * well. It says so as a detail.
 */
@Component("jobExecutorHealthIndicator")
class JobExecutorHealthIndicator implements HealthIndicator {

    private final ClockGuard clock;

    JobExecutorHealthIndicator(ClockGuard clock) {
        this.clock = clock;
    }

    @Override
    public Health health() {
        return Health.up()
                .withDetail("clockTrusted", clock.isTrusted())
                .withDetail("clockBehindSeconds", clock.behind().toSeconds())
                .build();
    }
}

package vn.dondoc.ladder;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.dondoc.clock.ClockGuard;
import vn.dondoc.deadline.CalendarIsReplaced;

/** Asks now and then whether tokens have to look once more; on a node that does the engine's jobs. */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class StragglersTurn {

    private static final Logger log = LoggerFactory.getLogger(StragglersTurn.class);

    private final TimerMoves moves;
    private final ClockGuard guard;

    StragglersTurn(TimerMoves moves, ClockGuard guard) {
        this.moves = moves;
        this.guard = guard;
    }

    @Scheduled(fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    void take() {
        if (guard.isTrusted()) {
            try {
                moves.stragglersLook();
            } catch (CalendarIsReplaced nextTime) {
                log.debug("The calendar is being replaced", nextTime);
            }
        }
    }
}

package vn.dondoc.monitoring;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import vn.dondoc.organisation.DemonstrationLeft;

/**
 * Figures now and of past moments. What is past does not change, so that it is counted from events once and then remembered; the last
 * minute is not past yet: what is being written may still belong to it.
 */
@Service
class PastFigures {

    private static final Duration SETTLED = Duration.ofMinutes(1);
    private static final int REMEMBERED = 500;

    private final Cache<Question, Map<String, Figures>> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final FigureCounts counts;
    private final Clock clock;

    PastFigures(FigureCounts counts, Clock clock) {
        this.counts = counts;
        this.clock = clock;
    }

    private record Question(Dimension dimension, Counting counting) {}

    Map<String, Figures> by(Dimension dimension, Counting counting) {
        boolean settled = counting.moment() != null
                && counting.moment().isBefore(clock.instant().minus(SETTLED));
        return settled
                ? remembered.get(new Question(dimension, counting), asked -> counts.by(dimension, counting))
                : counts.by(dimension, counting);
    }

    @EventListener(DemonstrationLeft.class)
    void forget() {
        remembered.invalidateAll();
    }
}

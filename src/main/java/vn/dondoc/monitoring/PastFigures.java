package vn.dondoc.monitoring;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.dondoc.identity.ManagerScope;

/**
 * Figures now and of past moments. What is past hardly changes, so that it is counted from events once and then remembered for a while;
 * the last minute is not past yet: what is being written may still belong to it.
 */
@Service
class PastFigures {

    private static final Duration SETTLED = Duration.ofMinutes(1);
    private static final Duration CHECKED_AGAIN = Duration.ofHours(1);
    private static final int REMEMBERED = 500;

    private final Cache<Past, Map<String, Figures>> remembered = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(KeptCounts.AT_MOST)
            .build();
    private final Cache<Compared, Boolean> agreeing = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(CHECKED_AGAIN)
            .build();
    private final FigureCounts counts;
    private final PastCounts past;
    private final FigureSnapshots snapshots;
    private final KeptCounts kept;
    private final JdbcClient jdbc;
    private final Clock clock;

    PastFigures(
            FigureCounts counts,
            PastCounts past,
            FigureSnapshots snapshots,
            KeptCounts kept,
            JdbcClient jdbc,
            Clock clock) {
        this.counts = counts;
        this.past = past;
        this.snapshots = snapshots;
        this.kept = kept;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Question(Dimension dimension, Counting counting) {}

    /** @param firstEvent as in {@link EventMark#first} */
    private record Past(Question question, long firstEvent) {}

    private record Compared(long snapshotId, ManagerScope scope) {}

    Map<String, Figures> by(Dimension dimension, Counting counting) {
        Question asked = new Question(dimension, counting);
        if (counting.moment() == null) {
            return now(asked);
        }
        boolean settled = counting.moment().isBefore(clock.instant().minus(SETTLED));
        return settled
                ? remembered.get(new Past(asked, EventMark.first(jdbc)), known -> past.by(dimension, counting))
                : past.by(dimension, counting);
    }

    private Map<String, Figures> now(Question asked) {
        Map<String, Map<String, Long>> amounts = new HashMap<>();
        kept.of(asked, among -> counts.places(asked.dimension(), asked.counting(), among))
                .forEach((place, amount) -> amounts.computeIfAbsent(place.code(), code -> new HashMap<>())
                        .put(place.bucket(), amount));
        return FigureCounts.figures(amounts);
    }

    /** Whether what was stored then is what events say of that moment; looked at anew after {@link #CHECKED_AGAIN}. */
    boolean agree(FigureSnapshots.Snapshot snapshot, ManagerScope scope) {
        return agreeing.get(
                new Compared(snapshot.id(), scope), compared -> snapshots.agreesWithEvents(snapshot, scope));
    }
}

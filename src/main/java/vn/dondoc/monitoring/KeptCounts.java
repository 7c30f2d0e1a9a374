package vn.dondoc.monitoring;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.dondoc.organisation.DemonstrationLeft;

/**
 * Keeps counts of assignments up to date: what an act moves is counted again by the same conditions, alone, so that it takes as long
 * with a hundred thousand as with a thousand. Every act, on whatever node, writes an event of its assignment or directive; one that is
 * of neither (an agency's other name) makes everything be counted anew. What would change without an event is not wrong for longer than
 * {@link #AT_MOST}.
 */
@Component
class KeptCounts {

    static final Duration AT_MOST = Duration.ofMinutes(10);

    /** Assignments in all that is kept: at twelve bytes 60 MB. */
    private static final long KEPT = 5_000_000;

    private final Cache<Record, Kept<?>> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT)
            .weigher((Record question, Kept<?> counted) ->
                    100 + counted.members().size() + counted.members().amounts().size())
            .expireAfterAccess(AT_MOST)
            .build();
    private final JdbcClient jdbc;

    KeptCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Kept<G>(EventMark mark, Members<G> members, long countedAt) {

        boolean old() {
            return System.nanoTime() - countedAt > AT_MOST.toNanos();
        }
    }

    /** Reads who is in which group. */
    interface Reading<G> {

        /** @param among these only; null for all */
        List<Members.Member<G>> read(Moved among);
    }

    /** SQL condition on {@code assignment s} that keeps to the given ones. Parameter: {@code among}. */
    static String among(Moved among) {
        return among == null ? "1 = 1" : "s.id in (:among)";
    }

    /** Those of the statement, and {@code among} and {@code directives}: what has moved. */
    static Map<String, Object> parameters(Map<String, Object> others, Moved among) {
        Map<String, Object> parameters = new HashMap<>(others);
        if (among != null) {
            parameters.put("among", listed(among.assignments()));
            parameters.put("directives", listed(among.directives()));
        }
        return parameters;
    }

    /** Never empty: SQL knows no empty list. */
    private static Set<Long> listed(Set<Long> ids) {
        return ids.isEmpty() ? Set.of(0L) : ids;
    }

    /**
     * @param question all that the answer depends on, whose scope and which day it is among it; its type tells it from the questions
     *     of others
     * @param reading asked for what has moved, perhaps by several at once: nobody waits for another's
     * @return how many are in each group
     */
    @SuppressWarnings("unchecked")
    <G> Map<G, Long> of(Record question, Reading<G> reading) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            // Sees what may never come to be.
            return Members.of(reading.read(null)).amounts();
        }
        Kept<G> before = (Kept<G>) kept.getIfPresent(question);
        Kept<G> now = before == null || before.old() ? anew(reading) : brought(before, reading);
        if (now != before) {
            kept.put(question, now);
        }
        return now.members().amounts();
    }

    /** What happens while it is counted is counted again next time. */
    private <G> Kept<G> anew(Reading<G> reading) {
        EventMark mark = EventMark.now(jdbc);
        return new Kept<>(mark, Members.of(reading.read(null)), System.nanoTime());
    }

    private <G> Kept<G> brought(Kept<G> before, Reading<G> reading) {
        EventMark.News news = before.mark().since(jdbc).orElse(null);
        if (news == null || news.moved().assignments().size() > EventMark.MANY) {
            return anew(reading);
        }
        if (news.mark() == before.mark()) {
            return before;
        }
        return news.moved().isNothing()
                ? new Kept<>(news.mark(), before.members(), before.countedAt())
                : new Kept<>(
                        news.mark(),
                        before.members().with(news.moved().ids(), reading.read(news.moved())),
                        before.countedAt());
    }

    /** Not before it is gone: who asks meanwhile still reads it. */
    @TransactionalEventListener(classes = DemonstrationLeft.class, fallbackExecution = true)
    void forget() {
        kept.invalidateAll();
    }
}

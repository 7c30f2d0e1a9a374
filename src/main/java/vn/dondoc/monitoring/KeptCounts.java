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
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps counts of assignments up to date: what an act moves is counted again by the same conditions, alone, so that it takes as long
 * with a hundred thousand as with a thousand. Every act, on whatever node, writes an event of its assignment or directive; one that is
 * of neither (an agency's other name) makes everything be counted anew. What would change without an event is not wrong for longer than
 * {@link #AT_MOST}.
 */
@Component
class KeptCounts {

    static final Duration AT_MOST = Duration.ofMinutes(10);

    /** Assignments in all that is kept: at sixteen bytes 80 MB at most. */
    private static final long KEPT = 5_000_000;

    private final Cache<Record, Held<? extends Found<?, ?>>> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT)
            .weigher((Record question, Held<? extends Found<?, ?>> counted) ->
                    100 + counted.value().weight())
            .expireAfterAccess(AT_MOST)
            .build();
    private final JdbcClient jdbc;

    KeptCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a question found, never changed.
     *
     * @param <R> a row of it
     */
    interface Found<R, F> {

        /**
         * @param moved what was found of these no longer holds
         * @param read where they are now
         */
        F with(Set<Long> moved, List<R> read);

        /** Assignments in it. */
        int size();

        /** How much is kept of it, sixteen bytes each. */
        default int weight() {
            return size();
        }
    }

    /** Reads the rows that are found. */
    interface Rows<R> {

        /** @param among these only; null for all */
        List<R> read(Moved among);
    }

    /** Reads who is in which group. */
    interface Reading<G> extends Rows<Members.Member<G>> {}

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
    <G> Map<G, Long> of(Record question, Reading<G> reading) {
        return found(question, Members.<G>none(), reading).amounts();
    }

    /** The same of what is kept in another shape. */
    @SuppressWarnings("unchecked")
    <R, F extends Found<R, F>> F found(Record question, F none, Rows<R> rows) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            // Sees what may never come to be.
            return none.with(Set.of(), rows.read(null));
        }
        Held<F> before = (Held<F>) kept.getIfPresent(question);
        Held<F> now = before == null || before.isOlderThan(AT_MOST)
                ? anew(none, rows)
                : before.followed(jdbc, EventMark.MANY, (found, moved) -> found.with(moved.ids(), rows.read(moved)))
                        .orElseGet(() -> anew(none, rows));
        if (now != before) {
            kept.put(question, now);
        }
        return now.value();
    }

    private <R, F extends Found<R, F>> Held<F> anew(F none, Rows<R> rows) {
        return Held.read(jdbc, () -> none.with(Set.of(), rows.read(null)));
    }
}

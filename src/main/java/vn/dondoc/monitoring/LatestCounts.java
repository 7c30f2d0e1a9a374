package vn.dondoc.monitoring;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Remembers what was counted until something happens: every act, on whatever node, writes an event, so that a count holds as long as
 * the newest event is the same. Two acts that end at the same moment may come into sight in another order than they were numbered
 * in; no count is older than {@link #AT_MOST}, therefore.
 */
@Component
class LatestCounts {

    static final Duration AT_MOST = Duration.ofSeconds(10);

    private static final int REMEMBERED = 2_000;

    private final Cache<Asked, Object> remembered = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(AT_MOST)
            .build();
    private final JdbcClient jdbc;

    LatestCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Asked(Object question, long newestEvent) {}

    /**
     * @param question all that the answer depends on, whose scope and which day it is among it; its type tells it from the questions
     *     of others
     * @param count asked where it is not remembered, perhaps by several at once: nobody waits for another's
     */
    @SuppressWarnings("unchecked")
    <T> T of(Record question, Supplier<T> count) {
        // Before counting: what happens meanwhile makes the next one count again.
        Asked asked = new Asked(question, newestEvent());
        Object known = remembered.getIfPresent(asked);
        if (known == null) {
            known = count.get();
            remembered.put(asked, known);
        }
        return (T) known;
    }

    private long newestEvent() {
        return jdbc.sql("select coalesce(max(id), 0) from event")
                .query(Long.class)
                .single();
    }
}

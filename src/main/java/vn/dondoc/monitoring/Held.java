package vn.dondoc.monitoring;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Something that was read from the database, and up to where it holds what happened: it is followed act by act.
 *
 * @param readAt when everything was read for it, by {@link System#nanoTime}
 */
record Held<V>(EventMark mark, V value, long readAt) {

    static <V> Held<V> read(JdbcClient jdbc, Supplier<V> all) {
        // Before reading: what happens meanwhile is read again.
        EventMark mark = EventMark.now(jdbc);
        return new Held<>(mark, all.get(), System.nanoTime());
    }

    boolean isOlderThan(Duration age) {
        return System.nanoTime() - readAt > age.toNanos();
    }

    /**
     * As of now, this one where nothing has happened.
     *
     * @param many so many acts, or assignments moved by them, that reading everything is sooner done: it is empty then, as where an act is
     *     of no single assignment or directive
     * @param with what becomes of the value by what has moved
     */
    Optional<Held<V>> followed(JdbcClient jdbc, int many, BiFunction<V, Moved, V> with) {
        return mark.since(jdbc, many)
                .filter(news -> news.moved().assignments().size() <= many)
                .map(news -> news.mark() == mark
                        ? this
                        : new Held<>(
                                news.mark(),
                                news.moved().isNothing() ? value : with.apply(value, news.moved()),
                                readAt));
    }
}

package vn.dondoc.monitoring;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Something large that is read from the database once, in the background, and followed act by act. Nobody waits for it: while it is
 * read, the database is asked instead.
 *
 * @param <V> never changed
 */
final class Followed<V> {

    /** Then it is read anew from the first to the last row: what was changed without an event is seen by then. */
    static final Duration READ_ANEW = Duration.ofHours(1);

    /** So many acts, or assignments moved by them, that reading everything is sooner done. */
    private static final int MANY = 10_000;

    private static final Logger log = LoggerFactory.getLogger(Followed.class);

    private final JdbcClient jdbc;
    private final Source<V> source;
    private final Executor background;
    private final AtomicReference<Held<V>> held = new AtomicReference<>();
    private final AtomicBoolean reading = new AtomicBoolean();

    Followed(JdbcClient jdbc, Source<V> source, Executor background) {
        this.jdbc = jdbc;
        this.source = source;
        this.background = background;
    }

    /** Where it is read from. */
    interface Source<V> {

        V all();

        /** @param moved what was read of these no longer holds */
        V with(V before, Moved moved);
    }

    /** As of now; empty while it is read, and in a transaction, which sees what may never come to be. */
    Optional<V> current() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return Optional.empty();
        }
        Held<V> before = held.get();
        if (before == null || before.isOlderThan(READ_ANEW)) {
            read();
            before = held.get();
        }
        return Optional.ofNullable(before).flatMap(this::followed);
    }

    private Optional<V> followed(Held<V> before) {
        Optional<Held<V>> now = before.followed(jdbc, MANY, source::with);
        if (now.isEmpty()) {
            held.compareAndSet(before, null);
            read();
            return Optional.ofNullable(held.get()).map(Held::value);
        }
        held.compareAndSet(before, now.get());
        return now.map(Held::value);
    }

    /** Begins to read it, unless it is being read already. */
    void read() {
        if (reading.compareAndSet(false, true)) {
            background.execute(() -> {
                try {
                    held.set(Held.read(jdbc, source::all));
                } catch (RuntimeException e) {
                    // The next one who asks tries again; meanwhile the database is asked.
                    log.warn("Not read: {}", source, e);
                } finally {
                    reading.set(false);
                }
            });
        }
    }
}

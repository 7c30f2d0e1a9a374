package vn.dondoc.notification;

import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets the outbox be emptied as a running system does by itself, and waits until nothing is left that is due. */
@Component
public class OutboxWalk {

    private final Dispatcher dispatcher;
    private final JdbcClient jdbc;
    private final Clock clock;

    OutboxWalk(Dispatcher dispatcher, JdbcClient jdbc, Clock clock) {
        this.dispatcher = dispatcher;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void sendAll() {
        dispatcher.look();
        await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(5)).until(this::isEmpty);
    }

    private boolean isEmpty() {
        return dispatcher.isIdle()
                && jdbc.sql(
                                        "select count(*) from delivery where state = 'SENDING' or state = 'PENDING' and not_before <= :now")
                                .param("now", OffsetDateTime.now(clock))
                                .query(Long.class)
                                .single()
                        == 0;
    }
}

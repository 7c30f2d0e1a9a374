package vn.dondoc.ladder;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether looks may have run by a table or calendar that was replaced meanwhile: kept in the database, so that no node forgets it. */
@Repository
class StragglingLooks {

    /** A look takes milliseconds, under load a second. */
    static final Duration LONGEST_LOOK = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    StragglingLooks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In the transaction of the change. */
    void expect() {
        jdbc.sql("update system_mark set marked_at = :now where name = 'straggling-looks'")
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** True once after each change, on one node, when all that ran then have ended. */
    boolean areDue() {
        return jdbc.sql(
                                "update system_mark set marked_at = null where name = 'straggling-looks' and marked_at <= :before")
                        .param("before", OffsetDateTime.now(clock).minus(LONGEST_LOOK))
                        .update()
                == 1;
    }
}

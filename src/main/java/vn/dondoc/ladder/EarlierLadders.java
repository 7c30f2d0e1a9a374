package vn.dondoc.ladder;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What began before there was a ladder gets it: at the first start of this release every token is told to look, once. */
@Component
public class EarlierLadders {

    private final TimerMoves moves;
    private final JdbcClient jdbc;
    private final Clock clock;

    EarlierLadders(TimerMoves moves, JdbcClient jdbc, Clock clock) {
        this.moves = moves;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In the caller's transaction, under the lock of the first start. */
    public void takeOver() {
        int first = jdbc.sql("update system_mark set marked_at = :now where name = 'ladder' and marked_at is null")
                .param("now", OffsetDateTime.now(clock))
                .update();
        if (first == 1) {
            moves.allLookSoon();
        }
    }
}

package vn.dondoc.deadline;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.rows.FixedPlan;

/**
 * Keeps those who store dates and whoever replaces the calendar apart, on the row of its mark. Any number store at once. Whoever
 * replaces waits for them, then they wait for him - but none of them while he holds anything that the other may want: he takes the mark
 * before all else, they go back and wait outside. On H2 one transaction runs at a time anyway: the others wait for the pool's connection, as
 * long as the pool lets them.
 */
@Component
class CalendarHold {

    private static final String MARK = "select m.mark from working_day_mark m";

    /** Each who waits has a connection of the pool, and whoever replaces a large calendar takes longer than a person likes to wait. */
    private static final String NOT_FOR_EVER = "set local lock_timeout = '5s'";

    /** PostgreSQL: lock_not_available. */
    private static final String LOCKED = "55P03";

    private final JdbcClient jdbc;
    private final boolean manyAtOnce;

    CalendarHold(JdbcClient jdbc, DataSource source) {
        this.jdbc = jdbc;
        this.manyAtOnce = FixedPlan.isPostgres(source);
    }

    /**
     * Until the end of the transaction the calendar stays as it is.
     *
     * @return its mark
     * @throws CalendarIsReplaced if it is being replaced
     */
    String share() {
        return shared(" for share nowait");
    }

    /**
     * Returns when nobody replaces it. In a transaction of its own.
     *
     * @throws CalendarIsReplaced if it still is after five seconds
     */
    void await() {
        if (manyAtOnce) {
            jdbc.sql(NOT_FOR_EVER).update();
        }
        shared(" for share");
    }

    /** Waits for all who store dates; until the end of the transaction nobody else does. */
    void take() {
        read(" for update");
    }

    private String shared(String lock) {
        try {
            return read(manyAtOnce ? lock : "");
        } catch (DataAccessException failed) {
            throw isLocked(failed) ? new CalendarIsReplaced(failed) : failed;
        }
    }

    private String read(String lock) {
        return jdbc.sql(MARK + lock).query(String.class).single();
    }

    private static boolean isLocked(DataAccessException failed) {
        return failed.getMostSpecificCause() instanceof SQLException said && LOCKED.equals(said.getSQLState());
    }
}

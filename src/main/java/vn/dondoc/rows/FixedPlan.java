package vn.dondoc.rows;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * For a transaction that reads by identifiers only, whose best plan is always the same: PostgreSQL then keeps the plan of a prepared
 * statement instead of weighing each time whether a new one for these values would be better. Planning a statement over two dozen tables
 * costs ten times its execution.
 */
@Component
public class FixedPlan {

    private static final String KEEP = "set local plan_cache_mode = force_generic_plan";

    private final JdbcClient jdbc;
    private final boolean plansAnew;

    FixedPlan(DataSource source, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.plansAnew = isPostgres(source);
    }

    /** Until the end of this transaction; nothing on a database that keeps its plans anyway. */
    public void keep() {
        if (plansAnew) {
            jdbc.sql(KEEP).update();
        }
    }

    /** @throws IllegalStateException if the database cannot be asked */
    public static boolean isPostgres(DataSource source) {
        try (Connection connection = source.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not say what it is", e);
        }
    }
}

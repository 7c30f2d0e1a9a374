package db.migration;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * PostgreSQL counts from an index alone only where it knows that the rows are there, which a vacuum tells it. Of itself it vacuums after
 * a fifth of the rows has changed: of a hundred thousand tasks that can be days, in which each count looks up each row.
 */
public class V62__Vacuumed_sooner extends BaseJavaMigration {

    @Override
    public void migrate(Context context) throws SQLException {
        if (!context.getConnection().getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            return;
        }
        try (Statement statement = context.getConnection().createStatement()) {
            for (String table : List.of("open_task", "assignment")) {
                statement.execute("alter table " + table
                        + " set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02)");
            }
        }
    }
}

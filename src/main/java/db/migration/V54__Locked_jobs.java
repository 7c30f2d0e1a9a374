package db.migration;

import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Whoever fetches due jobs leaves out instances of which a job is being done. PostgreSQL finds those by reading all jobs, 100 ms of a
 * hundred thousand each time; with an index of the few that are locked it reads these. H2 looks them up one by one.
 */
public class V54__Locked_jobs extends BaseJavaMigration {

    @Override
    public void migrate(Context context) throws SQLException {
        if (context.getConnection().getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            try (Statement statement = context.getConnection().createStatement()) {
                statement.execute("create index act_idx_job_locked_dondoc on act_ru_job (process_instance_id_)"
                        + " where lock_owner_ is not null");
            }
        }
    }
}

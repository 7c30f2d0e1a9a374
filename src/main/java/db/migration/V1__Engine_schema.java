package db.migration;

import java.sql.Connection;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * Makes the engine's tables with the engine's own scripts, taken from its jar, so that Flyway alone owns both schemas and two
 * nodes that start at once are kept apart by Flyway's lock.
 */
public class V1__Engine_schema extends BaseJavaMigration {

    private static final List<String> PARTS =
            List.of("engine", "history", "identity", "decision.engine", "decision.history");
    private static final List<String> CASE_PARTS = List.of("case.engine", "case.history");

    @Override
    public void migrate(Context context) throws Exception {
        Connection connection = context.getConnection();
        String product = connection.getMetaData().getDatabaseProductName().equals("H2") ? "h2" : "postgres";
        // The engine reads the tables of cases even when they are switched off, so they are made too.
        for (String part : concat(PARTS, CASE_PARTS)) {
            ScriptUtils.executeSqlScript(
                    connection,
                    new ClassPathResource(
                            "org/camunda/bpm/engine/db/create/activiti." + product + ".create." + part + ".sql"));
        }
    }

    private static List<String> concat(List<String> first, List<String> second) {
        return java.util.stream.Stream.concat(first.stream(), second.stream()).toList();
    }
}

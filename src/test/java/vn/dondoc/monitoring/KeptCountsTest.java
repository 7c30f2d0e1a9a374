package vn.dondoc.monitoring;

import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

/** On H2. */
class KeptCountsTest extends KeptCountsContract {

    private final EmbeddedDatabase database = new EmbeddedDatabaseBuilder()
            .setType(EmbeddedDatabaseType.H2)
            .generateUniqueName(true)
            .build();

    @Override
    DataSource emptyDatabase() {
        return database;
    }

    @AfterAll
    void close() {
        database.shutdown();
    }
}

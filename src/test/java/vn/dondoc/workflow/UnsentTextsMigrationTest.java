package vn.dondoc.workflow;

import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

/** On H2. */
class UnsentTextsMigrationTest extends UnsentTextsMigrationContract {

    private final EmbeddedDatabase database = new EmbeddedDatabaseBuilder()
            .setType(EmbeddedDatabaseType.H2)
            .generateUniqueName(true)
            .build();

    @Override
    DataSource emptyDatabase() {
        return database;
    }

    @AfterEach
    void close() {
        database.shutdown();
    }
}

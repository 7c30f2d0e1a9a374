package vn.dondoc.dossier;

import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

/** On H2. */
class NewestFoundTest extends NewestFoundContract {

    private final EmbeddedDatabase database = new EmbeddedDatabaseBuilder()
            .setType(EmbeddedDatabaseType.H2)
            .generateUniqueName(true)
            .build();

    @Override
    DataSource source() {
        return database;
    }

    @BeforeEach
    void open() {
        TABLES.forEach(table -> JdbcClient.create(database).sql(table).update());
    }

    @AfterEach
    void close() {
        database.shutdown();
    }
}

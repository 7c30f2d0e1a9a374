package vn.dondoc.dossier;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.dondoc.EmbeddedDatabase;

/** On PostgreSQL. */
class NewestFoundIT extends NewestFoundContract {

    private DataSource source;

    @Override
    DataSource source() {
        return source;
    }

    @BeforeEach
    void open() {
        source = new DriverManagerDataSource(EmbeddedDatabase.fresh(), "postgres", "postgres");
        JdbcClient jdbc = JdbcClient.create(source);
        TABLES.forEach(table -> jdbc.sql(table).update());
        for (String table : List.of("assignment", "file")) {
            jdbc.sql(
                            "alter table " + table
                                    + " add search_words_index tsvector generated always as (to_tsvector('simple', search_words)) stored")
                    .update();
        }
    }
}

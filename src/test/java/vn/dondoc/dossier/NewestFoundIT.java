package vn.dondoc.dossier;

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
        JdbcClient.create(source)
                .sql(
                        """
                create table assignment (id bigint primary key, lead_code varchar(20) not null, search_words varchar(20000) not null,
                  search_words_index tsvector generated always as (to_tsvector('simple', search_words)) stored)""")
                .update();
    }
}

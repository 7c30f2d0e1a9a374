package vn.dondoc.search;

import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.dondoc.EmbeddedDatabase;

/** The same on PostgreSQL. */
class SearchMigrationIT extends SearchMigrationContract {

    @Override
    DataSource emptyDatabase() {
        return new DriverManagerDataSource(EmbeddedDatabase.fresh(), "postgres", "postgres");
    }
}

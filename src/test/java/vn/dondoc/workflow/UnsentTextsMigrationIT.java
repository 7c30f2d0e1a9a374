package vn.dondoc.workflow;

import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.dondoc.EmbeddedDatabase;

/** The same on PostgreSQL. */
class UnsentTextsMigrationIT extends UnsentTextsMigrationContract {

    @Override
    DataSource emptyDatabase() {
        return new DriverManagerDataSource(EmbeddedDatabase.fresh(), "postgres", "postgres");
    }
}

package vn.dondoc.monitoring;

import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** On PostgreSQL. */
class KeptCountsIT extends KeptCountsContract {

    @Override
    DataSource emptyDatabase() {
        return new DriverManagerDataSource(vn.dondoc.EmbeddedDatabase.fresh(), "postgres", "postgres");
    }
}

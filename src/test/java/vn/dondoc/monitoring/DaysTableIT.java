package vn.dondoc.monitoring;

import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** On PostgreSQL. */
class DaysTableIT extends DaysTableContract {

    @Override
    DataSource emptyDatabase() {
        return new DriverManagerDataSource(vn.dondoc.EmbeddedDatabase.fresh(), "postgres", "postgres");
    }
}

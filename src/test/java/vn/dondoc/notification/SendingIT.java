package vn.dondoc.notification;

import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The same on PostgreSQL. */
class SendingIT extends SendingContract {

    @Override
    DataSource emptyDatabase() {
        return new DriverManagerDataSource(vn.dondoc.EmbeddedDatabase.fresh(), "postgres", "postgres");
    }
}

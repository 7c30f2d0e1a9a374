package vn.dondoc.file;

import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The same on PostgreSQL. */
class StoredFilesIT extends StoredFilesContract {

    @Override
    DataSource emptyDatabase() {
        return new DriverManagerDataSource(vn.dondoc.EmbeddedDatabase.fresh(), "postgres", "postgres");
    }
}

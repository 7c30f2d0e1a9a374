package vn.dondoc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** One PostgreSQL server for all tests of a run, an empty database for each that asks. */
public final class EmbeddedDatabase {

    private static final AtomicInteger MADE = new AtomicInteger();
    private static EmbeddedPostgres server;

    private EmbeddedDatabase() {}

    /** @return the JDBC address of a new, empty database; user {@code postgres}, any password */
    public static synchronized String fresh() {
        try {
            if (server == null) {
                server = EmbeddedPostgres.start();
            }
            String name = "fresh" + MADE.incrementAndGet();
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            }
            return server.getJdbcUrl("postgres", name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

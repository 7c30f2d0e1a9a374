package vn.dondoc.packaged;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A look into the database past the application. */
public record Database(String url, String user, String password) {

    /** The file that the application keeps with its own settings, to be looked at while no process has it open. */
    static Database h2(Path file) {
        return h2(file, "DB_CLOSE_ON_EXIT=FALSE");
    }

    /** A file that a running process and a look into it share. */
    public static Database sharedH2(Path file) {
        return h2(file, "AUTO_SERVER=TRUE");
    }

    private static Database h2(Path file, String setting) {
        return new Database(
                "jdbc:h2:file:" + file + ";WRITE_DELAY=0;MAX_COMPACT_TIME=0;TRACE_LEVEL_FILE=0;" + setting,
                "dondoc",
                "");
    }

    /** Every row of every table as text: two looks are equal if nothing was changed between them. */
    Map<String, List<String>> everything() {
        Map<String, List<String>> tables = new TreeMap<>();
        try (Connection connection = open()) {
            for (String table : rows(
                    connection,
                    "select table_name from information_schema.tables where table_schema in ('PUBLIC', 'public')",
                    1)) {
                tables.put(
                        table,
                        rows(connection, "select * from \"" + table + "\"", Integer.MAX_VALUE).stream()
                                .sorted()
                                .toList());
            }
            return tables;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    public long count(String sql) {
        return Long.parseLong(texts(sql).get(0));
    }

    public String text(String sql) {
        return texts(sql).get(0);
    }

    /** The first column. */
    public List<String> texts(String sql) {
        return query(sql, 1);
    }

    void execute(String sql) {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /** Whole rows, columns separated by a bar. */
    List<String> rows(String sql) {
        return query(sql, Integer.MAX_VALUE);
    }

    private List<String> query(String sql, int mostColumns) {
        try (Connection connection = open()) {
            return rows(connection, sql, mostColumns);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    private static List<String> rows(Connection connection, String sql, int mostColumns) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            int columns = Math.min(mostColumns, rows.getMetaData().getColumnCount());
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    values.add(rows.getString(i));
                }
                found.add(String.join("|", values.stream().map(String::valueOf).toList()));
            }
            return found;
        }
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }
}

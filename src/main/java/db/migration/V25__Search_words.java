package db.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import vn.dondoc.language.VietnameseText;

/**
 * Columns with the words that an assignment and a file are found by, also for the rows that are there already; what other rows are
 * found by holds words only from now on. PostgreSQL gets an inverted index: it needs no extension, which an ordinary user might not
 * be allowed to install.
 */
public class V25__Search_words extends BaseJavaMigration {

    private static final int BATCH = 1_000;

    /** A search column, its length, and what it is made of. */
    private record Column(String table, String key, String name, int length, String... parts) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("agency", "code", "search_text", 400, "code", "name", "short_name"),
            new Column("person", "id", "search_text", 300, "id", "full_name", "title", "email"),
            new Column("directive", "id", "search_text", 1400, "number", "subject"),
            new Column("assignment", "id", "search_text", 1200, "title"),
            new Column("open_task", "task_id", "search_text", 1600, "directive_number", "title", "name"),
            new Column("file", "id", "search_words", 300, "name"));

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        execute(connection, "alter table assignment add column search_words varchar(20000) default '' not null");
        execute(connection, "alter table file add column search_words varchar(300) default '' not null");
        for (Column column : COLUMNS) {
            fill(connection, column);
        }
        execute(connection, "update file set search_words = concat(' ', search_words)");
        execute(
                connection,
                """
                update assignment set search_words = (
                  select concat(' ', d.search_text, ' ', assignment.search_text, ' ', (
                    select string_agg(g.search_text, ' ') from agency g
                     where g.code = assignment.lead_code
                        or exists (select 1 from assignment_coordinator c
                                    where c.assignment_id = assignment.id and c.agency_code = g.code)))
                    from directive d where d.id = assignment.directive_id)""");
        execute(connection, "create index directive_state on directive (state)");
        if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            index(connection, "assignment");
            index(connection, "file");
        }
    }

    private static void fill(Connection connection, Column column) throws SQLException {
        String select = "select " + column.key() + ", " + String.join(", ", column.parts()) + " from " + column.table();
        String update = "update " + column.table() + " set " + column.name() + " = ? where " + column.key() + " = ?";
        try (Statement reading = connection.createStatement();
                ResultSet rows = reading.executeQuery(select);
                PreparedStatement writing = connection.prepareStatement(update)) {
            int waiting = 0;
            while (rows.next()) {
                writing.setString(1, VietnameseText.searchText(column.length(), parts(rows, column.parts().length)));
                writing.setObject(2, rows.getObject(1));
                writing.addBatch();
                if (++waiting % BATCH == 0) {
                    writing.executeBatch();
                }
            }
            writing.executeBatch();
        }
    }

    private static String[] parts(ResultSet row, int count) throws SQLException {
        String[] parts = new String[count];
        for (int i = 0; i < count; i++) {
            parts[i] = row.getString(i + 2);
        }
        return parts;
    }

    // Without "fastupdate" a search never has to read what the index has not taken in yet.
    private static void index(Connection connection, String table) throws SQLException {
        execute(
                connection,
                "alter table " + table + " add column search_words_index tsvector"
                        + " generated always as (to_tsvector('simple', search_words)) stored");
        execute(
                connection,
                "create index " + table + "_words on " + table
                        + " using gin (search_words_index) with (fastupdate = off)");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

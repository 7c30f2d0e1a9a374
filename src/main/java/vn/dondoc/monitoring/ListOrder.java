package vn.dondoc.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** In which order a list comes: never a column's name from outside. */
enum ListOrder {
    /** The newest directive first, its assignments as it has them. */
    DIRECTIVE("s.directive_id, s.ordinal") {
        @Override
        long place(ResultSet row) throws SQLException {
            return (-row.getLong("directive_id") << ORDINALS) + row.getInt("ordinal");
        }
    },
    /** What is due first first; without a date last. */
    DUE("s.due_on") {
        @Override
        long place(ResultSet row) throws SQLException {
            return day(row, "due_on");
        }
    },
    /** What was given last first, of one day the newest. */
    GIVEN("s.given_on") {
        @Override
        long place(ResultSet row) throws SQLException {
            return -day(row, "given_on");
        }

        @Override
        long tie(long assignmentId) {
            return -assignmentId;
        }
    },
    /** By the lead agency's code as the database sorts them, of one what is due first. */
    AGENCY(
            "g.place, s.due_on",
            " join (select code, row_number() over (order by code) as place from agency) g on g.code = s.lead_code") {
        @Override
        long place(ResultSet row) throws SQLException {
            return (row.getLong("place") << DAYS) + day(row, "due_on");
        }
    };

    /** Bits for the ordinals within a directive, and for days. */
    private static final int ORDINALS = 20;

    private static final int DAYS = 33;
    private static final long NONE = Integer.MAX_VALUE;

    private final String columns;
    private final String join;

    ListOrder(String columns) {
        this(columns, "");
    }

    ListOrder(String columns, String join) {
        this.columns = columns;
        this.join = join;
    }

    /**
     * Reads what {@link #place} and {@link #tie} want, by one statement: what is imported meanwhile is in all of it or in none.
     *
     * @param first condition on {@code s}, told as {@code is_first}
     * @param from assignments {@code s}
     */
    String select(String first, String from) {
        return "select s.id, (" + first + ") as is_first, " + columns
                + (join.isEmpty() ? from : " from (select s.*" + from + ") s" + join);
    }

    /** Where it stands in the list, a smaller one earlier. */
    abstract long place(ResultSet row) throws SQLException;

    /** The same for those of one place. */
    long tie(long assignmentId) {
        return assignmentId;
    }

    private static long day(ResultSet row, String column) throws SQLException {
        LocalDate day = row.getObject(column, LocalDate.class);
        return day == null ? NONE : day.toEpochDay();
    }
}

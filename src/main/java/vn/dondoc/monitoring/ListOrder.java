package vn.dondoc.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;

/** In which order a list comes: never a column's name from outside. */
enum ListOrder {
    /** The newest directive first, its assignments as it has them. */
    DIRECTIVE("s.directive_id, s.ordinal") {
        @Override
        long place(ResultSet row, Map<String, Integer> agencies) throws SQLException {
            return (-row.getLong("directive_id") << ORDINALS) + row.getInt("ordinal");
        }
    },
    /** What is due first first; without a date last. */
    DUE("s.due_on") {
        @Override
        long place(ResultSet row, Map<String, Integer> agencies) throws SQLException {
            return day(row, "due_on");
        }
    },
    /** What was given last first, of one day the newest. */
    GIVEN("s.given_on") {
        @Override
        long place(ResultSet row, Map<String, Integer> agencies) throws SQLException {
            return -day(row, "given_on");
        }

        @Override
        long tie(long assignmentId) {
            return -assignmentId;
        }
    },
    /** By the lead agency as lists of agencies have them, of one what is due first. */
    AGENCY("s.lead_code, s.due_on") {
        @Override
        long place(ResultSet row, Map<String, Integer> agencies) throws SQLException {
            // One that was entered after they were read comes last, until its event is seen.
            long place = agencies.getOrDefault(row.getString("lead_code"), agencies.size());
            return (place << DAYS) + day(row, "due_on");
        }
    };

    /** Bits for the ordinals within a directive, and for days. */
    private static final int ORDINALS = 20;

    private static final int DAYS = 33;
    private static final long NONE = Integer.MAX_VALUE;

    private final String columns;

    ListOrder(String columns) {
        this.columns = columns;
    }

    /**
     * Reads what {@link #place} and {@link #tie} want.
     *
     * @param first condition on {@code s}, told as {@code is_first}
     * @param from assignments {@code s}
     */
    String select(String first, String from) {
        return "select s.id, (" + first + ") as is_first, " + columns + from;
    }

    /**
     * Where it stands in the list, a smaller one earlier.
     *
     * @param agencies where each of them stands among all; wanted by {@link #AGENCY} alone
     */
    abstract long place(ResultSet row, Map<String, Integer> agencies) throws SQLException;

    /** The same for those of one place. */
    long tie(long assignmentId) {
        return assignmentId;
    }

    private static long day(ResultSet row, String column) throws SQLException {
        LocalDate day = row.getObject(column, LocalDate.class);
        return day == null ? NONE : day.toEpochDay();
    }
}

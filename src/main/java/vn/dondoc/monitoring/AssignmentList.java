package vn.dondoc.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.identity.ManagerScope;
import vn.dondoc.search.WordSearch;

/**
 * Which assignments a manager's list holds, open and finished, in its order. A list that was asked for is kept up to date with each
 * act: its pages, the middle ones among them, are looked up and not searched, whatever it is narrowed to.
 */
@Repository
class AssignmentList {

    private final JdbcClient jdbc;
    private final WordSearch words;
    private final KeptCounts counts;

    AssignmentList(JdbcClient jdbc, WordSearch words, KeptCounts counts) {
        this.jdbc = jdbc;
        this.words = words;
        this.counts = counts;
    }

    private record Asked(ManagerScope scope, ListCriteria criteria, ListOrder order, LocalDate today) {}

    /** All of it; its size and pages are of one moment. */
    Ordered of(ManagerScope scope, ListCriteria criteria, ListOrder order, LocalDate today) {
        ListConditions conditions = new ListConditions(scope, criteria, today, words);
        return counts.found(
                new Asked(scope, criteria, order, today), Ordered.NONE, among -> read(conditions, order, among));
    }

    private List<Ordered.Place> read(ListConditions conditions, ListOrder order, Moved among) {
        Map<String, Integer> agencies = order == ListOrder.AGENCY ? agencies() : Map.of();
        return jdbc.sql("select s.id, " + order.columns() + conditions.from(among))
                .params(conditions.parameters(among))
                .query((row, number) -> place(row, order, agencies))
                .list();
    }

    private static Ordered.Place place(ResultSet row, ListOrder order, Map<String, Integer> agencies)
            throws SQLException {
        return new Ordered.Place(order.place(row, agencies), order.tie(row.getLong("id")));
    }

    /** As the database sorts their codes. */
    private Map<String, Integer> agencies() {
        Map<String, Integer> places = new HashMap<>();
        jdbc.sql("select code from agency order by code")
                .query(String.class)
                .list()
                .forEach(code -> places.put(code, places.size()));
        return places;
    }
}

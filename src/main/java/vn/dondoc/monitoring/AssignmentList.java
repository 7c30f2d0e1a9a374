package vn.dondoc.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.identity.ManagerScope;
import vn.dondoc.organisation.Agencies;
import vn.dondoc.search.WordSearch;

/**
 * Which assignments a manager's list holds, open and finished, in its order. A list that was asked for is kept up to date with each
 * act: its pages, the middle ones among them, are looked up and not searched, whatever it is narrowed to.
 */
@Repository
class AssignmentList {

    /** More than any place in any order. */
    private static final long AFTER_ALL = 1L << 60;

    private final JdbcClient jdbc;
    private final WordSearch words;
    private final KeptCounts counts;
    private final Agencies agencies;

    AssignmentList(JdbcClient jdbc, WordSearch words, KeptCounts counts, Agencies agencies) {
        this.jdbc = jdbc;
        this.words = words;
        this.counts = counts;
        this.agencies = agencies;
    }

    private record Asked(
            ManagerScope scope, ListCriteria criteria, List<String> first, ListOrder order, LocalDate today) {}

    /**
     * All of it; its size and pages are of one moment.
     *
     * @param first fields that stand before all others, each part in the order; empty for none
     */
    Ordered of(ManagerScope scope, ListCriteria criteria, List<String> first, ListOrder order, LocalDate today) {
        ListConditions conditions = new ListConditions(scope, criteria, today, words);
        return counts.found(
                new Asked(scope, criteria, first, order, today),
                Ordered.NONE,
                among -> read(conditions, first, order, among));
    }

    private List<Ordered.Place> read(ListConditions conditions, List<String> first, ListOrder order, Moved among) {
        Map<String, Integer> places = order == ListOrder.AGENCY ? agencies.places() : Map.of();
        return jdbc.sql(order.select(ListConditions.ofFields(first), conditions.from(among)))
                .params(conditions.parameters(among))
                .param("fields", first)
                .query((row, number) -> new Ordered.Place(
                        order.place(row, places) + (row.getBoolean("is_first") ? 0 : AFTER_ALL),
                        order.tie(row.getLong("id"))))
                .list();
    }
}

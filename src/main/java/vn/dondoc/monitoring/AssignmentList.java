package vn.dondoc.monitoring;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.identity.ManagerScope;
import vn.dondoc.search.WordSearch;

/** Which assignments a manager's list holds, open and finished, in its order. */
@Repository
class AssignmentList {

    private static final int FIRST = 1_000;

    private final JdbcClient jdbc;
    private final WordSearch words;
    private final KeptCounts counts;

    AssignmentList(JdbcClient jdbc, WordSearch words, KeptCounts counts) {
        this.jdbc = jdbc;
        this.words = words;
        this.counts = counts;
    }

    private record Counted(ManagerScope scope, ListCriteria criteria, LocalDate today) {}

    List<Long> page(
            ManagerScope scope, ListCriteria criteria, ListOrder order, LocalDate today, long offset, int size) {
        ListConditions conditions = new ListConditions(scope, criteria, today, words);
        if (offset + size <= FIRST) {
            // What many fulfil fills the page with the first ones of all; what few do is quickly found by itself.
            List<Long> among = page(conditions.fromFirst(FIRST, order), conditions, order, offset, size);
            if (among.size() == size) {
                return among;
            }
        }
        return page(conditions.from(), conditions, order, offset, size);
    }

    private List<Long> page(String from, ListConditions conditions, ListOrder order, long offset, int size) {
        return jdbc.sql("select s.id" + from + " order by " + order.columns() + " limit :size offset :offset")
                .params(conditions.parameters())
                .param("size", size)
                .param("offset", offset)
                .query(Long.class)
                .list();
    }

    long count(ManagerScope scope, ListCriteria criteria, LocalDate today) {
        ListConditions conditions = new ListConditions(scope, criteria, today, words);
        return counts.of(new Counted(scope, criteria, today), among -> jdbc.sql("select s.id" + conditions.from(among))
                        .params(conditions.parameters(among))
                        .query((row, number) -> new Members.Member<>(row.getLong(1), true))
                        .list())
                .getOrDefault(true, 0L);
    }
}

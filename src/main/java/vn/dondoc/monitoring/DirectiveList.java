package vn.dondoc.monitoring;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.identity.ManagerScope;
import vn.dondoc.search.WordSearch;

/** The directives that a manager oversees something of, those with overdue work first. */
@Repository
class DirectiveList {

    /** Open and past its date. */
    static final String OVERDUE = "s.progress not in ('COMPLETED', 'FOLLOW_UP_ENDED', 'RECALLED') and "
            + BucketCondition.late(DueBasis.CURRENT);

    /** Whose directive it is, in one's own fields or not, and whether it is overdue. */
    private static final String SELECT =
            """
            select s.id, s.directive_id, case when %s then 1 else 0 end as overdue, case when %s then 1 else 0 end as own""";

    /**
     * What the whole province's managers have in hand besides what is open of it: of a directive whose assignments have all ended the
     * Office still owes the report, and its word that the follow-up ends.
     */
    private static final String STILL_OWED =
            "s.directive_id in (select f.id from directive f where f.state in ('CONSOLIDATING', 'CONSOLIDATED'))";

    private static final Comparator<Map.Entry<Long, Work>> OWN_AND_OVERDUE_FIRST =
            Comparator.<Map.Entry<Long, Work>, Boolean>comparing(
                            entry -> !entry.getValue().own())
                    .thenComparing(entry -> -entry.getValue().overdue())
                    .thenComparing(entry -> -entry.getKey());

    private final JdbcClient jdbc;
    private final WordSearch words;
    private final DirectiveWays ways;
    private final KeptCounts counts;

    DirectiveList(JdbcClient jdbc, WordSearch words, DirectiveWays ways, KeptCounts counts) {
        this.jdbc = jdbc;
        this.words = words;
        this.ways = ways;
        this.counts = counts;
    }

    private record Counted(ManagerScope scope, ListCriteria criteria, List<String> ownFields, LocalDate today) {}

    private record Place(long directiveId, boolean overdue, boolean own) {}

    /** What a directive's assignments are, by which the order is. */
    private record Work(long overdue, boolean own) {

        Work plus(Work other) {
            return new Work(overdue + other.overdue, own || other.own);
        }
    }

    /**
     * @param directives of one page
     * @param total of all pages
     */
    record Page(List<DirectiveProgress> directives, long total) {}

    /** @param ownFields fields that come first; empty for nobody's in particular */
    Page page(
            ManagerScope scope, ListCriteria criteria, List<String> ownFields, LocalDate today, long offset, int size) {
        Map<Long, Work> work = new HashMap<>();
        counts.of(
                        new Counted(scope, criteria, ownFields, today),
                        among -> places(conditions(scope, criteria, today), ownFields, among))
                .forEach((place, amount) -> work.merge(
                        place.directiveId(), new Work(place.overdue() ? amount : 0, place.own()), Work::plus));
        List<Long> ids = work.entrySet().stream()
                .sorted(OWN_AND_OVERDUE_FIRST)
                .skip(offset)
                .limit(size)
                .map(Map.Entry::getKey)
                .toList();
        return new Page(ways.of(scope, ids, today), work.size());
    }

    private ListConditions conditions(ManagerScope scope, ListCriteria criteria, LocalDate today) {
        return new ListConditions(scope, criteria, today, words, scope.all() ? STILL_OWED : null);
    }

    private List<Members.Member<Place>> places(ListConditions conditions, List<String> ownFields, Moved among) {
        return jdbc.sql(SELECT.formatted(OVERDUE, ListConditions.ofFields(ownFields)) + conditions.from(among))
                .params(conditions.parameters(among))
                .param("fields", ownFields)
                .query((row, number) -> new Members.Member<>(
                        row.getLong("id"),
                        new Place(row.getLong("directive_id"), row.getInt("overdue") == 1, row.getInt("own") == 1)))
                .list();
    }
}

package vn.dondoc.monitoring;

import java.time.LocalDate;
import java.util.List;
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

    /** Of each directive its overdue assignments: what the order is by. */
    private static final String SELECT_IDS =
            """
            select x.directive_id from (select s.directive_id, count(case when %s then 1 end) as overdue %s group by s.directive_id) x
             order by %s x.overdue desc, x.directive_id desc limit :size offset :offset""";

    /** Those of one's own fields first. */
    private static final String OWN_FIRST =
            "case when x.directive_id in (select f.id from directive f where f.field in (:own)) then 0 else 1 end,";

    private final JdbcClient jdbc;
    private final WordSearch words;
    private final DirectiveWays ways;
    private final LatestCounts counts;

    DirectiveList(JdbcClient jdbc, WordSearch words, DirectiveWays ways, LatestCounts counts) {
        this.jdbc = jdbc;
        this.words = words;
        this.ways = ways;
        this.counts = counts;
    }

    /** Whose order is by what is counted. */
    private record Paged(
            ManagerScope scope,
            ListCriteria criteria,
            List<String> ownFields,
            LocalDate today,
            long offset,
            int size) {}

    private record Counted(ManagerScope scope, ListCriteria criteria, LocalDate today) {}

    /** @param ownFields fields that come first; empty for nobody's in particular */
    List<DirectiveProgress> page(
            ManagerScope scope, ListCriteria criteria, List<String> ownFields, LocalDate today, long offset, int size) {
        List<Long> ids = counts.of(
                new Paged(scope, criteria, ownFields, today, offset, size),
                () -> ids(scope, criteria, ownFields, today, offset, size));
        return ways.of(scope, ids, today);
    }

    private List<Long> ids(
            ManagerScope scope, ListCriteria criteria, List<String> ownFields, LocalDate today, long offset, int size) {
        ListConditions conditions = new ListConditions(scope, criteria, today, words);
        String ownFirst = ownFields.isEmpty() ? "" : OWN_FIRST;
        return jdbc.sql(SELECT_IDS.formatted(OVERDUE, conditions.from(), ownFirst))
                .params(conditions.parameters())
                .param("own", ownFields)
                .param("size", size)
                .param("offset", offset)
                .query(Long.class)
                .list();
    }

    long count(ManagerScope scope, ListCriteria criteria, LocalDate today) {
        return counts.of(new Counted(scope, criteria, today), () -> {
            ListConditions conditions = new ListConditions(scope, criteria, today, words);
            return jdbc.sql("select count(*) from (select s.directive_id" + conditions.from()
                            + " group by s.directive_id) x")
                    .params(conditions.parameters())
                    .query(Long.class)
                    .single();
        });
    }
}

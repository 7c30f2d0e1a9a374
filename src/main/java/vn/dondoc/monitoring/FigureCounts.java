package vn.dondoc.monitoring;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.deadline.OfficeZone;

/**
 * Counts assignments by bucket in the database: what stands now from the assignments' rows, by their index alone; what stood at a past
 * moment from the newest event of each before it.
 */
@Repository
public class FigureCounts {

    private static final String NOW = " from assignment s";

    private static final String AT_MOMENT = "\n"
            + """
            from (select distinct on (n.assignment_id) n.assignment_id as id, n.id as event_id, n.directive_id, n.lead_code, n.progress,
                          n.due_on, a.original_due_on, n.result_issued_on, n.ended_on
                     from event n join assignment a on a.id = n.assignment_id
                    where %s and n.happened_at <= :moment%s
                    order by n.assignment_id desc, n.id desc) s""";

    /** Nobody else has led it since: whose it was by an earlier event may be another's at the moment. */
    private static final String STILL_THEIRS =
            """
            not exists (select 1 from event m
              where m.assignment_id = s.id and m.id > s.event_id and m.lead_code is not null and m.happened_at <= :moment)""";

    /** What ended before the period had ended so at every later moment: leads the database to the others. */
    private static final String NOT_ENDED_BEFORE = " and (%1$s.ended_on is null or %1$s.ended_on >= :from)";

    private final JdbcClient jdbc;

    FigureCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many stand in one bucket, or were recalled. */
    record Count(String code, String bucket, long amount) {}

    /** In which bucket of which agency, field or directive one stands. */
    record Place(String code, String bucket) {}

    /** The same by lead agency and field at once: as it is stored. */
    record StoredCount(String leadCode, String field, String bucket, long amount) {}

    /** By the code of agency or field, or the id of the directive; what has no assignment is not in it. */
    public Map<String, Figures> by(Dimension dimension, Counting counting) {
        Map<String, Map<String, Long>> counted = new LinkedHashMap<>();
        jdbc.sql("select x.code, x.bucket, count(*) as amount from (select " + dimension.column() + " as code, "
                        + BucketCondition.bucket(counting.basis()) + " as bucket"
                        + from(counting, dimension.ofDirective()) + ") x group by x.code, x.bucket")
                .params(parameters(counting))
                .query(Count.class)
                .list()
                .forEach(count -> counted.computeIfAbsent(count.code(), code -> new HashMap<>())
                        .put(count.bucket(), count.amount()));
        return figures(counted);
    }

    static Map<String, Figures> figures(Map<String, Map<String, Long>> amounts) {
        Map<String, Figures> figures = new LinkedHashMap<>();
        amounts.forEach((code, buckets) -> figures.put(code, Figures.named(buckets)));
        return figures;
    }

    /** The bucket of each of these, null for all. */
    List<Members.Member<Place>> places(Dimension dimension, Counting counting, Moved among) {
        return jdbc.sql("select s.id, " + dimension.column() + " as code, " + BucketCondition.bucket(counting.basis())
                        + " as bucket" + from(counting, dimension.ofDirective()) + " and " + KeptCounts.among(among))
                .params(KeptCounts.parameters(parameters(counting), among))
                .query((row, number) -> new Members.Member<>(
                        row.getLong("id"), new Place(row.getString("code"), row.getString("bucket"))))
                .list();
    }

    /** Of everything in scope. */
    public Figures total(Counting counting) {
        return by(Dimension.AGENCY, counting).values().stream().reduce(Figures.NONE, Figures::plus);
    }

    List<StoredCount> byAgencyAndField(Counting counting) {
        return jdbc.sql("select x.lead_code, x.field, x.bucket, count(*) as amount from (select s.lead_code, d.field, "
                        + BucketCondition.bucket(counting.basis()) + " as bucket" + from(counting, true)
                        + ") x group by x.lead_code, x.field, x.bucket order by x.lead_code, x.field, x.bucket")
                .params(parameters(counting))
                .query(StoredCount.class)
                .list();
    }

    private static String from(Counting counting, boolean withDirective) {
        String notEndedBefore = counting.from() == null ? "" : NOT_ENDED_BEFORE;
        boolean past = counting.moment() != null;
        boolean all = counting.scope().all();
        return (past
                        ? AT_MOMENT.formatted(
                                all
                                        ? "n.lead_code is not null"
                                        : counting.scope().leads("n"),
                                notEndedBefore.formatted("a"))
                        : NOW)
                + (withDirective ? " join directive d on d.id = s.directive_id" : "")
                + " where s.progress <> 'DRAFTED' and "
                + (past && !all ? STILL_THEIRS : counting.scope().leads("s"))
                + notEndedBefore.formatted("s");
    }

    private static Map<String, Object> parameters(Counting counting) {
        Map<String, Object> parameters = new HashMap<>(counting.scope().parameters());
        parameters.put("today", counting.today());
        if (counting.from() != null) {
            parameters.put("from", counting.from());
        }
        if (counting.moment() != null) {
            parameters.put("moment", OffsetDateTime.ofInstant(counting.moment(), OfficeZone.ID));
        }
        return parameters;
    }
}

package vn.dondoc.monitoring;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.identity.ManagerScope;

/**
 * Counts assignments by bucket in the database: what stands now from the assignments' rows, by their index alone; what stood at a past
 * moment from the newest event of each before it.
 */
@Repository
public class FigureCounts {

    private static final String NOW = " from assignment s";

    private static final String AT_MOMENT = "\n"
            + """
            from (select e.assignment_id as id, e.directive_id, e.lead_code, e.progress, e.due_on, a.original_due_on,
                          e.result_issued_on, e.ended_on
                     from assignment a join event e on e.id =
                       (select max(n.id) from event n
                         where n.assignment_id = a.id and n.lead_code is not null and n.happened_at <= :moment)) s""";

    private final JdbcClient jdbc;

    FigureCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many stand in one bucket, or were recalled. */
    record Count(String code, String bucket, long amount) {}

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
        Map<String, Figures> figures = new LinkedHashMap<>();
        counted.forEach((code, buckets) -> figures.put(code, Figures.named(buckets)));
        return figures;
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
        return (counting.moment() == null ? NOW : AT_MOMENT)
                + (withDirective ? " join directive d on d.id = s.directive_id" : "")
                + " where s.progress <> 'DRAFTED' and " + ManagerScope.LED
                + (counting.from() == null ? "" : " and (s.ended_on is null or s.ended_on >= :from)");
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

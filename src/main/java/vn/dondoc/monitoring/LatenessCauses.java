package vn.dondoc.monitoring;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.identity.ManagerScope;

/** Why work was late, as agencies said it in late reports and in explanations asked of them. */
@Repository
class LatenessCauses {

    /** One assignment counts once for each cause. */
    private static final String SELECT =
            """
            select x.code, l.label, count(distinct x.assignment_id) as amount from
              (select %1$s as code, s.id as assignment_id, r.lateness_reason as reason
                 from report r join issued_document i on i.id = r.document_id join assignment s on s.id = r.assignment_id
                 join directive d on d.id = s.directive_id
                where i.issued_on between :from and :to and r.lateness_reason is not null and %2$s
               union all
               select %1$s, s.id, e.reason_code
                 from explanation e join assignment s on s.id = e.assignment_id join directive d on d.id = s.directive_id
                where e.answered_at >= :since and e.answered_at < :until and e.reason_code is not null
                  and e.agency_code = s.lead_code and %2$s) x
              join lateness_reason l on l.code = x.reason
             group by x.code, l.label, l.ordinal order by x.code, amount desc, l.ordinal""";

    private final JdbcClient jdbc;
    private final LatestCounts latest;

    LatenessCauses(JdbcClient jdbc, LatestCounts latest) {
        this.jdbc = jdbc;
        this.latest = latest;
    }

    /** @param code of the agency or field */
    record Cause(String code, String label, long amount) {}

    private record Asked(Dimension dimension, ManagerScope scope, LocalDate from, LocalDate to) {}

    List<Cause> by(Dimension dimension, ManagerScope scope, LocalDate from, LocalDate to) {
        return latest.of(new Asked(dimension, scope, from, to), () -> count(dimension, scope, from, to));
    }

    private List<Cause> count(Dimension dimension, ManagerScope scope, LocalDate from, LocalDate to) {
        return jdbc.sql(SELECT.formatted(dimension.column(), scope.leads("s")))
                .params(scope.parameters())
                .param("from", from)
                .param("to", to)
                .param("since", from.atStartOfDay(OfficeZone.ID).toOffsetDateTime())
                .param("until", to.plusDays(1).atStartOfDay(OfficeZone.ID).toOffsetDateTime())
                .query(Cause.class)
                .list();
    }
}

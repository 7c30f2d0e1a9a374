package vn.dondoc.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
            select x.assignment_id, x.code, l.label, l.ordinal from
              (select %1$s as code, s.id as assignment_id, r.lateness_reason as reason
                 from report r join issued_document i on i.id = r.document_id join assignment s on s.id = r.assignment_id
                 join directive d on d.id = s.directive_id
                where i.issued_on between :from and :to and r.lateness_reason is not null and %2$s %3$s
               union
               select %1$s, s.id, e.reason_code
                 from explanation e join assignment s on s.id = e.assignment_id join directive d on d.id = s.directive_id
                where e.answered_at >= :since and e.answered_at < :until and e.reason_code is not null
                  and e.agency_code = s.lead_code and %2$s) x
              join lateness_reason l on l.code = x.reason""";

    /** An issued document bears a day only; its event says when that day's report was there. */
    private static final String ISSUED_BY_THEN =
            """
            and exists (select 1 from event n where n.assignment_id = s.id and n.action = 'REPORT_ISSUED'
             and n.happened_at >= r.drafted_at and n.happened_at < :until)""";

    private final JdbcClient jdbc;
    private final KeptCounts kept;

    LatenessCauses(JdbcClient jdbc, KeptCounts kept) {
        this.jdbc = jdbc;
        this.kept = kept;
    }

    /** @param code of the agency or field */
    record Cause(String code, String label, long amount) {}

    private record Asked(Dimension dimension, ManagerScope scope, LocalDate from, LocalDate to, Instant moment) {

        OffsetDateTime until() {
            return moment == null
                    ? to.plusDays(1).atStartOfDay(OfficeZone.ID).toOffsetDateTime()
                    : moment.plusMillis(1).atZone(OfficeZone.ID).toOffsetDateTime();
        }
    }

    /** @param ordinal where the cause stands among all */
    private record Named(String code, String label, int ordinal) {}

    /**
     * Of each agency or field those with most first.
     *
     * @param moment within the last day; null for its end
     */
    List<Cause> by(Dimension dimension, ManagerScope scope, LocalDate from, LocalDate to, Instant moment) {
        Asked asked = new Asked(dimension, scope, from, to, moment);
        return kept.of(asked, among -> read(asked, among)).entrySet().stream()
                .sorted(Comparator.<Map.Entry<Named, Long>, String>comparing(
                                entry -> entry.getKey().code())
                        .thenComparing(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                        .thenComparing(entry -> entry.getKey().ordinal()))
                .map(entry -> new Cause(entry.getKey().code(), entry.getKey().label(), entry.getValue()))
                .toList();
    }

    private List<Members.Member<Named>> read(Asked asked, Moved among) {
        return jdbc.sql(SELECT.formatted(
                        asked.dimension().column(),
                        asked.scope().leads("s") + " and " + KeptCounts.among(among),
                        asked.moment() == null ? "" : ISSUED_BY_THEN))
                .params(KeptCounts.parameters(asked.scope().parameters(), among))
                .param("from", asked.from())
                .param("to", asked.to())
                .param("since", asked.from().atStartOfDay(OfficeZone.ID).toOffsetDateTime())
                .param("until", asked.until())
                .query((row, number) -> new Members.Member<>(
                        row.getLong("assignment_id"),
                        new Named(row.getString("code"), row.getString("label"), row.getInt("ordinal"))))
                .list();
    }
}

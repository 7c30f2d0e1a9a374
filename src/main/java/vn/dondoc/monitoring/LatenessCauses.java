package vn.dondoc.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.identity.ManagerScope;

/** Why work was late, as agencies said it in late reports and in explanations asked of them. */
@Repository
class LatenessCauses {

    private static final String SELECT =
            """
            select x.assignment_id, x.code, x.given_on, x.given_at, l.label, l.ordinal from
              (select %1$s as code, s.id as assignment_id, r.lateness_reason as reason, i.issued_on as given_on,
                      cast(null as timestamp(3) with time zone) as given_at
                 from report r join issued_document i on i.id = r.document_id join assignment s on s.id = r.assignment_id
                 join directive d on d.id = s.directive_id
                where i.issued_on is not null and r.lateness_reason is not null and %2$s %3$s
               union all
               select %1$s, s.id, e.reason_code, null, e.answered_at
                 from explanation e join assignment s on s.id = e.assignment_id join directive d on d.id = s.directive_id
                where e.answered_at is not null and e.reason_code is not null and e.agency_code = s.lead_code
                  and %2$s %4$s) x
              join lateness_reason l on l.code = x.reason""";

    /** An issued document bears a day only; its event says when that day's report was there. */
    private static final String ISSUED_BY_THEN =
            """
            and i.issued_on between :from and :to and exists (select 1 from event n where n.assignment_id = s.id and n.action = 'REPORT_ISSUED'
             and n.happened_at >= r.drafted_at and n.happened_at < :until)""";

    private final JdbcClient jdbc;
    private final KeptCounts kept;

    LatenessCauses(JdbcClient jdbc, KeptCounts kept) {
        this.jdbc = jdbc;
        this.kept = kept;
    }

    /** @param code of the agency or field */
    record Cause(String code, String label, long amount) {}

    /** Of all periods, the days of each are looked up among them; only a moment within a day is asked for by itself. */
    private record Asked(Dimension dimension, ManagerScope scope, Within within) {}

    private record Within(LocalDate from, LocalDate to, Instant moment) {

        Map<String, Object> parameters() {
            return Map.of(
                    "from", from,
                    "to", to,
                    "until", moment.plusMillis(1).atZone(OfficeZone.ID).toOffsetDateTime());
        }
    }

    /** @param ordinal where the cause stands among all */
    private record Named(String code, String label, int ordinal) {}

    /** A cause as it was given on a day. */
    private record Given(long assignmentId, LocalDate on, Named cause) {}

    private record All(List<Given> given) implements KeptCounts.Found<Given, All> {

        private static final All NONE = new All(List.of());

        @Override
        public All with(Set<Long> moved, List<Given> read) {
            return new All(
                    Stream.concat(given.stream().filter(one -> !moved.contains(one.assignmentId())), read.stream())
                            .toList());
        }

        @Override
        public int size() {
            return given.size();
        }

        @Override
        public int weight() {
            return 4 * size();
        }

        /** One assignment counts once for each cause. */
        Map<Named, Long> between(LocalDate from, LocalDate to) {
            record Once(long assignmentId, Named cause) {}
            return given.stream()
                    .filter(one -> !one.on().isBefore(from) && !one.on().isAfter(to))
                    .map(one -> new Once(one.assignmentId(), one.cause()))
                    .distinct()
                    .collect(Collectors.groupingBy(Once::cause, Collectors.counting()));
        }
    }

    /**
     * Of each agency or field those with most first.
     *
     * @param moment within the last day; null for its end
     */
    List<Cause> by(Dimension dimension, ManagerScope scope, LocalDate from, LocalDate to, Instant moment) {
        Asked asked = new Asked(dimension, scope, moment == null ? null : new Within(from, to, moment));
        return kept.found(asked, All.NONE, among -> read(asked, among)).between(from, to).entrySet().stream()
                .sorted(Comparator.<Map.Entry<Named, Long>, String>comparing(
                                entry -> entry.getKey().code())
                        .thenComparing(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                        .thenComparing(entry -> entry.getKey().ordinal()))
                .map(entry -> new Cause(entry.getKey().code(), entry.getKey().label(), entry.getValue()))
                .toList();
    }

    private List<Given> read(Asked asked, Moved among) {
        Map<Named, Named> once = new HashMap<>();
        return jdbc.sql(SELECT.formatted(
                        asked.dimension().column(),
                        asked.scope().leads("s") + " and " + KeptCounts.among(among),
                        asked.within() == null ? "" : ISSUED_BY_THEN,
                        asked.within() == null ? "" : "and e.answered_at < :until"))
                .params(KeptCounts.parameters(asked.scope().parameters(), among))
                .params(asked.within() == null ? Map.of() : asked.within().parameters())
                .query((row, number) -> new Given(
                        row.getLong("assignment_id"),
                        givenOn(row),
                        once.computeIfAbsent(
                                new Named(row.getString("code"), row.getString("label"), row.getInt("ordinal")),
                                same -> same)))
                .list();
    }

    /** A report's day of issue, or the office's day of the answer. */
    private static LocalDate givenOn(ResultSet row) throws SQLException {
        OffsetDateTime answered = row.getObject("given_at", OffsetDateTime.class);
        return answered == null
                ? row.getObject("given_on", LocalDate.class)
                : answered.atZoneSameInstant(OfficeZone.ID).toLocalDate();
    }
}

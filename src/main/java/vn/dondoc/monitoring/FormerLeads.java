package vn.dondoc.monitoring;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who led assignments since when, as events have it: of those only that another agency has led. */
@Repository
class FormerLeads {

    private record Of(long assignmentId, Leads.Led led) {}

    private final JdbcClient jdbc;

    FormerLeads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By assignment, in the order of what happened; nothing is asked without any. */
    Map<Long, List<Leads.Led>> of(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(
                                """
                        select assignment_id, lead_code, happened_at from event
                         where assignment_id in (:ids) and lead_code is not null order by assignment_id, id""")
                        .param("ids", ids)
                        .query((row, index) -> new Of(
                                row.getLong("assignment_id"),
                                new Leads.Led(
                                        row.getString("lead_code"),
                                        row.getObject("happened_at", OffsetDateTime.class)
                                                .toInstant())))
                        .list()
                        .stream()
                        .collect(groupingBy(Of::assignmentId, mapping(Of::led, toList())));
    }
}

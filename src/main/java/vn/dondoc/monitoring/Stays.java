package vn.dondoc.monitoring;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * For which times the steps of assignments' own way lay open, from what events say of those that were done, what was cut short and what
 * lies open now; a letter that urges is the Office's and takes none of its days.
 */
@Repository
public class Stays {

    private record Of(long assignmentId, Stay stay) {}

    private static final String SELECT =
            """
            select assignment_id, step, lain_with as agency, min(lain_since) as since, min(happened_at) as until
              from event where assignment_id in (:ids) and lain_since is not null and step in (:steps) and action <> 'URGING_ISSUED'
             group by assignment_id, step, lain_with, task_id
             union all
            select assignment_id, step, agency_code, lain_since, lain_until
              from cut_stay where assignment_id in (:ids) and step in (:steps)
             union all
            select t.assignment_id, t.step, t.agency_code, t.created_at, null
              from open_task t where t.assignment_id in (:ids) and t.step in (:steps)
               and not exists (select 1 from issued_document i where i.id = t.document_id and i.kind = 'URGING')""";

    private final JdbcClient jdbc;

    Stays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By assignment, in no order; an assignment without any is not among them. */
    public Map<Long, List<Stay>> ofAssignments(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(SELECT)
                        .param("ids", ids)
                        .param("steps", PathStep.IDS)
                        .query((row, index) -> new Of(row.getLong("assignment_id"), stay(row)))
                        .list()
                        .stream()
                        .collect(groupingBy(Of::assignmentId, mapping(Of::stay, toList())));
    }

    private static Stay stay(ResultSet row) throws SQLException {
        return new Stay(
                PathStep.of(row.getString("step")),
                row.getString("agency"),
                instant(row, "since"),
                instant(row, "until"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}

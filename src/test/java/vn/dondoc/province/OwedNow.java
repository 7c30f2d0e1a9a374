package vn.dondoc.province;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.deadline.OfficeZone;

/** What is owed by whom at this moment, read for the oracle: results, written obligations, tasks with days of their own. */
final class OwedNow {

    private static final Map<String, String> KINDS = Map.of(
            "registerArrival", "ARRIVAL",
            "registerContributionArrival", "ARRIVAL",
            "nameHandler", "HANDLER",
            "nameContributor", "HANDLER",
            "confirmResult", "CONFIRMATION");
    private static final int TO_CONFIRM = 5;

    private static final String RESULTS =
            """
            select 'result:' || a.id as owed_key, 'RESULT' as kind, d.urgency, a.given_on as begun_on, a.due_on,
                   a.lead_code as agency_code, a.id
              from assignment a join directive d on d.id = a.directive_id
             where a.due_on is not null and a.result_issued_on is null and a.progress not in ('DRAFTED', 'COMPLETED')
            union all
            select 'obligation:' || o.id, o.kind, d.urgency, o.since_on, o.due_on, coalesce(c.agency_code, e.agency_code, a.lead_code), a.id
              from obligation o join assignment a on a.id = o.assignment_id join directive d on d.id = a.directive_id
              left join contribution c on c.id = o.contribution_id left join explanation e on e.id = o.explanation_id
             where o.fulfilled_on is null and a.progress not in ('DRAFTED', 'COMPLETED')""";

    private static final String TASKS =
            "select task_id, step, urgency, created_at, agency_code, assignment_id from open_task where assignment_id is not null";

    private static final String ACTS =
            """
            select e.assignment_id, g.agency_code, max(e.happened_at) as acted_at
              from event e join role_grant g on g.person_id = e.principal_id where e.assignment_id is not null and g.agency_code is not null
             group by e.assignment_id, g.agency_code""";

    private final JdbcClient jdbc;

    OwedNow(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            String owedKey,
            String kind,
            String urgency,
            LocalDate begunOn,
            LocalDate dueOn,
            String agencyCode,
            long id) {}

    record Task(
            String taskId,
            String step,
            String urgency,
            OffsetDateTime createdAt,
            String agencyCode,
            long assignmentId) {}

    record Acted(long assignmentId, String agencyCode, OffsetDateTime actedAt) {}

    List<LadderOracle.Owed> all() {
        Map<String, LocalDate> acts = jdbc.sql(ACTS).query(Acted.class).list().stream()
                .collect(Collectors.toMap(act -> act.assignmentId() + act.agencyCode(), act -> day(act.actedAt())));
        List<LadderOracle.Owed> owed = new ArrayList<>();
        for (Row row : jdbc.sql(RESULTS).query(Row.class).list()) {
            owed.add(owed(row, acts));
        }
        for (Task task : jdbc.sql(TASKS).query(Task.class).list()) {
            String kind = KINDS.get(task.step());
            if (kind != null) {
                LocalDate came = day(task.createdAt());
                LocalDate dueOn = OfficeDays.plus(came, kind.equals("CONFIRMATION") ? TO_CONFIRM : 1);
                owed.add(owed(
                        new Row(
                                "task:" + task.taskId(),
                                kind,
                                task.urgency(),
                                came,
                                dueOn,
                                task.agencyCode(),
                                task.assignmentId()),
                        acts));
            }
        }
        return owed;
    }

    private static LadderOracle.Owed owed(Row row, Map<String, LocalDate> acts) {
        return new LadderOracle.Owed(
                row.owedKey(),
                row.kind(),
                !row.urgency().equals("NONE"),
                row.begunOn(),
                row.begunOn(),
                row.dueOn(),
                acts.get(row.id() + row.agencyCode()));
    }

    static LocalDate day(OffsetDateTime moment) {
        return moment.atZoneSameInstant(OfficeZone.ID).toLocalDate();
    }
}

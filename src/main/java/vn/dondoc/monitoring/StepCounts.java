package vn.dondoc.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.identity.ManagerScope;

/** Counts the tasks that wait, by step and by the day since which they do; kept up to date with each act. */
@Repository
class StepCounts {

    /** Whose task it is or who leads it, by whom the manager oversees. */
    static final String OVERSEEN = "(:all = true or t.lead_code in (:led) or t.agency_code in (:led))";

    /** A task of an assignment moves with it; one of a directive as a whole with whatever happens in the directive. */
    private static final String OF_THESE =
            """
            t.task_id in (select o.task_id from (select a.task_id from open_task a where a.assignment_id in (:among) union all
              select d.task_id from open_task d where d.directive_id in (:directives) and d.assignment_id is null) o)""";

    private final JdbcClient jdbc;
    private final KeptCounts kept;

    StepCounts(JdbcClient jdbc, KeptCounts kept) {
        this.jdbc = jdbc;
        this.kept = kept;
    }

    private record Loads(String processKey, ManagerScope scope, StepLateness.Judgement judged) {}

    private record AllLoads(ManagerScope scope, StepLateness.Judgement judged) {}

    /** In which process a task lies. */
    record Process(String key, boolean late) {}

    /** Where a task lies and since which day of the office. */
    record Place(String step, String name, LocalDate since, boolean late) {

        StepDay day(long waiting) {
            return new StepDay(step, name, since, waiting, late ? waiting : 0);
        }
    }

    /** How many there are in each process. */
    Map<Process, Long> ofProcesses(ManagerScope scope, StepLateness.Judgement judged) {
        return kept.of(new AllLoads(scope, judged), among -> jdbc.sql(
                        """
                select t.assignment_id, t.directive_id, t.process_key, case when %s then 1 else 0 end as late
                  from open_task t where %s and %s"""
                                .formatted(judged.late(), OVERSEEN, among(among)))
                .params(KeptCounts.parameters(scope.parameters(), among))
                .params(judged.parameters())
                .query((row, index) -> new Members.Member<>(
                        id(row), new Process(row.getString("process_key"), row.getInt("late") == 1)))
                .list());
    }

    /** How many there are in each place. */
    Map<Place, Long> of(String processKey, ManagerScope scope, StepLateness.Judgement judged) {
        return kept.of(new Loads(processKey, scope, judged), among -> jdbc.sql(
                        """
                select t.assignment_id, t.directive_id, t.step, t.name, t.created_at, case when %s then 1 else 0 end as late
                  from open_task t where t.process_key = :key and %s and %s"""
                                .formatted(judged.late(), OVERSEEN, among(among)))
                .params(KeptCounts.parameters(params(processKey, scope, judged), among))
                .query((row, index) -> new Members.Member<>(id(row), place(row)))
                .list());
    }

    /** SQL condition on {@code open_task t}, see {@link KeptCounts#parameters}. */
    static String among(Moved among) {
        return among == null ? "1 = 1" : OF_THESE;
    }

    /** As {@link Moved#ids} has it. */
    static long id(ResultSet row) throws SQLException {
        return row.getObject("assignment_id") == null
                ? Moved.ofDirective(row.getLong("directive_id"))
                : row.getLong("assignment_id");
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                row.getString("step"),
                row.getString("name"),
                row.getObject("created_at", OffsetDateTime.class)
                        .atZoneSameInstant(OfficeZone.ID)
                        .toLocalDate(),
                row.getInt("late") == 1);
    }

    /** Of one process, as somebody oversees it. */
    static Map<String, Object> params(String processKey, ManagerScope scope, StepLateness.Judgement judged) {
        Map<String, Object> params = new HashMap<>(scope.parameters());
        params.putAll(judged.parameters());
        params.put("key", processKey);
        return params;
    }
}

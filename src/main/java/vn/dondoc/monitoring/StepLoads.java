package vn.dondoc.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.deadline.WorkingCalendar;
import vn.dondoc.deadline.WorkingCalendars;
import vn.dondoc.identity.ManagerScope;

/** Where work lies in a process now: how many wait at each step and for how long, and what of it is past its date. */
@Repository
public class StepLoads {

    /** Whose task it is or who leads it, by whom the manager oversees. */
    private static final String OVERSEEN = "(:all = true or t.lead_code in (:led) or t.agency_code in (:led))";

    /** Past its date, unless a result issued in time only waits to be confirmed: the Office's own clock runs then. */
    private static final String LATE =
            """
            (t.due_on < :today and not exists (select 1 from assignment a
              where a.id = t.assignment_id and a.progress = 'AWAITING_CONFIRMATION' and a.result_issued_on <= a.due_on))""";

    private final JdbcClient jdbc;
    private final WorkingCalendars calendars;
    private final LatestCounts latest;
    private final Clock clock;

    StepLoads(JdbcClient jdbc, WorkingCalendars calendars, LatestCounts latest, Clock clock) {
        this.jdbc = jdbc;
        this.latest = latest;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * @param overdue those past their date, the longest first
     * @param total how many there are in all
     */
    public record OverduePage(List<OverdueTask> overdue, long total) {}

    private record Loads(String processKey, ManagerScope scope, LocalDate today) {}

    private record Overdue(String processKey, ManagerScope scope, LocalDate today) {}

    /** @return one for each process where something waits, the fullest first */
    public List<ProcessLoad> processes(ManagerScope scope) {
        return jdbc.sql(
                        """
                select process_key, count(*) as waiting, sum(late) as overdue from (
                  select t.process_key, case when %s then 1 else 0 end as late from open_task t where %s) waiting_tasks
                 group by process_key order by waiting desc, process_key"""
                                .formatted(LATE, OVERSEEN))
                .params(scope.parameters())
                .param("today", OfficeZone.today(clock))
                .query(ProcessLoad.class)
                .list();
    }

    /** @return one for each step where something waits, over all versions of the process */
    public List<StepLoad> of(String processKey, ManagerScope scope) {
        LocalDate today = OfficeZone.today(clock);
        return latest.of(new Loads(processKey, scope, today), () -> count(processKey, scope, today));
    }

    private List<StepLoad> count(String processKey, ManagerScope scope, LocalDate today) {
        // Days are counted in the database, so that a hundred thousand tasks come as some hundred rows; the office's
        // zone has no
        // summer time, and arithmetic on seconds is what both databases agree on.
        List<StepDay> days = jdbc.sql(
                        """
                select step, max(name) as name, count(*) as waiting, sum(late) as overdue, since from (
                  select t.step, t.name, case when %s then 1 else 0 end as late,
                         floor((extract(epoch from t.created_at) + :offset) / 86400) as since
                    from open_task t where t.process_key = :key and %s) waiting_tasks
                 group by step, since"""
                                .formatted(LATE, OVERSEEN))
                .params(params(processKey, scope, today))
                .param(
                        "offset",
                        OfficeZone.ID.getRules().getOffset(clock.instant()).getTotalSeconds())
                .query(StepLoads::day)
                .list();
        WorkingCalendar calendar = calendars.current();
        return StepDay.loads(days, since -> Math.max(0, calendar.workingDaysBetween(since, today)));
    }

    /** @param page from 0 */
    public OverduePage overdue(String processKey, ManagerScope scope, int page, int size) {
        LocalDate today = OfficeZone.today(clock);
        Map<String, Object> params = params(processKey, scope, today);
        String from = " from open_task t where t.process_key = :key and " + LATE + " and " + OVERSEEN;
        WorkingCalendar calendar = calendars.current();
        List<OverdueTask> tasks = jdbc.sql(
                        """
                select t.task_id, t.step, t.name, t.agency_code, (select g.name from agency g where g.code = t.agency_code) as agency,
                       t.directive_id, t.assignment_id, t.directive_number, t.title, t.due_on"""
                                + from + " order by t.due_on, t.created_at, t.task_id limit :size offset :offset")
                .params(params)
                .param("size", size)
                .param("offset", (long) page * size)
                .query((row, index) -> task(row, calendar, today))
                .list();
        return new OverduePage(
                tasks, latest.of(new Overdue(processKey, scope, today), () -> jdbc.sql("select count(*)" + from)
                        .params(params)
                        .query(Long.class)
                        .single()));
    }

    private static Map<String, Object> params(String processKey, ManagerScope scope, LocalDate today) {
        Map<String, Object> params = new HashMap<>(scope.parameters());
        params.put("key", processKey);
        params.put("today", today);
        return params;
    }

    private static StepDay day(ResultSet row, int index) throws SQLException {
        return new StepDay(
                row.getString("step"),
                row.getString("name"),
                LocalDate.ofEpochDay(row.getLong("since")),
                row.getLong("waiting"),
                row.getLong("overdue"));
    }

    private static OverdueTask task(ResultSet row, WorkingCalendar calendar, LocalDate today) throws SQLException {
        LocalDate dueOn = row.getObject("due_on", LocalDate.class);
        return new OverdueTask(
                row.getString("task_id"),
                row.getString("step"),
                row.getString("name"),
                row.getString("agency_code"),
                row.getString("agency"),
                row.getLong("directive_id"),
                row.getObject("assignment_id", Long.class),
                row.getString("directive_number"),
                row.getString("title"),
                dueOn,
                calendar.workingDaysBetween(dueOn, today));
    }
}

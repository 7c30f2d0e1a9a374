package vn.dondoc.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
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

    private final JdbcClient jdbc;
    private final WorkingCalendars calendars;
    private final StepCounts counts;
    private final Clock clock;

    StepLoads(JdbcClient jdbc, WorkingCalendars calendars, StepCounts counts, Clock clock) {
        this.jdbc = jdbc;
        this.counts = counts;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * @param overdue those past their date, the longest first
     * @param total how many there are in all
     */
    public record OverduePage(List<OverdueTask> overdue, long total) {}

    /** @return one for each process where something waits, the fullest first */
    public List<ProcessLoad> processes(ManagerScope scope) {
        return jdbc.sql(
                        """
                select process_key, count(*) as waiting, sum(late) as overdue from (
                  select t.process_key, case when %s then 1 else 0 end as late from open_task t where %s) waiting_tasks
                 group by process_key order by waiting desc, process_key"""
                                .formatted(StepCounts.LATE, StepCounts.OVERSEEN))
                .params(scope.parameters())
                .param("today", OfficeZone.today(clock))
                .query(ProcessLoad.class)
                .list();
    }

    /** @return one for each step where something waits, over all versions of the process */
    public List<StepLoad> of(String processKey, ManagerScope scope) {
        LocalDate today = OfficeZone.today(clock);
        List<StepDay> days = counts.of(processKey, scope, today).entrySet().stream()
                .map(entry -> entry.getKey().day(entry.getValue()))
                .toList();
        WorkingCalendar calendar = calendars.current();
        return StepDay.loads(days, since -> Math.max(0, calendar.workingDaysBetween(since, today)));
    }

    /** @param page from 0 */
    public OverduePage overdue(String processKey, ManagerScope scope, int page, int size) {
        LocalDate today = OfficeZone.today(clock);
        Map<String, Object> params = StepCounts.params(processKey, scope, today);
        String from =
                " from open_task t where t.process_key = :key and " + StepCounts.LATE + " and " + StepCounts.OVERSEEN;
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
        long total = counts.of(processKey, scope, today).entrySet().stream()
                .filter(entry -> entry.getKey().late())
                .mapToLong(Map.Entry::getValue)
                .sum();
        return new OverduePage(tasks, total);
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

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
    static final String OVERSEEN = "(:all = true or t.lead_code in (:led) or t.agency_code in (:led))";

    private final JdbcClient jdbc;
    private final StepLateness lateness;
    private final WorkingCalendars calendars;
    private final LatestCounts latest;
    private final Clock clock;

    StepLoads(JdbcClient jdbc, StepLateness lateness, WorkingCalendars calendars, LatestCounts latest, Clock clock) {
        this.jdbc = jdbc;
        this.lateness = lateness;
        this.latest = latest;
        this.calendars = calendars;
        this.clock = clock;
    }

    private record Loads(String processKey, ManagerScope scope, LocalDate today) {}

    /** @return one for each process where something waits, the fullest first */
    public List<ProcessLoad> processes(ManagerScope scope) {
        StepLateness.Judgement judged = lateness.on(OfficeZone.today(clock), calendars.current());
        return jdbc.sql(
                        """
                select process_key, count(*) as waiting, sum(late) as overdue from (
                  select t.process_key, case when %s then 1 else 0 end as late from open_task t where %s) waiting_tasks
                 group by process_key order by waiting desc, process_key"""
                                .formatted(judged.late(), OVERSEEN))
                .params(scope.parameters())
                .params(judged.parameters())
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
        WorkingCalendar calendar = calendars.current();
        StepLateness.Judgement judged = lateness.on(today, calendar);
        List<StepDay> days = jdbc.sql(
                        """
                select step, max(name) as name, count(*) as waiting, sum(late) as overdue, since from (
                  select t.step, t.name, case when %s then 1 else 0 end as late,
                         floor((extract(epoch from t.created_at) + :offset) / 86400) as since
                    from open_task t where t.process_key = :key and %s) waiting_tasks
                 group by step, since"""
                                .formatted(judged.late(), OVERSEEN))
                .params(params(processKey, scope, judged))
                .param(
                        "offset",
                        OfficeZone.ID.getRules().getOffset(clock.instant()).getTotalSeconds())
                .query(StepLoads::day)
                .list();
        return StepDay.loads(days, since -> Math.max(0, calendar.workingDaysBetween(since, today)));
    }

    /** Of one process, as somebody oversees it. */
    static Map<String, Object> params(String processKey, ManagerScope scope, StepLateness.Judgement judged) {
        Map<String, Object> params = new HashMap<>(scope.parameters());
        params.putAll(judged.parameters());
        params.put("key", processKey);
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
}

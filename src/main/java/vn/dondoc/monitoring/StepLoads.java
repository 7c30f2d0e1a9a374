package vn.dondoc.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
    private final StepLateness lateness;
    private final WorkingCalendars calendars;
    private final StepCounts counts;
    private final Clock clock;

    StepLoads(JdbcClient jdbc, StepLateness lateness, WorkingCalendars calendars, StepCounts counts, Clock clock) {
        this.jdbc = jdbc;
        this.lateness = lateness;
        this.counts = counts;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** @return one for each process where something waits, the fullest first */
    public List<ProcessLoad> processes(ManagerScope scope) {
        StepLateness.Judgement judged = lateness.on(OfficeZone.today(clock), calendars.current());
        return jdbc.sql(
                        """
                select process_key, count(*) as waiting, sum(late) as overdue from (
                  select t.process_key, case when %s then 1 else 0 end as late from open_task t where %s) waiting_tasks
                 group by process_key order by waiting desc, process_key"""
                                .formatted(judged.late(), StepCounts.OVERSEEN))
                .params(scope.parameters())
                .params(judged.parameters())
                .query(ProcessLoad.class)
                .list();
    }

    /** @return one for each step where something waits, over all versions of the process */
    public List<StepLoad> of(String processKey, ManagerScope scope) {
        LocalDate today = OfficeZone.today(clock);
        WorkingCalendar calendar = calendars.current();
        List<StepDay> days = counts.of(processKey, scope, lateness.on(today, calendar)).entrySet().stream()
                .map(entry -> entry.getKey().day(entry.getValue()))
                .toList();
        return StepDay.loads(days, since -> Math.max(0, calendar.workingDaysBetween(since, today)));
    }
}

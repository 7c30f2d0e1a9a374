package vn.dondoc.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Repository;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.deadline.WorkingCalendar;
import vn.dondoc.deadline.WorkingCalendars;
import vn.dondoc.identity.ManagerScope;

/** Where work lies in a process now: how many wait at each step and for how long, and what of it is past its date. */
@Repository
public class StepLoads {

    private final StepLateness lateness;
    private final WorkingCalendars calendars;
    private final StepCounts counts;
    private final Clock clock;

    StepLoads(StepLateness lateness, WorkingCalendars calendars, StepCounts counts, Clock clock) {
        this.lateness = lateness;
        this.counts = counts;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** @return one for each process where something waits, the fullest first */
    public List<ProcessLoad> processes(ManagerScope scope) {
        Map<String, ProcessLoad> loads = new HashMap<>();
        counts.ofProcesses(scope, lateness.on(OfficeZone.today(clock), calendars.current()))
                .forEach((process, waiting) -> loads.merge(
                        process.key(),
                        new ProcessLoad(process.key(), waiting, process.late() ? waiting : 0),
                        ProcessLoad::plus));
        return loads.values().stream().sorted(ProcessLoad.FULLEST_FIRST).toList();
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

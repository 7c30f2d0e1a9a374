package vn.dondoc.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.deadline.WorkingCalendar;
import vn.dondoc.deadline.WorkingCalendars;
import vn.dondoc.identity.ManagerScope;

/** What is past its date in a process, each task by the date by which its step is judged. */
@Repository
class OverdueTasks {

    private final JdbcClient jdbc;
    private final StepLateness lateness;
    private final WorkingCalendars calendars;
    private final StepCounts counts;
    private final Clock clock;

    OverdueTasks(JdbcClient jdbc, StepLateness lateness, WorkingCalendars calendars, StepCounts counts, Clock clock) {
        this.jdbc = jdbc;
        this.lateness = lateness;
        this.calendars = calendars;
        this.counts = counts;
        this.clock = clock;
    }

    /**
     * @param overdue those past their date, the longest first
     * @param total how many there are in all
     */
    record Page(List<OverdueTask> overdue, long total) {}

    /** @param page from 0 */
    Page of(String processKey, ManagerScope scope, int page, int size) {
        LocalDate today = OfficeZone.today(clock);
        WorkingCalendar calendar = calendars.current();
        StepLateness.Judgement judged = lateness.on(today, calendar);
        Map<String, Object> params = StepCounts.params(processKey, scope, judged);
        // Within each group the order is an index's; of so many from each the first ones of all are among them.
        List<OverdueTask> tasks = judged.groups().stream()
                .flatMap(group -> of(group, params, (page + 1L) * size, calendar, today).stream())
                .sorted(Comparator.comparing(OverdueTask::dueOn).thenComparing(OverdueTask::taskId))
                .skip((long) page * size)
                .limit(size)
                .toList();
        long total = counts.of(processKey, scope, judged).entrySet().stream()
                .filter(entry -> entry.getKey().late())
                .mapToLong(Map.Entry::getValue)
                .sum();
        return new Page(tasks, total);
    }

    private List<OverdueTask> of(
            StepLateness.Group group,
            Map<String, Object> params,
            long most,
            WorkingCalendar calendar,
            LocalDate today) {
        return jdbc.sql(
                        """
                select t.task_id, t.step, t.name, t.agency_code, (select g.name from agency g where g.code = t.agency_code) as agency,
                       t.directive_id, t.assignment_id, t.directive_number, t.title, t.due_on, t.created_at"""
                                + from(group.late()) + " order by " + group.order() + " limit :most")
                .params(params)
                .param("most", most)
                .query((row, index) -> task(row, group, calendar, today))
                .list();
    }

    private static String from(String late) {
        return " from open_task t where t.process_key = :key and " + late + " and " + StepCounts.OVERSEEN;
    }

    private static OverdueTask task(ResultSet row, StepLateness.Group group, WorkingCalendar calendar, LocalDate today)
            throws SQLException {
        LocalDate createdOn = row.getObject("created_at", OffsetDateTime.class)
                .atZoneSameInstant(OfficeZone.ID)
                .toLocalDate();
        LocalDate dueOn = group.dueOn(createdOn, row.getObject("due_on", LocalDate.class), calendar);
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

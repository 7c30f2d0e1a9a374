package vn.dondoc.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
    private final KeptCounts kept;
    private final Clock clock;

    OverdueTasks(JdbcClient jdbc, StepLateness lateness, WorkingCalendars calendars, KeptCounts kept, Clock clock) {
        this.jdbc = jdbc;
        this.lateness = lateness;
        this.calendars = calendars;
        this.kept = kept;
        this.clock = clock;
    }

    /**
     * @param overdue those past their date, the longest first
     * @param total how many there are in all
     */
    record Page(List<OverdueTask> overdue, long total) {}

    private record Asked(String processKey, ManagerScope scope, StepLateness.Judgement judged) {}

    /** @param id of the assignment, or else of the directive, as {@link Moved#ids} has it */
    private record Late(long id, String taskId, LocalDate dueOn) {

        private static final Comparator<Late> LONGEST_FIRST =
                Comparator.comparing(Late::dueOn).thenComparing(Late::taskId);
    }

    private record All(List<Late> longestFirst) implements KeptCounts.Found<Late, All> {

        private static final All NONE = new All(List.of());

        @Override
        public All with(Set<Long> moved, List<Late> read) {
            return new All(
                    Stream.concat(longestFirst.stream().filter(late -> !moved.contains(late.id())), read.stream())
                            .sorted(Late.LONGEST_FIRST)
                            .toList());
        }

        @Override
        public int size() {
            return longestFirst.size();
        }

        /** A task's id is long. */
        @Override
        public int weight() {
            return 8 * size();
        }
    }

    /** @param page from 0 */
    Page of(String processKey, ManagerScope scope, int page, int size) {
        LocalDate today = OfficeZone.today(clock);
        WorkingCalendar calendar = calendars.current();
        StepLateness.Judgement judged = lateness.on(today, calendar);
        All all = kept.found(
                new Asked(processKey, scope, judged),
                All.NONE,
                among -> read(judged, StepCounts.params(processKey, scope, judged), among, calendar));
        Map<String, LocalDate> shown = new LinkedHashMap<>();
        all.longestFirst().stream()
                .skip((long) page * size)
                .limit(size)
                .forEach(late -> shown.put(late.taskId(), late.dueOn()));
        return new Page(tasks(shown, calendar, today), all.size());
    }

    private List<Late> read(
            StepLateness.Judgement judged, Map<String, Object> params, Moved among, WorkingCalendar calendar) {
        StringBuilder group = new StringBuilder("case");
        for (int i = 0; i < judged.groups().size(); i++) {
            group.append(" when ")
                    .append(judged.groups().get(i).late())
                    .append(" then ")
                    .append(i);
        }
        return jdbc.sql("select t.assignment_id, t.directive_id, t.task_id, t.created_at, t.due_on, " + group
                        + " end as judged_by from open_task t where t.process_key = :key and " + judged.late() + " and "
                        + StepCounts.OVERSEEN + " and " + StepCounts.among(among))
                .params(KeptCounts.parameters(params, among))
                .query((row, index) -> new Late(
                        StepCounts.id(row),
                        row.getString("task_id"),
                        judged.groups()
                                .get(row.getInt("judged_by"))
                                .dueOn(createdOn(row), row.getObject("due_on", LocalDate.class), calendar)))
                .list();
    }

    private static LocalDate createdOn(ResultSet row) throws SQLException {
        return row.getObject("created_at", OffsetDateTime.class)
                .atZoneSameInstant(OfficeZone.ID)
                .toLocalDate();
    }

    /** In the order of the ids; what has gone meanwhile is left out. */
    private List<OverdueTask> tasks(Map<String, LocalDate> dueOn, WorkingCalendar calendar, LocalDate today) {
        if (dueOn.isEmpty()) {
            return List.of();
        }
        Map<String, OverdueTask> tasks = new HashMap<>();
        jdbc.sql(
                        """
                select t.task_id, t.step, t.name, t.agency_code, g.name as agency, t.directive_id, t.assignment_id, t.directive_number,
                       t.title from open_task t left join agency g on g.code = t.agency_code where t.task_id in (:ids)""")
                .param("ids", dueOn.keySet())
                .query(row -> {
                    String id = row.getString("task_id");
                    tasks.put(id, task(row, dueOn.get(id), calendar.workingDaysBetween(dueOn.get(id), today)));
                });
        return dueOn.keySet().stream()
                .filter(tasks::containsKey)
                .map(tasks::get)
                .toList();
    }

    private static OverdueTask task(ResultSet row, LocalDate dueOn, int daysOver) throws SQLException {
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
                daysOver);
    }
}

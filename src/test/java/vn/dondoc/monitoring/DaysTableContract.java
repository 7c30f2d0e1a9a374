package vn.dondoc.monitoring;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.SettableClock;
import vn.dondoc.deadline.CalendarDay;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.deadline.WorkingCalendar;
import vn.dondoc.deadline.WorkingCalendars;
import vn.dondoc.identity.ManagerScope;
import vn.dondoc.organisation.Agencies;
import vn.dondoc.organisation.Agency;
import vn.dondoc.organisation.Responsibility;

/** The table of days sums up what each assignment's own page shows, on every database that we run on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DaysTableContract {

    private static final ManagerScope ALL = new ManagerScope(true, List.of());
    private static final Overseer CHAIR = new Overseer(null, ALL, null);
    private static final int ASSIGNMENTS = 300;
    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(List.<CalendarDay>of());

    private final Random random = new Random(Long.getLong("dondoc.random.seed", 857));
    private final List<InventedDays> invented =
            Stream.generate(() -> new InventedDays(random)).limit(ASSIGNMENTS).toList();
    private final SettableClock clock = SettableClock.withoutEngine();
    private final WorkingCalendars calendars = mock(WorkingCalendars.class);
    private JdbcClient jdbc;
    private DaySplits splits;
    private DaysTables tables;
    private DaysTables known;
    private DaysSpent pages;

    abstract DataSource emptyDatabase();

    @BeforeAll
    void tell() {
        DataSource database = emptyDatabase();
        jdbc = JdbcClient.create(database);
        // What a migration asks of the engine's history.
        jdbc.sql("create table act_hi_taskinst (id_ varchar(64), start_time_ timestamp(3))")
                .update();
        MonitoringTables office =
                new MonitoringTables(database, InventedDays.AGENCIES, "V30__where_steps_lay", "V46__cut_stays");
        clock.goTo(InventedDays.TODAY);
        when(calendars.current()).thenReturn(CALENDAR);
        splits = new DaySplits(jdbc, new Stays(jdbc), new FormerLeads(jdbc), clock);
        pages = new DaysSpent(jdbc, splits, calendars, names());
        tables = nothingRemembered();
        MonitoringTables.FIELDS.forEach(field -> office.directive(field, field));
        new TransactionTemplate(new JdbcTransactionManager(database)).executeWithoutResult(status -> {
            for (int i = 0; i < ASSIGNMENTS; i++) {
                insert(i + 1L, invented.get(i));
            }
        });
    }

    @Test
    void overAllDaysItIsTheSumOfTheSinglePages() {
        List<DaysAt> single = Stream.of(1L, 2L)
                .flatMap(directive -> pages.ofDirective(directive, ALL).stream())
                .flatMap(spent -> spent.days().stream())
                .toList();
        DaysTable table = tables.make(CHAIR, DaysBy.HOLDER, all());

        assertThat(single).hasSizeGreaterThan(ASSIGNMENTS);
        assertThat(byStep(table.total()))
                .isEqualTo(single.stream()
                        .collect(groupingBy(days -> days.phase() + " " + days.step(), summingLong(DaysAt::days))));
        assertThat(sums(table))
                .isEqualTo(single.stream().collect(groupingBy(DaysAt::agencyCode, summingLong(DaysAt::days))));
        assertThat(table.total().days())
                .isEqualTo(Stream.of(1L, 2L)
                        .flatMap(directive -> pages.ofDirective(directive, ALL).stream())
                        .mapToLong(DaysSpent.Spent::total)
                        .sum());
    }

    @Test
    void eachPeriodCountsWhatTheRuleSaysOfItsDaysWhicheverWayItIsLookedAt() {
        known = inMemory();
        for (int round = 0; round < 20; round++) {
            LocalDate from = InventedDays.FIRST.plusDays(random.nextInt(InventedDays.DAYS));
            Period period = Period.free(from, from.plusDays(random.nextInt(60)));
            compare(period, DaysBy.LEAD, (assignment, day) -> assignment.lead);
            compare(period, DaysBy.FIELD, (assignment, day) -> assignment.field);
            compare(period, DaysBy.HOLDER, (assignment, day) -> day.with());
        }
    }

    @Test
    void periodsSideBySideAddUpAndDaysThatAreStillToComeCountNothing() {
        LocalDate middle = InventedDays.FIRST.plusDays(70);
        long before = tables.make(CHAIR, DaysBy.LEAD, Period.free(InventedDays.FIRST, middle))
                .total()
                .days();
        long after = tables.make(CHAIR, DaysBy.LEAD, Period.free(middle.plusDays(1), InventedDays.TODAY))
                .total()
                .days();

        assertThat(before + after)
                .isEqualTo(tables.make(CHAIR, DaysBy.LEAD, all()).total().days());
        DaysTable running =
                tables.make(CHAIR, DaysBy.LEAD, Period.free(middle.plusDays(1), InventedDays.TODAY.plusDays(40)));
        assertThat(running.last()).isEqualTo(InventedDays.TODAY);
        assertThat(running.total().days()).isEqualTo(after);
        assertThat(tables.make(
                                CHAIR,
                                DaysBy.LEAD,
                                Period.free(InventedDays.TODAY.plusDays(1), InventedDays.TODAY.plusDays(9)))
                        .lines())
                .isEmpty();
    }

    /** That is why what was added up may be remembered. */
    @Test
    void whatIsDoneTodayMovesNoDayThatIsCounted() {
        Stretches followed = new Stretches(jdbc, splits, Runnable::run);
        tables(followed).make(CHAIR, DaysBy.HOLDER, all());
        DaysTable before = nothingRemembered().make(CHAIR, DaysBy.HOLDER, all());
        OffsetDateTime morning =
                at(InventedDays.TODAY.atTime(8, 0).atZone(OfficeZone.ID).toInstant());
        int ended = jdbc.sql(
                        """
                insert into event (happened_at, action, step, task_id, directive_id, assignment_id, actor_id, principal_id, summary,
                  lain_since, lain_with)
                select :morning, 'x', t.step, t.task_id, t.directive_id, t.assignment_id, 'p', 'p', 'x', t.created_at, t.agency_code
                  from open_task t""")
                .param("morning", morning)
                .update();
        jdbc.sql("update open_task set task_id = 'n' || task_id, step = 'signReport', created_at = :morning")
                .param("morning", morning)
                .update();
        jdbc.sql(
                        """
                insert into event (happened_at, action, assignment_id, directive_id, actor_id, principal_id, summary)
                select :morning, 'x', a.id, a.directive_id, 'p', 'p', 'x' from pause p join assignment a on a.id = p.assignment_id
                 where p.ended_on is null""")
                .param("morning", morning)
                .update();
        jdbc.sql("update pause set ended_on = :today where ended_on is null")
                .param("today", InventedDays.TODAY)
                .update();

        assertThat(ended).isGreaterThan(10);
        assertThat(before.last()).isEqualTo(InventedDays.TODAY);
        assertThat(nothingRemembered().make(CHAIR, DaysBy.HOLDER, all())).isEqualTo(before);

        clock.goTo(InventedDays.TODAY.plusDays(5));
        try {
            Period later = Period.free(InventedDays.FIRST, InventedDays.TODAY.plusDays(5));
            assertThat(tables(followed).make(CHAIR, DaysBy.HOLDER, later))
                    .as("the days after it, of acts that were followed")
                    .isEqualTo(nothingRemembered().make(CHAIR, DaysBy.HOLDER, later))
                    .isNotEqualTo(before);
        } finally {
            clock.goTo(InventedDays.TODAY);
        }
    }

    /** A day that becomes a holiday counts no more, though the table was just asked for. */
    @Test
    void anotherCalendarIsAnotherTable() {
        DaysTables asked = nothingRemembered();
        DaysTable before = asked.make(CHAIR, DaysBy.LEAD, all());
        LocalDate holiday = InventedDays.TODAY.minusDays(50).with(DayOfWeek.TUESDAY);
        when(calendars.current())
                .thenReturn(
                        WorkingCalendar.of(List.of(new CalendarDay(holiday, CalendarDay.Kind.OFF, "Nghỉ", true, "x"))));
        try {
            DaysTable after = asked.make(CHAIR, DaysBy.LEAD, all());
            assertThat(after.workingDays()).isNotEqualTo(before.workingDays());
            assertThat(after).isEqualTo(nothingRemembered().make(CHAIR, DaysBy.LEAD, all()));
        } finally {
            when(calendars.current()).thenReturn(CALENDAR);
        }
    }

    @Test
    void anAgencyHasTheDaysOfWhatItLeadsOnly() {
        DaysTable own =
                tables.make(new Overseer(null, new ManagerScope(false, List.of("SXD")), null), DaysBy.LEAD, all());

        assertThat(inMemory()
                        .make(new Overseer(null, new ManagerScope(false, List.of("SXD")), null), DaysBy.LEAD, all()))
                .isEqualTo(own);
        assertThat(own.lines()).singleElement().satisfies(line -> {
            assertThat(line.code()).isEqualTo("SXD");
            assertThat(line.days()).isEqualTo(own.total().days()).isPositive();
        });
        assertThat(own.lines().get(0))
                .isEqualTo(tables.make(CHAIR, DaysBy.LEAD, all()).lines().stream()
                        .filter(line -> line.code().equals("SXD"))
                        .findFirst()
                        .orElseThrow());
    }

    private DaysTables nothingRemembered() {
        return tables(new Stretches(jdbc, splits, task -> {}));
    }

    private DaysTables inMemory() {
        return tables(new Stretches(jdbc, splits, Runnable::run));
    }

    private DaysTables tables(Stretches stretches) {
        return new DaysTables(new DaysCounts(jdbc, stretches, splits, calendars), names(), clock);
    }

    private interface Code {
        String of(InventedDays assignment, InventedDays.Day day);
    }

    private record Told(String code, InventedDays assignment, InventedDays.Day day) {}

    private void compare(Period period, DaysBy by, Code code) {
        DaysTable table = tables.make(CHAIR, by, period);
        assertThat(known.make(CHAIR, by, period)).as("%s %s", by, period).isEqualTo(table);
        Map<String, List<Told>> expected = invented.stream()
                .flatMap(one -> one.days(period.from(), table.last(), CALENDAR)
                        .map(day -> new Told(code.of(one, day), one, day)))
                .collect(groupingBy(Told::code));

        assertThat(table.lines().stream().map(DaysTable.Line::code))
                .as("%s %s", by, period)
                .containsExactlyInAnyOrderElementsOf(expected.keySet());
        table.lines().forEach(line -> same(line, expected.get(line.code())));
        same(table.total(), expected.values().stream().flatMap(List::stream).toList());
    }

    private static void same(DaysTable.Line line, List<Told> expected) {
        assertThat(line.days()).isEqualTo(expected.size());
        assertThat(line.phases().stream()
                        .collect(Collectors.toMap(DaysTable.PhaseDays::phase, DaysTable.PhaseDays::days)))
                .containsOnlyKeys(Phase.values())
                .allSatisfy((phase, days) -> assertThat(days)
                        .isEqualTo(expected.stream()
                                .filter(told -> told.day().phase() == phase)
                                .count()));
        assertThat(byStep(line))
                .isEqualTo(expected.stream()
                        .map(Told::day)
                        .collect(groupingBy(
                                day -> day.phase() + " "
                                        + (day.step() == null
                                                ? null
                                                : day.step().label()),
                                Collectors.counting())));
        assertThat(line.assignments())
                .isEqualTo(expected.stream().map(Told::assignment).distinct().count());
    }

    private static Map<String, Long> byStep(DaysTable.Line line) {
        return line.steps().stream()
                .collect(groupingBy(step -> step.phase() + " " + step.step(), summingLong(DaysTable.StepDays::days)));
    }

    private static Map<String, Long> sums(DaysTable table) {
        return table.lines().stream().collect(Collectors.toMap(DaysTable.Line::code, DaysTable.Line::days));
    }

    private static Period all() {
        return Period.free(InventedDays.FIRST, InventedDays.TODAY);
    }

    private static LineNames names() {
        Agencies agencies = mock(Agencies.class);
        when(agencies.all())
                .thenReturn(InventedDays.AGENCIES.stream()
                        .map(code -> new Agency(code, code, code, "department", null, null, null, false))
                        .toList());
        ManagerFields fields = mock(ManagerFields.class);
        when(fields.of(null))
                .thenReturn(Stream.of("GD", "YT")
                        .map(field -> new Responsibility(field, field, "p", "p", "p"))
                        .toList());
        return new LineNames(agencies, fields);
    }

    private void insert(long id, InventedDays told) {
        long directive = told.field.equals("GD") ? 1 : 2;
        jdbc.sql(
                        """
                insert into assignment (directive_id, ordinal, title, content, lead_code, kind, proposal_required,
                  beneficiary_list_required, progress, given_on, ended_on, search_text)
                values (:directive, :id, 'x', 'x', :lead, 'CASE', false, false, :progress, :given, :ended, '')""")
                .param("directive", directive)
                .param("id", id)
                .param("lead", told.lead)
                .param("progress", told.endedOn == null ? "IN_PROGRESS" : "COMPLETED")
                .param("given", told.givenOn)
                .param("ended", told.endedOn)
                .update();
        for (int i = 0; i < told.stays.size(); i++) {
            lay(directive, id, i, told.stays.get(i));
        }
        for (int i = 0; i < told.pauses.size(); i++) {
            jdbc.sql(
                            """
                    insert into pause (assignment_id, ordinal, progress_before, since_on, basis, ended_on)
                    values (:id, :ordinal, 'IN_PROGRESS', :since, 'x', :until)""")
                    .param("id", id)
                    .param("ordinal", i + 1)
                    .param("since", told.pauses.get(i).sinceOn())
                    .param("until", told.pauses.get(i).untilOn())
                    .update();
        }
    }

    private void lay(long directive, long id, int place, InventedDays.Lay lay) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "task",
                id + "-" + place,
                "directive",
                directive,
                "id",
                id,
                "step",
                lay.step().id(),
                "with",
                lay.with(),
                "since",
                at(lay.since())));
        if (lay.until() == null) {
            jdbc.sql(
                            """
                    insert into open_task (task_id, process_instance_id, execution_id, process_definition_id, process_key, step, name,
                      role, agency_code, agency_role, excluded, directive_id, assignment_id, directive_number, title, urgency,
                      created_at, search_text)
                    values (:task, 'x', 'x', 'x', 'x', :step, 'x', 'x', :with, 'x', '', :directive, :id, 'x', 'x', 'NONE', :since, '')""")
                    .params(values)
                    .update();
            return;
        }
        values.put("until", at(lay.until()));
        if (place % 3 == 2) {
            // Of another lead, a recall or the end of the follow-up.
            jdbc.sql(
                            """
                    insert into cut_stay (task_id, assignment_id, step, agency_code, lain_since, lain_until)
                    values (:task, :id, :step, :with, :since, :until)""")
                    .params(values)
                    .update();
            return;
        }
        jdbc.sql(
                        """
                insert into event (happened_at, action, step, task_id, directive_id, assignment_id, actor_id, principal_id, summary,
                  lain_since, lain_with)
                values (:until, 'x', :step, :task, :directive, :id, 'p', 'p', 'x', :since, :with)""")
                .params(values)
                .update();
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, OfficeZone.ID);
    }
}

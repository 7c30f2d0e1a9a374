package vn.dondoc.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.when;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.SettableClock;
import vn.dondoc.deadline.WorkingCalendar;
import vn.dondoc.deadline.WorkingCalendars;
import vn.dondoc.identity.ManagerScope;
import vn.dondoc.organisation.Agencies;
import vn.dondoc.organisation.Agency;
import vn.dondoc.search.WordSearch;

/** After each of many random acts, on whatever node, what is kept is what a count of everything says, on every database that we run on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class KeptCountsContract {

    private static final int ASSIGNMENTS = 160;
    private static final int ACTS = 80;
    private static final List<String> PROGRESS = List.of(
            "NOT_RECEIVED", "IN_PROGRESS", "AWAITING_CONFIRMATION", "PAUSED", "COMPLETED", "RECALLED", "DRAFTED");
    private static final List<ManagerScope> SCOPES =
            List.of(new ManagerScope(true, List.of()), new ManagerScope(false, List.of("SYT", "STC")));
    private static final List<ListCriteria> CRITERIA = List.of(
            ListCriteria.ALL,
            new ListCriteria(null, "STC", null, "OPEN_OVERDUE", null, null, null, null, null, true, null, null, null),
            new ListCriteria(null, null, "GD", null, null, null, null, null, null, null, null, null, null),
            new ListCriteria(
                    null, null, null, null, null, null, null, null, null, true, null, AgencyPart.LEADING, true));

    /** As the database sorts by itself. */
    private static final Map<ListOrder, String> COLUMNS = Map.of(
            ListOrder.DIRECTIVE,
            "s.directive_id desc, s.ordinal, s.id",
            ListOrder.DUE,
            "s.due_on nulls last, s.id",
            ListOrder.GIVEN,
            "s.given_on desc, s.id desc",
            ListOrder.AGENCY,
            "s.lead_code, s.due_on nulls last, s.id");

    private final Random random = new Random(857);
    private final List<Connection> underWay = new ArrayList<>();
    private HikariDataSource database;
    private long made = 1_000;
    private JdbcClient jdbc;

    abstract DataSource emptyDatabase();

    @BeforeAll
    void fill() {
        // On PostgreSQL a connection for each statement would take a minute.
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(emptyDatabase());
        database = new HikariDataSource(pool);
        MonitoringTables tables = new MonitoringTables(database, LifeStory.LEADS);
        jdbc = JdbcClient.create(database);
        for (int i = 0; i < ASSIGNMENTS; i++) {
            if (i % 8 == 0) {
                tables.directive(Integer.toString(i), "GD");
            }
            jdbc.sql(
                            """
                    insert into assignment (directive_id, ordinal, title, content, lead_code, kind, proposal_required,
                      beneficiary_list_required, progress, given_on, search_text)
                    values (:directive, :ordinal, 'x', 'x', 'STC', 'CASE', false, false, 'NOT_RECEIVED', date '2024-03-15', '')""")
                    .param("directive", 1 + i / 8)
                    .param("ordinal", i % 8)
                    .update();
        }
    }

    @AfterAll
    void closePool() {
        database.close();
    }

    @Test
    void whatIsKeptIsWhatACountOfEverythingSays() throws SQLException {
        List<KeptCounts> nodes = List.of(new KeptCounts(jdbc), new KeptCounts(jdbc));
        LocalDate today = LocalDate.of(2024, 6, 1);
        for (int act = 0; act < ACTS; act++) {
            happen();
            if (random.nextInt(20) == 0) {
                today = today.plusDays(1);
            }
            // The second is asked now and then, when much has happened.
            KeptCounts node = nodes.get(random.nextInt(8) == 0 ? 1 : 0);
            ManagerScope scope = SCOPES.get(random.nextInt(SCOPES.size()));
            assertThat(all(node, scope, today))
                    .as("after act " + act)
                    .isEqualTo(all(new KeptCounts(jdbc), scope, today));
            for (ListCriteria criteria : CRITERIA) {
                ListConditions conditions = new ListConditions(scope, criteria, today, new WordSearch(database));
                ListOrder order = ListOrder.values()[random.nextInt(ListOrder.values().length)];
                List<String> first = random.nextBoolean() ? List.of("YT") : List.of();
                Ordered kept = new AssignmentList(jdbc, new WordSearch(database), node, byCode(jdbc))
                        .of(scope, criteria, first, order, today);
                assertThat(kept.page(0, ASSIGNMENTS))
                        .as("%s, %s first, after act %d", order, first, act)
                        .hasSize(kept.size())
                        .isEqualTo(jdbc.sql("select s.id" + conditions.from() + " order by case when "
                                        + ListConditions.ofFields(first) + " then 0 else 1 end, " + COLUMNS.get(order))
                                .params(conditions.parameters())
                                .param("fields", first)
                                .query(Long.class)
                                .list());
                assertThat(kept.page(3, 5))
                        .isEqualTo(kept.page(0, 8).stream().skip(3).toList());
            }
            assertThat(figures(node).by(Dimension.FIELD, Counting.now(scope, today)))
                    .isEqualTo(new FigureCounts(jdbc).by(Dimension.FIELD, Counting.now(scope, today)));
        }
        for (Connection left : underWay) {
            left.commit();
            left.close();
        }
        assertThat(all(nodes.get(0), SCOPES.get(0), today)).isEqualTo(all(new KeptCounts(jdbc), SCOPES.get(0), today));
    }

    /** An act alone is read for it: everything else would grow. */
    @Test
    void onlyWhatMovedIsReadAgain() {
        KeptCounts counts = new KeptCounts(jdbc);
        record Question() {}
        List<Object> asked = new ArrayList<>();
        KeptCounts.Reading<String> reading = among -> {
            asked.add(among == null ? "all" : among);
            return among == null
                    ? List.of(new Members.Member<>(1, "A"), new Members.Member<>(2, "A"))
                    : List.of(new Members.Member<>(2, "B"));
        };

        assertThat(counts.of(new Question(), reading)).isEqualTo(Map.of("A", 2L));
        assertThat(counts.of(new Question(), reading)).isEqualTo(Map.of("A", 2L));
        event(jdbc, 2L, 1L);
        assertThat(counts.of(new Question(), reading)).isEqualTo(Map.of("A", 1L, "B", 1L));
        event(jdbc, null, null);
        assertThat(counts.of(new Question(), reading)).isEqualTo(Map.of("A", 2L));
        assertThat(asked).containsExactly("all", new Moved(Set.of(2L), Set.of(1L)), "all");
    }

    /** Whoever takes a list away, or lets another stand in for him, moves no figure. */
    @Test
    void anExportMakesNobodyCountAnew() {
        KeptCounts counts = new KeptCounts(jdbc);
        record Question() {}
        List<Object> asked = new ArrayList<>();
        KeptCounts.Reading<String> reading = among -> {
            asked.add(among == null ? "all" : among);
            return List.of();
        };
        counts.of(new Question(), reading);
        for (String action : List.of("LIST_EXPORTED", "STAND_IN_GRANTED", "STAND_IN_REVOKED")) {
            event(jdbc, action, null, null);
            counts.of(new Question(), reading);
        }
        event(jdbc, 2L, 1L);
        counts.of(new Question(), reading);

        assertThat(asked).containsExactly("all", new Moved(Set.of(2L), Set.of(1L)));
    }

    /** Between whatever two statements of a list: one that was not there yet when agencies were read comes last for once. */
    @Test
    void anAgencyMayBeImportedWhileItsListIsRead() {
        AtomicInteger imported = new AtomicInteger();
        JdbcClient meanwhile = spy(jdbc);
        doAnswer(statement -> {
                    importAgency("A" + imported.incrementAndGet());
                    return statement.callRealMethod();
                })
                .when(meanwhile)
                .sql(anyString());
        try {
            Ordered list = new AssignmentList(
                            meanwhile, new WordSearch(database), new KeptCounts(jdbc), byCode(meanwhile))
                    .of(SCOPES.get(0), ListCriteria.ALL, List.of(), ListOrder.AGENCY, LocalDate.of(2024, 6, 1));

            assertThat(imported.get()).isPositive();
            assertThat(list.page(0, ASSIGNMENTS)).hasSize(list.size()).endsWith(1L);
        } finally {
            jdbc.sql("update assignment set lead_code = 'STC' where id = 1").update();
            jdbc.sql("delete from agency where code like 'A_'").update();
        }
    }

    /** Any of them may come before all others: whoever has kept where they stand reads it anew. */
    @Test
    void anAgencyImportedOnAnotherNodeMovesThoseAfterIt() {
        KeptCounts node = new KeptCounts(jdbc);
        LocalDate today = LocalDate.of(2024, 6, 1);
        AssignmentList lists = new AssignmentList(jdbc, new WordSearch(database), node, byCode(jdbc));
        lists.of(SCOPES.get(0), ListCriteria.ALL, List.of(), ListOrder.AGENCY, today);
        try {
            importAgency("A1");
            event(jdbc, "AGENCY_SAVED", null, null);
            event(jdbc, 1L, 1L);

            assertThat(lists.of(SCOPES.get(0), ListCriteria.ALL, List.of(), ListOrder.AGENCY, today)
                            .page(0, ASSIGNMENTS))
                    .isEqualTo(new AssignmentList(jdbc, new WordSearch(database), new KeptCounts(jdbc), byCode(jdbc))
                            .of(SCOPES.get(0), ListCriteria.ALL, List.of(), ListOrder.AGENCY, today)
                            .page(0, ASSIGNMENTS))
                    .startsWith(1L);
        } finally {
            jdbc.sql("update assignment set lead_code = 'STC' where id = 1").update();
            jdbc.sql("delete from agency where code like 'A_'").update();
            event(jdbc, null, null);
        }
    }

    private static Agencies byCode(JdbcClient jdbc) {
        Agencies agencies = mock(Agencies.class);
        when(agencies.places()).thenAnswer(asked -> {
            Map<String, Integer> places = new HashMap<>();
            jdbc.sql("select code from agency order by code")
                    .query(String.class)
                    .list()
                    .forEach(code -> places.put(code, places.size()));
            return places;
        });
        return agencies;
    }

    /** With one assignment, so that it stands in every list. */
    private void importAgency(String code) {
        jdbc.sql(
                        "insert into agency (code, name, short_name, kind, search_text) values (:code, :code, :code, 'department', '')")
                .param("code", code)
                .update();
        jdbc.sql("update assignment set lead_code = :code where id = 1")
                .param("code", code)
                .update();
    }

    /** What other nodes have kept of it, of now and of the past, goes as its events go, though nobody tells them. */
    @Test
    void aDemonstrationLeftOnAnotherNodeIsGoneEverywhere() {
        KeptCounts node = new KeptCounts(jdbc);
        PastFigures figures = figures(node);
        Counting now = Counting.now(SCOPES.get(0), LocalDate.of(2024, 6, 1));
        Counting past = Counting.asOf(SCOPES.get(0), DueBasis.CURRENT, null, Instant.parse("2024-05-20T09:00:00Z"));
        jdbc.sql(
                        """
                insert into event (happened_at, action, directive_id, assignment_id, actor_id, principal_id, summary, lead_code, progress)
                values (timestamp with time zone '2024-05-20 08:00:00+00', 'GIVEN_OUT', 1, 1, 'p', 'p', 'x', 'STC', 'NOT_RECEIVED')""")
                .update();
        assertThat(figures.by(Dimension.AGENCY, now)).isNotEmpty();
        assertThat(figures.by(Dimension.AGENCY, past)).containsOnlyKeys("STC");

        record Before(long id, String progress) {}
        List<Before> before = jdbc.sql("select id, progress from assignment")
                .query(Before.class)
                .list();
        jdbc.sql("delete from event").update();
        jdbc.sql("update assignment set progress = 'DRAFTED'").update();
        event(jdbc, "DEMONSTRATION_LEFT", null, null);
        try {
            assertThat(figures.by(Dimension.AGENCY, now)).isEmpty();
            assertThat(figures.by(Dimension.AGENCY, past)).isEmpty();
        } finally {
            before.forEach(row -> jdbc.sql("update assignment set progress = :progress where id = :id")
                    .param("progress", row.progress())
                    .param("id", row.id())
                    .update());
        }
    }

    @Test
    void whatATransactionSeesOfItselfIsNotKept() {
        KeptCounts counts = new KeptCounts(jdbc);
        record Question() {}
        KeptCounts.Reading<String> before = among -> List.of(new Members.Member<>(1, "A"));
        counts.of(new Question(), before);

        new TransactionTemplate(new JdbcTransactionManager(database)).executeWithoutResult(status -> {
            event(jdbc, 1L, 1L);
            assertThat(counts.of(new Question(), among -> List.of(new Members.Member<>(1, "B"))))
                    .isEqualTo(Map.of("B", 1L));
            status.setRollbackOnly();
        });

        assertThat(counts.of(new Question(), before)).isEqualTo(Map.of("A", 1L));
    }

    private List<Object> all(KeptCounts node, ManagerScope scope, LocalDate today) {
        WordSearch words = new WordSearch(database);
        DirectiveWays ways = mock(DirectiveWays.class);
        when(ways.of(any(), anyList(), any())).thenAnswer(asked -> asked.<List<Long>>getArgument(1).stream()
                .map(id -> new DirectiveProgress(
                        id, null, null, null, null, null, null, null, 0, 0, 0, 0, null, List.of()))
                .toList());
        Agencies agencies = mock(Agencies.class);
        when(agencies.all())
                .thenReturn(LifeStory.LEADS.stream()
                        .map(code -> new Agency(code, code, code, "department", null, null, null, false))
                        .toList());
        List<Object> all = new ArrayList<>();
        for (ListCriteria criteria : CRITERIA) {
            all.add(new AssignmentList(jdbc, words, node, byCode(jdbc))
                    .of(scope, criteria, List.of(), ListOrder.DUE, today)
                    .page(0, ASSIGNMENTS));
            all.add(new DirectiveList(jdbc, words, ways, node).page(scope, criteria, List.of("YT"), today, 0, 10));
        }
        all.add(new AgencyMatrix(jdbc, node, agencies).read(scope, today).figures());
        StepLateness.Judgement byDate = new StepLateness.Judgement(
                List.of(new StepLateness.Group(null, "(t.due_on < :today)")), Map.of("today", today));
        all.add(new StepCounts(jdbc, node).of("assignmentExecution", scope, byDate));
        all.add(new StepCounts(jdbc, node).ofProcesses(scope, byDate));
        StepLateness lateness = mock(StepLateness.class);
        when(lateness.on(any(), any())).thenReturn(byDate);
        WorkingCalendars calendars = mock(WorkingCalendars.class);
        when(calendars.current()).thenReturn(WorkingCalendar.of(List.of()));
        all.add(new OverdueTasks(jdbc, lateness, calendars, node, SettableClock.withoutEngine())
                .of("assignmentExecution", scope, 0, 20));
        all.add(new LatenessCauses(jdbc, node).by(Dimension.AGENCY, scope, LocalDate.of(2024, 5, 1), today, null));
        return all;
    }

    private PastFigures figures(KeptCounts node) {
        FigureCounts counts = new FigureCounts(jdbc);
        Clock clock = Clock.systemUTC();
        PastCounts past = new PastCounts(counts, new Stories(jdbc, Runnable::run));
        return new PastFigures(counts, past, new FigureSnapshots(counts, past, jdbc, clock), node, jdbc, clock);
    }

    /** One that ends at once, is given up, or comes into sight after later ones. */
    private void happen() throws SQLException {
        if (!underWay.isEmpty() && random.nextInt(3) == 0) {
            try (Connection late = underWay.remove(0)) {
                late.commit();
            }
        }
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        act(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
        switch (random.nextInt(4)) {
            case 0 -> connection.rollback();
            case 1 -> {
                if (underWay.isEmpty()) {
                    underWay.add(connection);
                    return;
                }
                connection.commit();
            }
            default -> connection.commit();
        }
        connection.close();
    }

    private void act(JdbcClient within) {
        // Those of one that is still under way are locked by it.
        long id = 2 * random.nextInt(ASSIGNMENTS / 2) + (underWay.isEmpty() ? 1 : 2);
        long directive = 1 + (id - 1) / 8;
        switch (random.nextInt(10)) {
            case 0 -> {
                if (underWay.isEmpty()) {
                    within.sql("update directive set field = :field where id = :id")
                            .param("field", random.nextBoolean() ? "GD" : "YT")
                            .param("id", directive)
                            .update();
                    event(within, null, directive);
                }
            }
            case 1 -> event(within, null, null);
            case 4 -> {
                if (underWay.isEmpty()) {
                    tasks(within, null, directive);
                    event(within, random.nextBoolean() ? id : null, directive);
                }
            }
            case 5 -> {
                if (underWay.isEmpty()) {
                    report(within, id);
                    event(within, id, directive);
                }
            }
            case 2 -> {
                within.sql("delete from assignment_coordinator where assignment_id = :id")
                        .param("id", id)
                        .update();
                event(within, id, directive);
            }
            case 3 -> {
                within.sql("delete from assignment_coordinator where assignment_id = :id")
                        .param("id", id)
                        .update();
                within.sql("insert into assignment_coordinator (assignment_id, agency_code) values (:id, 'SYT')")
                        .param("id", id)
                        .update();
                event(within, id, directive);
            }
            default -> {
                String progress = PROGRESS.get(random.nextInt(PROGRESS.size()));
                boolean ended = progress.equals("COMPLETED") || progress.equals("RECALLED");
                within.sql(
                                """
                        update assignment set lead_code = :lead, progress = :progress, due_on = :due, result_issued_on = :result,
                          ended_on = :ended where id = :id""")
                        .param("lead", LifeStory.LEADS.get(random.nextInt(LifeStory.LEADS.size())))
                        .param("progress", progress)
                        .param("due", day())
                        .param("result", ended ? day() : null)
                        .param("ended", ended ? LocalDate.of(2024, 6, 1) : null)
                        .param("id", id)
                        .update();
                tasks(within, id, directive);
                event(within, id, directive);
            }
        }
    }

    /** Others wait than before, of the assignment or else of the directive as a whole. */
    private void tasks(JdbcClient within, Long assignment, long directive) {
        within.sql(
                        assignment == null
                                ? "delete from open_task where directive_id = :directive and assignment_id is null"
                                : "delete from open_task where directive_id = :directive and assignment_id = :assignment")
                .param("directive", directive)
                .param("assignment", assignment, Types.BIGINT)
                .update();
        for (int i = random.nextInt(3); i > 0; i--) {
            within.sql(
                            """
                    insert into open_task (task_id, process_instance_id, execution_id, process_definition_id, process_key, step, name,
                      role, agency_code, agency_role, excluded, directive_id, assignment_id, directive_number, title, lead_code, due_on,
                      urgency, created_at, search_text)
                    values (:id, 'i', 'e', 'd', 'assignmentExecution', :step, 'x', 'LEAD_CLERK', :agency, 'CLERK', '', :directive,
                      :assignment, '1', 'x', :lead, :due, 'NONE', :created, '')""")
                    .param("id", "t" + made++)
                    .param("step", random.nextBoolean() ? "nameHandler" : "carryOut")
                    .param("agency", LifeStory.LEADS.get(random.nextInt(LifeStory.LEADS.size())))
                    .param("directive", directive)
                    .param("assignment", assignment, Types.BIGINT)
                    .param("lead", LifeStory.LEADS.get(random.nextInt(LifeStory.LEADS.size())))
                    .param("due", day(), Types.DATE)
                    .param("created", OffsetDateTime.of(2024, 5, 1 + random.nextInt(9), 20, 0, 0, 0, ZoneOffset.UTC))
                    .update();
        }
    }

    /** One that says why it is late. */
    private void report(JdbcClient within, long assignment) {
        within.sql(
                        """
                insert into issued_document (id, kind, agency_code, directive_id, assignment_id, number, issued_on, subject)
                select :id, 'REPORT', lead_code, directive_id, id, '1', date '2024-05-20', 'x' from assignment where id = :assignment""")
                .param("id", ++made)
                .param("assignment", assignment)
                .update();
        within.sql(
                        """
                insert into report (assignment_id, done, drafted_by, drafted_at, document_id, lateness_reason)
                values (:assignment, 'x', 'p', current_timestamp, :id, :reason)""")
                .param("assignment", assignment)
                .param("id", made)
                .param("reason", random.nextBoolean() ? "MUCH_WORK" : "AWAITING_FUNDS")
                .update();
    }

    private LocalDate day() {
        return random.nextInt(4) == 0 ? null : LocalDate.of(2024, 5, 1).plusDays(random.nextInt(60));
    }

    private static void event(JdbcClient within, Long assignment, Long directive) {
        event(within, "x", assignment, directive);
    }

    private static void event(JdbcClient within, String action, Long assignment, Long directive) {
        within.sql(
                        """
                insert into event (happened_at, action, directive_id, assignment_id, actor_id, principal_id, summary)
                values (current_timestamp, :action, :directive, :assignment, 'p', 'p', 'x')""")
                .param("action", action)
                .param("directive", directive, Types.BIGINT)
                .param("assignment", assignment, Types.BIGINT)
                .update();
    }
}

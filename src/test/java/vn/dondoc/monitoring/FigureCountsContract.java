package vn.dondoc.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.LongRuns;
import vn.dondoc.SettableClock;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.deadline.ReportCycle;
import vn.dondoc.history.Standing;
import vn.dondoc.identity.ManagerScope;
import vn.dondoc.organisation.Agencies;
import vn.dondoc.organisation.Agency;

/** The database counts what the rule in Java counts, now and at past moments, on every database that we run on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FigureCountsContract {

    private static final ManagerScope ALL = new ManagerScope(true, List.of());
    private static final int ASSIGNMENTS = LongRuns.ON ? 10_000 : 400;
    private static final int MOMENTS = LongRuns.ON ? 1_000 : 30;

    /** An agency's own figures are asked for of so many of them: each is as many questions as there are agencies. */
    private static final int MOMENTS_OF_EACH = 30;

    private JdbcClient jdbc;
    private FigureCounts counts;
    private final Random random = new Random(2024);
    private List<LifeStory> stories;

    abstract DataSource emptyDatabase();

    @BeforeAll
    void tell() {
        DataSource database = emptyDatabase();
        MonitoringTables tables = new MonitoringTables(database, LifeStory.LEADS, "V7__proposals");
        jdbc = JdbcClient.create(database);
        counts = new FigureCounts(jdbc);
        MonitoringTables.FIELDS.forEach(field -> tables.directive(field, field));
        stories =
                Stream.generate(() -> new LifeStory(random)).limit(ASSIGNMENTS).toList();
        // One transaction: told one by one they would take half a minute on PostgreSQL.
        new TransactionTemplate(new JdbcTransactionManager(database)).executeWithoutResult(status -> {
            for (int i = 0; i < stories.size(); i++) {
                insert(i + 1, stories.get(i));
            }
        });
    }

    @Test
    void nowIsCountedFromTheAssignments() {
        Instant later = LifeStory.moment(LifeStory.FIRST.plusDays(2 * LifeStory.DAYS), random);
        LocalDate today = LocalDate.ofInstant(later, OfficeZone.ID);

        assertThat(counts.total(Counting.now(ALL, today))).isEqualTo(FiguresTest.fromEvents(stories, later));
        assertThat(counts.by(Dimension.AGENCY, Counting.now(ALL, today))).isEqualTo(byLead(later));
        assertThat(counts.by(Dimension.FIELD, Counting.now(ALL, today)))
                .isEqualTo(Map.of(
                        "GD", FiguresTest.fromEvents(odd(0), later), "YT", FiguresTest.fromEvents(odd(1), later)));
        assertThat(counts.by(Dimension.DIRECTIVE, Counting.now(ALL, today)).values())
                .containsExactlyInAnyOrderElementsOf(
                        counts.by(Dimension.FIELD, Counting.now(ALL, today)).values());
    }

    @Test
    void aPastMomentIsCountedFromEvents() {
        for (int i = 0; i < MOMENTS; i++) {
            Instant moment = LifeStory.moment(LifeStory.FIRST.plusDays(random.nextInt(LifeStory.DAYS)), random);
            Map<String, Figures> told = byLead(moment);
            assertThat(counts.by(Dimension.AGENCY, Counting.asOf(ALL, DueBasis.CURRENT, null, moment)))
                    .as("%s", moment)
                    .isEqualTo(told);
            if (i >= MOMENTS_OF_EACH) {
                continue;
            }
            // The lead changes now and then: an agency has what it led then, neither what it led before nor what it
            // leads since.
            for (String lead : LifeStory.LEADS) {
                Map<String, Figures> own = new HashMap<>(told);
                own.keySet().retainAll(Set.of(lead));
                assertThat(counts.by(Dimension.AGENCY, Counting.asOf(of(lead), DueBasis.CURRENT, null, moment)))
                        .as("%s, %s", lead, moment)
                        .isEqualTo(own);
            }
        }
    }

    /** What is known in memory is what the database counts, of whomever, by whatever, and after whatever has happened since. */
    @Test
    void whatIsInMemoryIsWhatTheDatabaseCounts() {
        PastCounts past = inMemory();
        for (int i = 0; i < MOMENTS; i++) {
            int day = random.nextInt(LifeStory.DAYS);
            Instant moment = LifeStory.moment(LifeStory.FIRST.plusDays(day), random);
            LocalDate from = random.nextBoolean() ? null : LifeStory.FIRST.plusDays(random.nextInt(day + 1));
            ManagerScope scope =
                    random.nextBoolean() ? ALL : of(LifeStory.LEADS.get(random.nextInt(LifeStory.LEADS.size())));
            for (DueBasis basis : DueBasis.values()) {
                Counting counting = Counting.asOf(scope, basis, from, moment);
                for (Dimension dimension : Dimension.values()) {
                    assertThat(past.by(dimension, counting))
                            .as("%s %s", dimension, counting)
                            .isEqualTo(counts.by(dimension, counting));
                }
                assertThat(past.byAgencyAndField(counting))
                        .containsExactlyInAnyOrderElementsOf(counts.byAgencyAndField(counting));
            }
        }
        // An act of now that says where one stood half way: it is followed as any other.
        Instant half = LifeStory.moment(LifeStory.FIRST.plusDays(LifeStory.DAYS / 2), random);
        Counting then = Counting.asOf(ALL, DueBasis.CURRENT, null, half);
        Map<String, Figures> before = past.by(Dimension.AGENCY, then);
        event(
                1,
                half.minusSeconds(1),
                "x",
                new Standing("STC", "RECALLED", null, null, OfficeZone.today(Clock.fixed(half, OfficeZone.ID))));
        try {
            assertThat(past.by(Dimension.AGENCY, then))
                    .isEqualTo(counts.by(Dimension.AGENCY, then))
                    .isNotEqualTo(before);
        } finally {
            jdbc.sql("delete from event where action = 'x'").update();
        }
        // Of a directive as a whole: under which field its assignments stand.
        past = inMemory();
        past.by(Dimension.FIELD, then);
        jdbc.sql("update directive set field = 'GD' where id = 2").update();
        jdbc.sql(
                        """
                insert into event (happened_at, action, directive_id, actor_id, principal_id, summary)
                values (current_timestamp, 'x', 2, 'p', 'p', 'x')""")
                .update();
        try {
            assertThat(past.by(Dimension.FIELD, then))
                    .isEqualTo(counts.by(Dimension.FIELD, then))
                    .hasSize(1);
        } finally {
            jdbc.sql("update directive set field = 'YT' where id = 2").update();
            jdbc.sql("delete from event where action = 'x'").update();
        }
        past = new PastCounts(counts, new Stories(jdbc, task -> {}));
        assertThat(past.by(Dimension.AGENCY, then)).as("while they are read").isEqualTo(before);
    }

    private PastCounts inMemory() {
        return new PastCounts(counts, new Stories(jdbc, Runnable::run));
    }

    /** What is stored of a moment is what events say of it later, whatever has happened since. */
    @Test
    void whatWasStoredIsCountedAgain() {
        SettableClock clock = SettableClock.withoutEngine();
        Instant last = stories.stream()
                .map(story -> story.events.get(story.events.size() - 1).at())
                .max(Instant::compareTo)
                .orElseThrow();
        clock.goTo(last.plusSeconds(3600));
        FigureSnapshots snapshots = new FigureSnapshots(counts, inMemory(), jdbc, clock);
        snapshots.take();
        snapshots.take();
        var snapshot = snapshots.on(OfficeZone.today(clock)).orElseThrow();
        assertThat(snapshots.stored(snapshot)).isNotEmpty();
        assertThat(snapshots.agreesWithEvents(snapshot, ALL)).isTrue();

        // Something happens the day after; what was stored still stands.
        clock.advance(Duration.ofDays(1));
        long id = 1
                + stories.indexOf(stories.stream()
                        .filter(story -> story.bucketAt(last) != null
                                && story.bucketAt(last).name().startsWith("OPEN"))
                        .findFirst()
                        .orElseThrow());
        event(id, clock.instant(), "RECALLED", new Standing("STC", "RECALLED", null, null, OfficeZone.today(clock)));
        assertThat(snapshots.agreesWithEvents(snapshot, ALL)).isTrue();
        LifeStory.LEADS.forEach(lead -> assertThat(snapshots.agreesWithEvents(snapshot, of(lead)))
                .as(lead)
                .isTrue());
        String wrong = snapshots.stored(snapshot).get(0).leadCode();
        jdbc.sql("update figure_snapshot_row set amount = amount + 1 where snapshot_id = :id and lead_code = :wrong")
                .param("id", snapshot.id())
                .param("wrong", wrong)
                .update();
        assertThat(snapshots.agreesWithEvents(snapshot, ALL)).isFalse();
        LifeStory.LEADS.forEach(lead -> assertThat(snapshots.agreesWithEvents(snapshot, of(lead)))
                .as(lead)
                .isEqualTo(!lead.equals(wrong)));
        snapshots.forget();
        jdbc.sql("delete from event where happened_at > :last")
                .param("last", OffsetDateTime.ofInstant(last, OfficeZone.ID))
                .update();
    }

    /** Under which field it stood then does not change when another directive takes its assignment over. */
    @Test
    void whatIsCarriedOverStaysInThePastWhereItWas() {
        Instant moment = LifeStory.moment(LifeStory.FIRST.plusDays(LifeStory.DAYS / 2), random);
        Counting then = Counting.asOf(ALL, DueBasis.CURRENT, null, moment);
        Map<String, Figures> before = counts.by(Dimension.FIELD, then);
        Map<String, Figures> byDirective = counts.by(Dimension.DIRECTIVE, then);
        long id = 1
                + stories.indexOf(stories.stream()
                        .filter(story -> story.standingAt(moment).isPresent())
                        .findFirst()
                        .orElseThrow());

        jdbc.sql("update assignment set directive_id = 3 - directive_id where id = :id")
                .param("id", id)
                .update();
        try {
            assertThat(counts.by(Dimension.FIELD, then)).isEqualTo(before);
            assertThat(counts.by(Dimension.DIRECTIVE, then)).isEqualTo(byDirective);
        } finally {
            jdbc.sql("update assignment set directive_id = 3 - directive_id where id = :id")
                    .param("id", id)
                    .update();
        }
    }

    /** What comes while it is counted belongs to both or to neither. */
    @Test
    void whatHappensWhileFiguresAreStoredIsCountedWithThem() {
        SettableClock clock = SettableClock.withoutEngine();
        clock.goTo(LifeStory.FIRST.plusDays(3L * LifeStory.DAYS));
        long[] late = {0};
        FigureCounts interrupted = new FigureCounts(jdbc) {
            @Override
            List<StoredCount> byAgencyAndField(Counting counting) {
                if (late[0] == 0) {
                    clock.advance(Duration.ofSeconds(1));
                    late[0] = given(clock.instant());
                }
                return super.byAgencyAndField(counting);
            }
        };
        FigureSnapshots snapshots = new FigureSnapshots(interrupted, inMemory(), jdbc, clock);
        try {
            snapshots.take();
            assertThat(snapshots.agreesWithEvents(
                            snapshots.on(OfficeZone.today(clock)).orElseThrow(), ALL))
                    .isTrue();
        } finally {
            snapshots.forget();
            jdbc.sql("delete from event where assignment_id = :id")
                    .param("id", late[0])
                    .update();
            jdbc.sql("delete from assignment where id = :id")
                    .param("id", late[0])
                    .update();
        }
    }

    @Test
    void aPeriodLeavesOutWhatEndedBeforeItAndAnAgencySeesItsOwn() {
        Instant moment = LifeStory.moment(LifeStory.FIRST.plusDays(LifeStory.DAYS), random);
        LocalDate from = LifeStory.FIRST.plusDays(400);
        Figures expected = Figures.count(
                stories.stream()
                        .flatMap(story -> story.standingAt(moment).stream())
                        .filter(standing -> standing.leadCode().equals("SYT"))
                        .filter(standing -> standing.endedOn() == null
                                || !standing.endedOn().isBefore(from)),
                LocalDate.ofInstant(moment, OfficeZone.ID));

        assertThat(counts.by(
                        Dimension.AGENCY,
                        Counting.asOf(new ManagerScope(false, List.of("SYT")), DueBasis.CURRENT, from, moment)))
                .isEqualTo(Map.of("SYT", expected));
    }

    @Test
    void theOriginalDateGivesOtherFigures() {
        Instant moment = LifeStory.moment(LifeStory.FIRST.plusDays(LifeStory.DAYS), random);
        LocalDate today = LocalDate.ofInstant(moment, OfficeZone.ID);
        Figures expected = Figures.count(
                stories.stream().flatMap(story -> story.standingAt(moment).stream()
                        .map(now -> new Standing(
                                now.leadCode(),
                                now.progress(),
                                story.originalDueOn(),
                                now.resultIssuedOn(),
                                now.endedOn()))),
                today);

        assertThat(counts.total(Counting.asOf(ALL, DueBasis.ORIGINAL, null, moment)))
                .isEqualTo(expected)
                .isNotEqualTo(counts.total(Counting.asOf(ALL, DueBasis.CURRENT, null, moment)));
    }

    /**
     * Each line stands beside the same agency's of the period before, with the causes that were given in the period, in reports and in
     * explanations: not those of a coordinating agency, and of one assignment each cause once.
     */
    @Test
    void theOnTimeTableComparesWithThePeriodBefore() {
        SettableClock clock = SettableClock.withoutEngine();
        clock.goTo(LifeStory.FIRST.plusDays(LifeStory.DAYS + 30L));
        Period period = Period.containing(ReportCycle.QUARTER, LifeStory.FIRST.plusDays(500));
        Period before = period.previous(ReportCycle.QUARTER);
        assertThat(before.to()).isEqualTo(period.from().minusDays(1));
        String lead = jdbc.sql("select lead_code from assignment where id = 1")
                .query(String.class)
                .single();
        lateReport(1, "MUCH_WORK", period.to());
        lateReport(1, "MUCH_WORK", period.from());
        lateReport(1, "AWAITING_FUNDS", before.to());
        Instant afternoon = period.to().atTime(15, 0).atZone(OfficeZone.ID).toInstant();
        explained(1, lead, "DISASTER", afternoon);
        explained(1, lead, "DISASTER", afternoon.minus(Duration.ofDays(3)));
        explained(
                1,
                lead,
                "LEGAL_OBSTACLE",
                period.from().atStartOfDay(OfficeZone.ID).toInstant().minusMillis(1));
        String beside = LifeStory.LEADS.stream()
                .filter(code -> !code.equals(lead))
                .findFirst()
                .orElseThrow();
        explained(1, beside, "OWN_FAULT", afternoon);

        OnTimeTable table = tables(clock)
                .make(
                        new Overseer(null, ALL, null),
                        new OnTimeTables.Wanted(
                                Dimension.AGENCY,
                                period,
                                ReportCycle.QUARTER,
                                DueBasis.CURRENT,
                                Closing.of(null, null)));

        assertThat(table.past()).isTrue();
        assertThat(table.storedAt()).isNull();
        assertThat(table.lines()).hasSameSizeAs(LifeStory.LEADS).allSatisfy(line -> {
            assertThat(line.figures()).isEqualTo(inPeriod(line.code(), period));
            assertThat(line.previous()).isEqualTo(inPeriod(line.code(), before));
            assertThat(line.overdueChange())
                    .isEqualTo(Shares.of(line.figures())
                            .overdueOfDue()
                            .subtract(Shares.of(line.previous()).overdueOfDue()));
            assertThat(line.causes())
                    .isEqualTo(
                            line.code().equals(lead)
                                    ? List.of(
                                            new LatenessCauses.Cause(lead, "Khối lượng công việc lớn", 1),
                                            new LatenessCauses.Cause(lead, "Thiên tai, dịch bệnh", 1))
                                    : List.of());
        });
        theSameCausesStandAtTheField(period, afternoon);
        assertThat(table.total().figures().total())
                .isEqualTo(table.lines().stream()
                        .mapToLong(line -> line.figures().total())
                        .sum());
    }

    /** What was answered after a moment is not among its causes; neither is a report that no event knows of by then. */
    private void theSameCausesStandAtTheField(Period period, Instant answered) {
        LatenessCauses causes = new LatenessCauses(jdbc, new KeptCounts(jdbc));
        String field = jdbc.sql(
                        "select d.field from assignment s join directive d on d.id = s.directive_id where s.id = 1")
                .query(String.class)
                .single();
        assertThat(causes.by(Dimension.FIELD, ALL, period.from(), period.to(), null))
                .containsExactly(
                        new LatenessCauses.Cause(field, "Khối lượng công việc lớn", 1),
                        new LatenessCauses.Cause(field, "Thiên tai, dịch bệnh", 1));
        assertThat(causes.by(Dimension.FIELD, ALL, period.to(), period.to(), answered.minusMillis(1)))
                .isEmpty();
        assertThat(causes.by(Dimension.FIELD, ALL, period.to(), period.to(), answered))
                .containsExactly(new LatenessCauses.Cause(field, "Thiên tai, dịch bệnh", 1));
    }

    /** On whichever database: what the boxes count of a directive is what its figures are. */
    @Test
    void aDirectivesBoxesCountWhatItsFiguresDo() {
        LocalDate today = LifeStory.FIRST.plusDays(2L * LifeStory.DAYS);
        Map<String, Figures> figures = counts.by(Dimension.DIRECTIVE, Counting.now(ALL, today));

        List<DirectiveProgress> lines = new DirectiveWays(jdbc).of(ALL, List.of(2L, 1L), today);

        assertThat(lines).extracting(DirectiveProgress::id).containsExactly(2L, 1L);
        assertThat(lines).allSatisfy(line -> {
            Figures own = figures.get(Long.toString(line.id()));
            assertThat((long) line.total()).isEqualTo(own.total()).isPositive();
            assertThat((long) line.overdue()).isEqualTo(own.openOverdue()).isPositive();
            assertThat((long) line.recalled()).isEqualTo(own.recalled()).isPositive();
            assertThat(line.stages().get(0).done()).isEqualTo(line.total());
            assertThat(line.stages().get(4).done()).isBetween(1, line.total());
        });
    }

    /** Not at the end of a day, but in the middle of one: what happened in its afternoon is not counted. */
    @Test
    void theOnTimeTableIsOfATimeOfDayToo() {
        SettableClock clock = SettableClock.withoutEngine();
        clock.goTo(LifeStory.FIRST.plusDays(LifeStory.DAYS + 30L));
        Period period = Period.containing(ReportCycle.YEAR, LifeStory.FIRST.plusDays(500));
        int different = 0;
        for (int i = 0; i < 20; i++) {
            LocalDate day = period.from().plusDays(random.nextInt(300));
            Map<String, Figures> told = new HashMap<>();
            Instant noon = day.atTime(12, 0).atZone(OfficeZone.ID).toInstant();
            LifeStory.LEADS.forEach(lead -> told.put(lead, inPeriod(lead, period, noon)));

            OnTimeTable table = tables(clock)
                    .make(
                            new Overseer(null, ALL, null),
                            new OnTimeTables.Wanted(
                                    Dimension.AGENCY,
                                    period,
                                    ReportCycle.YEAR,
                                    DueBasis.CURRENT,
                                    Closing.of(day, "12:00")));

            assertThat(table.countedAt().toInstant()).isEqualTo(noon);
            assertThat(table.lines()).as("%s", day).allSatisfy(line -> assertThat(line.figures())
                    .isEqualTo(told.get(line.code())));
            Instant end = day.plusDays(1).atStartOfDay(OfficeZone.ID).toInstant();
            different += LifeStory.LEADS.stream().allMatch(lead -> inPeriod(lead, period, end.minusMillis(1))
                            .equals(told.get(lead)))
                    ? 0
                    : 1;
        }
        assertThat(different).as("days whose afternoon moved something").isPositive();
    }

    private static ManagerScope of(String lead) {
        return new ManagerScope(false, List.of(lead));
    }

    private OnTimeTables tables(SettableClock clock) {
        Agencies agencies = mock(Agencies.class);
        when(agencies.all())
                .thenReturn(LifeStory.LEADS.stream()
                        .map(code -> new Agency(code, code, code, "department", null, null, null, false))
                        .toList());
        FigureSnapshots snapshots = new FigureSnapshots(counts, inMemory(), jdbc, clock);
        KeptCounts kept = new KeptCounts(jdbc);
        return new OnTimeTables(
                new PastFigures(counts, inMemory(), snapshots, kept, jdbc, clock),
                new LatenessCauses(jdbc, kept),
                snapshots,
                new LineNames(agencies, mock(ManagerFields.class)),
                clock);
    }

    private Figures inPeriod(String lead, Period period) {
        return inPeriod(
                lead,
                period,
                period.to().plusDays(1).atStartOfDay(OfficeZone.ID).toInstant().minusMillis(1));
    }

    private Figures inPeriod(String lead, Period period, Instant moment) {
        return Figures.count(
                stories.stream()
                        .flatMap(story -> story.standingAt(moment).stream())
                        .filter(standing -> standing.leadCode().equals(lead))
                        .filter(standing -> standing.endedOn() == null
                                || !standing.endedOn().isBefore(period.from())),
                LocalDate.ofInstant(moment, OfficeZone.ID));
    }

    private void lateReport(long assignmentId, String reason, LocalDate issuedOn) {
        jdbc.sql(
                        """
                insert into issued_document (kind, agency_code, directive_id, assignment_id, number, issued_on, subject)
                select 'REPORT', lead_code, directive_id, id, '1', :on, 'x' from assignment where id = :id""")
                .param("on", issuedOn)
                .param("id", assignmentId)
                .update();
        jdbc.sql(
                        """
                insert into report (assignment_id, done, drafted_by, drafted_at, document_id, lateness_reason)
                select :id, 'x', 'p', current_timestamp, max(i.id), :reason from issued_document i""")
                .param("id", assignmentId)
                .param("reason", reason)
                .update();
    }

    private void explained(long assignmentId, String agency, String reason, Instant at) {
        jdbc.sql(
                        """
                insert into explanation (assignment_id, obligation_key, missed_on, agency_code, state, question, asked_by, asked_at, due_on,
                                         reason_code, answer, answered_by, answered_at)
                values (:id, 'x', :on, :agency, 'ANSWERED', 'x', 'p', :at, :on, :reason, 'x', 'p', :at)""")
                .param("id", assignmentId)
                .param("on", LocalDate.ofInstant(at, OfficeZone.ID))
                .param("agency", agency)
                .param("reason", reason)
                .param("at", OffsetDateTime.ofInstant(at, OfficeZone.ID))
                .update();
    }

    private Map<String, Figures> byLead(Instant moment) {
        LocalDate today = LocalDate.ofInstant(moment, OfficeZone.ID);
        return stories.stream()
                .flatMap(story -> story.standingAt(moment).stream())
                .collect(Collectors.groupingBy(
                        Standing::leadCode,
                        Collectors.collectingAndThen(
                                Collectors.toList(), standings -> Figures.count(standings.stream(), today))));
    }

    private List<LifeStory> odd(int rest) {
        return stories.stream()
                .filter(story -> (stories.indexOf(story) + 1) % 2 == rest)
                .toList();
    }

    private void insert(long id, LifeStory story) {
        Standing now = story.events.get(story.events.size() - 1).standing();
        jdbc.sql(
                        """
                insert into assignment (directive_id, ordinal, title, content, lead_code, kind, proposal_required,
                  beneficiary_list_required, due_on, original_due_on, progress, given_on, result_issued_on, ended_on, search_text)
                values (:directive, :id, 'x', 'x', :lead, 'CASE', false, false, :due, :original, :progress, :given, :result,
                  :ended, '')""")
                .param("directive", 1 + id % 2)
                .param("id", id)
                .param("lead", now.leadCode())
                .param("due", now.dueOn())
                .param("original", story.originalDueOn())
                .param("progress", now.progress())
                .param("given", story.givenOn())
                .param("result", now.resultIssuedOn())
                .param("ended", now.endedOn())
                .update();
        story.events.forEach(told -> event(id, told.at(), told.action(), told.standing()));
    }

    /** One more assignment that is given out at that moment. */
    private long given(Instant at) {
        jdbc.sql(
                        """
                insert into assignment (directive_id, ordinal, title, content, lead_code, kind, proposal_required,
                  beneficiary_list_required, progress, given_on, search_text)
                values (1, 100000, 'x', 'x', 'SYT', 'CASE', false, false, 'NOT_RECEIVED', :on, '')""")
                .param("on", LocalDate.ofInstant(at, OfficeZone.ID))
                .update();
        long id = jdbc.sql("select max(id) from assignment").query(Long.class).single();
        jdbc.sql("update assignment set directive_id = 1 + mod(id, 2) where id = :id")
                .param("id", id)
                .update();
        event(id, at, "GIVEN_OUT", new Standing("SYT", "NOT_RECEIVED", null, null, null));
        return id;
    }

    private void event(long id, Instant at, String action, Standing standing) {
        jdbc.sql(
                        """
                insert into event (happened_at, action, directive_id, assignment_id, actor_id, principal_id, summary, lead_code,
                  progress, due_on, result_issued_on, ended_on)
                values (:at, :action, :directive, :id, 'p', 'p', 'x', :lead, :progress, :due, :result, :ended)""")
                .param("at", OffsetDateTime.ofInstant(at, OfficeZone.ID))
                .param("action", action)
                .param("directive", 1 + id % 2)
                .param("id", id)
                .param("lead", standing.leadCode())
                .param("progress", standing.progress())
                .param("due", standing.dueOn())
                .param("result", standing.resultIssuedOn())
                .param("ended", standing.endedOn())
                .update();
    }
}

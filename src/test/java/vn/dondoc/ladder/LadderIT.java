package vn.dondoc.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.SettableClock;
import vn.dondoc.SystemTest;
import vn.dondoc.assignment.Basis;
import vn.dondoc.assignment.DeadlineMove;
import vn.dondoc.assignment.DeadlineMoves;
import vn.dondoc.assignment.Execution;
import vn.dondoc.assignment.Recalling;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.decision.TableChanges;
import vn.dondoc.directive.Directives;
import vn.dondoc.history.Events;
import vn.dondoc.identity.Actor;
import vn.dondoc.notification.Inbox;
import vn.dondoc.notification.MorningSource;
import vn.dondoc.notification.NoticeKind;
import vn.dondoc.notification.Notices;
import vn.dondoc.notification.Relevance;
import vn.dondoc.notification.StoredNotice;
import vn.dondoc.notification.TodaysWords;
import vn.dondoc.request.Petitions;
import vn.dondoc.request.RequestKind;
import vn.dondoc.urging.LatenessExplaining;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.DirectiveFixture;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;
import vn.dondoc.walk.ProposalPath;
import vn.dondoc.walk.ProposalPaths;
import vn.dondoc.workflow.Act;
import vn.dondoc.workflow.EngineCalls;
import vn.dondoc.workflow.TaskActions;

/** The ladder in the running system, with a clock that is moved: exactly who is told what, and when. */
@SystemTest
class LadderIT {

    private static final LocalDate GIVEN = LocalDate.of(2024, 3, 15);

    @Autowired
    Paths paths;

    @Autowired
    Office office;

    @Autowired
    LadderWalk walk;

    @Autowired
    ProposalPaths proposals;

    @Autowired
    Petitions petitions;

    @Autowired
    Directives directives;

    @Autowired
    DeadlineMoves moves;

    @Autowired
    Recalling recalling;

    @Autowired
    LatenessExplaining explaining;

    @Autowired
    Execution execution;

    @Autowired
    TaskActions taskActions;

    @Autowired
    StillOwed stillOwed;

    @Autowired
    Inbox inbox;

    @Autowired
    TodaysWords words;

    @Autowired
    List<Relevance> relevances;

    @Autowired
    TableChanges tables;

    @Autowired
    Events events;

    @Autowired
    EngineCalls engine;

    @Autowired
    List<MorningSource> morningSources;

    @Autowired
    Notices notices;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @BeforeEach
    void onTheDayOfGiving() {
        clock.goTo(GIVEN);
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    /** Over Giỗ Tổ (18/4) and the swapped days: 29/4 is off, Saturday 4/5 a working day. */
    @Test
    void whatIsNotFinishedGoesUpTheLadder() {
        AssignmentPath path = underWay("NONE", LocalDate.of(2024, 4, 12));

        until(path, LocalDate.of(2024, 6, 14));

        assertThat(walk.told(path.id()))
                .containsExactly(
                        "2024-04-05 REMINDER sgddtOfficer",
                        "2024-04-09 REMINDER sgddtOfficer",
                        "2024-04-11 REMINDER sgddtLeader",
                        "2024-04-11 REMINDER sgddtOfficer",
                        "2024-04-12 REMINDER sgddtLeader",
                        "2024-04-12 REMINDER sgddtOfficer",
                        "2024-04-15 ESCALATION sgddtLeader",
                        "2024-04-15 ESCALATION sgddtOfficer",
                        "2024-04-15 ESCALATION vpubOfficer",
                        "2024-04-17 ESCALATION vpubOfficer",
                        "2024-04-24 ESCALATION sgddtLeader",
                        "2024-05-02 WEEKLY_LIST ubndLeader",
                        // The explanation was owed by 2/5.
                        "2024-05-03 ESCALATION sgddtLeader",
                        "2024-05-06 ESCALATION vpubOfficer",
                        "2024-05-15 MONTHLY_LIST ubndChair");
    }

    /** The Office's officer gets an urging letter to draft, the agency's leader an explanation with a date of its own. */
    @Test
    void whatIsLateMakesWork() {
        AssignmentPath path = underWay("NONE", LocalDate.of(2024, 4, 12));

        until(path, LocalDate.of(2024, 4, 16));
        assertThat(openSteps(path)).doesNotContain("draftUrging", "explain");
        until(path, LocalDate.of(2024, 4, 17));
        assertThat(openSteps(path)).contains("draftUrging").doesNotContain("explain");
        until(path, LocalDate.of(2024, 4, 24));
        assertThat(openSteps(path)).containsOnlyOnce("draftUrging", "explain");
        assertThat(jdbc.sql(
                                """
                        select o.due_on from obligation o join explanation e on e.id = o.explanation_id
                         where e.assignment_id = :id and e.obligation_key = :key and e.agency_code = 'SGDDT'""")
                        .param("id", path.id())
                        .param("key", "result:" + path.id())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(LocalDate.of(2024, 5, 2));

        until(path, LocalDate.of(2024, 6, 14));
        assertThat(openSteps(path)).containsOnlyOnce("draftUrging", "explain");
    }

    /** The letter to write and the explanation owed: the step's own message leads to them, the next morning's mail tells neither again. */
    @Test
    void workThatAStepMakesIsToldByThatStepAndByNothingElse() {
        AssignmentPath path = underWay("NONE", LocalDate.of(2024, 4, 12));

        until(path, LocalDate.of(2024, 4, 17));
        morningAfter(path);
        assertThat(toldFrom(path, LocalDate.of(2024, 4, 17)))
                .containsExactly("vpubOfficer ESCALATION Soạn công văn đôn đốc " + link(path, "draftUrging"));

        until(path, LocalDate.of(2024, 4, 24));
        morningAfter(path);
        assertThat(toldFrom(path, LocalDate.of(2024, 4, 24)))
                .containsExactly("sgddtLeader ESCALATION Giải trình " + link(path, "explain"));
    }

    /** What the next morning's mail would bring of it. */
    private void morningAfter(AssignmentPath path) {
        engine.inTransaction(office.actor("vpubOfficer"), () -> morningSources.stream()
                .flatMap(source -> source.since(OffsetDateTime.now(clock).minusDays(1)).stream())
                .filter(notice -> notice.assignmentId() != null && notice.assignmentId() == path.id())
                .forEach(notices::tell));
    }

    private List<String> toldFrom(AssignmentPath path, LocalDate day) {
        return jdbc.sql(
                        """
                select concat(recipient_id, ' ', kind, ' ', action, ' ', link) from message
                 where assignment_id = :id and created_at >= :day""")
                .param("id", path.id())
                .param("day", day.atStartOfDay(OfficeZone.ID).toOffsetDateTime())
                .query(String.class)
                .list();
    }

    private String link(AssignmentPath path, String step) {
        return "/camunda/app/tasklist/default/#/?task="
                + jdbc.sql("select task_id from open_task where assignment_id = :id and step = :step")
                        .param("id", path.id())
                        .param("step", step)
                        .query(String.class)
                        .single();
    }

    private List<String> openSteps(AssignmentPath path) {
        return jdbc.sql("select step from open_task where assignment_id = :id")
                .param("id", path.id())
                .query(String.class)
                .list();
    }

    @Test
    void urgentWorkHasHalfTheDistance() {
        AssignmentPath path = underWay("VERY_URGENT", LocalDate.of(2024, 4, 12));

        until(path, LocalDate.of(2024, 4, 27));

        assertThat(walk.told(path.id()))
                .containsExactly(
                        "2024-04-09 REMINDER sgddtOfficer",
                        "2024-04-10 REMINDER sgddtOfficer",
                        "2024-04-11 REMINDER sgddtLeader",
                        "2024-04-11 REMINDER sgddtOfficer",
                        "2024-04-12 REMINDER sgddtLeader",
                        "2024-04-12 REMINDER sgddtOfficer",
                        "2024-04-15 ESCALATION sgddtLeader",
                        "2024-04-15 ESCALATION sgddtOfficer",
                        "2024-04-15 ESCALATION vpubOfficer",
                        "2024-04-16 ESCALATION vpubOfficer",
                        "2024-04-19 ESCALATION sgddtLeader",
                        "2024-04-22 WEEKLY_LIST ubndLeader",
                        // The explanation was owed by 24/4.
                        "2024-04-25 ESCALATION sgddtLeader",
                        "2024-04-26 ESCALATION vpubOfficer");
    }

    @Test
    void hoaTocIsToldOnTheDayAndThenEveryWorkingDayAtOnce() {
        AssignmentPath path = underWay("IMMEDIATE", LocalDate.of(2024, 3, 22));

        until(path, LocalDate.of(2024, 3, 26));

        assertThat(walk.told(path.id()))
                .containsExactly(
                        "2024-03-22 ESCALATION sgddtLeader",
                        "2024-03-22 ESCALATION sgddtOfficer",
                        "2024-03-25 ESCALATION sgddtLeader",
                        "2024-03-25 ESCALATION sgddtOfficer",
                        "2024-03-25 ESCALATION vpubOfficer",
                        "2024-03-26 ESCALATION sgddtLeader",
                        "2024-03-26 ESCALATION sgddtOfficer",
                        "2024-03-26 ESCALATION vpubOfficer");
        assertThat(jdbc.sql(
                                "select count(*) from message where assignment_id = :id and urgent = false and kind = 'ESCALATION'")
                        .param("id", path.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** Tết 2024: 8/2 to 14/2 are off. */
    @Test
    void nothingIsToldOverTet() {
        clock.goTo(LocalDate.of(2024, 1, 15));
        AssignmentPath path = underWay("NONE", LocalDate.of(2024, 2, 7));

        until(path, LocalDate.of(2024, 2, 19));

        assertThat(walk.told(path.id()))
                .containsExactly(
                        "2024-01-31 REMINDER sgddtOfficer",
                        "2024-02-02 REMINDER sgddtOfficer",
                        "2024-02-06 REMINDER sgddtLeader",
                        "2024-02-06 REMINDER sgddtOfficer",
                        "2024-02-07 REMINDER sgddtLeader",
                        "2024-02-07 REMINDER sgddtOfficer",
                        "2024-02-15 ESCALATION sgddtLeader",
                        "2024-02-15 ESCALATION sgddtOfficer",
                        "2024-02-15 ESCALATION vpubOfficer",
                        "2024-02-19 ESCALATION vpubOfficer");
    }

    @Test
    void whatNobodyReceivesOrHandlesIsToldToItsAgencyAndThenToTheOffice() {
        AssignmentPath path = paths.given("SGDDT", "STANDING");

        until(path, LocalDate.of(2024, 3, 22));
        clock.goTo(LocalDate.of(2024, 3, 25));
        path.received();
        until(path, LocalDate.of(2024, 4, 2));

        assertThat(walk.told(path.id()))
                .containsExactly(
                        "2024-03-19 ESCALATION sgddtClerk",
                        "2024-03-19 ESCALATION sgddtLeader",
                        "2024-03-21 ESCALATION vpubOfficer",
                        "2024-03-27 ESCALATION sgddtLeader",
                        "2024-03-29 ESCALATION vpubOfficer");
    }

    /** Opening and claiming are not acting: a clerk who takes it and does nothing silences neither his leader nor the Office. */
    @Test
    void whatSomebodyHasTakenAndLetLieIsStillToldToThoseAboveHim() {
        AssignmentPath path = paths.given("SGDDT", "STANDING");
        until(path, LocalDate.of(2024, 3, 18));
        taskActions.claim(office.actor("sgddtClerk"), office.task(path.id()).taskId());

        until(path, LocalDate.of(2024, 3, 21));

        assertThat(walk.told(path.id())).last().isEqualTo("2024-03-21 ESCALATION vpubOfficer");
        assertThat(List.of("sgddtClerk", "sgddtLeader", "vpubOfficer"))
                .allSatisfy(
                        person -> assertThat(stillAsks(newest(person, path))).isTrue());
        StoredNotice leader = newest("sgddtLeader", path);
        StoredNotice officer = newest("vpubOfficer", path);

        path.received();
        assertThat(List.of(leader, officer)).noneMatch(this::stillAsks);
    }

    @Test
    void aPartThatIsMissingIsToldToItsLeaderAndTheLeadAndThenToTheOffice() {
        ObjectNode directive = DirectiveFixture.coordinated(Office.freshNumber(), "SGDDT", "HKR");
        ((ObjectNode) directive.get("assignments").get(0)).put("deadline", "2024-04-12");
        AssignmentPath path = paths.given(directive).received().named().planEntered();
        paths.part(path, "HKR").received().named();

        until(path, LocalDate.of(2024, 4, 10));

        assertThat(paths.part(path, "HKR").part().dueOn()).isEqualTo("2024-04-05");
        assertThat(walk.told(path.id()))
                .contains(
                        "2024-04-08 ESCALATION hkrLeader",
                        "2024-04-08 ESCALATION sgddtOfficer",
                        "2024-04-10 ESCALATION vpubOfficer");
        assertThat(walk.told(path.id()))
                .filteredOn(line -> line.contains("ESCALATION"))
                .hasSize(3);
        List<StoredNotice> ofThePart = list("hkrLeader", path).stream()
                .filter(notice -> notice.kind() == NoticeKind.ESCALATION)
                .toList();
        assertThat(ofThePart).hasSize(1).allMatch(stillOwed::stillHolds);
        paths.part(path, "HKR").contributed().signed();
        assertThat(ofThePart).noneMatch(stillOwed::stillHolds);
    }

    /** One message and mail for all three, to those who are told of each; every agency's leader reads of his own. */
    @Test
    void severalAgenciesLateTogetherAreOneMessageToTheLeadAndToTheOffice() {
        ObjectNode directive = DirectiveFixture.coordinated(Office.freshNumber(), "SGDDT", "HKR", "HNH", "HDH");
        ((ObjectNode) directive.get("assignments").get(0)).put("deadline", "2024-04-12");
        AssignmentPath path = paths.given(directive).received().named().planEntered();
        paths.parts(path).forEach(part -> part.received().named());

        until(path, LocalDate.of(2024, 4, 8));

        assertThat(walk.told(path.id()).stream().filter(line -> line.contains("ESCALATION")))
                .containsExactly(
                        "2024-04-08 ESCALATION hdhLeader",
                        "2024-04-08 ESCALATION hkrLeader",
                        "2024-04-08 ESCALATION hnhLeader",
                        "2024-04-08 ESCALATION sgddtOfficer");
        StoredNotice lead = newest("sgddtOfficer", path);
        assertThat(lead.text()).startsWith("Kết quả phối hợp của 3 cơ quan (").endsWith("hạn 05/04/2024.");
        assertThat(lead.link()).isEqualTo("/camunda/app/tasklist/default/");
        assertThat(stillOwed.stillHolds(lead)).isTrue();
        paths.part(path, "HDH").contributed().signed();
        until(path, LocalDate.of(2024, 4, 10));
        assertThat(walk.told(path.id()).stream().filter(line -> line.contains("vpubOfficer")))
                .containsExactly("2024-04-10 ESCALATION vpubOfficer");
        assertThat(newest("vpubOfficer", path).text()).startsWith("Kết quả phối hợp của 2 cơ quan (");

        assertThat(stillOwed.stillHolds(lead)).isTrue();
        paths.part(path, "HKR").contributed().signed();
        assertThat(stillOwed.stillHolds(lead)).isTrue();
        paths.part(path, "HNH").contributed().signed();
        assertThat(stillOwed.stillHolds(lead)).isFalse();
        assertThat(jdbc.sql("select count(*) from message m where m.id = :id and (" + stillOwed.condition() + ")")
                        .param("id", lead.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** A list of several agencies: an entry of progress is owed on the 15th working day, 5/4. */
    @Test
    void anEntryOfProgressIsOwedOnTheWayAndAnyEntryFulfilsIt() {
        AssignmentPath path = paths.given(DirectiveFixture.coordinated(Office.freshNumber(), "SGDDT", "HKR"));
        path.received().named().planEntered();
        paths.part(path, "HKR").done();

        until(path, LocalDate.of(2024, 4, 8));

        assertThat(walk.told(path.id()))
                .containsExactly("2024-04-08 ESCALATION sgddtLeader", "2024-04-08 ESCALATION sgddtOfficer");
        clock.goTo(LocalDate.of(2024, 4, 9));
        engine.inTransaction(
                office.actor("sgddtOfficer"),
                () -> execution.enterProgress(office.actor("sgddtOfficer"), path.id(), "Đã rà soát 9 xã."));
        until(path, LocalDate.of(2024, 4, 12));
        assertThat(walk.told(path.id())).hasSize(2);
    }

    @Test
    void aResultThatWaitsForTheOfficeIsToldThere() {
        AssignmentPath path = underWay("NONE", LocalDate.of(2024, 4, 12)).reportedAgain();

        until(path, LocalDate.of(2024, 3, 29));

        assertThat(walk.told(path.id()))
                .containsExactly("2024-03-25 REMINDER vpubOfficer", "2024-03-27 REMINDER vpubLeader");
        // The step lies with the officer by name, and his leader is told of just that.
        StoredNotice leader = newest("vpubLeader", path);
        assertThat(stillAsks(leader)).isTrue();
        assertThat(stillAsks(newest("vpubOfficer", path))).isTrue();
        path.confirmation("CONFIRMED");
        assertThat(stillAsks(leader)).isFalse();
    }

    /** In the bell, and in the mail that is about to go out. */
    private boolean stillAsks(StoredNotice notice) {
        boolean inTheBell = inbox.settled(List.of(notice)).isEmpty();
        assertThat(relevances.stream().allMatch(each -> each.stillHolds(notice)))
                .isEqualTo(inTheBell);
        return inTheBell;
    }

    /** The vice chairman decides within three days, the Office examines within three. */
    @Test
    void aProposalThatWaitsIsToldToWhoeverHasItAndAboveOnlyInHisList() {
        ObjectNode directive = DirectiveFixture.simple(Office.freshNumber(), "SGDDT", "STANDING");
        ((ObjectNode) directive.get("assignments").get(0)).put("proposalRequired", true);
        AssignmentPath path = paths.given(directive).received().named().planEntered();
        ProposalPath proposal = proposals
                .of(path)
                .drafted(ProposalPath.text())
                .answered("bdt", "AGREE")
                .explained(ProposalPath.text(), "ACCEPTED")
                .signed()
                .issued();

        until(path, LocalDate.of(2024, 3, 25));
        proposal.examined().slipSigned();
        until(path, LocalDate.of(2024, 4, 2));

        assertThat(walk.told(path.id()))
                .containsExactly(
                        "2024-03-21 REMINDER vpubOfficer",
                        "2024-03-25 REMINDER vpubLeader",
                        "2024-03-29 WEEKLY_LIST ubndLeader",
                        "2024-04-02 REMINDER vpubLeader");
    }

    @Test
    void aDirectiveThatIsNotBrokenDownIsToldToTheOffice() {
        long directiveId = office.register(DirectiveFixture.simple(Office.freshNumber(), "SGDDT", "CASE"));
        String instance = directives.find(directiveId).orElseThrow().processInstanceId();

        walk.until(instance, LocalDate.of(2024, 3, 25));

        assertThat(walk.toldAboutDirective(directiveId))
                .containsExactly("2024-03-20 REMINDER vpubOfficer", "2024-03-22 REMINDER vpubLeader");
    }

    @Test
    void aViceChairmansListHoldsTheRedItemsOfHisFieldThatStillAreRed() {
        AssignmentPath red = underWay("NONE", LocalDate.of(2024, 4, 12));
        AssignmentPath finished = underWay("NONE", LocalDate.of(2024, 4, 12));
        until(red, LocalDate.of(2024, 5, 3));
        clock.goTo(LocalDate.of(2024, 4, 12));
        until(finished, LocalDate.of(2024, 5, 3));
        clock.goTo(LocalDate.of(2024, 5, 4));
        finished.reportedAgain();

        assertThat(list("ubndLeader", red)).hasSize(1).allMatch(stillOwed::stillHolds);
        assertThat(list("ubndLeader", red).get(0).text())
                .isEqualTo("Kết quả nhiệm vụ của Sở GD&ĐT: quá hạn 10 ngày làm việc, hạn 12/04/2024.");
        // Two weeks later the list says how things stand then.
        clock.goTo(LocalDate.of(2024, 5, 13));
        assertThat(words.of(list("ubndLeader", red).get(0)))
                .isEqualTo("Kết quả nhiệm vụ của Sở GD&ĐT: quá hạn 18 ngày làm việc, hạn 12/04/2024.");
        assertThat(list("ubndLeader", finished)).hasSize(1).noneMatch(stillOwed::stillHolds);
        // Nothing of the ladder is ever told to him in another way.
        assertThat(jdbc.sql(
                                "select distinct kind from message where recipient_id = 'ubndLeader' and obligation_key is not null")
                        .query(String.class)
                        .list())
                .containsExactly("WEEKLY_LIST");
    }

    /** Row 19: after days of standing still one message at the right level, the record of what was passed over. */
    @Test
    void afterDowntimeOneMessageSaysWhereThingsStand() {
        AssignmentPath path = underWay("NONE", LocalDate.of(2024, 4, 12));

        walk.lookOn(path.assignment().processInstanceId(), LocalDate.of(2024, 4, 19));

        // The level is the Office's; who was passed over hears once where things stand, not once for each step.
        assertThat(walk.told(path.id()))
                .containsExactly(
                        "2024-04-19 ESCALATION sgddtLeader",
                        "2024-04-19 ESCALATION sgddtOfficer",
                        "2024-04-19 ESCALATION vpubOfficer");
        assertThat(walk.rows(path.id()))
                .filteredOn(row -> row.get("step").equals(1))
                .singleElement()
                .extracting(row -> row.get("note"))
                .isEqualTo("Đã qua khi hệ thống nhìn lại; gửi mốc D+3 thay, ai được nhắc ở mốc này nhận cùng tin đó.");
        assertThat(walk.steps(path.id()))
                .containsExactly(
                        "2024-04-12 -5 PASSED",
                        "2024-04-12 -3 PASSED",
                        "2024-04-12 -1 PASSED",
                        "2024-04-12 0 PASSED",
                        "2024-04-12 1 PASSED",
                        "2024-04-12 3 SENT");
        assertThat(events.ofAssignment(office.actor("vpubOfficer"), path.id()))
                .filteredOn(event -> event.action().equals("LADDER_STEP"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.summary())
                            .isEqualTo(
                                    "Thang nhắc việc, mốc D+3. Kết quả nhiệm vụ của Sở GD&ĐT: quá hạn 4 ngày làm việc,"
                                            + " hạn 12/04/2024.");
                    assertThat(event.note()).isEqualTo("Bỏ qua: D-5, D-3, D-1, D, D+1.");
                });
        // And goes on as if nothing had been.
        until(path, LocalDate.of(2024, 4, 24));
        assertThat(walk.told(path.id())).last().isEqualTo("2024-04-24 ESCALATION sgddtLeader");
    }

    /** However high the level, nobody below it is left out, and of the work passed over the weightiest is made. */
    @Test
    void afterLongDowntimeEverybodyBelowHearsOnceAndTheExplanationIsAskedFor() {
        AssignmentPath path = underWay("NONE", LocalDate.of(2024, 4, 12));
        until(path, LocalDate.of(2024, 4, 12));
        List<String> before = walk.told(path.id());

        walk.lookOn(path.assignment().processInstanceId(), LocalDate.of(2024, 5, 3));

        List<String> after = new ArrayList<>(walk.told(path.id()));
        after.removeAll(before);
        assertThat(after)
                .containsExactly(
                        "2024-05-03 ESCALATION sgddtLeader",
                        "2024-05-03 ESCALATION sgddtOfficer",
                        "2024-05-03 ESCALATION vpubOfficer",
                        "2024-05-03 WEEKLY_LIST ubndLeader");
        assertThat(openSteps(path)).containsOnlyOnce("explain").doesNotContain("draftUrging");
    }

    @Test
    void afterDowntimeAnArrivalThatIsLateIsToldToItsAgencyTooAndNotToTheOfficeAlone() {
        AssignmentPath path = paths.given("SGDDT", "STANDING");

        walk.lookOn(path.assignment().processInstanceId(), LocalDate.of(2024, 3, 22));

        assertThat(walk.told(path.id()))
                .containsExactly(
                        "2024-03-22 ESCALATION sgddtClerk",
                        "2024-03-22 ESCALATION sgddtLeader",
                        "2024-03-22 ESCALATION vpubOfficer");
    }

    /** Row 20. */
    @Test
    void aClockThatGoesBackSendsNothingAgainAndMovesNoDate() {
        AssignmentPath path = underWay("NONE", LocalDate.of(2024, 4, 12));
        until(path, LocalDate.of(2024, 4, 15));
        List<String> told = walk.told(path.id());

        for (int hours : new int[] {2, 10, 50}) {
            clock.goTo(LocalDate.of(2024, 4, 15));
            clock.goTo(clock.instant().minus(Duration.ofHours(hours)));
            walk.timer(path.assignment().processInstanceId()).ifPresent(walk::fire);
        }
        until(path, LocalDate.of(2024, 4, 16));

        assertThat(walk.told(path.id())).isEqualTo(told);
        assertThat(path.assignment().dueOn()).isEqualTo("2024-04-12");
    }

    @Test
    void outsideTheOfficesHoursItWaitsForTheNextOpening() {
        AssignmentPath path = underWay("NONE", LocalDate.of(2024, 4, 12));
        clock.goTo(LocalDate.of(2024, 4, 12).atTime(19, 0).atZone(OfficeZone.ID).toInstant());

        walk.timer(path.assignment().processInstanceId()).ifPresent(walk::fire);

        assertThat(walk.told(path.id())).isEmpty();
        assertThat(walk.timer(path.assignment().processInstanceId())
                        .orElseThrow()
                        .getDuedate()
                        .toInstant())
                .isBetween(
                        LocalDate.of(2024, 4, 15)
                                .atTime(7, 30)
                                .atZone(OfficeZone.ID)
                                .toInstant(),
                        LocalDate.of(2024, 4, 15)
                                .atTime(7, 35)
                                .atZone(OfficeZone.ID)
                                .toInstant());
    }

    /** An entry of progress on the day before the date. */
    @Test
    void anActHoldsTheLadderThreeWorkingDaysThenOneMessageIsSent() {
        AssignmentPath path = underWay("NONE", LocalDate.of(2024, 4, 12));
        until(path, LocalDate.of(2024, 4, 11));
        clock.goTo(LocalDate.of(2024, 4, 11));
        engine.inTransaction(
                office.actor("sgddtOfficer"),
                () -> execution.enterProgress(office.actor("sgddtOfficer"), path.id(), "Đã xong 9 trong 12 trường."));

        until(path, LocalDate.of(2024, 4, 16));
        assertThat(walk.told(path.id())).last().isEqualTo("2024-04-11 REMINDER sgddtOfficer");
        assertThat(walk.steps(path.id())).contains("2024-04-12 0 HELD", "2024-04-12 1 HELD");

        until(path, LocalDate.of(2024, 4, 17));
        assertThat(walk.told(path.id()))
                .filteredOn(line -> line.startsWith("2024-04-17"))
                .containsExactly(
                        "2024-04-17 ESCALATION sgddtLeader",
                        "2024-04-17 ESCALATION sgddtOfficer",
                        "2024-04-17 ESCALATION vpubOfficer");
        assertThat(walk.steps(path.id())).contains("2024-04-12 0 HELD", "2024-04-12 1 HELD", "2024-04-12 3 SENT");
    }

    @Test
    void whatWasHeldIsToldWhenTheHoldIsOver() {
        AssignmentPath path = underWay("NONE", LocalDate.of(2024, 4, 12));
        until(path, LocalDate.of(2024, 4, 12));
        clock.goTo(LocalDate.of(2024, 4, 12));
        path.drafted();
        until(path, LocalDate.of(2024, 4, 19));

        // Held to 17/4; D+3 falls on 17/4 too, 18/4 is Giỗ Tổ: one message on the 19th.
        assertThat(walk.told(path.id())).last().isEqualTo("2024-04-19 ESCALATION vpubOfficer");
        assertThat(walk.steps(path.id())).contains("2024-04-12 1 HELD", "2024-04-12 3 SENT");
        assertThat(walk.rows(path.id()))
                .anyMatch(row -> row.get("note") != null && row.get("note").equals("Đã giữ vì cơ quan vừa xử lý."));
    }

    @Test
    void nothingIsToldWhilePausedAndTheTimerFollowsTheResumption() {
        AssignmentPath path = underWay("NONE", LocalDate.of(2024, 4, 12));
        clock.goTo(LocalDate.of(2024, 4, 1));
        petitions.granted(path, RequestKind.PAUSE, null);

        until(path, LocalDate.of(2024, 4, 19));
        assertThat(walk.told(path.id())).isEmpty();

        clock.goTo(LocalDate.of(2024, 4, 22));
        petitions.granted(path, RequestKind.RESUME, null);
        assertThat(walk.timer(path.assignment().processInstanceId())
                        .orElseThrow()
                        .getDuedate()
                        .toInstant())
                .isBeforeOrEqualTo(clock.instant());
        until(path, LocalDate.of(2024, 4, 22));
        assertThat(walk.told(path.id()))
                .containsExactly(
                        "2024-04-22 ESCALATION sgddtLeader",
                        "2024-04-22 ESCALATION sgddtOfficer",
                        "2024-04-22 ESCALATION vpubOfficer");
    }

    /** Else one could keep the ladder silent by taking a task and giving it back every third day. */
    @Test
    void takingATaskAndGivingItBackHoldsNothing() {
        AssignmentPath path = paths.given("SGDDT", "STANDING");
        clock.goTo(LocalDate.of(2024, 3, 18));
        String task = jdbc.sql("select task_id from open_task where assignment_id = :id and step = 'registerArrival'")
                .param("id", path.id())
                .query(String.class)
                .single();
        taskActions.claim(office.actor("sgddtClerk"), task);
        taskActions.unclaim(office.actor("sgddtClerk"), task);
        assertThat(events.ofAssignment(office.actor("vpubOfficer"), path.id()))
                .anyMatch(event -> event.action().equals("CHANGED_HANDS"));

        until(path, LocalDate.of(2024, 3, 19));

        assertThat(walk.told(path.id()))
                .containsExactly("2024-03-19 ESCALATION sgddtClerk", "2024-03-19 ESCALATION sgddtLeader");
    }

    /** An entry of progress on D+6 holds D+7; on D+10 the list of the vice chairman does not swallow the explanation. */
    @Test
    void workThatWasHeldIsMadeWhenTheHoldIsOver() {
        AssignmentPath path = underWay("NONE", LocalDate.of(2024, 4, 12));
        until(path, LocalDate.of(2024, 4, 23));
        engine.inTransaction(
                office.actor("sgddtOfficer"),
                () -> execution.enterProgress(office.actor("sgddtOfficer"), path.id(), "Đã xong 9 trong 12 trường."));

        until(path, LocalDate.of(2024, 4, 26));
        assertThat(openSteps(path)).doesNotContain("explain");
        until(path, LocalDate.of(2024, 5, 2));

        assertThat(walk.steps(path.id())).contains("2024-04-12 7 HELD", "2024-04-12 10 SENT");
        assertThat(openSteps(path)).containsOnlyOnce("explain");
    }

    /** Row 24. */
    @Test
    void theOldAgencyIsToldNothingAndWhoeverLeftIsNot() {
        AssignmentPath path = underWay("NONE", LocalDate.of(2024, 4, 12));
        clock.goTo(LocalDate.of(2024, 4, 8));
        petitions.granted(path, RequestKind.OTHER_LEAD, "HNH");
        path.received().named();

        until(path, LocalDate.of(2024, 4, 17));

        assertThat(walk.told(path.id())).isNotEmpty().noneMatch(line -> line.contains("sgddt"));
        assertThat(walk.told(path.id())).anyMatch(line -> line.contains("hnhOfficer"));
    }

    /** An import ends his role at the Office and names nobody else for the field. */
    @Test
    void theFieldsOfficerWhoHasLeftTheOfficeIsNotToldButWhoWorksThere() {
        AssignmentPath path = underWay("NONE", LocalDate.of(2024, 4, 12));
        until(path, LocalDate.of(2024, 4, 12));
        jdbc.sql("update role_grant set valid_to = '2024-04-12' where person_id = 'vpubOfficer'")
                .update();
        jdbc.sql("insert into role_grant (person_id, agency_code, role) values ('vpubClerk', 'VPUB', 'OFFICER')")
                .update();
        try {
            until(path, LocalDate.of(2024, 4, 15));

            assertThat(walk.told(path.id()))
                    .contains("2024-04-15 ESCALATION vpubClerk")
                    .doesNotContain("2024-04-15 ESCALATION vpubOfficer");
        } finally {
            jdbc.sql("delete from role_grant where person_id = 'vpubClerk' and role = 'OFFICER'")
                    .update();
            jdbc.sql("update role_grant set valid_to = null where person_id = 'vpubOfficer'")
                    .update();
        }
    }

    /** Whoever made the table may let it be explained within a day. */
    @Test
    void anExplanationAskedForByHandIsLookedAtSoon() {
        AssignmentPath path = underWay("NONE", LocalDate.of(2024, 4, 12));
        until(path, LocalDate.of(2024, 4, 15));
        OffsetDateTime before = nextLook(path);
        Actor officer = office.actor("vpubOfficer");
        engine.inTransaction(officer, () -> explaining.ask(officer, path.id(), null, null));

        assertThat(nextLook(path)).isBefore(before);
    }

    private OffsetDateTime nextLook(AssignmentPath path) {
        return jdbc.sql("select duedate_ from act_ru_job where process_instance_id_ = :id")
                .param("id", path.assignment().processInstanceId())
                .query((row, number) ->
                        row.getTimestamp(1).toInstant().atZone(OfficeZone.ID).toOffsetDateTime())
                .single();
    }

    @Test
    void aMovedDateHasALadderOfItsOwnAndTheTimerFollows() {
        AssignmentPath path = underWay("NONE", LocalDate.of(2024, 4, 12));
        until(path, LocalDate.of(2024, 4, 9));
        clock.goTo(LocalDate.of(2024, 4, 10));
        move(path, LocalDate.of(2024, 5, 10));
        until(path, LocalDate.of(2024, 5, 4));
        assertThat(walk.told(path.id()))
                .containsExactly(
                        "2024-04-05 REMINDER sgddtOfficer",
                        "2024-04-09 REMINDER sgddtOfficer",
                        "2024-05-04 REMINDER sgddtOfficer");

        // Back to a date that is long over: whoever set it has said so, the next step is the next that comes.
        clock.goTo(LocalDate.of(2024, 5, 6));
        move(path, LocalDate.of(2024, 4, 12));
        until(path, LocalDate.of(2024, 5, 6));
        assertThat(walk.told(path.id())).last().isEqualTo("2024-05-04 REMINDER sgddtOfficer");
        until(path, LocalDate.of(2024, 5, 15));
        assertThat(walk.told(path.id())).last().isEqualTo("2024-05-15 MONTHLY_LIST ubndChair");
        assertThat(walk.steps(path.id())).doesNotHaveDuplicates();
    }

    @Test
    void whatHasEndedHasNoTimer() {
        AssignmentPath finished = underWay("NONE", LocalDate.of(2024, 4, 12)).reportedAgain();
        String instance = finished.assignment().processInstanceId();
        finished.confirmation("CONFIRMED");
        AssignmentPath recalled = underWay("NONE", LocalDate.of(2024, 4, 12));
        String other = recalled.assignment().processInstanceId();
        engine.inTransaction(
                office.actor("vpubLeader"),
                () -> recalling.recall(
                        Act.outsideTask(office.actor("vpubLeader")), recalled.id(), "Thu hồi.", "Bút phê."));

        assertThat(walk.timer(instance)).isEmpty();
        assertThat(walk.timer(other)).isEmpty();
        assertThat(walk.told(finished.id())).isEmpty();
    }

    @Test
    void aChangedTableCountsForWhatRunsFromTheNextStepOn() {
        AssignmentPath path = underWay("NONE", LocalDate.of(2024, 4, 12));
        until(path, LocalDate.of(2024, 4, 5));
        String shipped = shippedTable();
        try {
            putInForce(shipped.replaceFirst("(?s)(rule_notFinishedAhead_workingDays\">\\s*<text>)-3", "$1-4"));
            until(path, LocalDate.of(2024, 4, 10));
        } finally {
            putInForce(shipped);
        }

        assertThat(walk.told(path.id()))
                .containsExactly("2024-04-05 REMINDER sgddtOfficer", "2024-04-08 REMINDER sgddtOfficer");
    }

    private void putInForce(String xml) {
        byte[] file = xml.getBytes(StandardCharsets.UTF_8);
        String token = tables.preview("escalationLevel", file).token();
        tables.putInForce("admin", "escalationLevel", "escalation-level.dmn", file, token);
    }

    private static String shippedTable() {
        try {
            return new ClassPathResource("processes/escalation-level.dmn").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void move(AssignmentPath path, LocalDate dueOn) {
        Actor leader = office.actor("vpubLeader");
        engine.inTransaction(
                leader,
                () -> moves.move(
                        Act.outsideTask(leader),
                        path.id(),
                        DeadlineMove.given(dueOn, Basis.OFFICE, "Công văn 12/UBND")));
    }

    private StoredNotice newest(String personId, AssignmentPath path) {
        List<StoredNotice> all = list(personId, path);
        return all.get(all.size() - 1);
    }

    private List<StoredNotice> list(String personId, AssignmentPath path) {
        return jdbc.sql(
                        """
                select id, recipient_id, principal_id, kind, directive_id, assignment_id, task_id, obligation_key, due_on, subject, text,
                       why, action, link, urgent, created_at, read_at
                  from message where recipient_id = :person and assignment_id = :id order by id""")
                .param("person", personId)
                .param("id", path.id())
                .query(StoredNotice.class)
                .list();
    }

    private AssignmentPath underWay(String urgency, LocalDate dueOn) {
        ObjectNode directive = DirectiveFixture.simple(Office.freshNumber(), "SGDDT", "CASE");
        directive
                .put("urgency", urgency)
                .put("issuedOn", OfficeZone.today(clock).toString());
        ((ObjectNode) directive.get("assignments").get(0)).put("deadline", dueOn.toString());
        return paths.given(directive).received().named().planEntered();
    }

    private void until(AssignmentPath path, LocalDate day) {
        walk.until(path.assignment().processInstanceId(), day);
    }
}

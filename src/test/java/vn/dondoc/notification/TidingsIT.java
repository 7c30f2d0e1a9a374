package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.SettableClock;
import vn.dondoc.SystemTest;
import vn.dondoc.TakenFlows;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.contribution.Contribution;
import vn.dondoc.contribution.Contributions;
import vn.dondoc.contribution.Coordinating;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.identity.Actor;
import vn.dondoc.ladder.LadderWalk;
import vn.dondoc.language.VietnameseDate;
import vn.dondoc.notification.process.MorningDigestModel;
import vn.dondoc.request.Petitions;
import vn.dondoc.request.RequestKind;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.DirectiveFixture;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;
import vn.dondoc.workflow.Act;
import vn.dondoc.workflow.EngineCalls;

/** Who is told what of the acts that there are, and the process of each morning. */
@SystemTest
class TidingsIT {

    @Autowired
    Paths paths;

    @Autowired
    Office office;

    @Autowired
    Petitions petitions;

    @Autowired
    Assignments assignments;

    @Autowired
    Contributions contributions;

    @Autowired
    Coordinating coordinating;

    @Autowired
    EngineCalls engine;

    @Autowired
    ManagementService management;

    @Autowired
    RepositoryService repository;

    @Autowired
    TakenFlows flows;

    @Autowired
    LadderWalk walk;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SeenByRecipient seenByRecipient;

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void theLeadIsToldOfItsAssignmentAndItsHandlerOfWhatIsHis() {
        AssignmentPath path = paths.given("SGDDT", "REVIEW");
        assertThat(told(path.id())).containsExactly("sgddtClerk NEW_ASSIGNMENT", "sgddtLeader NEW_ASSIGNMENT");
        String link = jdbc.sql("select min(link) from message where assignment_id = :id")
                .param("id", path.id())
                .query(String.class)
                .single();
        assertThat(link).endsWith("?task=" + office.task(path.id()).taskId());

        path.received().named().planEntered().reportedAgain().confirmation("REDO");
        assertThat(told(path.id())).contains("sgddtOfficer RETURNED", "sgddtLeader RETURNED");
    }

    @Test
    void whatIsReturnedAndAnsweredIsTold() {
        AssignmentPath path =
                paths.given("SGDDT", "REVIEW").received().returned().answered("UPHELD");
        assertThat(told(path.id())).contains("sgddtLeader ANSWER");

        path.named().planEntered();
        petitions.asks("sgddtLeader", path, RequestKind.PAUSE, null);
        petitions.acts("vpubOfficer", path, "INCOMPLETE", "note", "Bổ sung căn cứ.");
        assertThat(told(path.id())).contains("sgddtLeader RETURNED");
    }

    @Test
    void contributorsAreToldUrgedAndGoneOnWithout() {
        long directiveId =
                office.giveOut(DirectiveFixture.coordinated(Office.freshNumber(), "SGDDT", "HKR", "HNH", "HDG"));
        long id = assignments.ofDirective(directiveId).get(0).id();
        assertThat(told(id))
                .contains("hkrClerk NEW_ASSIGNMENT", "hkrLeader NEW_ASSIGNMENT", "hdgLeader NEW_ASSIGNMENT");

        String today = VietnameseDate.write(OfficeZone.today(clock));
        office.act("sgddtClerk", id, Map.of("arrivalNumber", "16", "arrivedOn", today));
        office.act("sgddtLeader", id, Map.of("outcome", "NAMED", "handlerId", "sgddtOfficer"));
        office.act(
                "sgddtOfficer",
                id,
                Map.of("planNumber", Office.freshNumber(), "planIssuedOn", today, "planSubject", "Kế hoạch"));
        Contribution part = contributions.ofAssignment(id).get(0);
        String leader = part.agencyCode().toLowerCase(java.util.Locale.ROOT) + "Leader";
        Actor lead = office.actor("sgddtOfficer");
        engine.inTransaction(lead, () -> coordinating.urge(Act.outsideTask(lead), part.id(), "Đề nghị gửi sớm."));
        assertThat(told(id)).contains(leader + " URGED").doesNotContain("sgddtLeader URGED");

        office.act("sgddtOfficer", id, Map.of("outcome", "CLOSED_WITHOUT_LATE", "note", "Đã quá hạn nhiều ngày."));
        assertThat(told(id).stream().filter(line -> line.endsWith("Leader URGED")))
                .hasSize(3);
    }

    @Test
    void aMailTellsNobodyOfWhatIsNotHisToSee() {
        long id = paths.given("SGDDT", "REVIEW").id();

        List<StoredNotice> his =
                List.of(about("sgddtLeader", id), about("sgddtLeader", -1L), about("sgddtLeader", null));
        assertThat(seenByRecipient.stillHolding(his)).containsExactly(his.get(0), his.get(2));
        assertThat(seenByRecipient.stillHolds(his.get(0))).isTrue();
        assertThat(seenByRecipient.stillHolds(his.get(1))).isFalse();
        for (String other : List.of("hkrLeader", "nobody")) {
            List<StoredNotice> others = List.of(about(other, null), about(other, id));
            assertThat(seenByRecipient.stillHolding(others)).containsExactly(others.get(0));
        }
        assertThat(seenByRecipient.stillHolding(List.of())).isEmpty();
    }

    private StoredNotice about(String recipient, Long assignmentId) {
        return new StoredNotice(
                1,
                recipient,
                null,
                NoticeKind.TASK,
                null,
                assignmentId,
                null,
                null,
                null,
                "Nhiệm vụ",
                "Có việc mới.",
                "vì là người xử lý",
                null,
                null,
                false,
                clock.instant().atOffset(ZoneOffset.UTC),
                null);
    }

    @Test
    void eachMorningIsAProcessAndADayOffHasNone() {
        flows.forget(MorningDigestModel.KEY);
        // Other tests share the system and have had mornings of their own.
        jdbc.sql("update system_mark set marked_at = :at where name = 'digest-DAILY'")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC).minusDays(1))
                .update();
        AssignmentPath path = paths.given("SGDDT", "REVIEW").received();
        AssignmentPath named = paths.given("SGDDT", "REVIEW").received().named();
        clock.goTo(LocalDate.of(2026, 11, 28));
        run();
        assertThat(told(path.id())).doesNotContain("sgddtLeader TASK");
        clock.goTo(LocalDate.of(2026, 11, 30));
        // A look that is due and is not taken keeps the mails waiting for a quarter of an hour, not for ever.
        management.setJobDuedate(
                walk.timer(named.assignment().processInstanceId()).orElseThrow().getId(), Date.from(clock.instant()));
        run();
        runWaiting();
        assertThat(told(path.id())).doesNotContain("sgddtLeader TASK");
        clock.advance(Duration.ofMinutes(15));
        runWaiting();

        assertThat(told(path.id())).contains("sgddtLeader TASK");
        assertThat(told(named.id())).contains("sgddtOfficer TASK").doesNotContain("sgddtLeader TASK");
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(MorningDigestModel.KEY)
                .latestVersion()
                .singleResult()
                .getId();
        assertThat(flows.missing(MorningDigestModel.KEY, repository.getBpmnModelInstance(definition)))
                .isEmpty();
        assertThat(timer().getDuedate().toInstant().atZone(OfficeZone.ID).toLocalTime())
                .isEqualTo(LocalTime.of(7, 30));
    }

    /** The reminder of the last day is in the mail of that day, with its words, and not in the next one's. */
    @Test
    void theMorningsMailWaitsForTheRemindersOfThatMorning() {
        LocalDate due = LocalDate.of(2024, 4, 12);
        clock.goTo(LocalDate.of(2024, 3, 15));
        ObjectNode directive = DirectiveFixture.simple(Office.freshNumber(), "SGDDT", "CASE");
        directive.put("issuedOn", "2024-03-15");
        ((ObjectNode) directive.get("assignments").get(0)).put("deadline", due.toString());
        AssignmentPath path = paths.given(directive).received().named().planEntered();
        String instance = path.assignment().processInstanceId();
        walk.until(instance, due.minusDays(1));
        jdbc.sql("update system_mark set marked_at = :at where name = 'digest-DAILY'")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        // Other tests' looks would be waited for, too.
        int aside = otherLooks(instance, "+");
        try {
            clock.goTo(due.atTime(7, 30).atZone(OfficeZone.ID).toInstant());
            run();
            Job look = walk.timer(instance).orElseThrow();
            assertThat(written()).isBefore(look.getDuedate().toInstant());
            clock.goTo(look.getDuedate().toInstant());
            walk.fire(look);
            clock.advance(Duration.ofMinutes(1));
            runWaiting();
        } finally {
            assertThat(otherLooks(instance, "-")).isEqualTo(aside);
        }

        OffsetDateTime told = jdbc.sql(
                        "select created_at from message where assignment_id = :id and recipient_id = 'sgddtOfficer'"
                                + " and text like '%đến hạn hôm nay, 12/04/2024.'")
                .param("id", path.id())
                .query((row, number) -> row.getObject(1, OffsetDateTime.class))
                .single();
        assertThat(told.atZoneSameInstant(OfficeZone.ID).toLocalDate()).isEqualTo(due);
        assertThat(written()).isAfter(told.toInstant());
        assertThat(written().atZone(OfficeZone.ID).toLocalDate()).isEqualTo(due);
    }

    private int otherLooks(String instance, String way) {
        return jdbc.sql(
                        "update act_ru_job set duedate_ = duedate_ " + way
                                + " interval '100' year where process_instance_id_ <> :instance and handler_cfg_ like 'intermediateEvent_nextStepReached%'")
                .param("instance", instance)
                .update();
    }

    /** When the last morning's mails were. */
    private Instant written() {
        return jdbc.sql("select marked_at from system_mark where name = 'digest-DAILY'")
                .query((row, number) -> row.getObject(1, OffsetDateTime.class))
                .single()
                .toInstant();
    }

    private void run() {
        management.executeJob(timer().getId());
    }

    private void runWaiting() {
        management.executeJob(timers("intermediateEvent_minutePassed").getId());
    }

    private Job timer() {
        return timers("startEvent_morningBegun");
    }

    private Job timers(String activity) {
        return management
                .createJobQuery()
                .processDefinitionKey(MorningDigestModel.KEY)
                .timers()
                .activityId(activity)
                .singleResult();
    }

    private List<String> told(long assignmentId) {
        return jdbc.sql(
                        "select distinct recipient_id || ' ' || kind as line from message where assignment_id = :id order by line")
                .param("id", assignmentId)
                .query(String.class)
                .list();
    }
}

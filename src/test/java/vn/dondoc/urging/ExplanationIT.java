package vn.dondoc.urging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.SettableClock;
import vn.dondoc.SystemTest;
import vn.dondoc.TakenFlows;
import vn.dondoc.assignment.Progress;
import vn.dondoc.deadline.WorkingCalendars;
import vn.dondoc.problem.Fault;
import vn.dondoc.problem.Problem;
import vn.dondoc.request.Petitions;
import vn.dondoc.request.RequestKind;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.DirectiveFixture;
import vn.dondoc.walk.Interface;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;
import vn.dondoc.walk.Records;
import vn.dondoc.workflow.OpenTask;

/** Every sequence flow of {@code explanation.bpmn}, and what is refused on the way. */
@SystemTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExplanationIT {

    private static final String FORM = "/engine-rest/process-definition/key/explanation/submit-form";

    @Autowired
    Reminders reminders;

    @Autowired
    Paths paths;

    @Autowired
    Petitions petitions;

    @Autowired
    Office office;

    @Autowired
    Records records;

    @Autowired
    Explanations explanations;

    @Autowired
    WorkingCalendars calendars;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RepositoryService repositoryService;

    @Autowired
    TakenFlows flows;

    @LocalServerPort
    int port;

    @BeforeAll
    static void startMeasuring(@Autowired TakenFlows flows) {
        flows.forget("explanation");
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void theLeaderExplainsWithAReasonOfTheListWithinThreeDays() {
        AssignmentPath path = reminders.late(7);

        long asked = reminders.ladderAsks(path).orElseThrow();
        assertThat(reminders.ladderAsks(path)).isEmpty();
        assertThat(refusedToAsk("vpubOfficer", path, null)).isEqualTo(Problem.Kind.LOST_RACE);
        OpenTask task = office.taskBeside(path.id(), "explanation");
        LocalDate dueOn = calendars.current().addWorkingDays(LocalDate.now(clock), 3);
        assertThat(task.dueOn())
                .isEqualTo(dueOn)
                .isEqualTo(explanations.get(asked).dueOn());
        assertThat(owed(path)).isEqualTo(1);

        Problem empty = refused(path, "hnhLeader", Map.of());
        assertThat(empty.faults()).extracting(Fault::field).containsExactly("reason", "answer");
        assertThat(refused(path, "hnhLeader", Map.of("reason", "OTHER")).faults())
                .extracting(Fault::field)
                .containsExactly("answer");
        assertThat(refused(path, "hnhLeader", Map.of("reason", "ABDUCTION", "answer", "x"))
                        .kind())
                .isEqualTo(Problem.Kind.REFUSED);
        assertThat(refused(path, "hnhOfficer", Map.of("reason", "OTHER", "answer", "x"))
                        .kind())
                .isEqualTo(Problem.Kind.NOT_ALLOWED);
        assertThat(refused(path, "hkrLeader", Map.of("reason", "OTHER", "answer", "x"))
                        .kind())
                .isEqualTo(Problem.Kind.NOT_VISIBLE);
        office.complete(
                "hnhLeader", task.taskId(), Map.of("reason", "AWAITING_FUNDS", "answer", "Chờ Sở Tài chính cấp vốn."));

        assertThat(explanations.get(asked).state()).isEqualTo(ExplanationState.ANSWERED);
        assertThat(owed(path)).isZero();
        assertThat(office.stepsBeside(path.id(), "explanation")).isEmpty();
        var seen = Interface.get(port, "vpubOfficer", "/api/assignments/" + path.id() + "/urging")
                .body()
                .path("explanations")
                .get(0);
        assertThat(seen.path("reasonLabel").asText()).isEqualTo("Chờ kinh phí");
        assertThat(seen.path("answer").asText()).isEqualTo("Chờ Sở Tài chính cấp vốn.");
        assertThat(reminders.ladderAsks(path)).isPresent();
        path.agreed();
    }

    @Test
    void onlyTheOfficeAndTheProvinceAskAndOnlyAboutWhatIsLate() {
        AssignmentPath path = paths.given("HNH", "GUIDANCE").received().named().planEntered();
        assertThat(refusedToAsk("vpubOfficer", path, null)).isEqualTo(Problem.Kind.REFUSED);
        clock.goTo(path.assignment().dueOn().plusDays(4));
        assertThat(refusedToAsk("hnhLeader", path, null)).isEqualTo(Problem.Kind.NOT_ALLOWED);
        assertThat(refusedToAsk("hkrLeader", path, null)).isEqualTo(Problem.Kind.NOT_VISIBLE);
        assertThat(refusedToAsk("vpubOfficer", path, "HKR")).isEqualTo(Problem.Kind.REFUSED);
        assertThat(form("hnhLeader", path)).isEqualTo(403);
        assertThat(form("vpubLeader", path)).isEqualTo(200);
        assertThat(form("vpubOfficer", path)).isEqualTo(409);

        petitions.granted(path, RequestKind.PAUSE, null);
        assertThat(refused(path, "hnhLeader", Map.of("reason", "OTHER", "answer", "x"))
                        .kind())
                .isEqualTo(Problem.Kind.NOT_ALLOWED);
        assertThat(refusedToAsk("vpubOfficer", path, null)).isEqualTo(Problem.Kind.NOT_ALLOWED);
        path.agreed();
    }

    @Test
    void aCoordinatingAgencyExplainsItsOwnPart() {
        AssignmentPath path = paths.given(DirectiveFixture.coordinated(Office.freshNumber(), "SLDTBXH", "HKR", "HDH"));
        clock.goTo(calendars
                .current()
                .addWorkingDays(paths.part(path, "HKR").part().dueOn(), 1));

        reminders.asks("vpubOfficer", path, "HKR");
        assertThat(refusedToAsk("vpubOfficer", path, "HKR")).isEqualTo(Problem.Kind.LOST_RACE);
        assertThat(office.taskBeside(path.id(), "explanation").agencyCode()).isEqualTo("HKR");
        office.complete(
                "hkrLeader",
                office.taskBeside(path.id(), "explanation").taskId(),
                Map.of("reason", "OWN_FAULT", "answer", "Chưa bố trí người."));

        assertThat(explanationsSeenBy("hdhLeader", path)).isZero();
        assertThat(explanationsSeenBy("hkrOfficer", path)).isEqualTo(1);
        assertThat(explanationsSeenBy("sldtbxhOfficer", path)).isEqualTo(1);
    }

    @Test
    void endsWithTheAssignment() {
        AssignmentPath path = reminders.late(7);
        long asked = reminders.ladderAsks(path).orElseThrow();

        petitions.granted(path, RequestKind.RECALL_ASSIGNMENT, null);

        assertThat(explanations.get(asked).state()).isEqualTo(ExplanationState.MOOT);
        assertThat(owed(path)).isZero();
        assertThat(reminders.ladderAsks(path)).isEmpty();
        path.stands(Progress.RECALLED, null);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everySequenceFlowWasTaken() {
        String definition = repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionKey("explanation")
                .latestVersion()
                .singleResult()
                .getId();

        assertThat(flows.missing("explanation", repositoryService.getBpmnModelInstance(definition)))
                .isEmpty();
    }

    private int explanationsSeenBy(String personId, AssignmentPath path) {
        return Interface.get(port, personId, "/api/assignments/" + path.id() + "/urging")
                .body()
                .path("explanations")
                .size();
    }

    private int owed(AssignmentPath path) {
        return jdbc.sql(
                        "select count(*) from obligation where assignment_id = :id and kind = 'EXPLANATION' and fulfilled_on is null")
                .param("id", path.id())
                .query(Integer.class)
                .single();
    }

    private Problem refused(AssignmentPath path, String personId, Map<String, Object> values) {
        return records.refused(
                path.directiveId(),
                () -> office.complete(
                        personId, office.taskBeside(path.id(), "explanation").taskId(), values));
    }

    private Problem.Kind refusedToAsk(String personId, AssignmentPath path, String agencyCode) {
        return records.refused(path.directiveId(), () -> reminders.asks(personId, path, agencyCode))
                .kind();
    }

    private int form(String personId, AssignmentPath path) {
        return Interface.post(
                        port,
                        personId,
                        FORM,
                        Map.of("variables", Map.of("assignment", Map.of("value", String.valueOf(path.id())))))
                .status();
    }
}

package vn.dondoc.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.SettableClock;
import vn.dondoc.SystemTest;
import vn.dondoc.assignment.Execution;
import vn.dondoc.assignment.Progress;
import vn.dondoc.document.IssuedDocument;
import vn.dondoc.document.IssuedDocuments;
import vn.dondoc.history.Events;
import vn.dondoc.history.RecordedEvent;
import vn.dondoc.organisation.SwitchingOff;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.GivingBack;
import vn.dondoc.workflow.OpenTask;
import vn.dondoc.workflow.TaskActions;

/** One acts for another for a period: does the work, signs only with a right to sign; both names stay on record. */
@SystemTest
class StandInIT {

    private static final String AGENCY = "SLDTBXH";
    private static final String LEADER = "sldtbxhLeader";
    private static final String DEPUTY = "sldtbxhLeader2";
    private static final String OFFICER = "sldtbxhOfficer";
    private static final String OTHER_OFFICER = "sldtbxhOfficer2";
    private static final String CLERK = "sldtbxhClerk";

    @Autowired
    Office office;

    @Autowired
    Paths paths;

    @Autowired
    Records records;

    @Autowired
    TaskActions tasks;

    @Autowired
    Execution execution;

    @Autowired
    GivingBack givingBack;

    @Autowired
    SwitchingOff switchingOff;

    @Autowired
    IssuedDocuments documents;

    @Autowired
    Events events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @Autowired
    TestRestTemplate rest;

    @LocalServerPort
    int port;

    private StandIns standIns;

    @BeforeEach
    void begin() {
        standIns = new StandIns(rest, LocalDate.now(clock));
    }

    @AfterEach
    void end() {
        standIns.close();
    }

    @Test
    void whoSignsForTheSignerDecidesWhatChangesADirective() {
        AssignmentPath path = paths.given(AGENCY, "REVIEW");
        Map<String, Object> recall =
                Map.of("kind", "RECALL_DIRECTIVE", "reason", "Ban hành nhầm.", "basis", "Bút phê ngày 20/3/2024");
        assertThat(Interface.post(port, "vpubOfficer", "/api/directives/" + path.directiveId() + "/requests", recall)
                        .status())
                .isEqualTo(201);
        String taskId = office.directiveRequestTasks(path.directiveId()).get(0).taskId();

        standIns.signs("vpubLeader2", "vpubLeader", "ubndLeader", "UBND", "TL");
        assertThat(Interface.API
                        .complete(port, "vpubLeader", taskId, Map.of("outcome", "GRANTED"))
                        .status())
                .isEqualTo(204);

        RecordedEvent done = events.ofDirective(path.directiveId()).stream()
                .reduce((first, second) -> second)
                .orElseThrow();
        assertThat(List.of(done.action(), done.actorId(), done.principalId()))
                .containsExactly("DIRECTIVE_RECALLED", "vpubLeader", "ubndLeader");
        path.stands(Progress.RECALLED, null);
    }

    @ParameterizedTest
    @CsvSource({"API", "ENGINE_REST", "TASKLIST"})
    void doesWhatLiesWithThePrincipalAndBothNamesStay(Interface door) {
        AssignmentPath path = paths.given(AGENCY, "REVIEW").received().named(OFFICER);
        String taskId = office.task(path.id()).taskId();
        assertThat(door.complete(port, OTHER_OFFICER, taskId, plan(path)).status())
                .isEqualTo(403);

        standIns.handles(LEADER, OTHER_OFFICER, OFFICER, AGENCY);
        assertThat(door.complete(port, OTHER_OFFICER, taskId, plan(path)).status())
                .isEqualTo(204);

        RecordedEvent done = last(path);
        assertThat(List.of(done.action(), done.actorId(), done.principalId()))
                .containsExactly("PLAN_ENTERED", OTHER_OFFICER, OFFICER);
        assertThat(office.task(path.id()).assigneeId()).isEqualTo(OFFICER);
        assertThat(path.assignment().handlerId()).isEqualTo(OFFICER);
    }

    @Test
    void doesWhatThePrincipalCouldTakeByHisRoleAndSignsNothing() {
        standIns.handles(LEADER, OTHER_OFFICER, LEADER, AGENCY);
        AssignmentPath path = paths.given(AGENCY, "REVIEW").received();
        path.acts(OTHER_OFFICER, Map.of("outcome", "NAMED", "handlerId", OFFICER));
        assertThat(last(path).principalId()).isEqualTo(LEADER);
        path.planEntered().drafted();

        OpenTask task = office.task(path.id());
        var before = records.of(path.directiveId());
        for (Interface door : Interface.values()) {
            Interface.Answer answer = door.complete(port, OTHER_OFFICER, task.taskId(), Map.of("outcome", "SIGNED"));
            assertThat(answer.status()).as(door.name()).isEqualTo(403);
            assertThat(answer.body().path("message").asText()).contains("xử lý thay", "quyền ký thay");
        }
        assertThat(records.of(path.directiveId())).isEqualTo(before);
    }

    @Test
    void ownRightWins() {
        standIns.handles(LEADER, OTHER_OFFICER, OFFICER, AGENCY);
        AssignmentPath path = paths.given(AGENCY, "REVIEW").received().named(OTHER_OFFICER);
        path.acts(OTHER_OFFICER, plan(path));

        assertThat(last(path).principalId()).isEqualTo(OTHER_OFFICER);
    }

    @Test
    void signsInTheFormOfHisRightWithTheDocumentItRestsOn() {
        AssignmentPath path = drafted();
        standIns.signs(DEPUTY, OTHER_OFFICER, LEADER, AGENCY, "TUQ");

        Problem other = path.refuses(OTHER_OFFICER, Map.of("outcome", "SIGNED", "signatureForm", "KT"));
        assertThat(other.kind()).isEqualTo(Problem.Kind.REFUSED);
        assertThat(other.faults()).extracting(fault -> fault.field()).containsExactly("signatureForm");
        path.acts(OTHER_OFFICER, Map.of("outcome", "SIGNED", "signatureForm", "TUQ"));

        assertThat(last(path).principalId()).isEqualTo(LEADER);
        assertThat(last(path).basis()).startsWith("TUQ. theo Văn bản số 12/UQ ngày ");
        IssuedDocument signed = documents.get(office.task(path.id()).documentId());
        assertThat(List.of(signed.signatureForm(), signed.signedFor(), signed.signatureBasis()))
                .containsExactly("TUQ", LEADER, last(path).basis());
        assertThat(signed.signerName()).isEqualTo(office.actor(OTHER_OFFICER).fullName());
        assertThat(signed.signerTitle()).isEqualTo(office.actor(OTHER_OFFICER).title());
        JsonNode form = standIns.as(CLERK)
                .getForObject("/api/tasks/" + office.task(path.id()).taskId(), JsonNode.class);
        assertThat(form.at("/document/signatureBasis").asText()).isEqualTo(signed.signatureBasis());
        assertThat(form.at("/document/signedForName").asText())
                .isEqualTo(office.actor(LEADER).fullName());
    }

    @Test
    void aRightToSignIsNoRightToDoOtherWork() {
        standIns.signs(DEPUTY, OTHER_OFFICER, LEADER, AGENCY, "TL");
        AssignmentPath path = paths.given(AGENCY, "REVIEW").received();

        Problem refused = path.refuses(OTHER_OFFICER, Map.of("outcome", "NAMED", "handlerId", OFFICER));
        assertThat(refused.kind()).isEqualTo(Problem.Kind.NOT_ALLOWED);
    }

    @ParameterizedTest
    @CsvSource({"TL", "TUQ"})
    void inOwnRightNobodySignsByOrderOrAuthority(String form) {
        Problem refused = drafted().refuses(LEADER, Map.of("outcome", "SIGNED", "signatureForm", form));

        assertThat(refused.kind()).isEqualTo(Problem.Kind.REFUSED);
        assertThat(refused.getMessage()).contains("văn bản ủy quyền");
    }

    @Test
    void whoTookItKeepsForWhomAndGivesItBackToHim() {
        AssignmentPath path = paths.given(AGENCY, "REVIEW").received().named(OFFICER);
        OpenTask task = office.task(path.id());
        Problem taken =
                catchThrowableOfType(Problem.class, () -> tasks.claim(office.actor(OTHER_OFFICER), task.taskId()));
        assertThat(taken.kind()).isEqualTo(Problem.Kind.LOST_RACE);

        standIns.handles(LEADER, OTHER_OFFICER, OFFICER, AGENCY);
        tasks.claim(office.actor(OTHER_OFFICER), task.taskId());
        assertThat(office.task(path.id()).assigneeId()).isEqualTo(OTHER_OFFICER);
        assertThat(office.task(path.id()).principalId()).isEqualTo(OFFICER);
        assertThat(path.agreed().assignment().handlerId()).isEqualTo(OFFICER);

        tasks.unclaim(office.actor(OTHER_OFFICER), task.taskId());
        assertThat(office.task(path.id()).assigneeId()).isEqualTo(OFFICER);
        assertThat(office.task(path.id()).principalId()).isNull();
        path.agreed();
    }

    @Test
    void whatWasTakenGoesBackWithTheRight() {
        AssignmentPath path = paths.given(AGENCY, "REVIEW").received().named(OFFICER);
        long right = standIns.handles(LEADER, OTHER_OFFICER, OFFICER, AGENCY);
        tasks.claim(office.actor(OTHER_OFFICER), office.task(path.id()).taskId());

        assertThat(standIns.revoke(OTHER_OFFICER, right)).isEqualTo(403);
        assertThat(standIns.revoke("sgddtLeader", right)).isEqualTo(404);
        assertThat(standIns.revoke(DEPUTY, right)).isEqualTo(204);
        assertThat(standIns.revoke(DEPUTY, right)).isEqualTo(409);

        assertThat(office.task(path.id()).assigneeId()).isEqualTo(OFFICER);
        assertThat(path.agreed().refuses(OTHER_OFFICER, plan(path)).kind()).isEqualTo(Problem.Kind.NOT_ALLOWED);
    }

    @Test
    void theDayAfterItsLastARightIsGoneAndThePrincipalOrTheLeaderGoesOn() {
        AssignmentPath path = paths.given(AGENCY, "REVIEW").received().named(OFFICER);
        standIns.handles(LEADER, OTHER_OFFICER, OFFICER, AGENCY);
        String taskId = office.task(path.id()).taskId();
        tasks.claim(office.actor(OTHER_OFFICER), taskId);

        jdbc.sql(
                        "update stand_in set valid_from = :past, valid_to = :past where person_id = :person and revoked_at is null")
                .param("past", LocalDate.now(clock).minusDays(1))
                .param("person", OTHER_OFFICER)
                .update();

        assertThat(path.refuses(OTHER_OFFICER, plan(path)).kind()).isEqualTo(Problem.Kind.NOT_ALLOWED);
        assertThat(mine(OFFICER, path)).isEqualTo(1);
        assertThat(mine(OTHER_OFFICER, path)).isZero();
        tasks.claim(office.actor(OFFICER), taskId);
        assertThat(office.task(path.id()).principalId()).isNull();

        jdbc.sql("update open_task set assignee_id = :taker, principal_id = :principal where task_id = :id")
                .param("taker", OTHER_OFFICER)
                .param("principal", OFFICER)
                .param("id", taskId)
                .update();
        givingBack.giveBackLapsed();
        assertThat(office.task(path.id()).assigneeId()).isEqualTo(OFFICER);
        path.agreed();
    }

    @Test
    void whoeverSentItForAnotherMayTakeItBackWhileHeActsForHimAndSoMayThePrincipal() {
        long right = standIns.handles(LEADER, OTHER_OFFICER, OFFICER, AGENCY);
        AssignmentPath path =
                paths.given(AGENCY, "REVIEW").received().named(OFFICER).planEntered();
        path.acts(OTHER_OFFICER, Map.of("done", "Đã làm.")).withdrawn(OTHER_OFFICER);
        assertThat(last(path).principalId()).isEqualTo(OFFICER);

        path.acts(OTHER_OFFICER, Map.of("done", "Đã làm."));
        standIns.revoke(LEADER, right);
        assertThat(path.refuses(OTHER_OFFICER, Map.of("outcome", "WITHDRAWN")).kind())
                .isEqualTo(Problem.Kind.NOT_ALLOWED);
        path.withdrawn(OFFICER).stands(Progress.IN_PROGRESS, "carryOut");
    }

    @Test
    void progressIsEnteredForTheHandlerToo() {
        AssignmentPath path =
                paths.given(AGENCY, "REVIEW").received().named(OFFICER).planEntered();
        standIns.handles(LEADER, OTHER_OFFICER, OFFICER, AGENCY);

        execution.enterProgress(office.actor(OTHER_OFFICER), path.id(), "Đã rà soát 3 xã.");

        assertThat(last(path).actorId()).isEqualTo(OTHER_OFFICER);
        assertThat(last(path).principalId()).isEqualTo(OFFICER);
    }

    @Test
    void tasklistShowsAndCountsWhatOneMayDoForAnotherAndMarksIt() {
        AssignmentPath work = paths.given(AGENCY, "REVIEW").received().named(OFFICER);
        AssignmentPath report = drafted();
        assertThat(mine(OTHER_OFFICER, work)).isZero();
        standIns.handles(LEADER, OTHER_OFFICER, OFFICER, AGENCY);
        assertThat(mine(OTHER_OFFICER, work)).isEqualTo(1);
        assertThat(count("Chờ tôi ký, phê duyệt", OTHER_OFFICER, report)).isZero();
        standIns.signs(DEPUTY, OTHER_OFFICER, LEADER, AGENCY, "TUQ");
        assertThat(count("Chờ tôi ký, phê duyệt", OTHER_OFFICER, report)).isEqualTo(1);

        JsonNode context = standIns.as(OTHER_OFFICER)
                .getForObject("/api/tasks/" + office.task(report.id()).taskId(), JsonNode.class);
        assertThat(context.path("mayDo").asBoolean()).isTrue();
        assertThat(context.path("mayClaim").asBoolean()).isTrue();
        assertThat(context.at("/parts/actingFor/signatureForm").asText()).isEqualTo("TUQ");
        assertThat(context.at("/parts/actingFor/principalName").asText())
                .isEqualTo(office.actor(LEADER).fullName());
    }

    @Test
    void whoIsSwitchedOffNeitherStandsInNorIsStoodInFor() {
        AssignmentPath path = paths.given(AGENCY, "REVIEW").received().named(OFFICER);
        standIns.handles(LEADER, OTHER_OFFICER, OFFICER, AGENCY);
        String taskId = office.task(path.id()).taskId();
        tasks.claim(office.actor(OTHER_OFFICER), taskId);
        try {
            switchingOff.switchOff(OTHER_OFFICER, "admin");
            assertThat(office.task(path.id()).assigneeId()).isEqualTo(OFFICER);
        } finally {
            switchingOff.switchOn(OTHER_OFFICER);
        }
        tasks.claim(office.actor(OTHER_OFFICER), taskId);
        try {
            switchingOff.switchOff(OFFICER, "admin");
            assertThat(office.task(path.id()).assigneeId()).isNull();
            assertThat(office.actor(OTHER_OFFICER).standIns()).isEmpty();
            // The agency's other officer may take it now, in his own right: then he is the handler. So may the leader
            // name one.
            tasks.reassign(office.actor(LEADER), taskId, OTHER_OFFICER);
            assertThat(path.agreed().assignment().handlerId()).isEqualTo(OTHER_OFFICER);
            assertThat(office.task(path.id()).principalId()).isNull();
        } finally {
            switchingOff.switchOn(OFFICER);
        }
    }

    @Test
    void onlyTheAgencysLeaderGrantsAndNeverForHimself() {
        Map<String, Object> right = standIns.right(OTHER_OFFICER, OFFICER, AGENCY, "HANDLE");
        assertThat(standIns.grant(OFFICER, right).getStatusCode().value()).isEqualTo(403);
        assertThat(standIns.grant("admin", right).getStatusCode().value()).isIn(401, 404);
        assertThat(standIns.grant("sgddtLeader", right).getStatusCode().value()).isEqualTo(404);
        assertThat(faults(LEADER, standIns.right(LEADER, DEPUTY, AGENCY, "HANDLE")))
                .containsExactly("person");
        assertThat(faults(LEADER, standIns.right("sgddtOfficer", OFFICER, AGENCY, "HANDLE")))
                .containsExactly("person");
        assertThat(faults(LEADER, standIns.right(OTHER_OFFICER, "sgddtOfficer", AGENCY, "HANDLE")))
                .containsExactly("principal");
        assertThat(faults(LEADER, standIns.right(OTHER_OFFICER, DEPUTY, AGENCY, "SIGN")))
                .containsExactly("signatureForm", "documentNumber", "documentOn");
        Map<String, Object> deputyForHead = standIns.right(OTHER_OFFICER, DEPUTY, AGENCY, "SIGN");
        deputyForHead.putAll(Map.of("signatureForm", "KT", "documentNumber", "1", "documentOn", "2026-01-05"));
        assertThat(faults(LEADER, deputyForHead)).contains("signatureForm");
        right.put("to", "2020-01-01");
        assertThat(faults(LEADER, right)).containsExactly("to");
        standIns.handles(LEADER, OTHER_OFFICER, OFFICER, AGENCY);
        assertThat(faults(LEADER, standIns.right(OTHER_OFFICER, OFFICER, AGENCY, "HANDLE")))
                .containsExactly("from");
    }

    @Test
    void whoStandsInForALeaderHandsNothingOn() {
        standIns.handles(LEADER, OFFICER, LEADER, AGENCY);

        assertThat(standIns.grant(OFFICER, standIns.right(OTHER_OFFICER, LEADER, AGENCY, "HANDLE"))
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
    }

    @Test
    void theOfficesLeaderEntersItForTheProvincesCommittee() {
        standIns.signs("vpubLeader2", "vpubLeader", "ubndLeader", "UBND", "TL");

        assertThat(office.actor("vpubLeader").standIns())
                .extracting(right -> right.principalId())
                .containsExactly("ubndLeader");
        assertThat(standIns.grant("vpubOfficer", standIns.right("vpubLeader", "ubndChair", "UBND", "HANDLE"))
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
    }

    @Test
    void everybodyInTheAgencySeesWhoActsForWhomAndOthersDoNot() {
        standIns.handles(LEADER, OTHER_OFFICER, OFFICER, AGENCY);

        JsonNode own = standIns.list(OTHER_OFFICER).get(0);
        assertThat(own.path("own").asBoolean()).isTrue();
        assertThat(own.path("state").asText()).isEqualTo("IN_FORCE");
        assertThat(own.path("revocable").asBoolean()).isFalse();
        assertThat(standIns.list(LEADER).get(0).path("revocable").asBoolean()).isTrue();
        assertThat(standIns.list("sgddtLeader").findValuesAsText("agency")).doesNotContain(AGENCY);
    }

    private AssignmentPath drafted() {
        AssignmentPath path =
                paths.given(AGENCY, "REVIEW").received().named(OFFICER).planEntered();
        return path.drafted();
    }

    private List<String> faults(String leader, Map<String, Object> right) {
        var answer = standIns.grant(leader, right);
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        return answer.getBody().path("faults").findValuesAsText("field");
    }

    private int mine(String personId, AssignmentPath path) {
        return count("Việc của tôi", personId, path);
    }

    /** How many tasks of the directive one of the ready filters counts for a person. */
    private int count(String filter, String personId, AssignmentPath path) {
        JsonNode filters = standIns.as(personId).getForObject("/engine-rest/filter", JsonNode.class);
        for (JsonNode ready : filters) {
            if (ready.path("name").asText().equals(filter)) {
                return standIns.as(personId)
                        .postForObject(
                                "/engine-rest/filter/" + ready.path("id").asText() + "/count",
                                Map.of("nameLike", office.task(path.id()).directiveNumber()),
                                JsonNode.class)
                        .path("count")
                        .asInt();
            }
        }
        throw new AssertionError(filter);
    }

    private RecordedEvent last(AssignmentPath path) {
        List<RecordedEvent> all = events.ofAssignment(office.actor("vpubOfficer"), path.id());
        return all.get(all.size() - 1);
    }

    private Map<String, Object> plan(AssignmentPath path) {
        return new HashMap<>(
                Map.of("planNumber", Office.freshNumber(), "planIssuedOn", path.today(), "planSubject", "Kế hoạch"));
    }
}

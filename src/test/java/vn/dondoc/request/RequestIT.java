package vn.dondoc.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dondoc.SystemTest;
import vn.dondoc.TakenFlows;
import vn.dondoc.assignment.FollowUp;
import vn.dondoc.assignment.Progress;
import vn.dondoc.history.Events;
import vn.dondoc.history.RecordedEvent;
import vn.dondoc.problem.Fault;
import vn.dondoc.problem.Problem;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.DirectiveFixture;
import vn.dondoc.walk.Interface;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;
import vn.dondoc.walk.Records;
import vn.dondoc.workflow.Act;
import vn.dondoc.workflow.EngineCalls;

/** Every sequence flow of {@code request.bpmn}, with what is refused on the way. */
@SystemTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RequestIT {

    @Autowired
    Paths paths;

    @Autowired
    Office office;

    @Autowired
    Records records;

    @Autowired
    Petitions petitions;

    @Autowired
    Events events;

    @Autowired
    FollowUp followUp;

    @Autowired
    EngineCalls engine;

    @Autowired
    RepositoryService repositoryService;

    @Autowired
    TakenFlows flows;

    @LocalServerPort
    int port;

    @BeforeAll
    static void startMeasuring(@Autowired TakenFlows flows) {
        flows.forget("request");
    }

    @Test
    void anAgencyAsksTheOfficeForwardsTheSignerGrants() {
        AssignmentPath path = handled();

        Request asked = petitions.asks("hnhLeader", path, RequestKind.PAUSE, null);
        stands(path, asked, RequestState.WITH_OFFICE, "draftRequestDecision");
        petitions.acts("vpubOfficer", path, "FORWARDED", "note", "Đề nghị đồng ý.");
        stands(path, asked, RequestState.WITH_SIGNER, "decideRequest");
        petitions.acts("ubndLeader", path, "GRANTED", "basis", "Bút phê ngày 03/04/2024");

        stands(path, asked, RequestState.GRANTED, null);
        path.stands(Progress.PAUSED, "enterPlan");
        assertThat(history(path))
                .extracting(RecordedEvent::action)
                .endsWith("REQUEST_SENT", "REQUEST_FORWARDED", "REQUEST_GRANTED", "PAUSED");
        assertThat(last(path).basis()).isEqualTo("Bút phê ngày 03/04/2024");
        assertThat(last(path).summary()).isEqualTo("Tạm dừng thực hiện nhiệm vụ (lần 1).");
    }

    @Test
    void whatIsTheOfficesOwnToSayIsCarriedOutAtOnce() {
        AssignmentPath path = handled();

        Request said = petitions.asks(
                "vpubOfficer",
                path,
                new RequestDraft(
                        null,
                        path.directiveId(),
                        RequestKind.NAME_WATCHER,
                        null,
                        Petitions.BASIS,
                        null,
                        null,
                        new RequestDetail(null, null, null, new RequestDetail.Watch(null, path.id(), "SYT", null)),
                        null));

        stands(path, said, RequestState.CARRIED_OUT, null);
        assertThat(last(path).action()).isEqualTo("WATCHER_NAMED");
        assertThat(last(path).basis()).isEqualTo(Petitions.BASIS);
    }

    @Test
    void whatTheOfficeDraftsGoesToTheSignerAtOnceAndMayBeRefused() {
        AssignmentPath path = handled();

        Request asked = petitions.asks("vpubLeader", path, RequestKind.OTHER_LEAD, "HKR");
        stands(path, asked, RequestState.WITH_SIGNER, "decideRequest");
        assertThat(refuses(path, "ubndLeader", Map.of("outcome", "REFUSED"))).isEqualTo(Problem.Kind.REFUSED);
        petitions.acts("ubndLeader", path, "REFUSED", "note", "Huyện Ngọc Hồi làm tiếp.");

        stands(path, asked, RequestState.REFUSED, null);
        path.stands(Progress.IN_PROGRESS, "enterPlan");
        assertThat(last(path).note()).isEqualTo("Huyện Ngọc Hồi làm tiếp.");
    }

    @Test
    void anIncompleteOneIsSupplementedReturnedTakenBackAndAtLastWithdrawn() {
        AssignmentPath path = handled();
        Request asked = petitions.asks("hnhLeader", path, RequestKind.PAUSE, null);

        assertThat(refuses(path, "vpubOfficer", Map.of("outcome", "INCOMPLETE")))
                .isEqualTo(Problem.Kind.REFUSED);
        assertThat(refuses(path, "vpubOfficer", Map.of("outcome", "DROPPED"))).isEqualTo(Problem.Kind.REFUSED);
        petitions.acts("vpubOfficer", path, "INCOMPLETE", "note", "Nêu rõ ba xã nào.");
        stands(path, asked, RequestState.WITH_AGENCY, "supplementRequest");
        assertThat(refuses(path, "hnhLeader", Map.of("outcome", "SUPPLEMENTED", "reason", "Chỉ có lý do.")))
                .isEqualTo(Problem.Kind.REFUSED);
        petitions.acts(
                "hnhLeader", path, "SUPPLEMENTED", "reason", "Ba xã Đăk Ang, Đăk Dục, Đăk Nông.", "basis", "CV 13");
        stands(path, asked, RequestState.WITH_OFFICE, "draftRequestDecision");
        assertThat(petitions.find(asked).basis()).isEqualTo("CV 13");
        petitions.acts("vpubOfficer", path, "FORWARDED", "note", "Đủ.");
        petitions.acts("ubndLeader", path, "RETURNED_TO_OFFICE", "note", "Dừng đến bao giờ?");
        stands(path, asked, RequestState.WITH_OFFICE, "draftRequestDecision");
        assertThat(refuses(path, "ubndLeader", Map.of("outcome", "WITHDRAWN"))).isEqualTo(Problem.Kind.NOT_ALLOWED);
        petitions.acts("vpubOfficer", path, "FORWARDED", "note", "Đến khi nước rút.");
        petitions.acts("vpubOfficer", path, "WITHDRAWN");
        stands(path, asked, RequestState.WITH_OFFICE, "draftRequestDecision");
        petitions.acts("vpubOfficer", path, "INCOMPLETE", "note", "Ghi ngày dự kiến.");
        petitions.acts("hnhLeader", path, "DROPPED");

        stands(path, asked, RequestState.WITHDRAWN, null);
        path.stands(Progress.IN_PROGRESS, "enterPlan");
    }

    @Test
    void whoAskedTakesItBackUntilTheOfficeHasActed() {
        AssignmentPath path = handled();
        Request asked = petitions.asks("hnhLeader", path, RequestKind.PAUSE, null);

        petitions.acts("hnhLeader", path, "WITHDRAWN");
        stands(path, asked, RequestState.WITH_AGENCY, "supplementRequest");
        petitions.acts("hnhLeader", path, "SUPPLEMENTED", "reason", "Sửa.", "basis", "CV 14");
        petitions.acts("vpubOfficer", path, "FORWARDED", "note", "Đủ.");

        assertThat(refuses(path, "hnhLeader", Map.of("outcome", "WITHDRAWN"))).isEqualTo(Problem.Kind.NOT_ALLOWED);
    }

    @Test
    void theOfficeDropsWhatItDraftedItself() {
        AssignmentPath path = handled();
        Request asked = petitions.asks("vpubOfficer", path, RequestKind.RECALL_ASSIGNMENT, null);

        petitions.acts("ubndLeader", path, "RETURNED_TO_OFFICE", "note", "Vì sao?");
        assertThat(refuses(path, "vpubOfficer", Map.of("outcome", "INCOMPLETE", "note", "Ai bổ sung?")))
                .isEqualTo(Problem.Kind.REFUSED);
        petitions.acts("vpubOfficer", path, "DROPPED");

        stands(path, asked, RequestState.WITHDRAWN, null);
    }

    @Test
    void aCoordinatingAgencyAsksTheLeadForMoreTime() {
        AssignmentPath path = paths.given(DirectiveFixture.coordinated(Office.freshNumber(), "HNH", "HKR"));
        RequestDraft more = RequestDraft.extension(
                path.id(),
                RequestKind.EXTENSION_OF_PART,
                path.assignment().dueOn(),
                "MUCH_WORK",
                "Hai xã vùng sâu.",
                "CV 20");

        Request refused = petitions.asks("hkrLeader", path, more);
        petitions.acts("hnhLeader", path, "REFUSED", "note", "Giữ hạn.");
        stands(path, refused, RequestState.REFUSED, null);
        Request asked = petitions.asks("hkrLeader", path, more);
        stands(path, asked, RequestState.WITH_LEAD, "decideByLead");
        assertThat(refuses(path, "hnhLeader", Map.of("outcome", "INCOMPLETE"))).isEqualTo(Problem.Kind.REFUSED);
        assertThat(refuses(path, "vpubOfficer", Map.of("outcome", "GRANTED"))).isEqualTo(Problem.Kind.NOT_ALLOWED);
        petitions.acts("hnhLeader", path, "INCOMPLETE", "note", "Nêu rõ xã nào.");
        stands(path, asked, RequestState.WITH_AGENCY, "supplementRequest");
        petitions.acts(
                "hkrLeader",
                path,
                "SUPPLEMENTED",
                "untilOn",
                path.assignment().dueOn().toString(),
                "reasonCode",
                "DISASTER",
                "reason",
                "Đăk Ruồng, Tân Lập.",
                "basis",
                "CV 21");
        stands(path, asked, RequestState.WITH_LEAD, "decideByLead");
        petitions.acts("hnhLeader", path, "GRANTED");
        stands(path, asked, RequestState.GRANTED, null);
    }

    @Test
    void endsWithTheAssignmentOnRecord() {
        AssignmentPath path = handled();
        Request pause = petitions.asks("hnhLeader", path, RequestKind.PAUSE, null);
        Request lead = petitions.asks("vpubOfficer", path, RequestKind.OTHER_LEAD, "HKR");

        end(path);

        stands(path, pause, RequestState.MOOT, null);
        stands(path, lead, RequestState.MOOT, null);
        path.stands(Progress.FOLLOW_UP_ENDED, null);
        assertThat(history(path))
                .filteredOn(event -> event.action().equals("REQUEST_MOOT"))
                .hasSize(2);
    }

    @Test
    void aGrantThatNoLongerFitsIsRefusedInWords() {
        AssignmentPath path = handled();
        petitions.asks("vpubOfficer", path, RequestKind.ADD_COORDINATOR, "HKR");
        String add = office.requestTask(path.id()).taskId();
        petitions.asks("vpubOfficer", path, RequestKind.OTHER_LEAD, "HKR");
        String lead = office.openRequestTask(path.id(), add);
        office.complete("ubndLeader", lead, Map.of("outcome", "GRANTED"));

        Problem problem = records.refused(
                path.directiveId(), () -> office.complete("ubndLeader", add, Map.of("outcome", "GRANTED")));

        assertThat(problem.kind()).isEqualTo(Problem.Kind.REFUSED);
        assertThat(problem).hasMessageContaining("chưa phối hợp nhiệm vụ này");
        office.complete("ubndLeader", add, Map.of("outcome", "REFUSED", "note", "Đã chủ trì."));
        path.agreed();
    }

    @ParameterizedTest
    @CsvSource({
        "hkrLeader, PAUSE, NOT_VISIBLE",
        "hnhOfficer, PAUSE, NOT_ALLOWED",
        "hnhClerk, PAUSE, NOT_ALLOWED",
        "vpubClerk, PAUSE, NOT_ALLOWED",
        "ubndLeader, PAUSE, NOT_ALLOWED",
        "hnhLeader, RECALL_ASSIGNMENT, NOT_ALLOWED",
        "hnhLeader, RECALL_CONTRIBUTION, NOT_ALLOWED",
        "hnhLeader, LEAVE_COORDINATION, NOT_ALLOWED",
        "vpubOfficer, LEAVE_COORDINATION, NOT_ALLOWED",
        "hnhLeader, RECALL_DIRECTIVE, NOT_ALLOWED",
        "vpubOfficer, RECALL_DIRECTIVE, REFUSED",
        "hnhLeader, RESUME, REFUSED",
        "hnhLeader, OTHER_LEAD, REFUSED",
        "hnhLeader, REMOVE_COORDINATOR, REFUSED",
    })
    void notEverybodyAsksForEverything(String personId, RequestKind kind, Problem.Kind answer) {
        AssignmentPath path = handled();

        assertThat(records.refused(path.directiveId(), () -> petitions.asks(personId, path, kind, null))
                        .kind())
                .isEqualTo(answer);
    }

    @Test
    void everyFaultIsToldAtOnceAndOneOfAKindIsEnough() {
        AssignmentPath path = handled();

        Problem empty = records.refused(
                path.directiveId(),
                () -> petitions.asks(
                        "hnhLeader",
                        path,
                        new RequestDraft(
                                path.id(), RequestKind.PAUSE, null, null, null, java.time.LocalDate.of(2020, 1, 1))));
        assertThat(empty.faults()).extracting(Fault::field).containsExactly("reason", "basis", "untilOn");
        petitions.asks("hnhLeader", path, RequestKind.PAUSE, null);
        assertThat(records.refused(
                                path.directiveId(), () -> petitions.asks("vpubOfficer", path, RequestKind.PAUSE, null))
                        .kind())
                .isEqualTo(Problem.Kind.LOST_RACE);
        end(path);
        assertThat(records.refused(
                                path.directiveId(),
                                () -> petitions.asks("hnhLeader", path, RequestKind.OTHER_LEAD, "HKR"))
                        .kind())
                .isEqualTo(Problem.Kind.LOST_RACE);
    }

    @Test
    void everyDoorAnswersAlike() {
        AssignmentPath path = handled();
        petitions.asks("hnhLeader", path, RequestKind.PAUSE, null);
        petitions.acts("vpubOfficer", path, "FORWARDED", "note", "Đủ.");
        String task = office.requestTask(path.id()).taskId();

        for (Interface door : Interface.values()) {
            assertThat(door.complete(port, "hkrLeader", task, Map.of("outcome", "GRANTED"))
                            .status())
                    .isEqualTo(404);
            assertThat(door.complete(port, "vpubOfficer2", task, Map.of("outcome", "GRANTED"))
                            .status())
                    .isEqualTo(403);
            assertThat(door.complete(port, "ubndLeader", task, Map.of("outcome", "PERHAPS"))
                            .status())
                    .isEqualTo(422);
            assertThat(door.complete(port, "ubndLeader", task, Map.of("requestId", 1))
                            .status())
                    .isEqualTo(422);
        }
        String locked = office.task(path.id()).taskId();
        assertThat(Interface.API
                        .complete(port, "ubndLeader", task, Map.of("outcome", "GRANTED"))
                        .status())
                .isEqualTo(204);
        for (Interface door : Interface.values()) {
            assertThat(door.complete(port, "ubndLeader", task, Map.of("outcome", "GRANTED"))
                            .status())
                    .isEqualTo(409);
            Interface.Answer answer = door.complete(port, "hnhOfficer", locked, Map.of("planNumber", "1"));
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.body().path("message").asText()).contains("đang tạm dừng");
        }
    }

    @RepeatedTest(3)
    void ofTwoWhoDecideAtOnceOneIsToldSo() throws Exception {
        AssignmentPath path = handled();
        petitions.asks("vpubOfficer", path, RequestKind.RECALL_ASSIGNMENT, null);
        String task = office.requestTask(path.id()).taskId();
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService hands = Executors.newFixedThreadPool(2);
        List<Future<Integer>> answers = List.of("GRANTED", "REFUSED").stream()
                .map(outcome -> hands.submit(() -> {
                    together.await();
                    return Interface.API
                            .complete(port, "ubndLeader", task, Map.of("outcome", outcome, "note", "Ý kiến."))
                            .status();
                }))
                .toList();

        assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(204, 409);
        hands.shutdown();
        path.agreed();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everySequenceFlowWasTaken() {
        String definition = repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionKey("request")
                .latestVersion()
                .singleResult()
                .getId();

        assertThat(flows.missing("request", repositoryService.getBpmnModelInstance(definition)))
                .isEmpty();
    }

    private AssignmentPath handled() {
        return paths.given("HNH", "GUIDANCE").received().named();
    }

    private void stands(AssignmentPath path, Request request, RequestState state, String step) {
        assertThat(petitions.find(request).state()).isEqualTo(state);
        assertThat(office.requestSteps(path.id())).isEqualTo(step == null ? List.of() : List.of(step));
    }

    private Problem.Kind refuses(AssignmentPath path, String personId, Map<String, Object> values) {
        return records.refused(
                        path.directiveId(),
                        () -> office.complete(
                                personId, office.requestTask(path.id()).taskId(), values))
                .kind();
    }

    private void end(AssignmentPath path) {
        Act act = Act.outsideTask(office.actor("vpubOfficer"));
        engine.inTransaction(act.actor(), () -> followUp.endAnywhere(act, path.id(), "Không theo dõi nữa."));
    }

    private List<RecordedEvent> history(AssignmentPath path) {
        return events.ofAssignment(office.actor("vpubOfficer"), path.id());
    }

    private RecordedEvent last(AssignmentPath path) {
        return history(path).get(history(path).size() - 1);
    }
}

package vn.dondoc.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dondoc.SystemTest;
import vn.dondoc.assignment.Progress;
import vn.dondoc.directive.DirectiveState;
import vn.dondoc.history.Events;
import vn.dondoc.history.RecordedEvent;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.DirectiveFixture;
import vn.dondoc.walk.DirectivePaths;
import vn.dondoc.walk.Interface;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;
import vn.dondoc.walk.Records;
import vn.dondoc.workflow.OpenTask;

/** What changes a directive as a whole, by both doors: drafted by the Office, decided by whoever signed, or carried out at once. */
@SystemTest
class DirectiveRequestIT {

    private static final String BASIS = "Công văn số 99/UBND-KGVX ngày 20/3/2024";
    private static final String FORM = "/engine-rest/process-definition/key/request/submit-form";

    @Autowired
    DirectivePaths directives;

    @Autowired
    Paths paths;

    @Autowired
    Office office;

    @Autowired
    Records records;

    @Autowired
    Events events;

    @LocalServerPort
    int port;

    @Test
    void aRecallIsDraftedByTheOfficeAndDecidedByTheSigner() {
        DirectivePaths.Path path = directives.given("CASE", "SGDDT", "HNH");

        assertThat(form("vpubOfficer", path, Map.of("kind", "RECALL_DIRECTIVE", "reason", "Ban hành nhầm."))
                        .body()
                        .path("faults")
                        .findValuesAsText("field"))
                .containsExactly("basis");
        sends(path, "RECALL_DIRECTIVE", Map.of());
        assertThat(task(path).step()).isEqualTo("decideRequest");
        assertThat(task(path).assigneeId()).isEqualTo("ubndLeader");
        path.stands(DirectiveState.GIVEN_OUT, null);
        String task = task(path).taskId();
        assertThat(Interface.API
                        .complete(port, "sgddtLeader", task, Map.of("outcome", "GRANTED"))
                        .status())
                .isEqualTo(404);
        for (String other : List.of("vpubOfficer", "vpubLeader", "ubndLeader2")) {
            assertThat(Interface.API
                            .complete(port, other, task, Map.of("outcome", "GRANTED"))
                            .status())
                    .as(other)
                    .isEqualTo(403);
        }
        decides(path, "RETURNED_TO_OFFICE", "Vì sao?");
        office.complete("vpubOfficer", task(path).taskId(), Map.of("outcome", "FORWARDED", "note", "Nhầm nơi nhận."));
        decides(path, "GRANTED", null);

        path.stands(DirectiveState.RECALLED, null);
        assertThat(path.part(1).progress()).isEqualTo(Progress.RECALLED);
        assertThat(history(path))
                .extracting(RecordedEvent::action)
                .endsWith(
                        "REQUEST_SENT",
                        "REQUEST_RETURNED",
                        "REQUEST_FORWARDED",
                        "REQUEST_GRANTED",
                        "DIRECTIVE_RECALLED");
        assertThat(last(path).basis()).isEqualTo(BASIS);
        assertThat(api("vpubOfficer", path, "RECALL_DIRECTIVE", Map.of()).status())
                .isEqualTo(409);
    }

    @Test
    void whatWasRecalledMeanwhileIsNotDecidedOnAnyMore() {
        DirectivePaths.Path path = directives.given("CASE", "SGDDT");
        sends(path, "AMEND_DIRECTIVE", Map.of("subject", "Trích yếu mới"));
        String task = task(path).taskId();

        assertThat(Interface.post(
                                port,
                                "ubndLeader",
                                "/api/directives/" + path.id() + "/recall",
                                Map.of("reason", "Nhầm.", "basis", BASIS))
                        .status())
                .isEqualTo(204);

        path.stands(DirectiveState.RECALLED, null);
        assertThat(office.directiveRequestTasks(path.id())).isEmpty();
        assertThat(history(path)).extracting(RecordedEvent::action).contains("REQUEST_MOOT");
        assertThat(Interface.API
                        .complete(port, "ubndLeader", task, Map.of("outcome", "GRANTED"))
                        .status())
                .isIn(404, 409);
        assertThat(states(path)).containsExactly("MOOT");
    }

    @Test
    void anAmendmentSaysOnlyWhatIsNewAndShowsWhatWas() {
        DirectivePaths.Path path = directives.given("CASE", "SGDDT");
        String subject = path.directive().subject();

        Interface.Answer same = form("vpubOfficer", path, filled("AMEND_DIRECTIVE", Map.of("subject", subject)));
        assertThat(fields(same)).containsExactly("amendment");
        assertThat(fields(form(
                        "vpubOfficer",
                        path,
                        filled("AMEND_DIRECTIVE", Map.of("signedBy", "sgddtLeader", "urgency", "SOON")))))
                .containsExactlyInAnyOrder("amendment.urgency", "amendment.signedBy");
        sends(path, "AMEND_DIRECTIVE", Map.of("subject", subject, "urgency", "URGENT", "reportTo", "Ban Thường vụ"));
        JsonNode shown = Interface.get(
                        port, "ubndLeader", "/api/tasks/" + task(path).taskId())
                .body()
                .path("parts")
                .path("request")
                .path("changes");
        assertThat(shown.findValuesAsText("label")).containsExactly("Báo cáo kết quả cho", "Độ khẩn");
        assertThat(shown.get(1).path("before").asText()).isEqualTo("không");
        decides(path, "GRANTED", null);

        assertThat(path.directive().reportTo()).isEqualTo("Ban Thường vụ");
        assertThat(path.directive().subject()).isEqualTo(subject);
        assertThat(last(path).action()).isEqualTo("DIRECTIVE_AMENDED");
    }

    @Test
    void anotherDirectiveTakesItsPlaceAndNothingOfItIsLost() {
        DirectivePaths.Path old = directives.given("CASE", "SGDDT", "HNH");
        DirectivePaths.Path other = directives.given("CASE", "SYT");
        long carried = old.part(1).id();

        assertThat(fields(form("vpubOfficer", old, filled("REPLACE_DIRECTIVE", Map.of("carriedOver", "-1")))))
                .containsExactlyInAnyOrder("replacement.carriedOver", "replacement.replacedBy");
        sends(
                old,
                "REPLACE_DIRECTIVE",
                Map.of("replacedBy", String.valueOf(other.id()), "carriedOver", String.valueOf(carried)));
        decides(old, "GRANTED", null);

        old.stands(DirectiveState.REPLACED, null);
        assertThat(other.part(2).id()).isEqualTo(carried);
        assertThat(last(old).action()).isEqualTo("DIRECTIVE_REPLACED");
    }

    @Test
    void anAddedAssignmentIsCheckedBeforeItIsDecidedAndGivenOutWithTheDecision() {
        DirectivePaths.Path path = directives.given("CASE", "SGDDT");

        Interface.Answer faulty = api("vpubOfficer", path, "ADD_ASSIGNMENT", Map.of("part", Map.of("lead", "KHONGCO")));
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(fields(faulty)).containsExactlyInAnyOrder("part.title", "part.content", "part.kind", "part.lead");
        assertThat(fields(form("vpubOfficer", path, filled("ADD_ASSIGNMENT", Map.of("part", "{")))))
                .contains("part");
        sends(path, "ADD_ASSIGNMENT", Map.of("part", part("Rà soát thêm")));
        assertThat(api("vpubOfficer", path, "ADD_ASSIGNMENT", Map.of("part", json("Rà soát thêm")))
                        .status())
                .isEqualTo(409);
        decides(path, "GRANTED", null);

        assertThat(path.part(2).title()).isEqualTo("Rà soát thêm");
        assertThat(path.part(2).leadCode()).isEqualTo("HNH");
        paths.of(path.part(2)).stands(Progress.NOT_RECEIVED, "registerArrival");
        assertThat(last(path).action()).isEqualTo("ASSIGNMENT_ADDED");
    }

    @Test
    void earlyConsolidationIsTheOfficesOwnToSayByEitherDoor() {
        DirectivePaths.Path path = directives.given("CASE", "SGDDT");

        assertThat(form("vpubOfficer", path, filled("CONSOLIDATE_EARLY", Map.of()))
                        .status())
                .isEqualTo(200);

        path.stands(DirectiveState.CONSOLIDATING, "consolidateReport");
        assertThat(last(path).action()).isEqualTo("CONSOLIDATION_BEGUN");
        assertThat(last(path).basis()).isEqualTo(BASIS);
        assertThat(form("vpubOfficer", path, filled("CONSOLIDATE_EARLY", Map.of()))
                        .status())
                .isEqualTo(409);
        assertThat(states(path)).containsExactly("CARRIED_OUT");
    }

    @Test
    void watchersComeAndGoAtOnce() {
        DirectivePaths.Path path = directives.given("CASE", "SGDDT");
        DirectivePaths.Path other = directives.given("CASE", "SYT");

        assertThat(fields(form(
                        "vpubOfficer",
                        path,
                        filled(
                                "NAME_WATCHER",
                                Map.of("watched", String.valueOf(other.part(1).id()))))))
                .containsExactlyInAnyOrder("watch.assignment", "watch.agency");
        assertThat(form("vpubOfficer", path, filled("NAME_WATCHER", Map.of("agency", "HNH", "person", "hnhOfficer")))
                        .status())
                .isEqualTo(200);
        assertThat(Interface.get(port, "hnhOfficer", "/api/directives/" + path.id())
                        .status())
                .isEqualTo(200);
        assertThat(Interface.get(port, "hnhClerk", "/api/directives/" + path.id())
                        .status())
                .isEqualTo(404);
        assertThat(form("vpubOfficer", path, filled("NAME_WATCHER", Map.of("agency", "HNH", "person", "hnhOfficer")))
                        .status())
                .isEqualTo(422);
        String watcher = Interface.get(port, "vpubOfficer", "/api/directives/" + path.id() + "/watchers")
                .body()
                .get(0)
                .path("id")
                .asText();
        assertThat(form("vpubOfficer", other, filled("REMOVE_WATCHER", Map.of("watcher", watcher)))
                        .status())
                .isEqualTo(422);
        assertThat(form("vpubOfficer", path, filled("REMOVE_WATCHER", Map.of("watcher", watcher)))
                        .status())
                .isEqualTo(200);
        assertThat(Interface.get(port, "hnhOfficer", "/api/directives/" + path.id())
                        .status())
                .isEqualTo(404);
        assertThat(last(path).action()).isEqualTo("WATCHER_REMOVED");
        assertThat(last(path).basis()).isEqualTo(BASIS);
    }

    @Test
    void nobodyButTheOfficeStartsThese() {
        DirectivePaths.Path path = directives.given("CASE", "SGDDT");
        List<String> before = records.of(path.id());

        for (RequestKind kind : RequestKind.values()) {
            if (kind.isOnDirective()) {
                Map.of("hkrLeader", 404, "sgddtLeader", 403, "ubndLeader", 403).forEach((personId, status) -> {
                    assertThat(api(personId, path, kind.name(), Map.of()).status())
                            .as(personId + " " + kind)
                            .isEqualTo(status);
                    assertThat(form(personId, path, filled(kind.name(), Map.of()))
                                    .status())
                            .as(personId + " " + kind)
                            .isEqualTo(status);
                });
                assertThat(fields(form("vpubOfficer", path, Map.of("kind", kind.name()))))
                        .contains("basis");
            }
        }
        assertThat(records.of(path.id())).isEqualTo(before);
        assertThat(Interface.get(port, "sgddtLeader", "/api/start-forms/request")
                        .body()
                        .path("parts")
                        .path("directives"))
                .isEmpty();
    }

    @Test
    void ofTwoWhoAskAtOnceOneIsToldSoAndOfTwoWhoDecideToo() throws Exception {
        DirectivePaths.Path path = directives.given("CASE", "SGDDT");

        assertThat(together(
                        () -> api("vpubOfficer", path, "RECALL_DIRECTIVE", Map.of())
                                .status(),
                        () -> form("vpubLeader", path, filled("RECALL_DIRECTIVE", Map.of()))
                                .status()))
                .containsOnlyOnce(409)
                .allMatch(status -> List.of(200, 201, 409).contains(status));
        String task = task(path).taskId();
        assertThat(together(() -> answers(task, "GRANTED"), () -> answers(task, "REFUSED")))
                .containsExactlyInAnyOrder(204, 409);
        path.agreed();
    }

    @Test
    void aCoordinatingAgencyAsksToLeave() {
        AssignmentPath path = coordinated();
        String address = "/api/assignments/" + path.id() + "/requests";
        Map<String, Object> leave = Map.of("kind", "LEAVE_COORDINATION", "reason", "Không có địa bàn.", "basis", BASIS);

        assertThat(Interface.post(port, "hkrOfficer", address, leave).status()).isEqualTo(403);
        assertThat(Interface.post(port, "hkrLeader", address, Map.of("kind", "PAUSE", "reason", "x", "basis", "y"))
                        .status())
                .isEqualTo(403);
        Interface.Answer sent = Interface.post(port, "hkrLeader", address, leave);
        assertThat(sent.status()).isEqualTo(201);
        assertThat(Interface.post(port, "hkrLeader", address, leave).status()).isEqualTo(409);
        assertThat(Interface.post(port, "hdhLeader", address, leave).status()).isEqualTo(201);
        long asked = sent.body().path("id").asLong();
        acts("vpubOfficer", path, asked, Map.of("outcome", "INCOMPLETE", "note", "Xã nào?"));
        assertThat(task(path, asked).agencyCode()).isEqualTo("HKR");
        acts("hkrLeader", path, asked, Map.of("outcome", "SUPPLEMENTED", "reason", "Cả huyện.", "basis", BASIS));
        acts("vpubOfficer", path, asked, Map.of("outcome", "FORWARDED", "note", "Đồng ý."));
        acts("ubndLeader", path, asked, Map.of("outcome", "GRANTED"));

        assertThat(Interface.get(port, "vpubOfficer", "/api/assignments/" + path.id())
                        .body()
                        .path("coordinating")
                        .toString())
                .doesNotContain("HKR")
                .contains("HDH");
        assertThat(Interface.post(port, "hkrLeader", address, leave).status()).isEqualTo(404);
        path.agreed();

        // Taken away by the Office meanwhile: nothing is left to be decided of what it asked itself.
        Map<String, Object> remove =
                Map.of("kind", "REMOVE_COORDINATOR", "agency", "HDH", "reason", "Không có địa bàn.", "basis", BASIS);
        long removal = Interface.post(port, "vpubOfficer", address, remove)
                .body()
                .path("id")
                .asLong();
        acts("ubndLeader", path, removal, Map.of("outcome", "GRANTED"));
        assertThat(office.requestTasks(path.id())).isEmpty();
        path.agreed();
    }

    private AssignmentPath coordinated() {
        var directive = DirectiveFixture.simple(Office.freshNumber(), "HNH", "GUIDANCE");
        ((ObjectNode) directive.get("assignments").get(0))
                .putArray("coordinating")
                .add("HKR")
                .add("HDH");
        return paths.given(directive).received().named();
    }

    private OpenTask task(AssignmentPath path, long requestId) {
        return office.requestTasks(path.id()).stream()
                .filter(task -> task.subjectId() == requestId)
                .findFirst()
                .orElseThrow();
    }

    private void acts(String personId, AssignmentPath path, long requestId, Map<String, Object> values) {
        office.complete(personId, task(path, requestId).taskId(), values);
    }

    private static String part(String title) {
        return """
                {"title": "%s", "content": "Giao thêm.", "lead": "HNH", "coordinating": [], "kind": "CASE", "deadline": null,
                 "proposalRequired": false, "beneficiaryListRequired": false,
                 "basis": {"title": "OFFICE", "kind": "OFFICE", "content": "TEXT", "lead": "TEXT", "coordinating": "TEXT"}}"""
                .formatted(title);
    }

    private static JsonNode json(String title) {
        try {
            return new ObjectMapper().readTree(part(title));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, Object> filled(String kind, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(Map.of("kind", kind, "reason", "Theo chỉ đạo mới.", "basis", BASIS));
        input.putAll(more);
        return input;
    }

    private Interface.Answer api(String personId, DirectivePaths.Path path, String kind, Map<String, ?> more) {
        return Interface.post(port, personId, "/api/directives/" + path.id() + "/requests", filled(kind, more));
    }

    private Interface.Answer form(String personId, DirectivePaths.Path path, Map<String, ?> input) {
        Map<String, Object> variables = new HashMap<>();
        input.forEach((name, value) -> variables.put(name, Map.of("value", value)));
        variables.put("directive", Map.of("value", String.valueOf(path.id())));
        return Interface.post(port, personId, FORM, Map.of("variables", variables));
    }

    private void sends(DirectivePaths.Path path, String kind, Map<String, ?> more) {
        Interface.Answer answer = form("vpubOfficer", path, filled(kind, more));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        path.agreed();
    }

    private OpenTask task(DirectivePaths.Path path) {
        return office.directiveRequestTasks(path.id()).get(0);
    }

    private void decides(DirectivePaths.Path path, String outcome, String note) {
        Map<String, Object> values = new HashMap<>(Map.of("outcome", outcome));
        values.put("note", note);
        office.complete("ubndLeader", task(path).taskId(), values);
        path.agreed();
    }

    private int answers(String task, String outcome) {
        return Interface.API
                .complete(port, "ubndLeader", task, Map.of("outcome", outcome, "note", "Ý kiến."))
                .status();
    }

    private static List<Integer> together(Callable<Integer> one, Callable<Integer> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService hands = Executors.newFixedThreadPool(2);
        List<Future<Integer>> answers = List.of(one, other).stream()
                .map(act -> hands.submit(() -> {
                    start.await();
                    return act.call();
                }))
                .toList();
        hands.shutdown();
        return List.of(answers.get(0).get(), answers.get(1).get());
    }

    private List<String> states(DirectivePaths.Path path) {
        return Interface.get(port, "vpubOfficer", "/api/directives/" + path.id() + "/requests")
                .body()
                .findValuesAsText("state");
    }

    private static List<String> fields(Interface.Answer answer) {
        assertThat(answer.status()).isEqualTo(422);
        return answer.body().path("faults").findValuesAsText("field");
    }

    private List<RecordedEvent> history(DirectivePaths.Path path) {
        return events.ofDirective(path.id());
    }

    private RecordedEvent last(DirectivePaths.Path path) {
        return history(path).get(history(path).size() - 1);
    }
}

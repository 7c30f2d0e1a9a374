package vn.dondoc.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.SystemTest;
import vn.dondoc.history.Events;
import vn.dondoc.history.RecordedEvent;
import vn.dondoc.workflow.OpenTask;

/** Watchers see and are told, and change nothing: named by the Office, or by a copy of the document. */
@SystemTest
class WatcherIT {

    @Autowired
    Office office;

    @Autowired
    Paths paths;

    @Autowired
    Records records;

    @Autowired
    Events events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestRestTemplate rest;

    @LocalServerPort
    int port;

    @Test
    void anAgencyThatWatchesAnAssignmentSeesItAndChangesNothing() {
        AssignmentPath path = paths.given("SGDDT", "REVIEW").received();
        OpenTask task = office.task(path.id());
        String assignment = "/api/assignments/" + path.id();
        for (String address :
                List.of(assignment, "/api/directives/" + path.directiveId(), "/api/tasks/" + task.taskId())) {
            assertThat(status("snvLeader", address)).as(address).isEqualTo(404);
        }

        assertThat(name("vpubOfficer", assignment, Map.of("agency", "SNV", "basis", "Bút phê của Chánh Văn phòng")))
                .isEqualTo(204);

        for (String address : List.of(
                assignment,
                assignment + "/history",
                assignment + "/watchers",
                "/api/directives/" + path.directiveId(),
                "/api/tasks/" + task.taskId(),
                "/engine-rest/task/" + task.taskId() + "/form")) {
            assertThat(status("snvLeader", address)).as(address).isEqualTo(200);
        }
        JsonNode form = as("snvLeader").getForObject("/api/tasks/" + task.taskId(), JsonNode.class);
        assertThat(form.path("mayDo").asBoolean()
                        || form.path("mayClaim").asBoolean()
                        || form.path("mayWithdraw").asBoolean())
                .isFalse();
        assertThat(ids(as("snvLeader").getForObject("/api/assignments?size=100", JsonNode.class)))
                .contains(path.id());
        assertThat(watchedTasks("snvLeader")).contains(task.taskId());
        assertThat(watchedTasks("sytLeader")).doesNotContain(task.taskId());

        var before = records.of(path.directiveId());
        Map<String, Object> naming = Map.of("outcome", "NAMED", "handlerId", "sgddtOfficer");
        for (Interface door : Interface.values()) {
            assertThat(door.complete(port, "snvLeader", task.taskId(), naming).status())
                    .as(door.name())
                    .isEqualTo(403);
        }
        assertThat(post("snvLeader", "/api/tasks/" + task.taskId() + "/claim", Map.of()))
                .isEqualTo(403);
        assertThat(post("snvLeader", assignment + "/progress", Map.of("content", "Thử")))
                .isEqualTo(403);
        assertThat(post("snvLeader", assignment + "/end-follow-up", Map.of("reason", "Thử")))
                .isEqualTo(403);
        assertThat(name("snvLeader", assignment, Map.of("agency", "SYT", "basis", "Thử")))
                .isEqualTo(403);
        assertThat(as("snvLeader")
                        .exchange(
                                "/api/tasks/" + task.taskId() + "/draft",
                                HttpMethod.PUT,
                                new HttpEntity<>(Map.of("values", Map.of())),
                                Void.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        assertThat(records.of(path.directiveId())).isEqualTo(before);
    }

    @Test
    void aPersonWatchesTheDirectiveWithAllItsPartsUntilTheOfficeEndsIt() {
        AssignmentPath path = paths.given(DirectiveFixture.parts(Office.freshNumber(), "REVIEW", "SGDDT", "SYT"));
        String directive = "/api/directives/" + path.directiveId();
        assertThat(name("vpubLeader", directive, Map.of("person", "snvOfficer", "basis", "Văn bản số 3/VP")))
                .isEqualTo(204);

        assertThat(as("snvOfficer").getForObject(directive, JsonNode.class).path("assignments"))
                .hasSize(2);
        assertThat(status("snvOfficer", directive + "/history")).isEqualTo(200);
        assertThat(status("snvLeader", directive)).isEqualTo(404);
        RecordedEvent told = last(path.directiveId());
        assertThat(List.of(told.action(), told.basis())).containsExactly("WATCHER_NAMED", "Văn bản số 3/VP");

        long watcher = as("vpubLeader")
                .getForObject(directive + "/watchers", JsonNode.class)
                .get(0)
                .path("id")
                .asLong();
        String address = directive + "/watchers/" + watcher;
        assertThat(delete("snvOfficer", address)).isEqualTo(403);
        assertThat(delete("vpubOfficer", "/api/assignments/" + path.id() + "/watchers/" + watcher))
                .isEqualTo(404);
        assertThat(delete("vpubOfficer", address)).isEqualTo(204);
        assertThat(delete("vpubOfficer", address)).isEqualTo(404);
        assertThat(status("snvOfficer", directive)).isEqualTo(404);
    }

    @Test
    void ofOtherAgenciesOwnPartsWatchersReadNothing() {
        AssignmentPath path = paths.given("SGDDT", "REVIEW");
        jdbc.sql(
                        """
                insert into event (happened_at, action, directive_id, assignment_id, actor_id, principal_id, party_code, summary)
                values (current_timestamp, 'CONTRIBUTED', :directive, :assignment, 'hnhOfficer', 'hnhOfficer', 'HNH', 'Phần của huyện.')""")
                .param("directive", path.directiveId())
                .param("assignment", path.id())
                .update();
        name("vpubOfficer", "/api/assignments/" + path.id(), Map.of("agency", "SNV", "basis", "Bút phê"));

        String history = "/api/assignments/" + path.id() + "/history";
        assertThat(as("sgddtLeader").getForObject(history, String.class)).contains("Phần của huyện.");
        assertThat(as("snvLeader").getForObject(history, String.class))
                .contains("Giao theo dõi")
                .doesNotContain("Phần của huyện.");
    }

    /** What the Office still drafts is its own, also before those who are to watch it. */
    @Test
    void whoIsNamedBeforeGivingOutSeesNothingUntilThen() {
        var json = DirectiveFixture.parts(Office.freshNumber(), "REVIEW", "SGDDT", "SYT");
        long id = office.register(json);
        String directive = "/api/directives/" + id;
        assertThat(name("vpubLeader", directive, Map.of("agency", "SNV", "basis", "Bút phê")))
                .isEqualTo(204);
        for (int step = 0; step < 2; step++) {
            String taskId = office.directiveTask(id).taskId();
            String task = "/api/tasks/" + taskId;
            for (String address : List.of(directive, task, task + "/dossier", task + "/history", task + "/notes")) {
                assertThat(status("snvLeader", address)).as(address).isEqualTo(404);
            }
            assertThat(watchedTasks("snvLeader")).doesNotContain(taskId);
            office.complete(
                    step == 0 ? "vpubOfficer" : "vpubLeader",
                    taskId,
                    step == 0 ? Map.of("directive", json.toString()) : Map.of("outcome", "GIVEN_OUT"));
        }

        assertThat(as("snvLeader").getForObject(directive, JsonNode.class).path("assignments"))
                .hasSize(2);
        String part = as("snvLeader")
                .getForObject(directive, JsonNode.class)
                .at("/assignments/0/id")
                .asText();
        String taskId = office.task(Long.parseLong(part)).taskId();
        assertThat(status("snvLeader", "/api/tasks/" + taskId)).isEqualTo(200);
        assertThat(watchedTasks("snvLeader")).contains(taskId);
    }

    @Test
    void whoWatchesOneAssignmentReadsNoTitleOfAnother() {
        AssignmentPath path = paths.given(DirectiveFixture.parts(Office.freshNumber(), "REVIEW", "SGDDT", "SGDDT"));
        String task = "/api/tasks/" + office.task(path.id()).taskId();
        name("vpubOfficer", "/api/assignments/" + path.id(), Map.of("agency", "SNV", "basis", "Bút phê"));

        assertThat(as("sgddtClerk").getForObject(task, JsonNode.class).path("otherParts"))
                .hasSize(1);
        JsonNode watched = as("snvLeader").getForObject(task, JsonNode.class);
        assertThat(watched.path("otherParts")).isEmpty();
        assertThat(watched.path("candidates")).isEmpty();
    }

    @Test
    void whatIsMissingOrUnknownIsRefused() {
        AssignmentPath path = paths.given("SGDDT", "REVIEW");
        String assignment = "/api/assignments/" + path.id();

        assertThat(name("vpubOfficer", assignment, Map.of("basis", "Bút phê"))).isEqualTo(422);
        assertThat(name("vpubOfficer", assignment, Map.of("agency", "SNV", "person", "snvLeader", "basis", "Bút phê")))
                .isEqualTo(422);
        assertThat(name("vpubOfficer", assignment, Map.of("agency", "XYZ", "basis", "Bút phê")))
                .isEqualTo(422);
        assertThat(name("vpubOfficer", assignment, Map.of("agency", "SNV"))).isEqualTo(422);
        assertThat(name("vpubOfficer", assignment, Map.of("agency", "SNV", "basis", "Bút phê")))
                .isEqualTo(204);
        assertThat(name("vpubOfficer", assignment, Map.of("agency", "SNV", "basis", "Bút phê")))
                .isEqualTo(422);
        assertThat(name("sgddtLeader", assignment, Map.of("agency", "SYT", "basis", "Thử")))
                .isEqualTo(403);
        assertThat(name("sytLeader", assignment, Map.of("agency", "SYT", "basis", "Thử")))
                .isEqualTo(404);
    }

    @Test
    void givingOutWithACopyMakesWatchersOfTheDirective() {
        var json = DirectiveFixture.simple(Office.freshNumber(), "SGDDT", "REVIEW");
        long id = office.register(json);
        office.complete("vpubOfficer", office.directiveTask(id).taskId(), Map.of("directive", json.toString()));
        String taskId = office.directiveTask(id).taskId();
        Interface.Answer unknown =
                Interface.API.complete(port, "vpubLeader", taskId, Map.of("outcome", "GIVEN_OUT", "copyTo", "SNV XYZ"));
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.body().path("faults").get(0).path("field").asText()).isEqualTo("copyTo");
        assertThat(Interface.ENGINE_REST
                        .complete(port, "vpubLeader", taskId, Map.of("outcome", "GIVEN_OUT", "copyTo", "SNV SYT"))
                        .status())
                .isEqualTo(204);

        assertThat(status("sytOfficer", "/api/directives/" + id)).isEqualTo(200);
        assertThat(last(id).basis())
                .isEqualTo("Văn bản số " + json.get("number").asText() + " ngày 15/03/2024");
        assertThat(as("vpubOfficer")
                        .getForObject("/api/directives/" + id + "/watchers", JsonNode.class)
                        .findValuesAsText("source"))
                .containsExactly("COPY", "COPY");
    }

    @Test
    void issuingADocumentWithACopyMakesWatchersOfTheAssignment() {
        AssignmentPath path = paths.given("SGDDT", "REVIEW")
                .received()
                .named()
                .planEntered()
                .drafted()
                .signed();
        Map<String, Object> issue = new HashMap<>(path.issue());
        issue.put("copyTo", "SNV");
        path.acts("sgddtClerk", issue);

        assertThat(status("snvLeader", "/api/assignments/" + path.id())).isEqualTo(200);
        assertThat(as("snvLeader")
                        .getForObject("/api/assignments/" + path.id() + "/watchers", JsonNode.class)
                        .get(0)
                        .path("basis")
                        .asText())
                .startsWith("Văn bản số ");
    }

    private RecordedEvent last(long directiveId) {
        List<RecordedEvent> all = events.ofDirective(directiveId);
        return all.get(all.size() - 1);
    }

    private List<String> watchedTasks(String personId) {
        for (JsonNode ready : as(personId).getForObject("/engine-rest/filter", JsonNode.class)) {
            if (ready.path("name").asText().equals("Đang theo dõi")) {
                return as(personId)
                        .postForObject(
                                "/engine-rest/filter/" + ready.path("id").asText() + "/list?maxResults=200",
                                Map.of(),
                                JsonNode.class)
                        .findValuesAsText("id");
            }
        }
        throw new AssertionError("No filter for watchers");
    }

    private static List<Long> ids(JsonNode rows) {
        return rows.findValuesAsText("id").stream().map(Long::valueOf).toList();
    }

    private int name(String personId, String address, Map<String, Object> watcher) {
        return post(personId, address + "/watchers", watcher);
    }

    private int post(String personId, String address, Map<String, Object> body) {
        return as(personId)
                .postForEntity(address, body, String.class)
                .getStatusCode()
                .value();
    }

    private int delete(String personId, String address) {
        ResponseEntity<String> answer =
                as(personId).exchange(address, HttpMethod.DELETE, HttpEntity.EMPTY, String.class);
        return answer.getStatusCode().value();
    }

    private int status(String personId, String address) {
        return as(personId).getForEntity(address, String.class).getStatusCode().value();
    }

    private TestRestTemplate as(String personId) {
        return rest.withBasicAuth(personId, "demo857");
    }
}

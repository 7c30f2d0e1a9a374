package vn.dondoc.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import vn.dondoc.SystemTest;
import vn.dondoc.assignment.Progress;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;
import vn.dondoc.walk.Records;

/** Asking through {@code /api} and through the form's address: the same answers, and nothing half done. */
@SystemTest
class RequestDoorsIT {

    private static final String FORM = "/engine-rest/process-definition/key/request/submit-form";

    @Autowired
    TestRestTemplate rest;

    @Autowired
    Paths paths;

    @Autowired
    Office office;

    @Autowired
    Records records;

    @Test
    void otherSystemsAskAndReadWhatBecameOfIt() {
        AssignmentPath path = paths.given("HNH", "GUIDANCE").received().named();

        ResponseEntity<JsonNode> sent = post("hnhLeader", "/api/assignments/" + path.id() + "/requests", pause());

        assertThat(sent.getStatusCode().value()).isEqualTo(201);
        String address = sent.getHeaders().getLocation().toString();
        assertThat(get("hnhClerk", address).getBody().path("stateLabel").asText())
                .isEqualTo("Văn phòng đang xem xét");
        assertThat(get("hkrLeader", address).getStatusCode().value()).isEqualTo(404);
        office.complete(
                "vpubOfficer", office.requestTask(path.id()).taskId(), Map.of("outcome", "FORWARDED", "note", "Đủ."));
        office.complete("ubndLeader", office.requestTask(path.id()).taskId(), Map.of("outcome", "GRANTED"));
        JsonNode listed =
                get("hnhLeader", "/api/assignments/" + path.id() + "/requests").getBody();
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).path("state").asText()).isEqualTo("GRANTED");
        assertThat(get("hnhLeader", "/api/directives/" + path.directiveId() + "/requests")
                        .getBody())
                .isEqualTo(listed);
        path.stands(Progress.PAUSED, "enterPlan");
    }

    @Test
    void anAssignmentIsAlsoFoundByItsPlaceInTheDirective() {
        AssignmentPath path = paths.given("HNH", "GUIDANCE");
        String address = "/api/directives/" + path.directiveId() + "/requests";
        Map<String, Object> input = new HashMap<>(pause());

        assertThat(post("vpubOfficer", address, input).getStatusCode().value()).isEqualTo(422);
        input.put("ordinal", 1);
        assertThat(post("hkrLeader", address, input).getStatusCode().value()).isEqualTo(404);
        assertThat(post("vpubOfficer", address, input).getStatusCode().value()).isEqualTo(201);
        assertThat(office.requestSteps(path.id())).containsExactly("decideRequest");
    }

    @Test
    void bothDoorsRefuseAlike() {
        AssignmentPath path = paths.given("HNH", "GUIDANCE").received();
        var before = records.of(path.directiveId());

        refused(path, "hkrLeader", pause(), 404);
        refused(path, "hnhOfficer", pause(), 403);
        refused(path, "hnhLeader", Map.of("kind", "RECALL_ASSIGNMENT", "reason", "x", "basis", "y"), 403);
        refused(path, "hnhLeader", Map.of("kind", "PAUSE"), 422);
        refused(path, "hnhLeader", Map.of("kind", "NONE", "reason", "x", "basis", "y"), 422);
        refused(path, "hnhLeader", Map.of("kind", "PAUSE", "reason", "x", "basis", "y", "untilOn", "mai"), 422);
        refused(path, "hnhLeader", Map.of("kind", "PAUSE", "reason", "x".repeat(1001), "basis", "y"), 422);
        assertThat(records.of(path.directiveId())).isEqualTo(before);

        assertThat(post("hnhLeader", FORM, form(path, pause())).getStatusCode().value())
                .isEqualTo(200);
        refused(path, "hnhLeader", pause(), 409);
        path.agreed();
    }

    @Test
    void theFormOffersWhatOneMayAskFor() {
        AssignmentPath path = paths.given("HNH", "GUIDANCE");

        JsonNode leader = get("hnhLeader", "/api/start-forms/request").getBody();
        assertThat(leader.path("mayStart").asBoolean()).isTrue();
        JsonNode offered = null;
        for (JsonNode choice : leader.path("parts").path("request")) {
            assertThat(choice.path("leadCode").asText().equals("HNH")
                            || List.of("LEAVE_COORDINATION", "EXTENSION_OF_PART")
                                    .containsAll(choice.path("kinds").findValuesAsText("kind")))
                    .isTrue();
            offered = choice.path("id").asLong() == path.id() ? choice : offered;
        }
        assertThat(offered).isNotNull();
        assertThat(offered.path("kinds").findValuesAsText("kind"))
                .containsExactly("PAUSE", "OTHER_LEAD", "ADD_COORDINATOR", "EXTENSION");
        JsonNode clerk = get("hnhClerk", "/api/start-forms/request").getBody();
        assertThat(clerk.path("mayStart").asBoolean()).isFalse();
        assertThat(clerk.path("parts").path("request")).isEmpty();
    }

    private void refused(AssignmentPath path, String personId, Map<String, ?> input, int status) {
        ResponseEntity<JsonNode> api = post(personId, "/api/assignments/" + path.id() + "/requests", input);
        ResponseEntity<JsonNode> form = post(personId, FORM, form(path, input));
        assertThat(api.getStatusCode().value()).isEqualTo(status);
        assertThat(form.getStatusCode().value()).isEqualTo(status);
        assertThat(form.getBody().path("type")).isEqualTo(api.getBody().path("type"));
    }

    private static Map<String, Object> pause() {
        return Map.of("kind", "PAUSE", "reason", Petitions.REASON, "basis", Petitions.BASIS);
    }

    private static Map<String, Object> form(AssignmentPath path, Map<String, ?> input) {
        Map<String, Object> variables = new HashMap<>();
        input.forEach((name, value) -> variables.put(name, Map.of("value", value)));
        variables.put("assignment", Map.of("value", String.valueOf(path.id())));
        return Map.of("variables", variables);
    }

    private ResponseEntity<JsonNode> post(String personId, String address, Object body) {
        return rest.withBasicAuth(personId, "demo857").postForEntity(address, body, JsonNode.class);
    }

    private ResponseEntity<JsonNode> get(String personId, String address) {
        return rest.withBasicAuth(personId, "demo857").exchange(address, HttpMethod.GET, null, JsonNode.class);
    }
}

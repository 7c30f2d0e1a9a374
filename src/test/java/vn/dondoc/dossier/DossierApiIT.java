package vn.dondoc.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import vn.dondoc.SettableClock;
import vn.dondoc.SystemTest;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.DirectiveFixture;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;

/** What other systems read: pages, filters, the fields of {@code directive.json} and where each assignment stands. */
@SystemTest
class DossierApiIT {

    @Autowired
    TestRestTemplate rest;

    @Autowired
    Paths paths;

    @Autowired
    Office office;

    @Autowired
    Assignments assignments;

    @Autowired
    SettableClock clock;

    private final String number = Office.freshNumber();
    private final String subject = "Đẩy mạnh chuyển đổi số xã " + number.substring(0, number.indexOf('/'));

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void listsComeInPagesWithTheTotal() {
        given("SNV", "SXD", "STC", "SYT", "SCT");

        List<String> seen = new ArrayList<>();
        for (int page = 0; page < 3; page++) {
            ResponseEntity<JsonNode> answer =
                    get("vpubOfficer", "/api/assignments?text=" + number + "&size=2&page=" + page);
            assertThat(answer.getHeaders().getFirst("X-Total-Count")).isEqualTo("5");
            answer.getBody().forEach(line -> seen.add(line.path("lead").asText()));
        }

        assertThat(seen).containsExactly("SNV", "SXD", "STC", "SYT", "SCT");
        assertThat(get("vpubOfficer", "/api/assignments?text=" + number + "&page=9")
                        .getBody())
                .isEmpty();
        for (String impossible : List.of("size=100000000", "size=0", "page=-1", "progress=FAST", "page=x")) {
            assertThat(get("vpubOfficer", "/api/assignments?" + impossible).getStatusCode())
                    .as(impossible)
                    .isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    @Test
    void theyAreFilteredByAgencyProgressDeadlineAndTextWithoutDiacritics() {
        AssignmentPath first = given("SNV", "SXD");
        first.received();

        assertThat(leads("text=" + number + "&agency=SXD")).containsExactly("SXD");
        assertThat(leads("text=" + number + "&agency=HNH")).containsExactly("SNV", "SXD");
        assertThat(leads("text=" + number + "&progress=NOT_ASSIGNED")).containsExactly("SNV");
        assertThat(leads("text=" + number + "&progress=NOT_RECEIVED&agency=SNV"))
                .isEmpty();
        assertThat(leads("text=day manh CHUYEN doi so xa " + number.substring(0, number.indexOf('/'))))
                .containsExactly("SNV", "SXD");
        assertThat(leads("text=%25" + number)).isEmpty();
        assertThat(leads("text=" + number + "&deadlineState=IN_TIME")).containsExactly("SNV", "SXD");
        clock.goTo(first.assignment().dueOn());
        assertThat(leads("text=" + number + "&deadlineState=DUE_SOON")).containsExactly("SNV", "SXD");
        clock.goTo(first.assignment().dueOn().plusDays(1));
        assertThat(leads("text=" + number + "&deadlineState=OVERDUE")).containsExactly("SNV", "SXD");
        assertThat(leads("text=" + number + "&deadlineState=NO_DEADLINE")).isEmpty();
        assertThat(get("vpubOfficer", "/api/directives?agency=SXD&deadlineState=OVERDUE&text=" + number)
                        .getBody())
                .hasSize(1);
    }

    @Test
    void eachSeesWhatHisAgencyLeadsOrCoordinates() {
        AssignmentPath first = given("SNV", "SXD");

        assertThat(leads("snvOfficer", "text=" + number)).containsExactly("SNV");
        assertThat(leads("hnhOfficer", "text=" + number)).containsExactly("SNV", "SXD");
        assertThat(leads("ubndLeader", "text=" + number)).containsExactly("SNV", "SXD");
        assertThat(leads("sytOfficer", "text=" + number)).isEmpty();
        assertThat(get("sytOfficer", "/api/directives?text=" + number).getBody())
                .isEmpty();
        for (String path : List.of(
                "/api/assignments/" + first.id(),
                "/api/assignments/" + first.id() + "/history",
                "/api/directives/" + first.directiveId(),
                "/api/directives/" + first.directiveId() + "/history",
                "/api/assignments/999999999")) {
            assertThat(get("sytOfficer", path).getStatusCode()).as(path).isEqualTo(HttpStatus.NOT_FOUND);
        }
        JsonNode directive =
                get("snvOfficer", "/api/directives/" + first.directiveId()).getBody();
        assertThat(directive.path("assignments")).hasSize(1);
    }

    @Test
    void anAssignmentHasTheFieldsOfTheFileAndWhereItStands() {
        AssignmentPath path = paths.given(DirectiveFixture.simple(number, "SNV", "GUIDANCE"))
                .received()
                .named();

        JsonNode one = get("snvOfficer", "/api/assignments/" + path.id()).getBody();

        assertThat(one.path("id").asLong()).isEqualTo(path.id());
        for (String field : Set.of("ordinal", "title", "content", "lead", "coordinating", "kind", "basis")) {
            assertThat(one.has(field)).as(field).isTrue();
        }
        assertThat(one.has("deadline") && one.has("proposalRequired") && one.has("beneficiaryListRequired"))
                .isTrue();
        assertThat(one.path("progress").asText()).isEqualTo("IN_PROGRESS");
        assertThat(one.path("deadlineState").asText()).isEqualTo("IN_TIME");
        assertThat(one.path("dueOn").asText())
                .isEqualTo(path.assignment().dueOn().toString());
        assertThat(one.path("originalDueOn").asText())
                .isEqualTo(one.path("dueOn").asText());
        assertThat(one.path("deadlineBasis").asText()).isEqualTo("POLICY");
        assertThat(one.path("deadlineRule").asText()).isNotBlank();
        assertThat(one.path("holder").asText()).contains(one.path("handlerName").asText());
        JsonNode directive =
                get("snvOfficer", "/api/directives/" + path.directiveId()).getBody();
        assertThat(directive.path("number").asText()).isEqualTo(number);
        assertThat(directive.path("issuedOn").asText()).isEqualTo("2024-03-15");
    }

    @Test
    void whatIsNotGivenOutYetIsTheOfficesAlone() {
        long directiveId = office.register(DirectiveFixture.simple(Office.freshNumber(), "SNV", "CASE"));
        long id = assignments.ofDirective(directiveId).get(0).id();

        for (String address : List.of(
                "/api/assignments/" + id, "/api/assignments/" + id + "/history", "/api/directives/" + directiveId)) {
            assertThat(get("snvLeader", address).getStatusCode().value())
                    .as(address)
                    .isEqualTo(404);
            assertThat(get("vpubOfficer", address).getStatusCode().value())
                    .as(address)
                    .isEqualTo(200);
        }
    }

    @Test
    void theHistorySaysWhoDidWhatWhenForWhomAndOnWhatBasis() {
        AssignmentPath path = given("SNV", "SXD").received().returned();
        path.otherLeadDrafted("SYT").leadDecided("APPROVED");

        JsonNode history =
                get("vpubOfficer", "/api/assignments/" + path.id() + "/history").getBody();

        assertThat(history).hasSize(6);
        JsonNode decided = history.get(5);
        assertThat(decided.path("summary").asText()).contains("Sở Y tế");
        assertThat(decided.path("basis").asText()).isEqualTo("Bút phê ngày " + path.today());
        history.forEach(line -> {
            assertThat(line.path("actorName").asText()).as(line.toString()).contains(" ");
            assertThat(line.path("happenedAt").asText()).isNotBlank();
            assertThat(line.path("summary").asText()).doesNotContainPattern("[A-Z]{3,}_");
        });
    }

    @Test
    void theDescriptionNamesEveryFieldOfTheFile() {
        JsonNode description = get("vpubOfficer", "/v3/api-docs").getBody();

        JsonNode schemas = description.path("components").path("schemas");
        JsonNode directive = schemas.path("DirectiveInput").path("properties");
        for (String field : DirectiveFixture.simple(number, "SNV", "CASE").properties().stream()
                .map(Map.Entry::getKey)
                .toList()) {
            assertThat(directive.has(field)).as(field).isTrue();
        }
        directive.properties().forEach(field -> {
            if (!field.getKey().equals("assignments") && !field.getKey().equals("basis")) {
                assertThat(field.getValue().has("description"))
                        .as(field.getKey())
                        .isTrue();
            }
        });
        assertThat(description.path("paths").has("/api/assignments/{id}/history"))
                .isTrue();
        assertThat(rest.withBasicAuth("vpubOfficer", "demo857")
                        .getForEntity("/swagger-ui/index.html", String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.OK);
    }

    /** One directive with a part for each agency, all coordinated by Ngọc Hồi. */
    private AssignmentPath given(String... leads) {
        ObjectNode directive = DirectiveFixture.parts(number, "GUIDANCE", leads);
        directive.put("subject", subject);
        directive
                .withArray("assignments")
                .forEach(part -> ((ObjectNode) part).withArray("coordinating").add("HNH"));
        return paths.given(directive);
    }

    private List<String> leads(String query) {
        return leads("vpubOfficer", query);
    }

    private List<String> leads(String personId, String query) {
        List<String> leads = new ArrayList<>();
        get(personId, "/api/assignments?" + query)
                .getBody()
                .forEach(line -> leads.add(line.path("lead").asText()));
        return leads;
    }

    private ResponseEntity<JsonNode> get(String personId, String path) {
        return rest.withBasicAuth(personId, "demo857").getForEntity(path, JsonNode.class);
    }
}

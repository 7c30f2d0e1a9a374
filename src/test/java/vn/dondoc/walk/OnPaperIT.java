package vn.dondoc.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;
import vn.dondoc.SettableClock;
import vn.dondoc.SystemTest;
import vn.dondoc.assignment.Progress;
import vn.dondoc.document.IssuedDocument;
import vn.dondoc.document.IssuedDocuments;
import vn.dondoc.history.Events;
import vn.dondoc.workflow.OpenTask;

/** The Office enters what an agency answers on paper, marked as such, and does not confirm what it entered itself. */
@SystemTest
class OnPaperIT {

    @Autowired
    Office office;

    @Autowired
    Paths paths;

    @Autowired
    Records records;

    @Autowired
    Events events;

    @Autowired
    IssuedDocuments documents;

    @Autowired
    SettableClock clock;

    @Autowired
    TestRestTemplate rest;

    @LocalServerPort
    int port;

    @Test
    void fromTheArrivalToTheIssuedReport() {
        AssignmentPath path = paths.given("HNH", "REVIEW");
        entered("vpubOfficer", path, Map.of("arrivalNumber", Office.freshNumber(), "arrivedOn", path.today()));
        entered("vpubOfficer", path, Map.of("outcome", "NAMED"));
        entered(
                "vpubOfficer",
                path,
                Map.of("planNumber", Office.freshNumber(), "planIssuedOn", path.today(), "planSubject", "Kế hoạch"));
        entered("vpubOfficer", path, Map.of("done", "Đã rà soát 12 trường."));
        entered("vpubOfficer", path, Map.of("outcome", "SIGNED"));
        long document = office.task(path.id()).documentId();
        entered("vpubOfficer", path, path.issue());
        path.stands(Progress.AWAITING_CONFIRMATION, "confirmResult");

        String basis = "Văn bản giấy số 45/BC-UBND ngày " + path.today() + ", A Đức - Chủ tịch ký";
        assertThat(events.ofAssignment(office.actor("vpubOfficer"), path.id()))
                .filteredOn(event -> event.step() != null)
                .hasSize(6)
                .allSatisfy(event -> {
                    assertThat(event.actorId()).isEqualTo("vpubOfficer");
                    assertThat(event.agencyCode()).isEqualTo("HNH");
                    assertThat(event.basis()).isEqualTo(basis);
                });
        assertThat(documents.ofAssignment(path.id()))
                .hasSize(2)
                .extracting(IssuedDocument::paperBasis)
                .containsOnly(basis);
        assertThat(documents.get(document).signerName()).isEqualTo("A Đức - Chủ tịch");
        assertThat(path.assignment().handlerId()).isNull();

        OpenTask confirmation = office.task(path.id());
        assertThat(confirmation.assigneeId()).isEqualTo("vpubLeader");
        for (Interface door : Interface.values()) {
            assertThat(door.complete(port, "vpubOfficer", confirmation.taskId(), Map.of("outcome", "CONFIRMED"))
                            .status())
                    .isEqualTo(403);
        }
        path.acts("vpubLeader", Map.of("outcome", "CONFIRMED")).stands(Progress.COMPLETED, null);
    }

    @Test
    void afterTheOfficesLeaderEnteredItAnotherLeaderConfirms() {
        AssignmentPath path =
                paths.given("SGDDT", "REVIEW").received().named().planEntered().drafted();
        entered("vpubLeader", path, Map.of("outcome", "SIGNED"));
        entered("vpubOfficer", path, path.issue());

        assertThat(office.task(path.id()).assigneeId()).isNull();
        assertThat(path.refuses("vpubLeader", Map.of("outcome", "CONFIRMED"))
                        .kind()
                        .status())
                .isEqualTo(403);
        path.acts("vpubLeader2", Map.of("outcome", "CONFIRMED")).stands(Progress.COMPLETED, null);
    }

    @Test
    void nobodyElseEntersForAnAgencyAndNothingIsEnteredForTheOfficeOrTheProvince() {
        AssignmentPath path = paths.given("SGDDT", "REVIEW");
        Map<String, Object> arrival = Map.of("arrivalNumber", "1", "arrivedOn", path.today());
        assertThat(enter("sgddtLeader", path, paper(path), arrival)).isEqualTo(403);
        assertThat(enter("vpubClerk", path, paper(path), arrival)).isEqualTo(403);
        assertThat(enter("ubndLeader", path, paper(path), arrival)).isEqualTo(403);
        assertThat(enter("hnhLeader", path, paper(path), arrival)).isEqualTo(404);
        // Without the paper it stays the agency's, at every door.
        for (Interface door : Interface.values()) {
            assertThat(door.complete(port, "vpubOfficer", office.task(path.id()).taskId(), arrival)
                            .status())
                    .isEqualTo(403);
        }
        path.reported();
        assertThat(enter("vpubOfficer2", path, paper(path), Map.of("outcome", "CONFIRMED")))
                .isEqualTo(403);
        AssignmentPath own = paths.given("VPUB", "REVIEW");
        assertThat(enter("vpubOfficer", own, paper(own), arrival)).isEqualTo(403);
    }

    @Test
    void whatIsMissingIsSaidAndNothingIsDone() {
        AssignmentPath path = paths.given("SGDDT", "REVIEW");
        var before = records.of(path.directiveId());
        ResponseEntity<JsonNode> noPaper = post("vpubOfficer", path, new HashMap<>(), Map.of());
        assertThat(noPaper.getStatusCode().value()).isEqualTo(422);
        assertThat(noPaper.getBody().path("faults").findValuesAsText("field"))
                .containsExactly("paperNumber", "paperOn", "paperSigner");
        Map<String, Object> tomorrow = paper(path);
        tomorrow.put("paperOn", LocalDate.now(clock).plusDays(1).toString());
        assertThat(enter("vpubOfficer", path, tomorrow, Map.of())).isEqualTo(422);
        // The form's own rules hold as well.
        assertThat(enter("vpubOfficer", path, paper(path), Map.of())).isEqualTo(422);
        assertThat(records.of(path.directiveId())).isEqualTo(before);

        String taskId = office.task(path.id()).taskId();
        path.received();
        Map<String, Object> body = paper(path);
        body.put("values", Map.of("arrivalNumber", "1", "arrivedOn", path.today()));
        assertThat(as("vpubOfficer")
                        .postForEntity("/api/tasks/" + taskId + "/on-paper", body, JsonNode.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(409);
    }

    @Test
    void theFormOffersItToTheOfficeOnly() {
        AssignmentPath path = paths.given("SGDDT", "REVIEW");
        String address = "/api/tasks/" + office.task(path.id()).taskId();

        assertThat(as("vpubOfficer")
                        .getForObject(address, JsonNode.class)
                        .at("/parts/onPaper/agencyName")
                        .asText())
                .isEqualTo("Sở GD&ĐT");
        for (String personId : List.of("sgddtClerk", "vpubClerk", "ubndLeader")) {
            assertThat(as(personId)
                            .getForObject(address, JsonNode.class)
                            .path("parts")
                            .has("onPaper"))
                    .as(personId)
                    .isFalse();
        }
    }

    private void entered(String personId, AssignmentPath path, Map<String, Object> values) {
        ResponseEntity<JsonNode> answer = post(personId, path, paper(path), values);
        assertThat(answer.getStatusCode().value())
                .as(String.valueOf(answer.getBody()))
                .isEqualTo(204);
        path.agreed();
    }

    private int enter(String personId, AssignmentPath path, Map<String, Object> paper, Map<String, Object> values) {
        return post(personId, path, paper, values).getStatusCode().value();
    }

    private ResponseEntity<JsonNode> post(
            String personId, AssignmentPath path, Map<String, Object> paper, Map<String, Object> values) {
        Map<String, Object> body = new HashMap<>(paper);
        body.put("values", values);
        return as(personId)
                .postForEntity("/api/tasks/" + office.task(path.id()).taskId() + "/on-paper", body, JsonNode.class);
    }

    private static Map<String, Object> paper(AssignmentPath path) {
        return new HashMap<>(
                Map.of("paperNumber", "45/BC-UBND", "paperOn", path.today(), "paperSigner", "A Đức - Chủ tịch"));
    }

    private TestRestTemplate as(String personId) {
        return rest.withBasicAuth(personId, "demo857");
    }
}

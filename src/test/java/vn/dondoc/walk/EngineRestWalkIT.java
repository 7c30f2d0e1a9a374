package vn.dondoc.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import vn.dondoc.SettableClock;
import vn.dondoc.SystemTest;
import vn.dondoc.language.VietnameseDate;

/** A directive is entered, given out, done and reported through the engine's REST interface alone, by HTTP Basic. */
@SystemTest
class EngineRestWalkIT {

    @Autowired
    TestRestTemplate rest;

    @Autowired
    ObjectMapper json;

    @Autowired
    SettableClock clock;

    private final String number = Office.freshNumber();

    @Test
    void carriesADirectiveToItsConfirmedReport() throws Exception {
        String today = VietnameseDate.write(LocalDate.now(clock));
        ResponseEntity<String> started = as("vpubClerk")
                .postForEntity(
                        "/engine-rest/process-definition/key/directiveExecution/submit-form",
                        variables(
                                "number",
                                number,
                                "issuedOn",
                                "15/03/2024",
                                "issuer",
                                "UBND",
                                "subject",
                                "Đi bằng giao diện của máy",
                                "declaredNotSecret",
                                true),
                        String.class);
        assertThat(started.getStatusCode()).isEqualTo(HttpStatus.OK);

        complete(
                "vpubOfficer",
                "breakDownDirective",
                "directive",
                DirectiveFixture.simple(number, "SGDDT", "GUIDANCE").toString());
        complete("vpubLeader", "giveOutAssignments", "outcome", "GIVEN_OUT");
        complete("sgddtClerk", "registerArrival", "arrivalNumber", "9", "arrivedOn", today);
        complete("sgddtLeader", "nameHandler", "outcome", "NAMED", "handlerId", "sgddtOfficer");
        complete("sgddtOfficer", "enterPlan", "planNumber", "3/KH", "planIssuedOn", today, "planSubject", "Kế hoạch");
        complete("sgddtOfficer", "carryOut", "done", "Xong.");
        complete("sgddtLeader", "signReport", "outcome", "SIGNED");
        complete(
                "sgddtClerk",
                "issueDocument",
                "documentNumber",
                number + "/BC",
                "issuedOn",
                today,
                "recipients",
                "UBND tỉnh");
        complete("vpubOfficer", "confirmResult", "outcome", "CONFIRMED");
        complete("vpubOfficer", "consolidateReport", "reportText", "Đã thực hiện.", "slipText", "Kính trình.");
        complete("vpubLeader", "signConsolidationSlip", "outcome", "SIGNED");
        complete("ubndLeader", "signConsolidatedReport", "outcome", "SIGNED", "signatureForm", "KT");
        complete(
                "vpubClerk",
                "issueDocument",
                "documentNumber",
                number + "/BC-UBND",
                "issuedOn",
                today,
                "recipients",
                "Bí thư Tỉnh ủy");
        complete("vpubOfficer", "endFollowUp", "note", "Đã có kết quả.");

        JsonNode found = json.readTree(as("vpubOfficer").getForObject("/api/directives?text=" + number, String.class));
        assertThat(found.get(0).get("state").asText()).isEqualTo("ENDED");
        assertThat(found.get(0).get("assignments").get(0).get("progress").asText())
                .isEqualTo("COMPLETED");
    }

    /** Finds the person's task, reads its form, and completes it; completing once more finds it done. */
    private void complete(String personId, String step, Object... values) throws Exception {
        String list = as(personId)
                .getForObject(
                        "/engine-rest/task?taskDefinitionKey=userTask_" + step + "&nameLike=" + number, String.class);
        JsonNode tasks = json.readTree(list);
        assertThat(tasks).as(step).hasSize(1);
        String task = "/engine-rest/task/" + tasks.get(0).get("id").asText();
        assertThat(as(personId).getForObject(task + "/deployed-form", String.class))
                .contains("cam-variable-name")
                .contains("data-step=\"" + step);

        ResponseEntity<String> answer = as(personId).postForEntity(task + "/complete", variables(values), String.class);

        assertThat(answer.getStatusCode()).as(step + ": " + answer.getBody()).isEqualTo(HttpStatus.NO_CONTENT);
        ResponseEntity<String> again = as(personId).postForEntity(task + "/complete", variables(values), String.class);
        assertThat(again.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
    }

    private TestRestTemplate as(String personId) {
        return rest.withBasicAuth(personId, "demo857");
    }

    private static Map<String, Object> variables(Object... namesAndValues) {
        Map<String, Object> variables = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            variables.put((String) namesAndValues[i], Map.of("value", namesAndValues[i + 1]));
        }
        return Map.of("variables", variables);
    }
}

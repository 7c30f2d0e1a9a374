package vn.dondoc.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ResponseEntity;
import vn.dondoc.SystemTest;
import vn.dondoc.deadline.HandlingTimes;
import vn.dondoc.deadline.Urgency;
import vn.dondoc.decision.DecisionTables;
import vn.dondoc.decision.TableChanges;
import vn.dondoc.problem.Problem;

/** The administrator changes the office's tables in the running system, and puts back what ships. */
@SystemTest
class DecisionTablesIT {

    @Autowired
    HandlingTimes handlingTimes;

    @Autowired
    TableChanges changes;

    @Autowired
    DecisionTables tables;

    @Autowired
    TestRestTemplate rest;

    @Test
    void aNewTableCountsAtOnce() {
        String sixDays = shipped("contributionTime").replace("<text>5</text>", "<text>6</text>");

        JsonNode preview = preview("contributionTime", sixDays).getBody();

        assertThat(preview.path("asked").asInt()).isEqualTo(4);
        assertThat(preview.path("changed")).singleElement().satisfies(changed -> {
            assertThat(changed.path("facts").get(0).asText()).isEqualTo("NONE");
            assertThat(changed.path("before").get(0).asText()).isEqualTo("5 | rule_contribution");
            assertThat(changed.path("after").get(0).asText()).isEqualTo("6 | rule_contribution");
        });
        assertThat(handlingTimes.contributionAhead(Urgency.NONE)).isEqualTo(5);
        String token = preview.path("token").asText();
        assertThat(post("contributionTime", "?token=" + token, sixDays)
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
        assertThat(handlingTimes.contributionAhead(Urgency.NONE)).isEqualTo(6);

        JsonNode state = state("contributionTime");
        assertThat(state.path("fileName").asText()).isEqualTo("bang.dmn");
        assertThat(state.path("by").asText()).isNotBlank();
        assertThat(state.path("differences")).hasSize(2);
        assertThat(rest.withBasicAuth("admin", "demo857")
                        .getForObject("/api/decision-tables/contributionTime/file", String.class))
                .isEqualTo(sixDays);
        ResponseEntity<JsonNode> again = post("contributionTime", "?token=" + token, sixDays);
        assertThat(again.getStatusCode().value()).isEqualTo(422);
        ResponseEntity<JsonNode> outdated =
                post("contributionTime", "?token=" + token, sixDays.replace("<text>6</text>", "<text>7</text>"));
        assertThat(outdated.getStatusCode().value()).isEqualTo(409);
        assertThat(handlingTimes.contributionAhead(Urgency.NONE)).isEqualTo(6);

        String back = preview("contributionTime", shipped("contributionTime"))
                .getBody()
                .path("token")
                .asText();
        post("contributionTime", "?token=" + back, shipped("contributionTime"));
        assertThat(handlingTimes.contributionAhead(Urgency.NONE)).isEqualTo(5);
        assertThat(state("contributionTime").path("differences")).isEmpty();
    }

    @Test
    void limitsAreComparedOnBothSides() {
        byte[] lower =
                shipped("approvalAuthority").replace("500000000", "300000000").getBytes(StandardCharsets.UTF_8);

        List<String> amounts = changes.preview("approvalAuthority", lower).changed().stream()
                .map(changed -> changed.facts().get(0))
                .toList();

        assertThat(amounts).isNotEmpty().containsOnly("300000000", "300000001", "499999999");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "contributionTime | id=\"contributionTime\" | id=\"other\" | Bảng phải có",
                "contributionTime | name=\"workingDays\" | name=\"days\" | Bảng phải có",
                "contributionTime | hitPolicy=\"UNIQUE\" | hitPolicy=\"FIRST\" | Bảng phải có",
                "contributionTime | not(\"NONE\") | \"URGENT\" | Độ khẩn VERY_URGENT (và 1 trường hợp khác): phải có đúng một dòng khớp",
                "contributionTime | not(\"NONE\") | - | Độ khẩn NONE: nhiều dòng cùng đúng",
                "contributionTime | <text>5</text> | <text>\"năm\"</text> | không phải là giá trị kiểu integer",
                "contributionTime | <text>5</text> | <text>-5</text> | phải là số ngày",
                "contributionTime | <text>5</text> | <text></text> | để trống số ngày",
                "contributionTime | <text>5</text> | <text>${execution.x}</text> | không được phép",
                "contributionTime | <definitions | <!DOCTYPE x><definitions | không phải DMN",
                "contributionTime | </decisionTable> | | không phải DMN",
                "approvalAuthority | \"CHAIR\" | \"KING\" | cấp quyết định là “KING”",
                "approvalAuthority | <text>&gt; 3</text> | <text>amount</text> | không được phép"
            })
    void whatTheCodeCannotUseIsRefusedAndChangesNothing(String key, String part, String instead, String fault) {
        int version = tables.get(key).deployed().version();
        byte[] file = shipped(key).replace(part, instead == null ? "" : instead).getBytes(StandardCharsets.UTF_8);

        Problem refused = catchThrowableOfType(Problem.class, () -> changes.preview(key, file));

        assertThat(refused.kind()).isEqualTo(Problem.Kind.REFUSED);
        assertThat(refused.getMessage()).contains(fault);
        assertThat(tables.get(key).deployed().version()).isEqualTo(version);
    }

    @Test
    void onlyAnAdministratorSeesAndChangesThem() {
        for (String person : List.of("vpubLeader", "sgddtClerk")) {
            assertThat(rest.withBasicAuth(person, "demo857")
                            .getForEntity("/api/decision-tables", String.class)
                            .getStatusCode()
                            .value())
                    .isEqualTo(403);
            assertThat(send(person, "/api/decision-tables/stepTime?token=x", "x")
                            .getStatusCode()
                            .value())
                    .isEqualTo(403);
        }
        assertThat(preview("noSuchTable", "x").getStatusCode().value()).isEqualTo(404);
        assertThat(state("opinionAgencies").path("table").path("rows")).isNotEmpty();
    }

    private JsonNode state(String key) {
        JsonNode all = rest.withBasicAuth("admin", "demo857").getForObject("/api/decision-tables", JsonNode.class);
        for (JsonNode one : all) {
            if (one.path("table").path("key").asText().equals(key)) {
                return one;
            }
        }
        throw new AssertionError("No table " + key);
    }

    private ResponseEntity<JsonNode> preview(String key, String xml) {
        return post(key, "/preview", xml);
    }

    private ResponseEntity<JsonNode> post(String key, String rest, String xml) {
        return send("admin", "/api/decision-tables/" + key + rest, xml);
    }

    private ResponseEntity<JsonNode> send(String person, String address, String xml) {
        var form = FileForm.of("bang.dmn", xml.getBytes(StandardCharsets.UTF_8));
        return rest.withBasicAuth(person, "demo857").postForEntity(address, form, JsonNode.class);
    }

    private static String shipped(String key) {
        Map<String, String> files = Map.of(
                "contributionTime", "contribution-time",
                "handlingTime", "handling-time",
                "approvalAuthority", "approval-authority");
        try {
            return new ClassPathResource("processes/" + files.get(key) + ".dmn")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package vn.dondoc.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.SystemTest;

/** What cannot be is refused whole: every fault at once, in Vietnamese, and nothing is stored. */
@SystemTest
class RegistrationFaultsIT {

    private static final String TABLES =
            """
            select (select count(*) from directive), (select count(*) from assignment), (select count(*) from fact_basis),
                   (select count(*) from event), (select count(*) from open_task), (select count(*) from act_ru_execution)""";

    /** Also where the clocks of the test and of the office lie a day apart. */
    private static final String TOMORROW = LocalDate.now().plusDays(2).toString();

    @Autowired
    TestRestTemplate http;

    @Autowired
    Office office;

    @Autowired
    JdbcClient jdbc;

    private Object before;

    @BeforeEach
    void count() {
        before = jdbc.sql(TABLES).query().singleRow();
    }

    @AfterEach
    void nothingIsStored() {
        assertThat(jdbc.sql(TABLES).query().singleRow()).isEqualTo(before);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("number", json -> json.putNull("number")),
                fault("number", json -> json.put("number", "   ")),
                fault("number", json -> json.put("number", "9".repeat(51))),
                fault("number", json -> json.put("number", 857)),
                fault("subject", json -> json.remove("subject")),
                fault("subject", json -> json.put("subject", "x".repeat(1001))),
                fault("subject", json -> json.put("subject", "Rà soát\u0000")),
                fault("issuedOn", json -> json.remove("issuedOn")),
                fault("issuedOn", json -> json.put("issuedOn", "2024-02-30")),
                fault("issuedOn", json -> json.put("issuedOn", TOMORROW)),
                fault("issuer", json -> json.remove("issuer")),
                fault("issuer", json -> json.put("issuer", "NOWHERE")),
                fault("field", json -> json.put("field", "NOWHERE")),
                fault("urgency", json -> json.put("urgency", "GẤP")),
                fault("secrecy", json -> json.put("secrecy", "MẬT")),
                fault("secrecy", json -> json.put("secrecy", "Tuyệt mật")),
                fault("signedBy", json -> json.put("signedBy", "vpubClerk")),
                fault("originatingInstruction", json -> json.put("originatingInstruction", "x".repeat(1001))),
                fault("reportTo", json -> json.put("reportTo", "x".repeat(301))),
                fault("recipients", json -> json.putArray("recipients").add("")),
                fault("recipients", json -> json.put("recipients", "UBND")),
                fault("basis", json -> json.put("basis", "TEXT")),
                fault("basis.subject", json -> json.putObject("basis").put("subject", "RUMOUR")),
                fault("khongCo", json -> json.put("khongCo", 1)),
                fault("assignments", json -> json.put("assignments", "một")),
                partFault("ordinal", part -> part.put("ordinal", 0)),
                partFault("ordinal", part -> part.put("ordinal", "một")),
                partFault("title", part -> part.remove("title")),
                partFault("title", part -> part.put("title", "x".repeat(301))),
                partFault("content", part -> part.remove("content")),
                partFault("content", part -> part.put("content", "x".repeat(4001))),
                partFault("lead", part -> part.remove("lead")),
                partFault("lead", part -> part.put("lead", "NOWHERE")),
                partFault("kind", part -> part.remove("kind")),
                partFault("kind", part -> part.put("kind", "FAST")),
                partFault("coordinating", part -> part.putArray("coordinating").add("SGDDT")),
                partFault("coordinating", part -> part.putArray("coordinating").add("NOWHERE")),
                partFault(
                        "coordinating",
                        part -> part.putArray("coordinating").add("HKR").add("HKR")),
                partFault("deadline", part -> part.put("deadline", "2024-03-14")),
                partFault("deadline", part -> part.put("deadline", "sớm nhất có thể")),
                partFault("proposalRequired", part -> part.put("proposalRequired", "có")),
                partFault("khongCo", part -> part.put("khongCo", 1)));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsNamedByItsPlace(String place, Consumer<ObjectNode> change) {
        ObjectNode json = DirectiveFixture.simple(Office.freshNumber(), "SGDDT", "CASE");
        change.accept(json);

        assertThat(places(post(json))).containsExactly(place);
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        ObjectNode json = DirectiveFixture.parts(Office.freshNumber(), "CASE", "SGDDT", "HNH");
        json.put("number", " ")
                .put("issuedOn", TOMORROW)
                .put("issuer", "X")
                .put("field", "Y")
                .put("secrecy", "MẬT");
        ArrayNode parts = json.withArray("assignments");
        ((ObjectNode) parts.get(0)).put("title", "").put("lead", "Z").put("kind", "W");
        ((ObjectNode) parts.get(1)).put("ordinal", 1).withArray("coordinating").add("HNH");

        ResponseEntity<JsonNode> answer = post(json);

        assertThat(places(answer))
                .containsExactlyInAnyOrder(
                        "number",
                        "issuedOn",
                        "issuer",
                        "field",
                        "secrecy",
                        "assignments[0].title",
                        "assignments[0].lead",
                        "assignments[0].kind",
                        "assignments[1].ordinal",
                        "assignments[1].coordinating");
        assertThat(answer.getBody().path("message").asText()).startsWith("Có 10 nội dung chưa đúng");
    }

    @Test
    void anAgencyMustExistOnTheDayOfIssue() {
        jdbc.sql("update agency set valid_to = :day where code = 'HTMR'")
                .param("day", LocalDate.of(2024, 1, 1))
                .update();
        try {
            ObjectNode json = DirectiveFixture.simple(Office.freshNumber(), "HTMR", "CASE");
            assertThat(places(post(json))).containsExactly("assignments[0].lead");
        } finally {
            jdbc.sql("update agency set valid_to = null where code = 'HTMR'").update();
        }
    }

    @Test
    void aNumberIsRegisteredOnceAYear() {
        ObjectNode json = DirectiveFixture.simple(Office.freshNumber(), "SGDDT", "CASE");
        office.register(json);
        count();

        ResponseEntity<JsonNode> answer = post(json);

        assertThat(places(answer)).containsExactly("number");
        assertThat(answer.getBody().path("message").asText()).contains("đã được nhập");
    }

    @Test
    void onlyTheOfficesClerkRegisters() {
        ObjectNode json = DirectiveFixture.simple(Office.freshNumber(), "SGDDT", "CASE");

        assertThat(post("vpubOfficer", bytes(json)).getStatusCode().value()).isEqualTo(403);
        assertThat(post("sgddtClerk", bytes(json)).getStatusCode().value()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"857\"", "{\"number\": 857,}"})
    void whatIsNoJsonObjectIsRefused(String text) {
        assertThat(places(post("vpubClerk", text.getBytes(StandardCharsets.UTF_8))))
                .containsExactly("");
    }

    @Test
    void whatIsSaidTwiceIsRefused() {
        String json =
                DirectiveFixture.simple(Office.freshNumber(), "SGDDT", "CASE").toString();

        for (String twice : List.of(json + json, json.replace("\"issuer\"", "\"number\":\"2/UBND\",\"issuer\""))) {
            assertThat(places(post("vpubClerk", twice.getBytes(StandardCharsets.UTF_8))))
                    .containsExactly("");
        }
    }

    @Test
    void whatIsNestedWithoutEndIsRefused() {
        byte[] deep = ("{\"basis\":".repeat(50_000)).getBytes(StandardCharsets.UTF_8);

        assertThat(post("vpubClerk", deep).getStatusCode().value()).isEqualTo(422);
    }

    @Test
    void bytesThatAreNoUnicodeTextAreRefused() {
        String json =
                DirectiveFixture.simple(Office.freshNumber(), "SGDDT", "CASE").toString();
        byte[] halfAPair = json.replace("Kiểm tra", "\u0001").getBytes(StandardCharsets.UTF_8);
        int at = new String(halfAPair, StandardCharsets.ISO_8859_1).indexOf('\u0001');
        halfAPair[at] = (byte) 0xED;

        for (byte[] content : List.of(
                json.getBytes(Charset.forName("windows-1258")), json.getBytes(StandardCharsets.UTF_16), halfAPair)) {
            ResponseEntity<JsonNode> answer = post("vpubClerk", content);
            assertThat(answer.getStatusCode().value()).isEqualTo(422);
            assertThat(answer.getBody().path("type").asText()).isEqualTo("REFUSED");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "\\udc00\\ud800", "\\u0007"})
    void anEscapeThatIsNoTextIsRefused(String escape) {
        String json = DirectiveFixture.simple(Office.freshNumber(), "SGDDT", "CASE")
                .toString()
                .replace("Kiểm tra", escape);

        assertThat(places(post("vpubClerk", json.getBytes(StandardCharsets.UTF_8))))
                .containsExactly("subject");
    }

    @Test
    void aFileIsRefusedLikeARequest() {
        ObjectNode json = DirectiveFixture.simple(Office.freshNumber(), "NOWHERE", "CASE");

        assertThat(places(http.withBasicAuth("vpubClerk", "demo857")
                        .postForEntity("/api/directives", FileForm.of("directive.json", bytes(json)), JsonNode.class)))
                .containsExactly("assignments[0].lead");
    }

    @Test
    void theFormIsRefusedWithEveryFaultToo() {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        String posted =
                """
                {"variables": {"number": {"value": "1/UBND"}, "issuedOn": {"value": "31/02/2024"}, "issuer": {"value": "UBND"},
                 "secrecy": {"value": "Mật"}, "urgency": {"value": "NOW"}}}""";

        ResponseEntity<JsonNode> answer = http.withBasicAuth("vpubClerk", "demo857")
                .postForEntity(
                        "/engine-rest/process-definition/key/directiveExecution/submit-form",
                        new HttpEntity<>(posted, headers),
                        JsonNode.class);

        assertThat(places(answer))
                .containsExactlyInAnyOrder("declaredNotSecret", "urgency", "subject", "issuedOn", "field", "secrecy");
    }

    private ResponseEntity<JsonNode> post(ObjectNode json) {
        return post("vpubClerk", bytes(json));
    }

    private ResponseEntity<JsonNode> post(String personId, byte[] content) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return http.withBasicAuth(personId, "demo857")
                .postForEntity("/api/directives", new HttpEntity<>(content, headers), JsonNode.class);
    }

    private static byte[] bytes(JsonNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> places(ResponseEntity<JsonNode> answer) {
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody().path("type").asText()).isEqualTo("REFUSED");
        return StreamSupport.stream(answer.getBody().path("faults").spliterator(), false)
                .map(fault -> fault.path("field").asText())
                .toList();
    }

    private static Arguments fault(String place, Consumer<ObjectNode> change) {
        return arguments(place, change);
    }

    private static Arguments partFault(String place, Consumer<ObjectNode> change) {
        Consumer<ObjectNode> onPart =
                json -> change.accept((ObjectNode) json.get("assignments").get(0));
        return arguments("assignments[0]." + place, onPart);
    }
}

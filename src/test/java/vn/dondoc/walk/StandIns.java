package vn.dondoc.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

/** Lets the people of the demonstration act for each other through {@code /api/stand-ins}; takes all of it back at the end. */
final class StandIns implements AutoCloseable {

    private final TestRestTemplate rest;
    private final LocalDate today;
    private final List<Runnable> revocations = new ArrayList<>();

    StandIns(TestRestTemplate rest, LocalDate today) {
        this.rest = rest;
        this.today = today;
    }

    long handles(String leader, String person, String principal, String agency) {
        return granted(leader, right(person, principal, agency, "HANDLE"));
    }

    long signs(String leader, String person, String principal, String agency, String form) {
        Map<String, Object> right = right(person, principal, agency, "SIGN");
        right.putAll(Map.of("signatureForm", form, "documentNumber", "12/UQ", "documentOn", today.toString()));
        return granted(leader, right);
    }

    Map<String, Object> right(String person, String principal, String agency, String kind) {
        return new HashMap<>(Map.of(
                "person", person,
                "principal", principal,
                "agency", agency,
                "kind", kind,
                "from", today.toString(),
                "to", today.plusDays(10).toString()));
    }

    long granted(String leader, Map<String, Object> right) {
        ResponseEntity<JsonNode> answer = grant(leader, right);
        assertThat(answer.getStatusCode().value())
                .as(String.valueOf(answer.getBody()))
                .isEqualTo(201);
        long id = answer.getBody().get("id").asLong();
        revocations.add(() -> revoke(leader, id));
        return id;
    }

    ResponseEntity<JsonNode> grant(String leader, Map<String, Object> right) {
        return as(leader).postForEntity("/api/stand-ins", right, JsonNode.class);
    }

    int revoke(String leader, long id) {
        return as(leader)
                .exchange("/api/stand-ins/" + id, HttpMethod.DELETE, HttpEntity.EMPTY, JsonNode.class)
                .getStatusCode()
                .value();
    }

    JsonNode list(String reader) {
        return as(reader).getForObject("/api/stand-ins", JsonNode.class);
    }

    TestRestTemplate as(String personId) {
        return rest.withBasicAuth(personId, "demo857");
    }

    @Override
    public void close() {
        revocations.forEach(Runnable::run);
    }
}

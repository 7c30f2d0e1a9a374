package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.SystemTest;

/** How one wants to be told, by {@code /api/messages/preferences}. */
@SystemTest
class PreferencesIT {

    private static final String ADDRESS = "/api/messages/preferences";

    @Autowired
    TestRestTemplate rest;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void putBack() {
        jdbc.sql("delete from channel_choice").update();
        jdbc.sql("delete from quiet_time").update();
        jdbc.sql("delete from refused_address").update();
    }

    @Test
    void onlyWhatDiffersIsKeptAndItReadsBack() {
        ResponseEntity<JsonNode> saved = put(Map.of(
                "digestOnly",
                true,
                "quietFrom",
                "18:00",
                "quietTo",
                "06:30",
                "wanted",
                Map.of("URGED", List.of("WEBHOOK"), "RETURNED", List.of("EMAIL"))));
        assertThat(saved.getStatusCode().value()).isEqualTo(200);
        JsonNode own = get("sxdLeader");
        assertThat(own).isEqualTo(saved.getBody());
        assertThat(own.path("digestOnly").asBoolean()).isTrue();
        assertThat(own.path("quietFrom").asText()).isEqualTo("18:00");
        assertThat(own.path("quietTo").asText()).isEqualTo("06:30");
        assertThat(wanted(own, "URGED")).containsExactly("WEBHOOK");
        assertThat(wanted(own, "RETURNED")).containsExactly("EMAIL");
        assertThat(wanted(own, "REMINDER")).containsExactly("EMAIL");
        assertThat(jdbc.sql("select count(*) from channel_choice where person_id = 'sxdLeader'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(wanted(get("sxdClerk"), "URGED")).containsExactly("EMAIL");
    }

    @Test
    void whatIsWrongChangesNothing() {
        put(Map.of("digestOnly", true));
        ResponseEntity<JsonNode> refused = put(Map.of("digestOnly", false, "quietFrom", "99", "quietTo", ""));
        assertThat(refused.getStatusCode().value()).isEqualTo(422);
        assertThat(refused.getBody().path("faults").get(0).path("field").asText())
                .isEqualTo("quietFrom");
        assertThat(get("sxdLeader").path("digestOnly").asBoolean()).isTrue();
    }

    @Test
    void aRefusedAddressIsSaidAndWhoGetsListsOnlyIsToldSo() {
        jdbc.sql("update person set email = 'so@example.vn' where id = 'sxdClerk'")
                .update();
        jdbc.sql(
                        "insert into refused_address (address, reason, refused_at) values ('so@example.vn', 'Hộp thư không có.', current_timestamp)")
                .update();
        assertThat(get("sxdClerk").path("emailRefused").asText()).isEqualTo("Hộp thư không có.");
        JsonNode chair = get("ubndChair");
        assertThat(chair.path("listsOnly").asBoolean()).isTrue();
        assertThat(chair.findValuesAsText("kind")).contains("WEEKLY_LIST", "MONTHLY_LIST");
        assertThat(get("sxdClerk").findValuesAsText("kind")).doesNotContain("WEEKLY_LIST", "TECHNICAL");
        assertThat(get("admin").findValuesAsText("kind")).contains("TECHNICAL");
    }

    /** A foreign page makes a browser send the session's cookie, never the token. */
    @Test
    void aForeignPageChangesNothing() {
        ResponseEntity<String> answer = rest.exchange(
                RequestEntity.put(ADDRESS)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body("{\"digestOnly\":true}"),
                String.class);
        assertThat(answer.getStatusCode().value()).isEqualTo(403);
    }

    private ResponseEntity<JsonNode> put(Map<String, Object> body) {
        return rest.withBasicAuth("sxdLeader", "demo857")
                .exchange(ADDRESS, HttpMethod.PUT, new HttpEntity<>(body), JsonNode.class);
    }

    private JsonNode get(String person) {
        return rest.withBasicAuth(person, "demo857").getForObject(ADDRESS, JsonNode.class);
    }

    private static List<String> wanted(JsonNode own, String kind) {
        for (JsonNode line : own.path("kinds")) {
            if (line.path("kind").asText().equals(kind)) {
                List<String> channels = new ArrayList<>();
                line.path("wanted").forEach(channel -> channels.add(channel.asText()));
                return channels;
            }
        }
        throw new AssertionError("No kind " + kind);
    }
}

package vn.dondoc.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.SystemTest;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.walk.DirectiveFixture;
import vn.dondoc.walk.Office;

/** Drafts live on the server, belong to whoever may do the task, and go with it. */
@SystemTest
class DraftIT {

    private static final String DRAFT = "{\"values\":{\"arrivalNumber\":\"17\"}}";

    @Autowired
    TestRestTemplate rest;

    @Autowired
    Office office;

    @Autowired
    Assignments assignments;

    @Autowired
    JdbcClient jdbc;

    @Test
    void comesBackOnAnotherComputerAndEndsWithTheTask() {
        long assignmentId = given("SXD");
        String taskId = office.task(assignmentId).taskId();

        assertThat(save("sxdClerk", taskId, DRAFT)).isEqualTo(HttpStatus.NO_CONTENT);

        String context = rest.withBasicAuth("sxdClerk", "demo857").getForObject("/api/tasks/" + taskId, String.class);
        assertThat(context).contains("\"draft\":" + DRAFT);
        office.act(
                "sxdClerk",
                assignmentId,
                Map.of(
                        "arrivalNumber",
                        "17",
                        "arrivedOn",
                        LocalDate.now(OfficeZone.ID).toString()));
        assertThat(jdbc.sql("select count(*) from draft where content like '%17%'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(save("sxdClerk", taskId, DRAFT)).isEqualTo(HttpStatus.CONFLICT);
    }

    @Test
    void isNobodyElses() {
        String taskId = office.task(given("SGTVT")).taskId();

        assertThat(save("sgtvtOfficer", taskId, DRAFT)).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(save("syOfficerUnknown", taskId, DRAFT)).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(save("sytClerk", taskId, DRAFT)).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(save("sgtvtClerk", taskId, "no json")).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    /** A note or a request that is half written belongs to who writes it, whoever else sees the task. */
    @Test
    void whatIsWrittenBesideTheFormIsOnesOwnAndEndsWithTheTask() {
        long assignmentId = given("SKHDT");
        String taskId = office.task(assignmentId).taskId();
        String address = "/api/tasks/" + taskId + "/unsent";
        String note = "{\"values\":{\"note\":{\"text\":\"Xin thêm ba ngày\"}}}";

        assertThat(put("skhdtLeader", address, note, null)).isEqualTo(HttpStatus.NO_CONTENT);

        assertThat(get("skhdtLeader", address)).isEqualTo(note);
        assertThat(get("skhdtClerk", address)).isEqualTo("{\"values\":{}}");
        assertThat(put("sytClerk", address, note, null)).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(put("skhdtLeader", address, "no json", null)).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        office.act(
                "skhdtClerk",
                assignmentId,
                Map.of(
                        "arrivalNumber",
                        "18",
                        "arrivedOn",
                        LocalDate.now(OfficeZone.ID).toString()));
        assertThat(put("skhdtLeader", address, note, null)).isEqualTo(HttpStatus.CONFLICT);
        assertThat(jdbc.sql("select count(*) from draft where content like '%ba ngày%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void onASharedComputerOnesPageKeepsNothingForTheNext() {
        String taskId = office.task(given("STC")).taskId();
        String draft = "/api/tasks/" + taskId + "/draft";

        assertThat(put("stcClerk", draft, DRAFT, "stcLeader")).isEqualTo(HttpStatus.CONFLICT);
        assertThat(rest.withBasicAuth("stcClerk", "demo857").getForObject("/api/tasks/" + taskId, String.class))
                .contains("\"draft\":null");
        assertThat(put("stcClerk", draft, DRAFT, "stcClerk")).isEqualTo(HttpStatus.NO_CONTENT);
    }

    private long given(String lead) {
        return assignments
                .ofDirective(office.giveOut(DirectiveFixture.simple(Office.freshNumber(), lead, "CASE")))
                .get(0)
                .id();
    }

    private HttpStatusCode save(String personId, String taskId, String draft) {
        return put(personId, "/api/tasks/" + taskId + "/draft", draft, null);
    }

    /** @param page whose page it is that asks; null where none says */
    private HttpStatusCode put(String personId, String address, String content, String page) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        if (page != null) {
            headers.set("X-DONDOC-PERSON", page);
        }
        return rest.withBasicAuth(personId, "demo857")
                .exchange(address, HttpMethod.PUT, new HttpEntity<>(content, headers), String.class)
                .getStatusCode();
    }

    private String get(String personId, String address) {
        return rest.withBasicAuth(personId, "demo857").getForObject(address, String.class);
    }
}

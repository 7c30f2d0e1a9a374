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

    private long given(String lead) {
        return assignments
                .ofDirective(office.giveOut(DirectiveFixture.simple(Office.freshNumber(), lead, "CASE")))
                .get(0)
                .id();
    }

    private HttpStatusCode save(String personId, String taskId, String draft) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return rest.withBasicAuth(personId, "demo857")
                .exchange(
                        "/api/tasks/" + taskId + "/draft",
                        HttpMethod.PUT,
                        new HttpEntity<>(draft, headers),
                        String.class)
                .getStatusCode();
    }
}

package vn.dondoc.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.SystemTest;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.Paths;

/** The administrator's view of channels, queue, failures, stopped jobs and the wording of mails; nobody else's. */
@SystemTest
class SendingAdministrationIT {

    private static final String TEMPLATE = "/api/mail-templates/single";

    @Autowired
    TestRestTemplate rest;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Paths paths;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void putBack() {
        jdbc.sql("delete from delivery").update();
        jdbc.sql("delete from message where dedup_key = 'sending-administration'")
                .update();
        jdbc.sql("delete from refused_address").update();
        jdbc.sql("delete from message_template").update();
    }

    @Test
    void onlyTheAdministratorComesIn() {
        for (String address : List.of(
                "/api/sending",
                "/api/sending/failures",
                "/api/sending/possible-doubles",
                "/api/failed-jobs",
                "/api/mail-templates")) {
            assertThat(ask("vpubLeader", HttpMethod.GET, address, null)
                            .getStatusCode()
                            .value())
                    .as(address)
                    .isEqualTo(403);
        }
        for (String address : List.of(
                "/api/sending/failures/retry",
                "/api/sending/failures/1/retry",
                "/api/failed-jobs/retry",
                TEMPLATE + "/preview")) {
            assertThat(ask("vpubLeader", HttpMethod.POST, address, Map.of())
                            .getStatusCode()
                            .value())
                    .as(address)
                    .isEqualTo(403);
        }
        assertThat(ask("vpubLeader", HttpMethod.DELETE, TEMPLATE, null)
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        assertThat(rest.postForEntity("/api/failed-jobs/retry", null, String.class)
                        .getStatusCode()
                        .value())
                .as("a foreign page")
                .isEqualTo(403);
    }

    @Test
    void whatFailedIsShownWithItsReasonAndSentAgain() {
        long id = failedDelivery();
        JsonNode counts = admin(HttpMethod.GET, "/api/sending", null).path("counts");
        assertThat(counts.path("failed").asLong()).isEqualTo(1);
        JsonNode row = admin(HttpMethod.GET, "/api/sending/failures", null).get(0);
        assertThat(row.path("reason").asText()).isEqualTo("Máy chủ thư không nhận thư: 554");
        assertThat(row.path("toDo").asText()).contains("dùng lại địa chỉ");
        assertThat(row.toString()).as("never what it says").doesNotContain("Rà soát bí mật");

        assertThat(ask("admin", HttpMethod.POST, "/api/sending/failures/" + id + "/retry", null)
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
        assertThat(admin(HttpMethod.GET, "/api/sending", null)
                        .path("counts")
                        .path("waiting")
                        .asLong())
                .isEqualTo(1);
        jdbc.sql("update delivery set state = 'SENT'").update();
        assertThat(ask("admin", HttpMethod.POST, "/api/sending/failures/" + id + "/retry", null)
                        .getStatusCode()
                        .value())
                .isEqualTo(409);
        assertThat(admin(HttpMethod.POST, "/api/sending/failures/retry", null)
                        .path("retried")
                        .asInt())
                .isZero();
        assertThat(ask("admin", HttpMethod.GET, "/api/sending/failures?size=9999", null)
                        .getStatusCode()
                        .value())
                .isEqualTo(422);
    }

    @Test
    void whatMayHaveArrivedTwiceIsShownWithItsIdAndStaysThereWhenItIsSent() {
        long id = failedDelivery();
        String address = "/api/sending/possible-doubles";
        assertThat(admin(HttpMethod.GET, address, null)).isEmpty();
        jdbc.sql("update delivery set state = 'SENT', sent_at = current_timestamp, maybe_twice_at = current_timestamp"
                        + " where id = :id")
                .param("id", id)
                .update();

        JsonNode row = admin(HttpMethod.GET, address, null).get(0);
        assertThat(row.path("recipientId").asText()).isEqualTo("stpOfficer");
        assertThat(row.path("kindLabel").asText()).isEqualTo("Đôn đốc");
        assertThat(row.path("sentAt").asText()).isNotBlank();
        assertThat(row.path("messageKey").asText()).matches("m\\d+\\.[0-9a-f]{16}");
        assertThat(row.toString()).as("never what it says").doesNotContain("Rà soát bí mật");
        assertThat(admin(HttpMethod.GET, "/api/sending/failures", null)).isEmpty();
    }

    @Test
    void anAddressIsGivenBackOnce() {
        failedDelivery();
        JsonNode line = admin(HttpMethod.GET, "/api/sending", null)
                .path("refusedAddresses")
                .get(0);
        assertThat(line.path("accounts").get(0).asText()).isEqualTo("stpOfficer");
        Map<String, String> address = Map.of("address", line.path("address").asText());
        String giveBack = "/api/sending/refused-addresses/give-back";
        assertThat(ask("admin", HttpMethod.POST, giveBack, address)
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
        assertThat(ask("admin", HttpMethod.POST, giveBack, address)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(ask("admin", HttpMethod.POST, giveBack, Map.of())
                        .getStatusCode()
                        .value())
                .isEqualTo(422);
    }

    @Test
    void aStoppedJobIsShownAndGoesOn() {
        AssignmentPath path = paths.given("STP", "REVIEW");
        Job job = management
                .createJobQuery()
                .processInstanceId(path.assignment().processInstanceId())
                .list()
                .get(0);
        management.setJobRetries(job.getId(), 0);
        JsonNode shown = admin(HttpMethod.GET, "/api/failed-jobs", null);
        assertThat(shown.path("jobs").findValuesAsText("id")).contains(job.getId());
        JsonNode line =
                shown.path("jobs").get(shown.path("jobs").findValuesAsText("id").indexOf(job.getId()));
        assertThat(line.path("processName").asText()).isNotBlank();
        assertThat(line.path("stepName").asText()).isNotBlank();
        assertThat(line.path("toDo").asText()).contains("Chạy lại");
        assertThat(line.toString()).doesNotContain(path.assignment().title());

        String retry = "/api/failed-jobs/" + job.getId() + "/retry";
        assertThat(ask("admin", HttpMethod.POST, retry, null).getStatusCode().value())
                .isEqualTo(204);
        assertThat(ask("admin", HttpMethod.POST, retry, null).getStatusCode().value())
                .isEqualTo(409);
        assertThat(management.createJobQuery().jobId(job.getId()).singleResult().getRetries())
                .isEqualTo(1);
    }

    /** A job that always throws ends as an incident that says in words what it means; other assignments' jobs go on. */
    @Test
    void aPoisonedJobIsExplainedWhereCockpitShowsItsIncident() {
        AssignmentPath poisoned = paths.given("STP", "REVIEW");
        AssignmentPath sound = paths.given("STP", "REVIEW");
        String instance = poisoned.assignment().processInstanceId();
        Job job = timer(poisoned);
        runtime.setVariable(instance, "assignmentId", -1L);
        while (management.createJobQuery().jobId(job.getId()).singleResult().getRetries() > 0) {
            assertThatThrownBy(() -> management.executeJob(job.getId())).isNotNull();
        }
        management.executeJob(timer(sound).getId());
        assertThat(timer(sound).getRetries()).isPositive();

        String incident = runtime.createIncidentQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        String address = "/api/failed-jobs/incidents/" + incident;
        JsonNode line = admin(HttpMethod.GET, address, null);
        assertThat(line.path("id").asText()).isEqualTo(job.getId());
        assertThat(line.path("effect").asText()).contains("Không ai được nhắc");
        assertThat(line.path("toDo").asText()).contains("Thang nhắc việc", "Chạy lại");
        assertThat(line.toString()).doesNotContain(poisoned.assignment().title());
        assertThat(ask("sgddtOfficer", HttpMethod.GET, address, null)
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        assertThat(ask("admin", HttpMethod.GET, "/api/failed-jobs/incidents/none", null)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);

        runtime.setVariable(instance, "assignmentId", poisoned.id());
        ask("admin", HttpMethod.POST, "/api/failed-jobs/" + job.getId() + "/retry", null);
        management.executeJob(job.getId());
        assertThat(runtime.createIncidentQuery().processInstanceId(instance).count())
                .isZero();
    }

    private Job timer(AssignmentPath path) {
        return management
                .createJobQuery()
                .processInstanceId(path.assignment().processInstanceId())
                .singleResult();
    }

    @Test
    void aWordingIsCheckedSeenUsedAndGivenUp() {
        JsonNode shipped = admin(HttpMethod.GET, "/api/mail-templates", null).get(0);
        Map<String, String> wording = Map.of(
                "subject", "Kính gửi: {{subject}}",
                "html", shipped.path("html").asText(),
                "plain", shipped.path("plain").asText());
        JsonNode preview = admin(HttpMethod.POST, TEMPLATE + "/preview", wording);
        assertThat(preview.path("subject").asText()).startsWith("Kính gửi: 857/UBND-KGVX");
        assertThat(preview.path("html").asText())
                .contains("&lt;đối tượng&gt; &amp; lập")
                .doesNotContain("{{");
        assertThat(admin(HttpMethod.GET, "/api/mail-templates", null).get(0)).isEqualTo(shipped);

        assertThat(ask("admin", HttpMethod.PUT, TEMPLATE, Map.of("subject", "{{password}}"))
                        .getStatusCode()
                        .value())
                .isEqualTo(422);
        assertThat(ask("admin", HttpMethod.PUT, TEMPLATE, wording)
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
        JsonNode used = admin(HttpMethod.GET, "/api/mail-templates", null).get(0);
        assertThat(used.path("subject").asText()).isEqualTo("Kính gửi: {{subject}}");
        assertThat(used.path("changedBy").asText()).isEqualTo("admin");
        assertThat(ask("admin", HttpMethod.DELETE, TEMPLATE, null)
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
        assertThat(admin(HttpMethod.GET, "/api/mail-templates", null).get(0)).isEqualTo(shipped);
        assertThat(ask("admin", HttpMethod.PUT, "/api/mail-templates/x", wording)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    private long failedDelivery() {
        jdbc.sql("update person set email = 'stp@example.vn' where id = 'stpOfficer'")
                .update();
        jdbc.sql(
                        "insert into refused_address (address, reason, refused_at) values ('stp@example.vn', 'Từ chối.', current_timestamp)")
                .update();
        jdbc.sql(
                        """
                insert into message (recipient_id, kind, subject, text, why, urgent, dedup_key, created_at)
                values ('stpOfficer', 'URGED', 'Rà soát bí mật', 'Câu.', 'vì thế', false, 'sending-administration', current_timestamp)""")
                .update();
        jdbc.sql(
                        """
                insert into delivery (message_id, recipient_id, channel, state, turn, not_before, attempts, note, created_at)
                select id, recipient_id, 'EMAIL', 'FAILED', 1, current_timestamp, 3, 'Máy chủ thư không nhận thư: 554', current_timestamp
                  from message where dedup_key = 'sending-administration'""")
                .update();
        return jdbc.sql("select max(id) from delivery").query(Long.class).single();
    }

    private JsonNode admin(HttpMethod method, String address, Object body) {
        ResponseEntity<JsonNode> answer = ask("admin", method, address, body);
        assertThat(answer.getStatusCode().value()).as(address).isEqualTo(200);
        return answer.getBody();
    }

    private ResponseEntity<JsonNode> ask(String person, HttpMethod method, String address, Object body) {
        return rest.withBasicAuth(person, "demo857").exchange(address, method, new HttpEntity<>(body), JsonNode.class);
    }
}

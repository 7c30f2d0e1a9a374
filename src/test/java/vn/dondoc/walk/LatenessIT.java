package vn.dondoc.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import vn.dondoc.SettableClock;
import vn.dondoc.SystemTest;
import vn.dondoc.assignment.Progress;
import vn.dondoc.assignment.Report;
import vn.dondoc.assignment.Reports;
import vn.dondoc.problem.Fault;

/** Whoever drafts, signs or issues a report after its date says why, by a list that administrators edit. */
@SystemTest
class LatenessIT {

    private static final String LIST = "/api/organisation/lateness-reasons";

    @Autowired
    Paths paths;

    @Autowired
    Reports reports;

    @Autowired
    SettableClock clock;

    @Autowired
    TestRestTemplate rest;

    @LocalServerPort
    int port;

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void aReportInTimeIsNotAskedAndALateOneSaysWhy() {
        AssignmentPath path = working();
        path.drafted();
        assertThat(newest(path).latenessReason()).isNull();
        path.withdrawn("hnhOfficer");
        late(path);

        assertThat(path.refuses("hnhOfficer", Map.of("done", "Xong.")).faults())
                .extracting(Fault::field)
                .containsExactly("latenessReason");
        assertThat(path.refuses("hnhOfficer", Map.of("done", "Xong.", "latenessReason", "OTHER"))
                        .faults())
                .extracting(Fault::field)
                .containsExactly("latenessNote");
        path.acts("hnhOfficer", Map.of("done", "Xong.", "latenessReason", "OTHER", "latenessNote", "Sáp nhập xã."));
        assertThat(newest(path).latenessNote()).isEqualTo("Sáp nhập xã.");
        path.signed().issued().stands(Progress.AWAITING_CONFIRMATION, "confirmResult");
    }

    @Test
    void whatWasDraftedInTimeAndSignedLateIsAskedOfTheLeader() {
        AssignmentPath path = working().drafted();
        late(path);

        assertThat(path.refuses("hnhLeader", Map.of("outcome", "SIGNED")).faults())
                .extracting(Fault::field)
                .containsExactly("latenessReason");
        path.acts("hnhLeader", Map.of("outcome", "RETURNED", "note", "Bổ sung số liệu."))
                .stands(Progress.IN_PROGRESS, "carryOut");
        path.drafted().acts("hnhLeader", Map.of("outcome", "SIGNED", "latenessReason", "DISASTER"));
        assertThat(newest(path).latenessReason()).isEqualTo("DISASTER");
    }

    @Test
    void whatWasSignedInTimeAndIssuedLateIsAskedOfTheClerk() {
        AssignmentPath path = working().drafted().signed();
        late(path);

        assertThat(path.refuses("hnhClerk", path.issue()).faults())
                .extracting(Fault::field)
                .containsExactly("latenessReason");
        Map<String, Object> issue = new HashMap<>(path.issue());
        issue.put("latenessReason", "OWN_FAULT");
        path.acts("hnhClerk", issue).stands(Progress.AWAITING_CONFIRMATION, "confirmResult");
        assertThat(newest(path).latenessReason()).isEqualTo("OWN_FAULT");
    }

    @Test
    void administratorsEditTheListAndOneReasonAlwaysStays() {
        assertThat(put("vpubLeader", "SLOW_POST", "Thư đến chậm", true)).isEqualTo(403);
        assertThat(put("admin", "slow post", "", true)).isEqualTo(422);
        assertThat(put("admin", "SLOW_POST", "Thư đến chậm", true)).isEqualTo(204);
        assertThat(put("admin", "SLOW_POST", "Văn bản đến chậm", false)).isEqualTo(204);

        JsonNode all = rest.withBasicAuth("admin", "demo857").getForObject(LIST, JsonNode.class);
        assertThat(all.findValuesAsText("label")).contains("Văn bản đến chậm", "Vướng mắc pháp lý");
        AssignmentPath path = working();
        late(path);
        assertThat(path.refuses("hnhOfficer", Map.of("done", "Xong.", "latenessReason", "SLOW_POST"))
                        .faults())
                .extracting(Fault::field)
                .containsExactly("latenessReason");
    }

    private AssignmentPath working() {
        return paths.given("HNH", "GUIDANCE").received().named().planEntered();
    }

    private void late(AssignmentPath path) {
        clock.goTo(path.assignment().dueOn().plusDays(1));
    }

    private Report newest(AssignmentPath path) {
        return reports.ofAssignment(path.id()).get(0);
    }

    private int put(String personId, String code, String label, boolean active) {
        return rest.withBasicAuth(personId, "demo857")
                .exchange(
                        LIST + "/" + code,
                        HttpMethod.PUT,
                        new HttpEntity<>(Map.of("label", label, "ordinal", 8, "described", false, "active", active)),
                        JsonNode.class)
                .getStatusCode()
                .value();
    }
}

package vn.dondoc.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import vn.dondoc.SettableClock;
import vn.dondoc.SystemTest;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.request.Petitions;
import vn.dondoc.request.RequestKind;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.Paths;

/** Where the days of an assignment went, as its walk through the system left them on record. */
@SystemTest
class DaysSpentIT {

    @Autowired
    TestRestTemplate rest;

    @Autowired
    Paths paths;

    @Autowired
    Petitions petitions;

    @Autowired
    SettableClock clock;

    @BeforeEach
    void mondayMorning() {
        clock.goTo(ZonedDateTime.of(LocalDate.of(2024, 3, 18), LocalTime.of(9, 0), OfficeZone.ID)
                .toInstant());
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void everyStepGetsTheDaysForWhichItLay() {
        AssignmentPath path = paths.given("SNV", "CASE");
        days(2);
        path.received();
        days(1);
        path.named();
        path.planEntered();
        days(5);
        path.drafted();
        days(1);
        path.signed();
        path.issued();
        days(4);

        JsonNode spent = days("vpubLeader", path).getBody().get(0);

        assertThat(spent.path("days").findValuesAsText("step"))
                .containsExactly(
                        "Vào sổ văn bản đến",
                        "Phân công người xử lý",
                        "Thực hiện và dự thảo báo cáo",
                        "Ký báo cáo kết quả",
                        "Xác nhận hoàn thành");
        assertThat(spent.path("days").findValuesAsText("days")).containsExactly("2", "1", "3", "1", "2");
        assertThat(spent.path("days").findValuesAsText("agencyCode"))
                .containsExactly("SNV", "SNV", "SNV", "SNV", "VPUB");
        assertThat(spent.path("days").findValuesAsText("agency"))
                .containsExactly("Sở Nội vụ", "Sở Nội vụ", "Sở Nội vụ", "Sở Nội vụ", "VP UBND tỉnh");
        assertThat(spent.path("total").asInt()).isEqualTo(9);
    }

    /** Who held it before keeps its days; nothing that is done later moves them. */
    @Test
    void aStepThatIsCutShortKeepsItsDays() {
        AssignmentPath path = paths.given("SNV", "CASE");
        days(2);
        path.received();
        days(1);
        path.named().planEntered();
        days(5);
        petitions.granted(path, RequestKind.OTHER_LEAD, "SXD");
        days(2);

        JsonNode moved = days("vpubLeader", path).getBody().get(0);
        assertThat(moved.path("days").findValuesAsText("step"))
                .containsExactly(
                        "Vào sổ văn bản đến",
                        "Phân công người xử lý",
                        "Thực hiện và dự thảo báo cáo",
                        "Vào sổ văn bản đến");
        assertThat(moved.path("days").findValuesAsText("agencyCode")).containsExactly("SNV", "SNV", "SNV", "SXD");
        assertThat(moved.path("days").findValuesAsText("days")).containsExactly("2", "1", "3", "2");
        assertThat(moved.path("total").asInt()).isEqualTo(8);

        path.received().named().planEntered();
        days(5);
        petitions.granted(path, RequestKind.RECALL_ASSIGNMENT, null);
        days(7);

        JsonNode recalled = days("vpubLeader", path).getBody().get(0);
        assertThat(recalled.path("days").findValuesAsText("step"))
                .containsExactly(
                        "Vào sổ văn bản đến",
                        "Phân công người xử lý",
                        "Thực hiện và dự thảo báo cáo",
                        "Vào sổ văn bản đến",
                        "Thực hiện và dự thảo báo cáo");
        assertThat(recalled.path("days").findValuesAsText("agencyCode"))
                .containsExactly("SNV", "SNV", "SNV", "SXD", "SXD");
        assertThat(recalled.path("total").asInt()).isEqualTo(11);
        assertThat(way("vpubLeader", path).findValuesAsText("agencyName"))
                .as("the way taken")
                .containsExactly(
                        "Sở Nội vụ",
                        "Sở Nội vụ",
                        "Sở Nội vụ",
                        "Sở Nội vụ",
                        "Sở Xây dựng",
                        "Sở Xây dựng",
                        "Sở Xây dựng",
                        "Sở Xây dựng");
    }

    /** Paused with one agency, given to another meanwhile: each has the days of its own. */
    @Test
    void aPauseBelongsToWhoLedThatDay() {
        AssignmentPath path = paths.given("SNV", "CASE");
        path.received();
        petitions.granted(path, RequestKind.PAUSE, null);
        days(3);
        petitions.granted(path, RequestKind.OTHER_LEAD, "SXD");
        days(4);

        JsonNode spent = days("vpubLeader", path).getBody().get(0);
        assertThat(spent.path("days").findValuesAsText("phase")).containsExactly("PAUSED", "PAUSED");
        assertThat(spent.path("days").findValuesAsText("agencyCode")).containsExactly("SNV", "SXD");
        assertThat(spent.path("days").findValuesAsText("days")).containsExactly("3", "2");
    }

    @Test
    void onlyManagersReadItAndOnlyOfWhatTheyOversee() {
        AssignmentPath path = paths.given("SNV", "CASE");

        assertThat(days("snvLeader", path).getStatusCode()).isEqualTo(HttpStatus.OK);
        for (String stranger : List.of("sxdLeader", "snvOfficer", "admin")) {
            assertThat(days(stranger, path).getStatusCode()).as(stranger).isEqualTo(HttpStatus.NOT_FOUND);
        }
    }

    private JsonNode way(String person, AssignmentPath path) {
        return rest.withBasicAuth(person, "demo857")
                .getForEntity("/api/directives/" + path.directiveId() + "/diagrams", JsonNode.class)
                .getBody()
                .path("ways")
                .path(Long.toString(path.id()))
                .path("steps");
    }

    private void days(int days) {
        clock.advance(Duration.ofDays(days));
    }

    private ResponseEntity<JsonNode> days(String person, AssignmentPath path) {
        return rest.withBasicAuth(person, "demo857")
                .getForEntity("/api/monitoring/directives/" + path.directiveId() + "/days", JsonNode.class);
    }
}

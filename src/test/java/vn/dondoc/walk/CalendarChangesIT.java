package vn.dondoc.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.SettableClock;
import vn.dondoc.SystemTest;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.assignment.Basis;
import vn.dondoc.assignment.DeadlineChange;
import vn.dondoc.assignment.DeadlineChanges;
import vn.dondoc.calendar.ShippedYears;
import vn.dondoc.deadline.WorkingCalendar;
import vn.dondoc.deadline.WorkingCalendars;

/** The working calendar is changed while work runs on it. */
@SystemTest
class CalendarChangesIT {

    private static final String TET_2031 =
            """
            date,day,reason,confirmed,source
            2031-01-01,off,Tết Dương lịch,true,Bộ luật Lao động 2019 Điều 112
            2031-01-21,off,Tết Nguyên đán,true,thông báo thử
            2031-01-22,off,Tết Nguyên đán,true,thông báo thử
            2031-01-23,off,Tết Nguyên đán,true,thông báo thử
            2031-01-24,off,Tết Nguyên đán,false,thông báo thử
            2031-01-27,off,Tết Nguyên đán,false,thông báo thử
            2031-02-08,work,Làm bù cho 27/01/2031,false,thông báo thử
            """;

    @Autowired
    Paths paths;

    @Autowired
    Assignments assignments;

    @Autowired
    DeadlineChanges changes;

    @Autowired
    WorkingCalendars calendars;

    @Autowired
    ShippedYears shippedYears;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestRestTemplate rest;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void leaveNoOtherYear() {
        jdbc.sql("delete from working_day where on_date >= :day")
                .param("day", LocalDate.of(2031, 1, 1))
                .update();
        jdbc.sql("update working_day_mark set mark = :mark")
                .param("mark", UUID.randomUUID().toString())
                .update();
        clock.reset();
    }

    @Test
    void aSwapAnnouncedLaterMovesWhatWasComputedAndWhatFallsOnIt() throws IOException {
        String announced = new ClassPathResource("calendar/2024.csv").getContentAsString(StandardCharsets.UTF_8);
        String before = announced.replaceAll("(?m)^2024-0(4-29|5-04).*\\R", "");
        replace(2024, before);
        clock.goTo(LocalDate.of(2024, 3, 15));
        ObjectNode directive = DirectiveFixture.coordinated(Office.freshNumber(), "SLDTBXH", "HKR");
        part(directive, "SGDDT", "2024-05-04");
        part(directive, "SYT", "32 ngày làm việc");
        part(directive, "SNV", "2024-04-25");
        AssignmentPath computed = paths.given(directive);
        ContributionPath contribution = paths.part(computed, "HKR");
        assertThat(dates(computed)).containsExactly("2024-04-29", "2024-05-06", "2024-05-03", "2024-04-25");
        clock.goTo(LocalDate.of(2024, 4, 12));

        JsonNode preview = preview(2024, announced).getBody();

        assertThat(moving(preview, directive))
                .containsExactly(
                        "1 SLDTBXH Thời hạn nhiệm vụ 2024-04-29 2024-05-02 null",
                        "2 SGDDT Thời hạn nhiệm vụ 2024-05-06 2024-05-04 2024-05-04",
                        "3 SYT Thời hạn nhiệm vụ 2024-05-03 2024-05-04 null");
        assertThat(preview.path("workingDaysBefore").asInt()).isEqualTo(251);
        assertThat(preview.path("workingDaysAfter").asInt()).isEqualTo(251);
        assertThat(preview.path("days")).hasSize(2);
        assertThat(dates(computed)).contains("2024-04-29");

        assertThat(apply(2024, announced, preview).getStatusCode().value()).isEqualTo(200);

        assertThat(dates(computed)).containsExactly("2024-05-02", "2024-05-04", "2024-05-04", "2024-04-25");
        Assignment moved = computed.assignment();
        assertThat(moved.originalDueOn()).isEqualTo(LocalDate.of(2024, 4, 29));
        assertThat(moved.deadlineBasis()).isEqualTo(Basis.POLICY);
        assertThat(moved.deadlineRule()).isNotNull();
        assertThat(changes.ofAssignment(computed.id()))
                .extracting(DeadlineChange::newDueOn, DeadlineChange::note, DeadlineChange::changedBy)
                .containsExactly(
                        tuple(LocalDate.of(2024, 5, 2), "Lịch làm việc năm 2024 thay đổi theo tệp lich.csv", "admin"));
        assertThat(contribution.part().dueOn()).isEqualTo(LocalDate.of(2024, 4, 22));
        assertThat(apply(2024, announced, preview).getStatusCode().value()).isEqualTo(422);
        JsonNode record = overview().path("changes").get(0);
        assertThat(record.path("source").asText()).isEqualTo("lich.csv");
        assertThat(record.path("datesMoved").asInt()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void aDayOnTetMovesAndWhatNobodyHasConfirmedIsConfirmed() {
        ObjectNode directive = DirectiveFixture.coordinated(Office.freshNumber(), "SLDTBXH", "HKR");
        ((ObjectNode) directive.at("/assignments/0")).put("deadline", "2031-01-23");
        AssignmentPath path = paths.given(directive);
        ContributionPath contribution = paths.part(path, "HKR");
        assertThat(dates(path)).containsExactly("2031-01-29");
        assertThat(contribution.part().dueOn()).isEqualTo(LocalDate.of(2031, 1, 15));

        replace(2031, TET_2031);

        assertThat(dates(path)).containsExactly("2031-01-28");
        assertThat(contribution.part().dueOn()).isEqualTo(LocalDate.of(2031, 1, 14));
        assertThat(paths.records.owedOn(contribution.id())).contains(LocalDate.of(2031, 1, 14));
        assertThat(calendars.current().notice(2031)).contains("Lịch làm việc năm 2031 còn 3 ngày chưa được xác nhận.");
        assertThat(confirm("admin", 2031, "2031-02-08")).isEqualTo(204);
        assertThat(confirm("admin", 2031, "2031-02-08")).isEqualTo(409);
        assertThat(confirm("admin", 2031, "2032-02-08")).isEqualTo(422);
        assertThat(confirm("admin", 2031)).isEqualTo(422);
        assertThat(confirm("admin", 2033, "2033-01-03")).isEqualTo(409);
        assertThat(confirm("admin", 2031, "2031-01-24", "2031-01-27")).isEqualTo(204);
        assertThat(calendars.current().notice(2031)).isEmpty();
    }

    @Test
    void aPreviewThatIsOutOfDateIsNotPutInForce() {
        JsonNode preview = preview(2031, TET_2031).getBody();
        ObjectNode directive = DirectiveFixture.simple(Office.freshNumber(), "SGDDT", "CASE");
        ((ObjectNode) directive.at("/assignments/0")).put("deadline", "2031-01-23");
        AssignmentPath path = paths.given(directive);

        ResponseEntity<JsonNode> outdated = apply(2031, TET_2031, preview);
        ResponseEntity<JsonNode> other = apply(2031, TET_2031.replace("2031-01-27", "2031-01-28"), preview);

        assertThat(outdated.getStatusCode().value()).isEqualTo(409);
        assertThat(outdated.getBody().path("message").asText()).contains("Hãy xem trước lại");
        assertThat(other.getStatusCode().value()).isEqualTo(409);
        assertThat(calendars.current().isOfficial(2031)).isFalse();
        assertThat(dates(path)).containsExactly("2031-01-29");
    }

    @Test
    void ofTwoAtOnceOneIsTold() throws Exception {
        JsonNode preview = preview(2031, TET_2031).getBody();
        ExecutorService two = Executors.newFixedThreadPool(2);
        Callable<Integer> upload =
                () -> apply(2031, TET_2031, preview).getStatusCode().value();
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> answer : two.invokeAll(List.of(upload, upload))) {
            answers.add(answer.get());
        }
        two.shutdown();

        assertThat(answers).containsExactlyInAnyOrder(200, 422);
        assertThat(calendars.current().days(2031)).hasSize(7);
    }

    @Test
    void aYearThatAReleaseBringsMovesDatesToo() {
        ObjectNode directive = DirectiveFixture.simple(Office.freshNumber(), "SGDDT", "CASE");
        ((ObjectNode) directive.at("/assignments/0")).put("deadline", "2031-01-23");
        AssignmentPath path = paths.given(directive);

        transaction.executeWithoutResult(start -> {
            WorkingCalendar before = shippedYears.importMissing();
            calendars.importFile(2031, new StringReader(TET_2031));
            shippedYears.moveDates(before);
            shippedYears.moveDates(calendars.current());
        });

        assertThat(dates(path)).containsExactly("2031-01-28");
        assertThat(changes.ofAssignment(path.id()))
                .extracting(DeadlineChange::changedBy)
                .containsExactly("system");
    }

    @Test
    void faultsAreNamedByLineAndChangeNothing() {
        String faulty = TET_2031.replace("2031-01-21,off", "21-1,nghỉ").replace("2031-02-08", "2031-02-07");

        ResponseEntity<JsonNode> refused = preview(2031, faulty);

        assertThat(refused.getStatusCode().value()).isEqualTo(422);
        assertThat(refused.getBody().path("faults"))
                .extracting(fault -> fault.path("message").asText())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("Dòng 3: “21-1” không phải là ngày"),
                        second -> assertThat(second).startsWith("Dòng 8: ngày làm bù 07/02/2031"));
        assertThat(preview(1999, TET_2031).getStatusCode().value()).isEqualTo(422);
        assertThat(preview(2031, "date;day\n" + "x".repeat(200_001))
                        .getStatusCode()
                        .value())
                .isEqualTo(422);
        assertThat(calendars.current().isOfficial(2031)).isFalse();
    }

    @Test
    void onlyAnAdministratorSeesAndChangesIt() {
        for (String person : List.of("vpubLeader", "sgddtClerk")) {
            assertThat(rest.withBasicAuth(person, "demo857")
                            .getForEntity("/api/calendar", String.class)
                            .getStatusCode()
                            .value())
                    .isEqualTo(403);
            assertThat(post(person, "/api/calendar/2031/preview", TET_2031)
                            .getStatusCode()
                            .value())
                    .isEqualTo(403);
            assertThat(post(person, "/api/calendar/2031?token=x", TET_2031)
                            .getStatusCode()
                            .value())
                    .isEqualTo(403);
            assertThat(confirm(person, 2026, "2026-11-24")).isEqualTo(403);
        }
        assertThat(rest.withBasicAuth("admin", "demo857").getForObject("/api/calendar/2024/file", String.class))
                .startsWith("\uFEFFdate,day,reason,confirmed,source\n2024-01-01,off,\"Tết Dương lịch\",true,");
    }

    private void replace(int year, String csv) {
        assertThat(apply(year, csv, preview(year, csv).getBody())
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
    }

    private ResponseEntity<JsonNode> preview(int year, String csv) {
        return post("admin", "/api/calendar/" + year + "/preview", csv);
    }

    private ResponseEntity<JsonNode> apply(int year, String csv, JsonNode preview) {
        return post(
                "admin",
                "/api/calendar/" + year + "?token=" + preview.path("token").asText(),
                csv);
    }

    private ResponseEntity<JsonNode> post(String person, String address, String csv) {
        var form = FileForm.of("lich.csv", csv.getBytes(StandardCharsets.UTF_8));
        return rest.withBasicAuth(person, "demo857").postForEntity(address, form, JsonNode.class);
    }

    private int confirm(String person, int year, String... days) {
        return rest.withBasicAuth(person, "demo857")
                .postForEntity("/api/calendar/" + year + "/confirm", Map.of("days", days), String.class)
                .getStatusCode()
                .value();
    }

    private JsonNode overview() {
        return rest.withBasicAuth("admin", "demo857").getForObject("/api/calendar", JsonNode.class);
    }

    private List<String> dates(AssignmentPath path) {
        return assignments.ofDirective(path.directiveId()).stream()
                .map(part -> part.dueOn().toString())
                .toList();
    }

    private static List<String> moving(JsonNode preview, JsonNode directive) {
        List<String> lines = new ArrayList<>();
        preview.path("moving").forEach(one -> {
            if (one.path("number").equals(directive.path("number"))) {
                lines.add(String.join(
                        " ",
                        one.path("ordinal").asText(),
                        one.path("agencyCode").asText(),
                        one.path("subject").asText(),
                        one.path("from").asText(),
                        one.path("to").asText(),
                        one.path("asWritten").asText()));
            }
        });
        return lines;
    }

    private static void part(ObjectNode directive, String lead, String deadline) {
        DirectiveFixture.addParts(directive, 1, lead);
        ObjectNode part = (ObjectNode) directive
                .withArray("assignments")
                .get(directive.path("assignments").size() - 1);
        part.put("deadline", deadline).put("beneficiaryListRequired", false);
        part.putArray("coordinating");
    }
}

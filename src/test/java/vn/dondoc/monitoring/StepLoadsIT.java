package vn.dondoc.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.SettableClock;
import vn.dondoc.SystemTest;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.deadline.WorkingCalendars;
import vn.dondoc.urging.Reminders;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.Paths;

/** What waits at each step of a process and for how long; what of it is late; for whom. */
@SystemTest
class StepLoadsIT {

    private static final String PROCESS = "/api/monitoring/processes/assignmentExecution";

    @Autowired
    TestRestTemplate rest;

    @Autowired
    Paths paths;

    @Autowired
    Reminders reminders;

    @Autowired
    WorkingCalendars calendars;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void countsAndAgesGoUpWithTheTasksOfTheManagersAgencyOnly() {
        long atOffice = waiting("vpubLeader", "registerArrival");
        long atOther = waiting("sxdLeader", "registerArrival");
        var begun = OfficeZone.today(clock);
        paths.given("SNV", "CASE");
        clock.advance(Duration.ofDays(30));

        JsonNode step = step("snvLeader", "registerArrival");
        assertThat(step.path("name").asText()).isEqualTo("Vào sổ văn bản đến");
        assertThat(step.path("longestDays").asInt())
                .isGreaterThanOrEqualTo(calendars.current().workingDaysBetween(begun, OfficeZone.today(clock)));
        assertThat(step.path("medianDays").asInt())
                .isBetween(0, step.path("longestDays").asInt());
        assertThat(waiting("vpubLeader", "registerArrival")).isEqualTo(atOffice + 1);
        assertThat(waiting("admin", "registerArrival")).isEqualTo(atOffice + 1);
        assertThat(waiting("sxdLeader", "registerArrival")).isEqualTo(atOther);
    }

    /** The model goes on from version to version, and what began in an older one is on the same diagram. */
    @Test
    void whatRunsInAnOlderVersionIsCountedOnTheSameDiagram() {
        long before = waiting("vpubLeader", "registerArrival");
        AssignmentPath older = paths.given("SNV", "CASE");
        String version = versionOf(older);
        runsIn(older, version.replaceFirst(":\\d+:", ":0:"));
        try {
            AssignmentPath newer = paths.given("SNV", "CASE");

            assertThat(versionOf(newer)).isEqualTo(version).isNotEqualTo(versionOf(older));
            assertThat(waiting("vpubLeader", "registerArrival")).isEqualTo(before + 2);
        } finally {
            runsIn(older, version);
        }
    }

    private String versionOf(AssignmentPath path) {
        return jdbc.sql("select process_definition_id from open_task where assignment_id = :id")
                .param("id", path.id())
                .query(String.class)
                .single();
    }

    private void runsIn(AssignmentPath path, String version) {
        jdbc.sql("update open_task set process_definition_id = :version where assignment_id = :id")
                .param("version", version)
                .param("id", path.id())
                .update();
    }

    @Test
    void processesAreCountedByWhatTheManagerOversees() {
        JsonNode office = process("vpubLeader");
        JsonNode other = process("sxdLeader");
        paths.given("SNV", "CASE");
        clock.advance(Duration.ofDays(120));

        assertThat(process("vpubLeader").path("waiting").asLong())
                .isEqualTo(office.path("waiting").asLong() + 1);
        assertThat(process("sxdLeader").path("waiting").asLong())
                .isEqualTo(other.path("waiting").asLong());
        assertThat(process("snvLeader").path("overdue").asLong()).isPositive();
        for (String stranger : List.of("snvOfficer", "snvClerk", "admin")) {
            assertThat(get(stranger, "/api/monitoring/processes").getStatusCode())
                    .as(stranger)
                    .isEqualTo(HttpStatus.NOT_FOUND);
        }
    }

    @Test
    void whatIsLateIsListedTheLongestFirstAndReadByNobodyElse() {
        AssignmentPath late = paths.given("SNV", "CASE");
        late.received().named().planEntered();
        clock.advance(Duration.ofDays(120));

        JsonNode own = overdue("snvLeader").getBody();
        JsonNode found = StreamSupport.stream(own.spliterator(), false)
                .filter(task -> task.path("assignmentId").asLong() == late.id())
                .findFirst()
                .orElseThrow();
        assertThat(found.path("daysLate").asInt())
                .isEqualTo(
                        calendars.current().workingDaysBetween(late.assignment().dueOn(), OfficeZone.today(clock)));
        assertThat(found.path("agencyCode").asText()).isEqualTo("SNV");
        assertThat(own.findValuesAsText("dueOn")).isSorted();
        assertThat(overdue("sxdLeader").getBody().findValuesAsText("assignmentId"))
                .doesNotContain(Long.toString(late.id()));
        for (String stranger : List.of("snvOfficer", "snvClerk", "admin")) {
            assertThat(overdue(stranger).getStatusCode()).as(stranger).isEqualTo(HttpStatus.NOT_FOUND);
        }
        assertThat(get("snvOfficer", PROCESS + "/steps").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(get("snvLeader", PROCESS + "/overdue-tasks?size=100000").getStatusCode())
                .isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    /** As the ladder judges it: who registers has a day for it, whatever time the assignment has. */
    @Test
    void aStepWithDaysOfItsOwnIsLateByThese() {
        clock.goTo(LocalDate.of(2026, 11, 16));
        long before = overdueAt("snvLeader", "registerArrival");
        AssignmentPath path = paths.given("SNV", "CASE");
        assertThat(path.assignment().dueOn()).isAfter(LocalDate.of(2026, 11, 19));
        clock.goTo(LocalDate.of(2026, 11, 17));
        assertThat(overdueAt("snvLeader", "registerArrival")).isEqualTo(before);
        clock.goTo(LocalDate.of(2026, 11, 19));
        assertThat(overdueAt("snvLeader", "registerArrival")).isEqualTo(before + 1);
        assertThat(ofAssignment("assignmentExecution", path)).hasValueSatisfying(task -> {
            assertThat(task.path("dueOn").asText()).isEqualTo("2026-11-17");
            assertThat(task.path("daysLate").asInt()).isEqualTo(2);
        });
    }

    /** The Office's own clock runs once a result lies with it, however early that was issued. */
    @Test
    void aResultThatWaitsTooLongToBeConfirmedIsLate() {
        clock.goTo(LocalDate.of(2026, 11, 2));
        AssignmentPath path = paths.given("SNV", "CASE").reported();
        clock.goTo(LocalDate.of(2026, 11, 9));
        assertThat(ofAssignment("assignmentExecution", path)).isEmpty();
        clock.goTo(LocalDate.of(2026, 11, 11));
        assertThat(ofAssignment("assignmentExecution", path))
                .hasValueSatisfying(
                        task -> assertThat(task.path("step").asText()).isEqualTo("confirmResult"));
    }

    /** The letter is begun after the assignment's date, and is not late for that. */
    @Test
    void aLetterThatUrgesIsNotLateAsItBegins() {
        AssignmentPath path = reminders.late(5);
        reminders.ladderUrges(path);
        assertThat(ofAssignment("urging", path)).isEmpty();
        assertThat(ofAssignment("assignmentExecution", path)).isPresent();
    }

    private long overdueAt(String person, String step) {
        return step(person, step).path("overdue").asLong();
    }

    /** On whichever page: what other tests left overdue comes before it. */
    private Optional<JsonNode> ofAssignment(String process, AssignmentPath path) {
        String overdue = "/api/monitoring/processes/" + process + "/overdue-tasks?size=200&page=";
        return IntStream.iterate(0, page -> page + 1)
                .mapToObj(page -> get("vpubLeader", overdue + page).getBody())
                .takeWhile(lines -> !lines.isEmpty())
                .flatMap(lines -> StreamSupport.stream(lines.spliterator(), false))
                .filter(task -> task.path("assignmentId").asLong() == path.id())
                .findFirst();
    }

    private long waiting(String person, String step) {
        return step(person, step).path("waiting").asLong();
    }

    private JsonNode process(String person) {
        return StreamSupport.stream(
                        get(person, "/api/monitoring/processes").getBody().spliterator(), false)
                .filter(load -> load.path("processKey").asText().equals("assignmentExecution"))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private JsonNode step(String person, String step) {
        return StreamSupport.stream(get(person, PROCESS + "/steps").getBody().spliterator(), false)
                .filter(load -> load.path("step").asText().equals(step))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private ResponseEntity<JsonNode> overdue(String person) {
        return get(person, PROCESS + "/overdue-tasks?size=200");
    }

    private ResponseEntity<JsonNode> get(String person, String address) {
        return rest.withBasicAuth(person, "demo857").getForEntity(address, JsonNode.class);
    }
}

package vn.dondoc.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import vn.dondoc.SettableClock;
import vn.dondoc.SystemTest;
import vn.dondoc.assignment.FollowUp;
import vn.dondoc.assignment.ReportBucket;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.deadline.WorkingCalendars;
import vn.dondoc.identity.ManagerScope;
import vn.dondoc.request.Petitions;
import vn.dondoc.request.RequestDraft;
import vn.dondoc.request.RequestKind;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;
import vn.dondoc.workflow.Act;
import vn.dondoc.workflow.EngineCalls;

/** The figures stored at a day's end are those that events tell of that moment ever after, whatever people have done since. */
@SystemTest
class StoredFiguresIT {

    /** Of which no other test moves the clock. */
    private static final String LEAD = "STNMT";

    private static final String AGREEMENT = "/api/monitoring/on-time/agreement?day=";

    @Autowired
    TestRestTemplate rest;

    @Autowired
    Paths paths;

    @Autowired
    Petitions petitions;

    @Autowired
    FollowUp followUp;

    @Autowired
    Office office;

    @Autowired
    EngineCalls engine;

    @Autowired
    WorkingCalendars calendars;

    @Autowired
    FigureSnapshots snapshots;

    @Autowired
    FigureCounts counts;

    @Autowired
    SettableClock clock;

    @AfterEach
    void nothingIsStored() {
        snapshots.forget();
        clock.reset();
    }

    @Test
    void theyAreCountedAgainAfterRealActs() {
        paths.given(LEAD, "CASE").reported().confirmation("CONFIRMED");
        end(paths.given(LEAD, "STANDING").received());
        AssignmentPath standing = paths.given(LEAD, "STANDING").received();
        AssignmentPath overdue = inHand();
        AssignmentPath late = inHand();
        petitions.granted(inHand(), RequestKind.RECALL_ASSIGNMENT, null);
        clock.goTo(late.assignment().dueOn().plusDays(1));
        late.drafted().signedLate().issuedLate().confirmation("CONFIRMED");
        AssignmentPath moved = inHand();
        AssignmentPath extended = inHand();
        extended(extended);
        LocalDate day = OfficeZone.today(clock);
        snapshots.take();
        Map<String, Long> stored = stored(day);
        assertThat(stored)
                .containsOnlyKeys(Stream.concat(
                                Stream.of(ReportBucket.values()).map(Enum::name), Stream.of(BucketCondition.RECALLED))
                        .toList());

        clock.advance(Duration.ofDays(1));
        petitions.granted(moved, RequestKind.OTHER_LEAD, "SYT");
        petitions.granted(overdue, RequestKind.RECALL_ASSIGNMENT, null);
        standing.named().planEntered().reportedAgain();
        petitions.granted(extended, RequestKind.PAUSE, null);
        inHand();

        assertThat(agreement("stnmtLeader", day).path("agrees").asBoolean()).isTrue();
        assertThat(stored(day)).isEqualTo(stored);
        assertThat(now()).isNotEqualTo(stored);
    }

    @Test
    void whetherTheyAgreeIsForManagers() {
        LocalDate today = OfficeZone.today(clock);
        assertThat(get("ubndChair", today).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        snapshots.take();
        for (String manager : List.of("ubndChair", "sgddtLeader")) {
            assertThat(agreement(manager, today).path("agrees").isBoolean()).isTrue();
        }
        for (String person : MonitoringIT.SEEING_NOTHING) {
            assertThat(get(person, today).getStatusCode()).as(person).isEqualTo(HttpStatus.NOT_FOUND);
        }
    }

    private AssignmentPath inHand() {
        return paths.given(LEAD, "CASE").received().named().planEntered();
    }

    private void end(AssignmentPath path) {
        Act act = Act.outsideTask(office.actor("vpubLeader"));
        engine.inTransaction(act.actor(), () -> followUp.endAnywhere(act, path.id(), "Văn bản được thay thế."));
    }

    private void extended(AssignmentPath path) {
        LocalDate day = calendars.current().addWorkingDays(path.assignment().dueOn(), 5);
        petitions.asks(
                "vpubOfficer",
                path,
                RequestDraft.extension(
                        path.id(), RequestKind.EXTENSION, day, "MUCH_WORK", Petitions.REASON, Petitions.BASIS));
        petitions.acts("ubndLeader", path, "GRANTED");
    }

    private Map<String, Long> stored(LocalDate day) {
        return amounts(snapshots.stored(snapshots.on(day).orElseThrow()));
    }

    private Map<String, Long> now() {
        return amounts(
                counts.byAgencyAndField(Counting.now(new ManagerScope(false, List.of(LEAD)), OfficeZone.today(clock))));
    }

    private static Map<String, Long> amounts(List<FigureCounts.StoredCount> counted) {
        return counted.stream()
                .filter(count -> count.leadCode().equals(LEAD))
                .collect(Collectors.groupingBy(
                        FigureCounts.StoredCount::bucket, Collectors.summingLong(FigureCounts.StoredCount::amount)));
    }

    private JsonNode agreement(String person, LocalDate day) {
        ResponseEntity<JsonNode> answer = get(person, day);
        assertThat(answer.getStatusCode()).as(person).isEqualTo(HttpStatus.OK);
        return answer.getBody();
    }

    private ResponseEntity<JsonNode> get(String person, LocalDate day) {
        return rest.withBasicAuth(person, "demo857").getForEntity(AGREEMENT + day, JsonNode.class);
    }
}

package vn.dondoc.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.SettableClock;
import vn.dondoc.SystemTest;
import vn.dondoc.assignment.DeputyHandlers;
import vn.dondoc.notification.MorningSource;
import vn.dondoc.notification.Notice;
import vn.dondoc.problem.Fault;
import vn.dondoc.problem.Problem;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.ContributionPath;
import vn.dondoc.walk.DirectiveFixture;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;

/** Who works with a handler: named beside him, reads along, is reminded at D-3, completes nothing. */
@SystemTest
class DeputyHandlersIT {

    private static final LocalDate GIVEN = LocalDate.of(2024, 3, 15);

    @Autowired
    Paths paths;

    @Autowired
    Office office;

    @Autowired
    LadderWalk walk;

    @Autowired
    DeputyHandlers deputies;

    @Autowired
    List<MorningSource> morningSources;

    @Autowired
    TestRestTemplate rest;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @BeforeEach
    void onTheDayOfGiving() {
        clock.goTo(GIVEN);
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void heIsToldThreeDaysBeforeAndReadsAlongButDoesNotComplete() {
        AssignmentPath path = received().acts("sldtbxhLeader", naming("sldtbxhOfficer", "sldtbxhOfficer2"));

        assertThat(lastLine(path)).endsWith(" là người xử lý chính; phối hợp xử lý: " + name("sldtbxhOfficer2") + ".");
        assertThat(dossier("sldtbxhOfficer2", path)).containsExactly(name("sldtbxhOfficer2"));
        assertThat(dossier("vpubOfficer", path)).containsExactly(name("sldtbxhOfficer2"));
        assertThat(path.refuses("sldtbxhOfficer2", path.plan()).kind()).isEqualTo(Problem.Kind.NOT_ALLOWED);
        assertThat(morning(path))
                .filteredOn(notice -> notice.dedupKey().startsWith("deputy:"))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.recipients()).containsExactly("sldtbxhOfficer2");
                    assertThat(notice.link())
                            .endsWith("?task=" + office.task(path.id()).taskId());
                });

        path.planEntered();
        walk.until(path.assignment().processInstanceId(), LocalDate.of(2024, 4, 15));
        assertThat(walk.told(path.id()))
                .filteredOn(line -> line.endsWith("sldtbxhOfficer2"))
                .containsExactly("2024-04-09 REMINDER sldtbxhOfficer2");
    }

    @Test
    void whoLeftTheAgencyIsNotToldAndNobodyElseInsteadOfHim() {
        AssignmentPath path = received()
                .acts("sldtbxhLeader", naming("sldtbxhOfficer", "sldtbxhOfficer2"))
                .planEntered();
        jdbc.sql("update role_grant set valid_to = '2024-04-01' where person_id = 'sldtbxhOfficer2'")
                .update();
        try {
            walk.until(path.assignment().processInstanceId(), LocalDate.of(2024, 4, 9));
        } finally {
            jdbc.sql("update role_grant set valid_to = null where person_id = 'sldtbxhOfficer2'")
                    .update();
        }

        assertThat(walk.told(path.id()))
                .filteredOn(line -> line.startsWith("2024-04-09"))
                .containsExactly("2024-04-09 REMINDER sldtbxhOfficer");
    }

    @Test
    void anotherAgencysTheHandlerHimselfAndOneTwiceAreRefusedBesideTheField() {
        AssignmentPath path = received();

        refused(path, "sgddtOfficer", "phải là chuyên viên đang làm việc của cơ quan");
        refused(path, "sldtbxhClerk", "phải là chuyên viên đang làm việc của cơ quan");
        refused(path, "nobody", "phải là chuyên viên đang làm việc của cơ quan");
        refused(path, "sldtbxhOfficer2 sldtbxhOfficer", "không đồng thời là người phối hợp xử lý");
        refused(path, "sldtbxhOfficer2 sldtbxhOfficer2", "chọn hai lần");
    }

    /** A form of an earlier release names the handler alone. */
    @Test
    void aNewHandlerBringsHisOwnAndWasNoneHimself() {
        AssignmentPath path = received().acts("sldtbxhLeader", naming("sldtbxhOfficer", "sldtbxhOfficer2"));

        assertThat(handOver(path, Map.of("userId", "sldtbxhOfficer2", "deputyIds", "sgddtOfficer"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(working(path)).containsExactly("sldtbxhOfficer2");
        assertThat(handOver(path, Map.of("userId", "sldtbxhOfficer2")).getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(working(path)).isEmpty();
        assertThat(handOver(path, Map.of("userId", "sldtbxhOfficer", "deputyIds", "sldtbxhOfficer2"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);

        assertThat(working(path)).containsExactly("sldtbxhOfficer2");
        assertThat(lastLine(path)).endsWith(" xử lý; phối hợp xử lý: " + name("sldtbxhOfficer2") + ".");
        assertThat(jdbc.sql("select count(*) from deputy_handler where assignment_id = :id and ended_at is not null")
                        .param("id", path.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void ofAContributionOnlyItsOwnAgencyReads() {
        AssignmentPath path = paths.given(DirectiveFixture.coordinated(Office.freshNumber(), "SGDDT", "SLDTBXH"))
                .received()
                .named()
                .planEntered();
        ContributionPath part = paths.part(path, "SLDTBXH").received();

        part.acts(
                "sldtbxhLeader",
                Map.of("outcome", "NAMED", "contributorId", "sldtbxhOfficer", "deputyIds", "sldtbxhOfficer2"));

        assertThat(deputies.working(path.id(), "SLDTBXH")).containsExactly("sldtbxhOfficer2");
        assertThat(working(path)).isEmpty();
        assertThat(dossier("sldtbxhClerk", path)).containsExactly(name("sldtbxhOfficer2"));
        assertThat(dossier("sgddtLeader", path)).isEmpty();
    }

    private AssignmentPath received() {
        ObjectNode directive = DirectiveFixture.simple(Office.freshNumber(), "SLDTBXH", "CASE");
        ((ObjectNode) directive.get("assignments").get(0)).put("deadline", "2024-04-12");
        return paths.given(directive).received();
    }

    private static Map<String, Object> naming(String handler, String others) {
        return Map.of("outcome", "NAMED", "handlerId", handler, "deputyIds", others);
    }

    private static void refused(AssignmentPath path, String others, String words) {
        assertThat(path.refuses("sldtbxhLeader", naming("sldtbxhOfficer", others))
                        .faults())
                .as(others)
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault).extracting(Fault::field).isEqualTo("deputyIds");
                    assertThat(fault.message()).contains(words);
                });
    }

    private ResponseEntity<String> handOver(AssignmentPath path, Map<String, String> body) {
        return rest.withBasicAuth("sldtbxhLeader", "demo857")
                .postForEntity("/api/tasks/" + office.task(path.id()).taskId() + "/assignee", body, String.class);
    }

    private Iterable<String> working(AssignmentPath path) {
        return deputies.working(path.id(), null);
    }

    private List<String> dossier(String personId, AssignmentPath path) {
        JsonNode dossier = rest.withBasicAuth(personId, "demo857")
                .getForObject("/api/assignments/" + path.id() + "/dossier", JsonNode.class);
        return dossier.path("deputies").findValuesAsText("personName");
    }

    private List<Notice> morning(AssignmentPath path) {
        return morningSources.stream()
                .flatMap(source -> source.since(OffsetDateTime.now(clock).minusDays(1)).stream())
                .filter(notice -> notice.assignmentId() != null && notice.assignmentId() == path.id())
                .toList();
    }

    private String lastLine(AssignmentPath path) {
        return jdbc.sql("select summary from event where assignment_id = :id order by id desc fetch first 1 rows only")
                .param("id", path.id())
                .query(String.class)
                .single();
    }

    private String name(String personId) {
        return office.actor(personId).fullName();
    }
}

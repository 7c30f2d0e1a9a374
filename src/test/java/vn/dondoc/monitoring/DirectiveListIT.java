package vn.dondoc.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import vn.dondoc.SettableClock;
import vn.dondoc.SystemTest;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.DirectiveFixture;
import vn.dondoc.walk.DirectivePaths;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;
import vn.dondoc.walk.ProposalPaths;

/** "Giám sát" by directives: how far each has come, in which order they stand, and what is not given out yet. */
@SystemTest
class DirectiveListIT {

    private static final String DIRECTIVES = "/api/monitoring/directives?size=200";
    private static final String NOT_GIVEN = "/api/monitoring/directives/not-given?size=200";

    @Autowired
    TestRestTemplate rest;

    @Autowired
    ObjectMapper json;

    @Autowired
    Office office;

    @Autowired
    Paths paths;

    @Autowired
    DirectivePaths directives;

    @Autowired
    ProposalPaths proposals;

    @Autowired
    SettableClock clock;

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    /** What stands behind a station in Cockpit stands behind it on the directive's own page. */
    @Test
    void theBoxesCountWhatHasPassedEachStation() throws IOException {
        String number = Office.freshNumber();
        ObjectNode directive = DirectiveFixture.parts(number, "REVIEW", "SXD", "SNV", "STC", "SYT", "SCT");
        ((ObjectNode) directive.path("assignments").get(2)).put("proposalRequired", true);
        DirectivePaths.Path whole = directives.of(office.giveOut(directive));
        paths.of(whole.part(2)).received().named().planEntered();
        AssignmentPath proposing = paths.of(whole.part(3)).received().named();
        if (office.openSteps(proposing.id()).contains("enterPlan")) {
            proposing.planEntered();
        }
        proposals.of(proposing).submitted();
        paths.of(whole.part(4)).reported();
        paths.of(whole.part(5)).received();

        JsonNode line = body("ubndChair", DIRECTIVES + "&text=" + number).get(0);
        assertThat(line.path("stages").findValuesAsText("label"))
                .containsExactly("Giao", "Rà soát", "Đề xuất", "Phê duyệt", "Báo cáo");
        assertThat(line.path("stages").findValuesAsText("done")).containsExactly("5", "3", "1", "0", "1");
        assertThat(line.path("stages").findValuesAsText("of")).containsExactly("5", "5", "1", "1", "5");

        JsonNode ways =
                body("ubndChair", "/api/directives/" + whole.id() + "/overview").path("ways");
        assertThat(ways).hasSize(5);
        List<String> stations = List.of("GIVING", "REVIEW", "PROPOSAL", "APPROVAL");
        for (int i = 0; i < stations.size(); i++) {
            String station = stations.get(i);
            long passed = StreamSupport.stream(ways.spliterator(), false)
                    .flatMap(way -> StreamSupport.stream(way.path("path").spliterator(), false))
                    .filter(stage -> stage.path("station").asText().equals(station)
                            && stage.path("state").asText().equals("DONE"))
                    .count();
            assertThat(passed)
                    .as(station)
                    .isEqualTo(line.path("stages").get(i).path("done").asLong());
        }
    }

    @Test
    void redOnesStandFirstAndAViceChairmansOwnFieldsBeforeThem() throws IOException {
        office.giveOut(DirectiveFixture.simple(Office.freshNumber(), "SYT", "GUIDANCE"));
        givenElsewhere();
        office.giveOut(DirectiveFixture.parts(Office.freshNumber(), "GUIDANCE", "SYT", "SNV"));
        clock.goTo(OfficeZone.today(clock).plusDays(60));
        office.giveOut(DirectiveFixture.simple(Office.freshNumber(), "SYT", "GUIDANCE"));
        givenElsewhere();

        List<Integer> chairs = overdue(body("ubndChair", DIRECTIVES + "&open=true"));
        assertThat(chairs).contains(0, 1, 2).isSortedAccordingTo(Comparator.reverseOrder());

        JsonNode seen = body("ubndLeader2", DIRECTIVES + "&open=true");
        List<Boolean> others = StreamSupport.stream(seen.spliterator(), false)
                .map(line -> line.path("field").asText().equals("KGVX"))
                .toList();
        assertThat(others).contains(true, false).isSorted();
        int own = others.indexOf(true);
        List<Integer> red = overdue(seen);
        assertThat(red.subList(0, own)).contains(0, 1).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(red.subList(own, red.size())).contains(1).isSortedAccordingTo(Comparator.reverseOrder());
        List<Long> first = ids(body("ubndLeader2", "/api/monitoring/overview").path("directives"));
        assertThat(first)
                .as("on the first page")
                .isNotEmpty()
                .isEqualTo(ids(seen).subList(0, first.size()));
    }

    /** What falls due this week, single assignments and the tables by field, too; who asks for an order finds that order. */
    @Test
    void ownFieldsStandFirstInEveryListAndTable() throws IOException {
        clock.goTo(OffsetDateTime.parse("2026-11-23T09:00:00+07:00").toInstant());
        givenElsewhere(dueOn("2026-11-26", "SNNPTNT", "CASE"));
        paths.given(dueOn("2026-11-26", "SYT", "CASE"));
        givenElsewhere(dueOn("2026-11-26", "SNNPTNT", "CASE"));
        // Until the third morning, so that days have gone somewhere.
        clock.advance(Duration.ofDays(2));
        String list = "/api/monitoring/assignments?size=200&dueFrom=2026-11-26&dueTo=2026-11-26";
        for (String person : List.of("ubndLeader", "ubndLeader2")) {
            JsonNode access = body(person, "/api/monitoring/access");
            Map<String, String> own = new HashMap<>();
            access.path("fields")
                    .forEach(field -> own.put(
                            field.path("code").asText(), field.path("name").asText()));
            access.path("fields").findValuesAsText("code").stream()
                    .skip(access.path("ownFields").asInt())
                    .forEach(own::remove);
            for (String all : List.of(list, "/api/monitoring/assignments?size=200")) {
                assertThat(others(body(person, all), "fieldName", own.values()))
                        .as(person + all)
                        .contains(false)
                        .isSorted();
            }
            assertThat(others(body(person, list), "fieldName", own.values())).contains(true);
            assertThat(others(body(person, list + "&order=DIRECTIVE"), "fieldName", own.values()))
                    .containsSubsequence(true, false)
                    .containsSubsequence(false, true);
            JsonNode dueThisWeek = body(person, "/api/monitoring/overview").path("dueThisWeek");
            String behind = "/api/monitoring/assignments?bucket=OPEN_IN_TIME&owed=true&order=DUE&ownFirst=true&size="
                    + dueThisWeek.size() + "&dueFrom=2026-11-25&dueTo=2026-11-29";
            assertThat(body(person, behind).findValuesAsText("id")).isEqualTo(dueThisWeek.findValuesAsText("id"));
            assertThat(others(dueThisWeek, "fieldName", own.values()))
                    .contains(false)
                    .isSorted();
            for (String table : List.of("on-time?cycle=YEAR&dimension=FIELD", "days?cycle=YEAR&by=FIELD")) {
                assertThat(others(body(person, "/api/monitoring/" + table).path("lines"), "code", own.keySet()))
                        .as(person + table)
                        .contains(true, false)
                        .isSorted();
            }
        }
    }

    /** Of each line whether its field is somebody else's. */
    private static List<Boolean> others(JsonNode lines, String name, Collection<String> own) {
        return StreamSupport.stream(lines.spliterator(), false)
                .map(line -> !own.contains(line.path(name).asText()))
                .toList();
    }

    @Test
    void periodsOfGivingAndOfDatesBoundTheList() throws IOException {
        AssignmentPath before = paths.given("SCT", "GUIDANCE");
        LocalDate earlier = OfficeZone.today(clock);
        clock.goTo(earlier.plusDays(40));
        LocalDate day = OfficeZone.today(clock);
        AssignmentPath path = paths.given("SCT", "GUIDANCE");
        LocalDate due = path.assignment().dueOn();
        String list = "/api/monitoring/assignments?size=200&agency=SCT";

        JsonNode given = body("ubndChair", list + "&givenFrom=" + day + "&givenTo=" + day);
        assertThat(ids(given)).contains(path.id()).doesNotContain(before.id());
        assertThat(given).allMatch(row -> row.path("givenOn").asText().equals(day.toString()));
        assertThat(ids(body("ubndChair", list + "&givenTo=" + day.minusDays(1))))
                .contains(before.id())
                .doesNotContain(path.id());
        assertThat(ids(body("ubndChair", list + "&givenFrom=" + day.plusDays(1))))
                .isEmpty();

        JsonNode dueThen = body("ubndChair", list + "&dueFrom=" + due + "&dueTo=" + due);
        assertThat(ids(dueThen)).contains(path.id()).doesNotContain(before.id());
        assertThat(dueThen).allMatch(row -> row.path("dueOn").asText().equals(due.toString()));
        assertThat(ids(body("ubndChair", list + "&dueFrom=" + due.plusDays(1)))).doesNotContain(path.id());
        assertThat(ids(body("ubndChair", list + "&dueTo=" + due.minusDays(1))))
                .contains(before.id())
                .doesNotContain(path.id());
        assertThat(body("ubndChair", DIRECTIVES + "&agency=SCT&dueFrom=" + due + "&dueTo=" + due)
                        .findValuesAsText("id"))
                .contains(Long.toString(path.directiveId()))
                .doesNotContain(Long.toString(before.directiveId()));
    }

    @Test
    void whatIsEnteredAndNotGivenOutIsSeenByThoseAboveOnly() throws IOException {
        String number = Office.freshNumber();
        ObjectNode directive = DirectiveFixture.parts(number, "CASE", "SYT", "STC");
        long id = office.register(directive);

        for (String person : List.of("ubndChair", "ubndLeader", "vpubLeader", "vpubOfficer")) {
            JsonNode line = StreamSupport.stream(body(person, NOT_GIVEN).spliterator(), false)
                    .filter(each -> each.path("id").asLong() == id)
                    .findFirst()
                    .orElseThrow();
            assertThat(line.path("number").asText()).isEqualTo(number);
            assertThat(line.path("stateLabel").asText()).isEqualTo("Đã nhập, chờ phân rã");
            assertThat(line.path("assignments").findValuesAsText("lead")).containsExactly("Sở Y tế", "Sở Tài chính");
            assertThat(ids(body(person, DIRECTIVES))).doesNotContain(id);
        }
        assertThat(get("sytLeader", NOT_GIVEN).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        long before = Long.parseLong(get("ubndChair", NOT_GIVEN).getHeaders().getFirst("X-Total-Count"));

        office.breakDownAndGiveOut(id, directive);

        assertThat(ids(body("ubndChair", NOT_GIVEN))).doesNotContain(id);
        assertThat(get("ubndChair", NOT_GIVEN).getHeaders().getFirst("X-Total-Count"))
                .isEqualTo(Long.toString(before - 1));
        assertThat(ids(body("ubndChair", DIRECTIVES))).contains(id);
    }

    private static ObjectNode dueOn(String day, String lead, String kind) {
        ObjectNode directive = DirectiveFixture.simple(Office.freshNumber(), lead, kind);
        ((ObjectNode) directive.path("assignments").get(0)).put("deadline", day);
        return directive;
    }

    private void givenElsewhere() {
        givenElsewhere(DirectiveFixture.simple(Office.freshNumber(), "SNNPTNT", "GUIDANCE"));
    }

    /** In a field of other people. */
    private void givenElsewhere(ObjectNode directive) {
        directive.put("field", "NNTN");
        long id = office.register(directive);
        office.complete(
                "vpubOfficer2",
                office.directiveTask(id).taskId(),
                Map.of("directive", directive.toString(), "confirmedFacts", ""));
        office.complete("vpubLeader2", office.directiveTask(id).taskId(), Map.of("outcome", "GIVEN_OUT"));
    }

    private static List<Integer> overdue(JsonNode lines) {
        return StreamSupport.stream(lines.spliterator(), false)
                .map(line -> line.path("overdue").asInt())
                .toList();
    }

    private static List<Long> ids(JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.path("id").asLong())
                .toList();
    }

    private JsonNode body(String person, String address) throws IOException {
        ResponseEntity<String> answer = get(person, address);
        assertThat(answer.getStatusCode()).as("%s %s", person, address).isEqualTo(HttpStatus.OK);
        return json.readTree(answer.getBody());
    }

    private ResponseEntity<String> get(String person, String address) {
        return rest.withBasicAuth(person, "demo857").getForEntity(address, String.class);
    }
}

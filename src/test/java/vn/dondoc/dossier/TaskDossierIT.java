package vn.dondoc.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import vn.dondoc.SystemTest;
import vn.dondoc.assignment.Basis;
import vn.dondoc.assignment.DeadlineMove;
import vn.dondoc.assignment.DeadlineMoves;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.ContributionPath;
import vn.dondoc.walk.DirectiveFixture;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;
import vn.dondoc.walk.ProposalPath;
import vn.dondoc.walk.ProposalPaths;
import vn.dondoc.workflow.Act;
import vn.dondoc.workflow.EngineCalls;

/** What the tabs beside a form read: where the work is, with whom, until when; what happened, the newest first. */
@SystemTest
class TaskDossierIT {

    @Autowired
    TestRestTemplate rest;

    @Autowired
    Paths paths;

    @Autowired
    ProposalPaths proposals;

    @Autowired
    Office office;

    @Autowired
    DeadlineMoves moves;

    @Autowired
    EngineCalls engine;

    @Test
    void saysWhereItIsWithWhomAndUntilWhen() {
        AssignmentPath path = paths.given("SNV", "REVIEW").received().named();
        LocalDate first = path.assignment().dueOn();
        LocalDate later = first.plusDays(28);
        var officer = office.actor("vpubOfficer");
        engine.inTransaction(
                officer,
                () -> moves.move(
                        Act.outsideTask(officer),
                        path.id(),
                        DeadlineMove.given(later, Basis.OFFICE, "Bút phê của Chánh Văn phòng")));

        JsonNode dossier = dossier("snvOfficer", path);

        assertThat(dossier.at("/assignment/content").asText()).isEqualTo("Giao cơ quan rà soát và báo cáo.");
        assertThat(texts(dossier.path("path"), "state"))
                .containsExactly("DONE", "CURRENT", "NOT_ASKED", "NOT_ASKED", "AHEAD");
        JsonNode holder = dossier.path("holders").path(0);
        assertThat(holder.path("name").asText()).isEqualTo("Nhập văn bản triển khai");
        assertThat(holder.path("personName").asText())
                .isEqualTo(office.actor("snvOfficer").fullName());
        assertThat(dossier.path("dates")).hasSize(1);
        JsonNode change = dossier.path("dates").path(0);
        assertThat(change.path("oldDueOn").asText()).isEqualTo(first.toString());
        assertThat(change.path("newDueOn").asText())
                .isEqualTo(path.assignment().dueOn().toString());
        assertThat(change.path("basisLabel").asText()).isEqualTo("Văn phòng ấn định");
        assertThat(change.path("note").asText()).isEqualTo("Bút phê của Chánh Văn phòng");
        assertThat(dossier.at("/assignment/originalDueOn").asText()).isEqualTo(first.toString());
    }

    @Test
    void isNobodysButThoseWhoMaySeeTheTask() {
        AssignmentPath path = paths.given("SNV", "REVIEW").received();
        String task = "/api/tasks/" + office.task(path.id()).taskId();

        for (String address : List.of(task + "/dossier", task + "/history", "/api/tasks/none/dossier")) {
            assertThat(get("sytOfficer", address).getStatusCode()).as(address).isEqualTo(HttpStatus.NOT_FOUND);
        }
        for (String person : List.of("snvClerk", "snvLeader", "vpubOfficer", "ubndLeader")) {
            assertThat(get(person, task + "/dossier").getStatusCode())
                    .as(person)
                    .isEqualTo(HttpStatus.OK);
        }
    }

    @Test
    void anAgencyAskedForItsOpinionReadsWhatItIsAboutAndNotHowTheWorkGoes() {
        ProposalPath path = proposals.begun();
        assertThat(texts(
                        dossierOf(
                                        "sldtbxhOfficer",
                                        office.taskBeside(path.assignment().id(), "proposal")
                                                .taskId())
                                .path("path"),
                        "state"))
                .containsExactly("DONE", "DONE", "CURRENT", "AHEAD", "AHEAD");
        path.drafted(ProposalPath.text());

        JsonNode dossier = dossierOf("bdtOfficer", path.opinionTask("bdt").taskId());

        assertThat(dossier.path("within").asBoolean()).isFalse();
        assertThat(dossier.at("/assignment/title").asText()).isNotBlank();
        assertThat(dossier.at("/assignment/content").isNull()).isTrue();
        for (String part : List.of("path", "holders", "dates")) {
            assertThat(dossier.path(part)).as(part).isEmpty();
        }

        String task = "/api/tasks/" + path.opinionTask("bdt").taskId();
        JsonNode form = get("bdtOfficer", task).getBody();
        JsonNode office = get("vpubOfficer", task).getBody();
        for (String own : List.of("/arrival/number", "/assignment/handlerName", "/candidates/0/id")) {
            assertThat(form.at(own).asText("")).as(own).isIn("", "null");
            assertThat(office.at(own).asText("")).as(own).isNotEmpty();
        }
    }

    @Test
    void workOnTheDirectiveShowsItsAssignments() {
        long directiveId = office.register(DirectiveFixture.parts(Office.freshNumber(), "REVIEW", "SNV", "SXD"));

        JsonNode dossier =
                dossierOf("vpubOfficer", office.directiveTask(directiveId).taskId());

        assertThat(dossier.path("assignment").isNull()).isTrue();
        assertThat(texts(dossier.path("assignments"), "leadCode")).containsExactly("SNV", "SXD");
        assertThat(dossier.path("holders")).hasSize(1);
    }

    @Test
    void theHistoryComesInPagesTheNewestFirst() {
        AssignmentPath path = paths.given("SNV", "REVIEW").reported();
        String address = "/api/tasks/" + office.task(path.id()).taskId() + "/history";

        ResponseEntity<JsonNode> all = get("snvOfficer", address + "?size=200");
        List<String> summaries = texts(all.getBody(), "summary");
        List<String> paged = new ArrayList<>();
        for (int page = 0; page * 3 < summaries.size(); page++) {
            paged.addAll(
                    texts(get("snvOfficer", address + "?size=3&page=" + page).getBody(), "summary"));
        }

        assertThat(summaries).hasSizeGreaterThan(4);
        assertThat(all.getHeaders().getFirst("X-Total-Count")).isEqualTo(String.valueOf(summaries.size()));
        assertThat(paged).isEqualTo(summaries);
        assertThat(texts(all.getBody(), "happenedAt")).isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(summaries).last().asString().contains("Giao");
        assertThat(get("snvOfficer", address + "?size=0").getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    /** The Office gave the department its work, and is no part of it. */
    @Test
    void theHistorySaysWhereEachOneWorks() {
        AssignmentPath path = paths.given("SNV", "REVIEW").received();
        JsonNode lines = get(
                        "snvOfficer", "/api/tasks/" + office.task(path.id()).taskId() + "/history?size=200")
                .getBody();

        assertThat(texts(lines, "agencyName")).containsOnly("Sở Nội vụ");
        assertThat(texts(lines, "actorAgencyName")).startsWith("Sở Nội vụ").endsWith("VP UBND tỉnh");
    }

    @Test
    void theHistoryOfACoordinatorLeavesOutTheOthersParts() {
        AssignmentPath path = paths.given(DirectiveFixture.coordinated(Office.freshNumber(), "SNV", "HNH", "HDH"))
                .received();
        paths.part(path, "HDH").received();
        ContributionPath own = paths.part(path, "HNH").received();
        String ownTask = office.contributionTask(path.id(), own.id()).taskId();
        String leads = office.task(path.id()).taskId();

        List<String> read = texts(
                get("hnhLeader", "/api/tasks/" + ownTask + "/history?size=200").getBody(), "agencyName");

        assertThat(read).noneMatch(name -> name.contains("Đăk Hà")).anyMatch(name -> name.contains("Ngọc Hồi"));
        assertThat(texts(
                        get("snvLeader", "/api/tasks/" + leads + "/history?size=200")
                                .getBody(),
                        "agencyName"))
                .anyMatch(name -> name.contains("Đăk Hà"));
    }

    private JsonNode dossier(String personId, AssignmentPath path) {
        return dossierOf(personId, office.task(path.id()).taskId());
    }

    private JsonNode dossierOf(String personId, String taskId) {
        return get(personId, "/api/tasks/" + taskId + "/dossier").getBody();
    }

    private static List<String> texts(JsonNode lines, String field) {
        return StreamSupport.stream(lines.spliterator(), false)
                .map(line -> line.path(field).asText())
                .toList();
    }

    private ResponseEntity<JsonNode> get(String personId, String path) {
        return rest.withBasicAuth(personId, "demo857").getForEntity(path, JsonNode.class);
    }
}

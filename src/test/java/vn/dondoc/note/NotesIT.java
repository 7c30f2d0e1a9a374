package vn.dondoc.note;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.SystemTest;
import vn.dondoc.language.VietnameseOrder;
import vn.dondoc.language.VietnameseText;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.ContributionPath;
import vn.dondoc.walk.DirectiveFixture;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;
import vn.dondoc.walk.ProposalPath;
import vn.dondoc.walk.ProposalPaths;
import vn.dondoc.workflow.WebAppSession;

/** Notes are read by whoever may see what they are about, and by nobody else; who is mentioned is told, without their text. */
@SystemTest
class NotesIT {

    private static final String TEXT = "Đề nghị kiểm tra lại số liệu xã Đăk Pne.";

    @Autowired
    TestRestTemplate rest;

    @Autowired
    Paths paths;

    @Autowired
    ProposalPaths proposals;

    @Autowired
    Office office;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whoReadsItFollowsFromWhatItIsAbout() {
        AssignmentPath path = paths.given(DirectiveFixture.coordinated(Office.freshNumber(), "SNV", "HNH", "HDH"))
                .received();
        String lead = office.task(path.id()).taskId();
        String own =
                office.contributionTask(path.id(), paths.part(path, "HNH").id()).taskId();
        String other =
                office.contributionTask(path.id(), paths.part(path, "HDH").id()).taskId();

        assertThat(write("hnhClerk", own, "Phần riêng của Ngọc Hồi", null)).isEqualTo(204);
        assertThat(write("snvLeader", lead, "Cho các cơ quan cùng làm", "assignment"))
                .isEqualTo(204);
        assertThat(write("vpubOfficer", lead, "Cho mọi cơ quan trong văn bản", "directive"))
                .isEqualTo(204);

        assertThat(texts("hnhLeader", own))
                .containsExactly(
                        "Cho mọi cơ quan trong văn bản", "Cho các cơ quan cùng làm", "Phần riêng của Ngọc Hồi");
        assertThat(texts("snvOfficer", lead)).hasSize(3);
        assertThat(texts("vpubLeader", lead)).hasSize(3);
        assertThat(texts("hdhLeader", other))
                .containsExactly("Cho mọi cơ quan trong văn bản", "Cho các cơ quan cùng làm");
        for (String address : List.of("", "/choices", "/people")) {
            assertThat(get("sytOfficer", lead, address).getStatusCode().value())
                    .as(address)
                    .isEqualTo(404);
            assertThat(get("hdhLeader", own, address).getStatusCode().value())
                    .as(address)
                    .isEqualTo(404);
        }
        assertThat(write("sytOfficer", lead, TEXT, null)).isEqualTo(404);
    }

    @Test
    void anAgencyAskedForItsOpinionReadsNotesOnTheProposalAlone() {
        ProposalPath path = proposals.begun();
        String drafting = office.taskBeside(path.assignment().id(), "proposal").taskId();
        assertThat(write("sldtbxhOfficer", drafting, "Về đề xuất", "proposal")).isEqualTo(204);
        assertThat(write("sldtbxhOfficer", drafting, "Về nhiệm vụ", "assignment"))
                .isEqualTo(204);
        path.drafted(ProposalPath.text());

        String asked = path.opinionTask("bdt").taskId();

        assertThat(texts("bdtOfficer", asked)).containsExactly("Về đề xuất");
        assertThat(values(get("bdtOfficer", asked, "/choices").getBody().path("levels"), "level"))
                .containsExactly("proposal");
        assertThat(write("bdtOfficer", asked, TEXT, "assignment")).isEqualTo(422);
        Map<String, Object> link = Map.of(
                "link", "/y-kien?nhiem-vu=" + path.assignment().id() + "&viec=" + asked + "&ve=proposal:" + path.id());
        assertThat(led("bdtOfficer", link)).contains(asked);

        path.answered("bdt", "AGREE");

        // Not the dossier, but the note stands where that would.
        assertThat(led("bdtOfficer", link))
                .isEqualTo("/tra-cuu/?nhiem-vu=" + path.assignment().id());
        assertThat(values(ofAssignment("bdtOfficer", path.assignment()).getBody(), "text"))
                .containsExactly("Về đề xuất");
    }

    @Test
    void whoIsMentionedIsToldOnceWithoutTheText() {
        AssignmentPath path = paths.given("SNV", "REVIEW").received();
        String task = office.task(path.id()).taskId();

        assertThat(values(
                        get("snvLeader", task, "/people?text=" + folded("snvOfficer"))
                                .getBody(),
                        "id"))
                .contains("snvOfficer");
        assertThat(values(get("snvLeader", task, "/people?text=").getBody(), "fullName"))
                .hasSize(8)
                .isSortedAccordingTo(VietnameseOrder.PERSONS);
        assertThat(write("snvLeader", task, TEXT, null, "snvOfficer", "vpubOfficer", "snvLeader"))
                .isEqualTo(204);

        for (String told : List.of("snvOfficer", "vpubOfficer")) {
            List<Map<String, Object>> messages = messages(told, path);
            assertThat(messages).as(told).hasSize(1);
            Map<String, Object> message = messages.get(0);
            assertThat(message.values().toString()).doesNotContain("Đăk Pne");
            assertThat(led(told, message)).contains(task).endsWith("detailsTab=dondoc-notes");
        }
        assertThat(messages("snvLeader", path)).isEmpty();
        JsonNode note = get("snvLeader", task, "").getBody().path(0);
        assertThat(note.path("mentioned")).hasSize(2);
        assertThat(note.path("text").asText()).isEqualTo(TEXT);
        assertThat(note.path("agencyName").asText()).contains("Nội vụ");
    }

    @Test
    void nobodyIsMentionedWhoMayNotReadIt() {
        AssignmentPath path = paths.given(DirectiveFixture.coordinated(Office.freshNumber(), "SNV", "HNH", "HDH"))
                .received();
        String own =
                office.contributionTask(path.id(), paths.part(path, "HNH").id()).taskId();

        assertThat(values(
                        get("hnhLeader", own, "/people?level=contribution&text=")
                                .getBody(),
                        "id"))
                .isNotEmpty()
                .noneMatch(id -> id.startsWith("hdh"));
        assertThat(values(
                        get("hnhLeader", own, "/people?level=assignment&text=" + folded("hdhOfficer"))
                                .getBody(),
                        "id"))
                .contains("hdhOfficer");
        assertThat(write("hnhLeader", own, TEXT, "contribution", "hdhOfficer")).isEqualTo(422);
        assertThat(write("hnhLeader", own, TEXT, "contribution", "nobody")).isEqualTo(422);
        assertThat(texts("hnhLeader", own)).isEmpty();
        assertThat(messages("hdhOfficer", path)).isEmpty();
    }

    @Test
    void whoHasNoTaskThereIsLedToOneOfHisOwn() {
        AssignmentPath path = paths.given(DirectiveFixture.coordinated(Office.freshNumber(), "SNV", "HNH"))
                .received();
        String own =
                office.contributionTask(path.id(), paths.part(path, "HNH").id()).taskId();

        assertThat(write("snvLeader", office.task(path.id()).taskId(), TEXT, "assignment", "hnhClerk"))
                .isEqualTo(204);

        assertThat(led("hnhClerk", messages("hnhClerk", path).get(0))).contains(own);
        assertThat(texts("hnhClerk", own)).containsExactly(TEXT);
    }

    /** The message is read tomorrow: its link goes where the note is then, to the next task, in the end to the dossier. */
    @Test
    void theLinkOutlivesItsTask() {
        AssignmentPath path = paths.given("SNV", "REVIEW").received();
        String former = office.task(path.id()).taskId();
        assertThat(write("snvLeader", former, TEXT, null, "snvOfficer", "ubndLeader"))
                .isEqualTo(204);
        Map<String, Object> message = messages("snvOfficer", path).get(0);

        path.named();

        String next = office.task(path.id()).taskId();
        assertThat(led("snvOfficer", message)).contains(next).doesNotContain(former);
        assertThat(texts("snvOfficer", next)).containsExactly(TEXT);

        path.planEntered().reportedAgain().confirmation("CONFIRMED");

        assertThat(office.openSteps(path.id())).isEmpty();
        assertThat(led("snvOfficer", message)).isEqualTo("/tra-cuu/?nhiem-vu=" + path.id());
        // Who may not see it learns no task, and the dossier is not for him.
        assertThat(led("sytOfficer", message)).isEqualTo("/tra-cuu/?nhiem-vu=" + path.id());
        assertThat(ofAssignment("sytOfficer", path).getStatusCode().value()).isEqualTo(404);
        for (String cut : List.of("/y-kien", "/y-kien?nhiem-vu=12x")) {
            assertThat(led("snvOfficer", Map.of("link", cut))).as(cut).isEqualTo("/");
        }
    }

    @Test
    void ofManyWhoMayNotReadItNobodyHidesWhoMay() {
        AssignmentPath path = paths.given(DirectiveFixture.coordinated(Office.freshNumber(), "SNV", "HNH", "HDH"))
                .received();
        String own =
                office.contributionTask(path.id(), paths.part(path, "HNH").id()).taskId();
        try {
            for (int person = 0; person < 45; person++) {
                grant("crowd" + person, "Khuất Thử " + (char) ('A' + person % 26) + person, "HDH");
            }
            grant("crowdReader", "Khuất Thử Ỷ", "HNH");

            assertThat(values(
                            get("hnhLeader", own, "/people?level=contribution&text=khuat thu")
                                    .getBody(),
                            "id"))
                    .containsExactly("crowdReader");
        } finally {
            jdbc.sql("delete from role_grant where person_id like 'crowd%'").update();
            jdbc.sql("delete from person where id like 'crowd%'").update();
        }
    }

    /** Of several tasks on the same assignment the note stands beside those that are about the same thing. */
    @Test
    void theLinkLeadsToATaskBesideWhichTheNoteStands() {
        AssignmentPath path = paths.given(DirectiveFixture.coordinated(Office.freshNumber(), "SNV", "HNH", "HDH"))
                .received();

        for (String agency : List.of("HNH", "HDH")) {
            long part = paths.part(path, agency).id();
            String task = office.contributionTask(path.id(), part).taskId();
            String link = "/y-kien?nhiem-vu=" + path.id() + "&viec=gone&ve=contribution:" + part;
            assertThat(led("vpubOfficer", Map.of("link", link))).as(agency).contains(task);
        }
    }

    /** Where the link of a message brings that person today. */
    private String led(String personId, Map<String, Object> message) {
        return WebAppSession.login(rest, personId)
                .get(message.get("link").toString())
                .getHeaders()
                .getFirst("Location");
    }

    private void grant(String personId, String fullName, String agency) {
        jdbc.sql("insert into person (id, full_name, search_text, active) values (:id, :name, :text, true)")
                .param("id", personId)
                .param("name", fullName)
                .param("text", VietnameseText.fold(fullName))
                .update();
        jdbc.sql("insert into role_grant (person_id, agency_code, role) values (:id, :agency, 'OFFICER')")
                .param("id", personId)
                .param("agency", agency)
                .update();
    }

    /** An agency whose part is signed has no task there any more, and reads the note all the same. */
    @Test
    void afterTheEndTheyAreReadByWhoReadThemBefore() {
        AssignmentPath path = paths.given(DirectiveFixture.coordinated(Office.freshNumber(), "SNV", "HNH"))
                .received();
        ContributionPath part = paths.part(path, "HNH");
        String own = office.contributionTask(path.id(), part.id()).taskId();
        assertThat(write("hnhClerk", own, "Phần riêng của Ngọc Hồi", null)).isEqualTo(204);
        part.received().named().contributed().signed();
        assertThat(write("snvLeader", office.task(path.id()).taskId(), TEXT, "assignment", "hnhClerk"))
                .isEqualTo(204);
        assertThat(led("hnhClerk", messages("hnhClerk", path).get(0))).isEqualTo("/tra-cuu/?nhiem-vu=" + path.id());
        path.named().planEntered().acts("snvOfficer", Map.of("outcome", "CONSOLIDATED"));
        path.reportedAgain().confirmation("CONFIRMED");
        assertThat(office.openSteps(path.id())).isEmpty();

        for (String reader : List.of("hnhClerk", "snvOfficer", "vpubOfficer", "ubndLeader")) {
            assertThat(values(ofAssignment(reader, path).getBody(), "text"))
                    .as(reader)
                    .containsExactly(TEXT, "Phần riêng của Ngọc Hồi");
        }
        assertThat(ofAssignment("sytOfficer", path).getStatusCode().value()).isEqualTo(404);
        assertThat(ofAssignment("snvOfficer", path).getHeaders().getFirst("X-Total-Count"))
                .isEqualTo("2");
    }

    private ResponseEntity<JsonNode> ofAssignment(String personId, AssignmentPath path) {
        return rest.withBasicAuth(personId, "demo857")
                .getForEntity("/api/assignments/" + path.id() + "/notes", JsonNode.class);
    }

    @Test
    void whoOnlyWatchesReadsAndWritesNone() {
        AssignmentPath path = paths.given("SNV", "REVIEW").received();
        String task = office.task(path.id()).taskId();
        assertThat(rest.withBasicAuth("vpubOfficer", "demo857")
                        .postForEntity(
                                "/api/assignments/" + path.id() + "/watchers",
                                Map.of("agency", "SYT", "basis", "Bút phê của Chánh Văn phòng"),
                                String.class)
                        .getStatusCode()
                        .is2xxSuccessful())
                .isTrue();
        assertThat(write("snvLeader", task, TEXT, "assignment")).isEqualTo(204);

        assertThat(texts("sytLeader", task)).containsExactly(TEXT);
        assertThat(write("sytLeader", task, TEXT, "assignment")).isEqualTo(403);
        assertThat(get("sytLeader", task, "/choices").getBody().path("mayWrite").asBoolean())
                .isFalse();
    }

    @Test
    void whatIsMissingTooLongOrNoTextIsRefused() {
        String task = office.task(paths.given("SNV", "REVIEW").id()).taskId();

        for (String wrong : Arrays.asList(null, "  ", "a".repeat(2001), "a\u0000b")) {
            assertThat(write("snvLeader", task, wrong, null)).as(wrong).isEqualTo(422);
        }
        assertThat(write("snvLeader", task, "a".repeat(2000), null)).isEqualTo(204);
        assertThat(write("snvLeader", task, TEXT, "nothing")).isEqualTo(422);
        assertThat(get("snvLeader", task, "?size=0").getStatusCode().value()).isEqualTo(422);
        ResponseEntity<JsonNode> page = get("snvLeader", task, "?size=1");
        assertThat(page.getHeaders().getFirst("X-Total-Count")).isEqualTo("1");
    }

    private List<Map<String, Object>> messages(String personId, AssignmentPath path) {
        return jdbc.sql(
                        "select subject, text, why, action, link from message where kind = 'MENTION' and recipient_id = :person and assignment_id = :id")
                .param("person", personId)
                .param("id", path.id())
                .query()
                .listOfRows();
    }

    private String folded(String personId) {
        return VietnameseText.fold(office.actor(personId).fullName());
    }

    private List<String> texts(String personId, String taskId) {
        return values(get(personId, taskId, "").getBody(), "text");
    }

    private static List<String> values(JsonNode lines, String field) {
        return StreamSupport.stream(lines.spliterator(), false)
                .map(line -> line.path(field).asText())
                .toList();
    }

    private int write(String personId, String taskId, String text, String level, String... mentioned) {
        Map<String, Object> note = new HashMap<>();
        note.put("text", text);
        note.put("level", level);
        note.put("mentioned", List.of(mentioned));
        return rest.withBasicAuth(personId, "demo857")
                .postForEntity("/api/tasks/" + taskId + "/notes", note, String.class)
                .getStatusCode()
                .value();
    }

    private ResponseEntity<JsonNode> get(String personId, String taskId, String address) {
        return rest.withBasicAuth(personId, "demo857")
                .getForEntity("/api/tasks/" + taskId + "/notes" + address, JsonNode.class);
    }
}

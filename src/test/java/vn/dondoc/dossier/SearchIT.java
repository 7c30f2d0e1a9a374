package vn.dondoc.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.SystemTest;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.contribution.CoordinatorChanges;
import vn.dondoc.identity.AccessPolicy;
import vn.dondoc.identity.Actor;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.ContributionPath;
import vn.dondoc.walk.DirectiveFixture;
import vn.dondoc.walk.FileForm;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;
import vn.dondoc.walk.ProposalPath;
import vn.dondoc.walk.ProposalPaths;
import vn.dondoc.workflow.Act;
import vn.dondoc.workflow.EngineCalls;

/** Search finds all that one may see, by whatever one remembers of it, and nothing else. */
@SystemTest
class SearchIT {

    private static final String PDF =
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

    @Autowired
    TestRestTemplate rest;

    @Autowired
    Office office;

    @Autowired
    Paths paths;

    @Autowired
    ProposalPaths proposals;

    @Autowired
    Assignments assignments;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EngineCalls engine;

    @Autowired
    CoordinatorChanges coordinators;

    @Test
    void numberSubjectTitleAndAgencyAreFoundWithoutDiacritics() {
        ObjectNode directive = DirectiveFixture.coordinated(Office.freshNumber(), "SNGV", "HTMR");
        directive.put("subject", "Đón đoàn Xiêng Khoảng");
        ((ObjectNode) directive.withArray("assignments").get(0)).put("title", "Chuẩn bị lễ tân, phiên dịch");
        AssignmentPath path = paths.given(directive);

        for (String text : List.of(
                directive.get("number").asText(),
                "xieng khoang",
                "Xiêng KHOẢNG lễ tân",
                "phien dich xieng",
                "ngoai vu xieng",
                "tu mo rong xieng")) {
            assertThat(found("sngvOfficer", text)).as(text).containsExactly(path.id());
            assertThat(found("htmrClerk", text)).as(text).containsExactly(path.id());
            assertThat(found("vpubOfficer", text)).as(text).containsExactly(path.id());
            assertThat(found("sctOfficer", text)).as(text).isEmpty();
        }
        assertThat(found("sngvOfficer", "khoang xieng cong thuong")).isEmpty();

        JsonNode line = search("sngvClerk", "xieng khoang", 0, 20).getBody().get(0);
        assertThat(line.path("taskId").asText())
                .isEqualTo(office.task(path.id()).taskId());
        assertThat(line.path("leadName").asText()).isEqualTo("Sở Ngoại vụ");
        assertThat(line.path("deadlineWords").asText()).matches("còn \\d+ ngày làm việc");
    }

    /** A coordinating agency has no task of the lead's to open, but the dossier; nobody else has either. */
    @Test
    void whoMayNotOpenATaskReadsTheDossier() {
        AssignmentPath path = paths.given(DirectiveFixture.coordinated(Office.freshNumber(), "SKHCN", "HDG"));
        String address = "/api/assignments/" + path.id() + "/dossier";

        JsonNode dossier = as("hdgOfficer").getForObject(address, JsonNode.class);
        assertThat(dossier.path("task").isNull()).isTrue();
        assertThat(dossier.at("/assignment/title").asText())
                .isEqualTo(path.assignment().title());
        assertThat(dossier.path("path")).isNotEmpty();
        assertThat(as("sctOfficer").getForEntity(address, String.class).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void aFileIsFoundByItsNameByThoseOnlyWhoMayReadIt() {
        AssignmentPath path = paths.given(DirectiveFixture.coordinated(Office.freshNumber(), "SLDTBXH", "HKR", "HNH"));
        ContributionPath part = paths.part(path, "HKR").received().named();
        upload("hkrOfficer", part.taskId(), "Thống kê làng Kon Brắp.pdf");

        for (String reader : List.of("hkrLeader", "sldtbxhOfficer", "vpubOfficer", "ubndLeader")) {
            JsonNode lines = search(reader, "kon brap", 0, 20).getBody();
            assertThat(lines.findValuesAsText("assignmentId")).as(reader).containsExactly(String.valueOf(path.id()));
            assertThat(lines.at("/0/files/0/name").asText()).isEqualTo("Thống kê làng Kon Brắp.pdf");
            String href = lines.at("/0/files/0/href").asText();
            assertThat(as(reader).getForEntity(href, byte[].class).getStatusCode())
                    .as(reader)
                    .isEqualTo(HttpStatus.OK);
        }
        for (String other : List.of("hnhOfficer", "sctLeader", "admin")) {
            assertThat(found(other, "kon brap")).as(other).isEmpty();
        }

        Actor signer = office.actor("ubndLeader");
        engine.inTransaction(
                signer,
                () -> coordinators.remove(
                        Act.outsideTask(signer), path.id(), "HKR", "Công văn 900/UBND-KGVX ngày 20/3/2024"));
        assertThat(found("hkrOfficer", "mo coi")).as("the assignment").doesNotContain(path.id());
        assertThat(found("hkrOfficer", "kon brap")).as("its own file").containsExactly(path.id());
    }

    /** Its task "Góp ý" has number and title; once it has answered there is nothing left that it might open but the files. */
    @Test
    void anAgencyAskedForItsOpinionFindsItsTaskAndNoLineThatLeadsNowhere() {
        ProposalPath path = proposals.begun();
        String number = office.task(path.assignment().id()).directiveNumber();
        assertThat(found("bdtOfficer", number)).isEmpty();
        String drafting = office.taskBeside(path.assignment().id(), "proposal").taskId();
        upload("sldtbxhOfficer", drafting, "Phụ lục Măng Bút.pdf");
        path.drafted(ProposalPath.text());

        JsonNode asked = search("bdtOfficer", number, 0, 20).getBody();
        assertThat(ids(asked)).containsExactly(path.assignment().id());
        assertThat(asked.at("/0/taskId").asText())
                .isEqualTo(path.opinionTask("bdt").taskId());
        assertThat(asked.at("/0/dossier").asBoolean()).isFalse();
        assertThat(search("sldtbxhOfficer", number, 0, 20)
                        .getBody()
                        .at("/0/dossier")
                        .asBoolean())
                .isTrue();

        path.answered("bdt", "AGREE");
        assertThat(found("bdtOfficer", number)).isEmpty();
        JsonNode byFile = search("bdtOfficer", "mang but", 0, 20).getBody();
        assertThat(byFile.at("/0/taskId").isNull()).isTrue();
        assertThat(byFile.at("/0/dossier").asBoolean()).isFalse();
        assertThat(as("bdtOfficer")
                        .getForEntity(byFile.at("/0/files/0/href").asText(), byte[].class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.OK);
    }

    @Test
    void whatChangesIsFoundByWhatItIsNow() {
        AssignmentPath path = paths.given(DirectiveFixture.simple("77/ZZ-" + Office.freshNumber(), "STNMT", "REVIEW"));
        assertThat(assignments.removeCoordinator(path.id(), "BDT")).isFalse();
        assignments.addCoordinator(path.id(), "BDT");
        assertThat(found("bdtOfficer", "77 zz ban dan toc")).contains(path.id());
        assignments.removeCoordinator(path.id(), "BDT");
        assertThat(found("bdtOfficer", "77 zz ban dan toc")).doesNotContain(path.id());
        assertThat(found("vpubOfficer", "77 zz ban dan toc")).doesNotContain(path.id());
    }

    @Test
    void whatIsNotBrokenDownYetIsFoundByTheOfficeOnly() {
        ObjectNode directive = DirectiveFixture.simple(Office.freshNumber(), "SYT", "CASE");
        directive.put("subject", "Phòng chống dịch bạch hầu ở Đăk Nhoong").putArray("assignments");
        long id = office.register(directive);

        JsonNode lines = search("vpubOfficer", "bach hau nhoong", 0, 20).getBody();
        assertThat(lines).hasSize(1);
        assertThat(lines.at("/0/directiveId").asLong()).isEqualTo(id);
        assertThat(lines.at("/0/assignmentId").isNull()).isTrue();
        assertThat(lines.at("/0/taskId").asText()).isNotEmpty();
        assertThat(search("sytOfficer", "bach hau nhoong", 0, 20).getBody()).isEmpty();

        upload("vpubOfficer", lines.at("/0/taskId").asText(), "Bản chụp công văn Mường Hoong.pdf");
        JsonNode byFile = search("vpubOfficer", "chup muong hoong", 0, 20).getBody();
        assertThat(byFile).hasSize(1);
        assertThat(byFile.at("/0/directiveId").asLong()).isEqualTo(id);
        assertThat(byFile.at("/0/files/0/name").asText()).isEqualTo("Bản chụp công văn Mường Hoong.pdf");
        assertThat(as("vpubOfficer")
                        .getForEntity(byFile.at("/0/files/0/href").asText(), byte[].class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThat(search("vpubOfficer", "bach hau", 0, 20).getBody().at("/0/files"))
                .isEmpty();
        assertThat(search("sytOfficer", "chup muong hoong", 0, 20).getBody()).isEmpty();
    }

    @Test
    void pagesAreBoundedAndHostileTextIsOnlyText() {
        for (int i = 0; i < 3; i++) {
            ObjectNode directive = DirectiveFixture.simple(Office.freshNumber(), "TTT", "CASE");
            paths.given(directive.put("subject", "Qwertzu kiểm tra trang"));
        }
        assertThat(search("tttOfficer", "qwertzu", 0, 2).getHeaders().getFirst("X-Total-Count"))
                .isEqualTo("3");
        List<Long> first = ids(search("tttOfficer", "qwertzu", 0, 2).getBody());
        List<Long> second = ids(search("tttOfficer", "qwertzu", 1, 2).getBody());
        assertThat(first).hasSize(2).doesNotContainAnyElementsOf(second);
        assertThat(second).hasSize(1);
        for (String hostile : List.of("", " ", "%", "_", "'", "qwertzu%' or 1=1 --", "qwertzu:* | a")) {
            assertThat(search("tttOfficer", hostile, 0, 20).getStatusCode())
                    .as(hostile)
                    .isEqualTo(HttpStatus.OK);
        }
        assertThat(found("tttOfficer", "%")).isEmpty();
        for (String page : List.of("page=-1", "size=0", "size=2147483647", "page=x")) {
            assertThat(as("tttOfficer")
                            .getForEntity("/api/search?text=a&" + page, String.class)
                            .getStatusCode()
                            .is4xxClientError())
                    .as(page)
                    .isTrue();
        }
    }

    /** The quick form of the rule says the same as the rule. */
    @Test
    void whatIsVisibleByPartIsWhatIsVisible() {
        paths.given(DirectiveFixture.coordinated(Office.freshNumber(), "SGDDT", "HST", "BDT"));
        for (String reader : List.of("sgddtLeader", "hstOfficer", "bdtClerk", "snvLeader", "vpubOfficer", "admin")) {
            Actor actor = office.actor(reader);
            String byPart = AccessPolicy.visibleByPart(actor).stream()
                    .map(part -> "select a.id from assignment a where " + part)
                    .collect(Collectors.joining(" union "));
            assertThat(ids(byPart, actor))
                    .as(reader)
                    .containsExactlyInAnyOrderElementsOf(
                            ids("select a.id from assignment a where " + AccessPolicy.VISIBLE_ASSIGNMENT, actor));
        }
    }

    private List<Long> ids(String sql, Actor reader) {
        return jdbc.sql(sql)
                .params(AccessPolicy.reader(reader))
                .query(Long.class)
                .list();
    }

    private void upload(String personId, String taskId, String name) {
        var form = FileForm.of(name, PDF.getBytes(StandardCharsets.US_ASCII));
        assertThat(as(personId)
                        .postForEntity("/api/tasks/" + taskId + "/files", form, String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.CREATED);
    }

    private List<Long> found(String personId, String text) {
        return ids(search(personId, text, 0, 20).getBody());
    }

    private ResponseEntity<JsonNode> search(String personId, String text, int page, int size) {
        return as(personId)
                .getForEntity(
                        "/api/search?text={text}&page={page}&size={size}",
                        JsonNode.class,
                        Map.of("text", text, "page", page, "size", size));
    }

    private static List<Long> ids(JsonNode lines) {
        return lines.findValues("assignmentId").stream().map(JsonNode::asLong).toList();
    }

    private TestRestTemplate as(String personId) {
        return rest.withBasicAuth(personId, "demo857");
    }
}

package vn.dondoc.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.SystemTest;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.file.UploadClient.Answer;
import vn.dondoc.walk.DirectiveFixture;
import vn.dondoc.walk.Office;

/** Files over the interface: who may, under which name, in which version, and that a refused one leaves nothing. */
@SystemTest
class FilesIT {

    private static final String NAME = "Hồ sơ số 1.pdf";

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    Assignments assignments;

    @Autowired
    JdbcClient jdbc;

    private long directiveId;
    private long id;

    @BeforeEach
    void give() {
        var directive = DirectiveFixture.parts(Office.freshNumber(), "CASE", "SXD", "SGTVT");
        ((ArrayNode) directive.at("/assignments/0/coordinating")).add("SYT");
        directiveId = office.giveOut(directive);
        id = assignments.ofDirective(directiveId).get(0).id();
    }

    @Test
    void comesBackUnderExactlyItsName() {
        Answer stored = as("sxdClerk").upload(task(), NAME, SmallFiles.pdf());

        assertThat(stored.status()).isEqualTo(201);
        JsonNode file = stored.json().get(0).get("file");
        assertThat(file.get("name").asText()).isEqualTo(NAME);
        assertThat(file.get("version").asInt()).isEqualTo(1);
        assertThat(file.get("step").asText()).isEqualTo("registerArrival");
        Answer back = as("sxdLeader").get(file.get("href").asText());
        assertThat(back.status()).isEqualTo(200);
        assertThat(back.bytes()).isEqualTo(SmallFiles.pdf());
        assertThat(back.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(back.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(back.header("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''H%E1%BB%93%20s%C6%A1%20s%E1%BB%91%201.pdf");
    }

    @Test
    void isSeenByThePartsOfTheAssignmentOnly() {
        String href = uploaded(as("sxdClerk").upload(task(), NAME, SmallFiles.pdf()));

        for (String part : List.of("sxdOfficer", "sytOfficer", "vpubOfficer", "ubndChair")) {
            assertThat(as(part).get(href).status()).as(part).isEqualTo(200);
            assertThat(as(part).get(ofAssignment()).json().get("files"))
                    .as(part)
                    .hasSize(1);
        }
        for (String other : List.of("sgtvtOfficer", "sgddtLeader", "admin")) {
            assertThat(as(other).get(href).status()).as(other).isEqualTo(404);
            assertThat(as(other).get(ofAssignment()).status()).as(other).isEqualTo(404);
            assertThat(as(other).upload(ofAssignment(), NAME, SmallFiles.pdf()).status())
                    .as(other)
                    .isEqualTo(404);
            assertThat(as(other).delete(href).status()).as(other).isEqualTo(404);
        }
        assertThat(as("nobody").get(href).status()).isEqualTo(401);
        assertThat(as("sxdClerk").get("/api/files/987654321").status()).isEqualTo(404);
        assertThat(as("sxdClerk").get("/api/files/x").status()).isEqualTo(404);
        assertThat(as("vpubClerk").get("/api/persons/1/files").status()).isEqualTo(404);
    }

    /** Before it is given out it is the Office's; afterwards every part of it sees its files, and they stand. */
    @Test
    void ofTheDirectiveAreSeenByAllItsParts() {
        long entered = office.register(DirectiveFixture.simple(Office.freshNumber(), "SXD", "CASE"));
        String early = "/api/directives/" + entered + "/files";
        String href = uploaded(as("vpubClerk").upload(early, "Công văn.pdf", SmallFiles.pdf()));
        assertThat(as("vpubOfficer")
                        .upload(early, "Phụ lục.xlsx", SmallFiles.xlsx())
                        .status())
                .isEqualTo(201);
        assertThat(as("sxdClerk").get(href).status()).isEqualTo(404);
        assertThat(as("vpubLeader").upload(early, "a.pdf", SmallFiles.pdf()).status())
                .isEqualTo(403);

        String late = "/api/directives/" + directiveId + "/files";
        for (String part : List.of("sxdClerk", "sgtvtOfficer", "sytOfficer", "vpubLeader")) {
            assertThat(as(part).get(late).status()).as(part).isEqualTo(200);
        }
        assertThat(as("sgddtLeader").get(late).status()).isEqualTo(404);
        assertThat(as("sxdClerk").upload(late, "a.pdf", SmallFiles.pdf()).status())
                .isEqualTo(403);
        assertThat(as("vpubClerk").upload(late, "a.pdf", SmallFiles.pdf()).status())
                .isEqualTo(403);
    }

    @Test
    void isAddedByWhoeverHasTheTask() {
        for (String other : List.of("sxdLeader", "sytOfficer", "vpubOfficer")) {
            assertThat(as(other).upload(ofAssignment(), NAME, SmallFiles.pdf()).status())
                    .as(other)
                    .isEqualTo(403);
        }
        assertThat(as("sxdLeader").upload(task(), NAME, SmallFiles.pdf()).status())
                .isEqualTo(403);
        assertThat(as("sytOfficer").upload(task(), NAME, SmallFiles.pdf()).status())
                .isEqualTo(404);
        assertThat(count()).isZero();
        JsonNode list = as("sxdLeader").get(task()).json();
        assertThat(list.get("mayAdd").asBoolean()).isFalse();
        assertThat(list.get("reason").asText()).isNotBlank();
        assertThat(as("sxdClerk").get(task()).json().get("mayAdd").asBoolean()).isTrue();
    }

    @Test
    void hasVersionsAndIsRemovedWithAMark() {
        String first = uploaded(as("sxdClerk").upload(task(), NAME, SmallFiles.pdf("một")));
        String again = uploaded(as("sxdClerk").upload(task(), NAME, SmallFiles.pdf("một")));
        String second = uploaded(as("sxdClerk").upload(task(), NAME, SmallFiles.pdf("hai")));

        assertThat(again).isEqualTo(first);
        assertThat(as("sxdClerk").get(first).bytes()).isEqualTo(SmallFiles.pdf("một"));
        JsonNode files = as("sxdLeader").get(ofAssignment()).json().get("files");
        assertThat(files).hasSize(2);
        assertThat(files.get(0).get("latest").asBoolean()).isFalse();
        assertThat(files.get(1).get("version").asInt()).isEqualTo(2);
        assertThat(files.get(1).get("mayRemove").asBoolean()).isFalse();
        assertThat(as("sxdLeader").delete(second).status()).isEqualTo(403);

        assertThat(as("sxdClerk").delete(second).status()).isEqualTo(204);
        assertThat(as("sxdClerk").delete(second).status()).isEqualTo(404);
        assertThat(as("sxdClerk").get(second).status()).isEqualTo(404);
        assertThat(as("vpubOfficer").get(second).status()).isEqualTo(200);
        assertThat(as("sxdClerk").get(ofAssignment()).json().get("files")).hasSize(1);
        assertThat(history())
                .containsExactly(
                        "Tải lên một tệp (PDF, 132 byte).",
                        "Tải lên một tệp (PDF, 130 byte), phiên bản 2.",
                        "Gỡ một tệp (130 byte).");
        assertThat(jdbc.sql("select count(*) from event where note like '%sơ số 1%' or summary like '%sơ số 1%'")
                        .query(Integer.class)
                        .single())
                .isZero();

        office.act("sxdClerk", id, arrival());
        assertThat(as("sxdClerk").delete(first).status()).isEqualTo(403);
    }

    @Test
    void eachOfSeveralIsReportedOnItsOwn() {
        Answer mixed = as("sxdClerk")
                .upload(
                        task(),
                        Map.entry("a.pdf", SmallFiles.pdf()),
                        Map.entry("b.docx", SmallFiles.pdf()),
                        Map.entry("c\u202E.pdf", SmallFiles.pdf()),
                        Map.entry("d.png", SmallFiles.image("png")));

        assertThat(mixed.status()).isEqualTo(201);
        assertThat(mixed.json()).hasSize(4);
        assertThat(mixed.json().get(1).get("refusal").asText()).contains("không phải là DOCX");
        assertThat(mixed.json().get(2).get("refusal").asText()).contains("ký tự ẩn");
        assertThat(mixed.json().get(3).get("file").get("name").asText()).isEqualTo("d.png");
        assertThat(count()).isEqualTo(2);

        Answer refused = as("sxdClerk")
                .upload(task(), Map.entry("a.pdf", new byte[0]), Map.entry("b.exe.pdf", SmallFiles.pdf()));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("faults")).hasSize(2);
        assertThat(refused.json().get("faults").get(1).get("field").asText()).isEqualTo("files[1]");
        assertThat(as("sxdClerk").upload(task(), "../a.pdf", SmallFiles.pdf()).status())
                .isEqualTo(422);
        assertThat(as("sxdClerk").upload(task(), "a\0.pdf", SmallFiles.pdf()).status())
                .isEqualTo(422);
        assertThat(as("sxdClerk").upload(task()).status()).isEqualTo(422);
        assertThat(count()).isEqualTo(2);
        assertNothingIsLeftBeside();
    }

    /** A signature covers the files; they change only after it was taken back. */
    @Test
    void standsStillBetweenSignatureAndIssue() {
        id = assignments
                .ofDirective(office.giveOut(DirectiveFixture.simple(Office.freshNumber(), "SXD", "CASE")))
                .get(0)
                .id();
        office.act("sxdClerk", id, arrival());
        office.act("sxdLeader", id, Map.of("outcome", "NAMED", "handlerId", "sxdOfficer"));
        office.act(
                "sxdOfficer", id, Map.of("planNumber", "1/KH-SXD", "planIssuedOn", today(), "planSubject", "Kế hoạch"));
        String href = uploaded(as("sxdOfficer").upload(task(), NAME, SmallFiles.pdf("một")));
        office.act("sxdOfficer", id, Map.of("done", "Đã rà soát."));
        office.act("sxdLeader", id, Map.of("outcome", "SIGNED"));
        String one = checksum();

        Answer sealed = as("sxdClerk").upload(task(), NAME, SmallFiles.pdf("hai"));
        assertThat(sealed.status()).isEqualTo(409);
        assertThat(sealed.json().get("message").asText()).contains("rút lại chữ ký");
        assertThat(as("sxdClerk").get(task()).json().get("mayAdd").asBoolean()).isFalse();

        office.act("sxdLeader", id, Map.of("outcome", "WITHDRAWN"));
        assertThat(as("sxdLeader")
                        .upload(task(), "Phụ lục.pdf", SmallFiles.pdf("hai"))
                        .status())
                .isEqualTo(201);
        office.act("sxdLeader", id, Map.of("outcome", "SIGNED"));
        assertThat(checksum()).isNotEqualTo(one);
        office.act(
                "sxdClerk",
                id,
                Map.of(
                        "outcome",
                        "ISSUED",
                        "documentNumber",
                        id + "/BC-SXD",
                        "issuedOn",
                        today(),
                        "recipients",
                        "UBND"));
        office.act("vpubOfficer", id, Map.of("outcome", "REDO", "note", "Bổ sung số liệu."));
        assertThat(as("sxdOfficer").delete(href).status()).isEqualTo(403);
        assertThat(uploaded(as("sxdOfficer").upload(task(), NAME, SmallFiles.pdf("ba"))))
                .isNotEqualTo(href);
    }

    private String checksum() {
        return jdbc.sql(
                        "select content_sha256 from issued_document where assignment_id = :id and kind = 'REPORT' and voided_at is null")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private List<String> history() {
        return jdbc.sql("select summary from event where assignment_id = :id and action like 'FILE%' order by id")
                .param("id", id)
                .query(String.class)
                .list();
    }

    private int count() {
        return jdbc.sql("select count(*) from file where subject_kind = 'assignment' and subject_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    /** Other tests that run beside this one may have an upload on its way. */
    static void assertNothingIsLeftBeside() {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(leftBeside()).isEmpty());
    }

    private static List<Path> leftBeside() {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("dondoc-upload-"))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String uploaded(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get(0).get("file").get("href").asText();
    }

    private static Map<String, Object> arrival() {
        return Map.of("arrivalNumber", "17", "arrivedOn", today());
    }

    private static String today() {
        return LocalDate.now(OfficeZone.ID).toString();
    }

    private String ofAssignment() {
        return "/api/assignments/" + id + "/files";
    }

    private String task() {
        return "/api/tasks/" + office.task(id).taskId() + "/files";
    }

    private UploadClient as(String personId) {
        return new UploadClient(port, personId);
    }
}

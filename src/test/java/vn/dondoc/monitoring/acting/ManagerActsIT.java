package vn.dondoc.monitoring.acting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import vn.dondoc.LongRuns;
import vn.dondoc.SystemTest;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.request.Petitions;
import vn.dondoc.request.RequestKind;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.DirectiveFixture;
import vn.dondoc.walk.Office;
import vn.dondoc.workflow.WebAppSession;

/** On H2, with every act: done, refused, mixed, not for this person. */
@SystemTest
class ManagerActsIT extends ManagerActsCases {

    private static final int MANY = LongRuns.ON ? ActInput.MOST : 50;

    @Autowired
    Assignments assignments;

    @Test
    void eachManagerFindsWhatHeMayDoAndNobodyElseFindsAnything() throws IOException {
        assertThat(offered("vpubLeader"))
                .containsExactly("URGE", "URGING_LETTER", "EXPLANATION", "EXTENSION", "OTHER_LEAD", "RECALL");
        for (String person : List.of("ubndLeader", "ubndChair")) {
            assertThat(offered(person))
                    .as(person)
                    .containsExactly("URGE", "EXPLANATION", "EXTENSION", "OTHER_LEAD", "RECALL");
            assertThat(get(person).getBody()).contains("Chỉ đạo gia hạn").doesNotContain("Đề nghị gia hạn");
        }
        paths.given("SGDDT", "GUIDANCE");
        assertThat(offered("sgddtLeader")).containsExactly("URGE", "EXTENSION", "HANDLER", "OTHER_LEAD");
        long id = paths.given("SGDDT", "GUIDANCE").id();
        for (String person : List.of("sgddtOfficer", "sgddtClerk", "admin")) {
            assertThat(get(person).getStatusCode()).as(person).isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(preview(person, "URGE", Map.of(), id).status())
                    .as(person)
                    .isEqualTo(404);
            assertThat(confirm(person, "URGE", Map.of(), UUID.randomUUID().toString(), List.of(item(id, "x")))
                            .status())
                    .as(person)
                    .isEqualTo(404);
        }
    }

    /** As many as may be chosen, in long runs: all but the one that is paused are done, each once, and of that one is told why it is not. */
    @Test
    void manyAreUrgedAtOnce() {
        ObjectNode directive = DirectiveFixture.simple(Office.freshNumber(), "HNH", "GUIDANCE");
        DirectiveFixture.addParts(directive, MANY - 1, "HNH");
        long directiveId = office.giveOut(directive);
        long[] ids = assignments.ofDirective(directiveId).stream()
                .mapToLong(Assignment::id)
                .toArray();
        AssignmentPath paused = paths.of(assignments.find(ids[MANY / 2]).orElseThrow());
        petitions.granted(paused, RequestKind.PAUSE, null);

        JsonNode done = done("vpubLeader", "URGE", Map.of(), ids);

        assertThat(done)
                .hasSize(MANY)
                .extracting(line -> line.path("id").asLong())
                .containsExactly(LongStream.of(ids).boxed().toArray(Long[]::new));
        assertThat(done)
                .filteredOn(line -> !line.path("possible").asBoolean())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.path("id").asLong()).isEqualTo(paused.id());
                    assertThat(line.path("reason").asText()).startsWith("Nhiệm vụ đang tạm dừng;");
                });
        assertThat(jdbc.sql(
                                "select assignment_id from event where directive_id = :id and action = 'URGED' order by assignment_id")
                        .param("id", directiveId)
                        .query(Long.class)
                        .list())
                .hasSize(MANY - 1)
                .doesNotHaveDuplicates()
                .doesNotContain(paused.id());
    }

    @Test
    void aLetterAndAnExplanationAreForWhatIsLate() {
        AssignmentPath late = reminders.late(2);
        AssignmentPath inTime =
                paths.given("SYT", "GUIDANCE").received().named().planEntered();

        JsonNode letters = done("vpubOfficer", "URGING_LETTER", Map.of(), late.id(), inTime.id());
        assertThat(letters)
                .extracting(line -> line.path("possible").asBoolean())
                .containsExactly(true, false);
        assertThat(effects(letters.get(0)))
                .startsWith("Tạo việc “Soạn công văn đôn đốc” cho chuyên viên Văn phòng theo dõi lĩnh vực (")
                .contains(name("vpubOfficer"));
        assertThat(letters.get(1).path("reason").asText()).startsWith("Chỉ lập công văn đôn đốc nhiệm vụ đã quá hạn");
        assertThat(office.stepsBeside(late.id(), "urging")).containsExactly("draftUrging");
        late.agreed();

        JsonNode asked = done("vpubLeader", "EXPLANATION", Map.of("question", "Vì sao chậm?"), late.id(), inTime.id());
        assertThat(asked).extracting(line -> line.path("possible").asBoolean()).containsExactly(true, false);
        assertThat(effects(asked.get(0)))
                .contains(
                        "giải trình việc chậm so với ngày",
                        "trả lời trước hết ngày",
                        "Tạo việc “Giải trình” cho lãnh đạo cơ quan chủ trì (" + name("hnhLeader") + ").");
        assertThat(asked.get(1).path("reason").asText())
                .isEqualTo("Cơ quan này không có việc nào đang quá hạn trong nhiệm vụ.");
        assertThat(office.stepsBeside(late.id(), "explanation")).containsExactly("explain");
        assertThat(last(late).summary())
                .isEqualTo(asked.get(0).path("effects").get(0).asText());

        assertThat(preview("vpubLeader", "EXPLANATION", Map.of(), late.id())
                        .body()
                        .get(0)
                        .path("reason")
                        .asText())
                .startsWith("Cơ quan này đang được yêu cầu giải trình");
        assertThat(preview("hnhLeader", "EXPLANATION", Map.of(), late.id()).status())
                .isEqualTo(403);
    }

    /** He asks in his own name; a letter with a number stays the Office's. */
    @Test
    void aViceChairmanAsksForAnExplanation() {
        AssignmentPath late = reminders.late(2);
        AssignmentPath inTime = inHand("SYT");

        JsonNode asked = done("ubndLeader", "EXPLANATION", Map.of("question", "Vì sao chậm?"), late.id(), inTime.id());

        assertThat(asked).extracting(line -> line.path("possible").asBoolean()).containsExactly(true, false);
        assertThat(asked.get(1).path("reason").asText())
                .isEqualTo("Cơ quan này không có việc nào đang quá hạn trong nhiệm vụ.");
        assertThat(last(late).actorId()).isEqualTo("ubndLeader");
        assertThat(last(late).note()).isEqualTo("Vì sao chậm?");
        assertThat(office.stepsBeside(late.id(), "explanation")).containsExactly("explain");
        assertThat(preview("ubndLeader", "URGING_LETTER", Map.of(), late.id()).status())
                .isEqualTo(403);
    }

    /** Who signed has the Office draft it and decides then; the chairman has whatever was signed; another vice chairman has not. */
    @Test
    void whoSignedHasTheOfficeDraftWhatHeThenDecides() {
        AssignmentPath path = inHand("HNH");
        Map<String, Object> lead = Map.of("agency", "SYT", "reason", Petitions.REASON, "basis", Petitions.BASIS);

        JsonNode directed = done("ubndLeader", "OTHER_LEAD", lead, path.id());
        assertThat(effects(directed.get(0)))
                .contains(
                        "→ Sở Y tế nếu được đồng ý; giữ nguyên thời hạn.",
                        "Tạo việc “Xem xét, dự thảo quyết định” cho chuyên viên Văn phòng (" + name("vpubOfficer"),
                        "; sau đó người ký văn bản (" + name("ubndLeader") + ") quyết định.");
        assertThat(last(path).summary())
                .isEqualTo("Lãnh đạo UBND tỉnh chỉ đạo Văn phòng dự thảo: đổi cơ quan chủ trì (Sở Y tế).");
        assertThat(office.requestSteps(path.id())).containsExactly("draftRequestDecision");
        assertThat(preview("ubndChair", "OTHER_LEAD", lead, path.id())
                        .body()
                        .get(0)
                        .path("reason")
                        .asText())
                .startsWith("Đã có một đề nghị “Đổi cơ quan chủ trì”");
        for (String outcome : List.of("INCOMPLETE", "DROPPED")) {
            assertThatThrownBy(() -> petitions.acts("vpubOfficer", path, outcome, "note", "Chưa rõ."))
                    .as(outcome)
                    .hasMessageContaining("lãnh đạo UBND tỉnh đã chỉ đạo");
        }
        petitions.acts("vpubOfficer", path, "FORWARDED", "note", "Đề nghị đồng ý.");
        petitions.acts("ubndLeader", path, "GRANTED");
        assertThat(path.assignment().leadCode()).isEqualTo("SYT");

        Map<String, Object> why = Map.of("reason", Petitions.REASON, "basis", Petitions.BASIS);
        done("ubndChair", "RECALL", why, path.id());
        petitions.acts("ubndChair", path, "WITHDRAWN");
        assertThat(last(path).summary()).isEqualTo("Lãnh đạo UBND tỉnh rút chỉ đạo: thu hồi nhiệm vụ.");
        assertThat(office.requestSteps(path.id())).isEmpty();
        done("ubndChair", "RECALL", why, path.id());
        petitions.acts("vpubOfficer", path, "FORWARDED", "note", "Đề nghị đồng ý.");
        assertThat(last(path).summary()).isEqualTo("Trình người ký văn bản: thu hồi nhiệm vụ.");
        petitions.acts("ubndLeader", path, "GRANTED");
        assertThat(path.assignment().progress().name()).isEqualTo("RECALLED");
        assertThat(jdbc.sql(
                                "select why from message where recipient_id = 'ubndChair' and assignment_id = :id order by id desc fetch first 1 rows only")
                        .param("id", path.id())
                        .query(String.class)
                        .single())
                .isEqualTo("vì ông/bà đã chỉ đạo nội dung này");

        AssignmentPath chairs = inHand("HNH");
        jdbc.sql("update directive set signed_by = 'ubndChair' where id = :id")
                .param("id", chairs.directiveId())
                .update();
        JsonNode refused = done("ubndLeader", "RECALL", why, chairs.id());
        assertThat(refused.get(0).path("reason").asText())
                .isEqualTo(
                        "Chỉ người ký văn bản hoặc Chủ tịch UBND tỉnh được chỉ đạo thay đổi nhiệm vụ của văn bản này.");
        assertThat(refused.get(0).path("kind").asText()).isEqualTo("NOT_ALLOWED");
    }

    @Test
    void anotherLeadAndARecallAreForWhoeverSignedToDecide() {
        AssignmentPath path = inHand("HNH");
        AssignmentPath ended = inHand("SYT").reportedAgain().confirmation("CONFIRMED");
        Map<String, Object> lead = Map.of("agency", "SYT", "reason", Petitions.REASON, "basis", Petitions.BASIS);

        JsonNode changed = done("vpubOfficer", "OTHER_LEAD", lead, path.id(), ended.id());
        assertThat(effects(changed.get(0))).contains("→ Sở Y tế nếu được đồng ý; giữ nguyên thời hạn.");
        assertThat(changed.get(1).path("reason").asText())
                .isEqualTo("Nhiệm vụ chưa được giao hoặc đã kết thúc; hãy tải lại trang.");
        petitions.acts("ubndLeader", path, "GRANTED");
        assertThat(path.assignment().leadCode()).isEqualTo("SYT");
        // The former lead does not see it any more: not even that there is one.
        assertThat(preview("hnhLeader", "URGE", Map.of(), path.id()).status()).isEqualTo(404);
        assertThat(preview("vpubOfficer", "OTHER_LEAD", lead, path.id())
                        .body()
                        .get(0)
                        .path("reason")
                        .asText())
                .startsWith("Hãy chọn một cơ quan đang hoạt động, khác cơ quan chủ trì");

        Map<String, Object> why = Map.of("reason", Petitions.REASON, "basis", Petitions.BASIS);
        JsonNode recalled = done("vpubLeader", "RECALL", why, path.id(), ended.id());
        assertThat(effects(recalled.get(0))).contains("1 việc đang mở dừng lại, nhiệm vụ không tính vào số được giao");
        assertThat(recalled.get(1).path("possible").asBoolean()).isFalse();
        assertThat(preview("sytLeader", "RECALL", why, path.id()).status()).isEqualTo(403);
        petitions.acts("ubndLeader", path, "GRANTED");
        assertThat(path.assignment().progress().name()).isEqualTo("RECALLED");
        assertThat(preview("vpubLeader", "URGE", Map.of(), path.id())
                        .body()
                        .get(0)
                        .path("possible")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void anAgencysLeaderGivesWorkToAnotherHandler() {
        AssignmentPath mine =
                paths.given("SLDTBXH", "GUIDANCE").received().named().planEntered();
        AssignmentPath unnamed = paths.given("SLDTBXH", "GUIDANCE").received();
        String other = jdbc.sql(
                        "select min(person_id) from role_grant where agency_code = 'SLDTBXH' and role = 'OFFICER' and person_id <> 'sldtbxhOfficer'")
                .query(String.class)
                .optional()
                .orElse("sldtbxhLeader");

        JsonNode given = done("sldtbxhLeader", "HANDLER", Map.of("person", other), mine.id(), unnamed.id());
        assertThat(given.get(0).path("reason").asText("")).isEmpty();
        assertThat(effects(given.get(0))).contains("Chuyển việc “", "→");
        assertThat(given.get(1).path("reason").asText()).startsWith("Người xử lý hiện không giữ việc nào");
        assertThat(mine.assignment().handlerId()).isEqualTo(other);
        assertThat(office.task(mine.id()).assigneeId()).isEqualTo(other);
        assertThat(last(mine).action()).isEqualTo("HANDLER_CHANGED");
        assertThat(last(mine).actorId()).isEqualTo("sldtbxhLeader");
        mine.agreed();
        assertThat(preview("sldtbxhLeader", "HANDLER", Map.of("person", "sytOfficer"), mine.id())
                        .body()
                        .get(0)
                        .path("kind")
                        .asText())
                .isEqualTo("REFUSED");
        assertThat(preview("sldtbxhLeader", "HANDLER", Map.of(), mine.id()).status())
                .isEqualTo(422);
    }

    @Test
    void aBrowserNeedsItsToken() {
        AssignmentPath path = inHand("HNH");
        WebAppSession session = WebAppSession.login(rest, "vpubLeader");
        Map<String, Object> body = body("URGE", Map.of(), null, List.of(item(path.id(), null)));
        assertThat(session.post(ACTS + "/preview", body).getStatusCode()).isEqualTo(HttpStatus.OK);
        ResponseEntity<String> without = rest.exchange(
                RequestEntity.post(ACTS)
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("Cookie", "JSESSIONID=" + session.cookie("JSESSIONID"))
                        .body(body),
                String.class);
        assertThat(without.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    }
}

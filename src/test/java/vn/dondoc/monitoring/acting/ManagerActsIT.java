package vn.dondoc.monitoring.acting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.SettableClock;
import vn.dondoc.SystemTest;
import vn.dondoc.deadline.WorkingCalendars;
import vn.dondoc.history.Events;
import vn.dondoc.history.RecordedEvent;
import vn.dondoc.language.VietnameseDate;
import vn.dondoc.request.Petitions;
import vn.dondoc.request.RequestKind;
import vn.dondoc.urging.Reminders;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.Interface;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;
import vn.dondoc.workflow.WebAppSession;

/** Managers act from their list through HTTP: each act done, refused, mixed, sent twice, lost to somebody quicker, not visible. */
@SystemTest
class ManagerActsIT {

    private static final String ACTS = "/api/monitoring/acts";

    @LocalServerPort
    int port;

    @Autowired
    Reminders reminders;

    @Autowired
    Paths paths;

    @Autowired
    Petitions petitions;

    @Autowired
    Office office;

    @Autowired
    Events events;

    @Autowired
    WorkingCalendars calendars;

    @Autowired
    SettableClock clock;

    @Autowired
    TestRestTemplate rest;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void eachManagerFindsWhatHeMayDoAndNobodyElseFindsAnything() throws IOException {
        assertThat(offered("vpubLeader"))
                .containsExactly("URGE", "URGING_LETTER", "EXPLANATION", "EXTENSION", "OTHER_LEAD", "RECALL");
        assertThat(offered("ubndLeader")).containsExactly("URGE");
        assertThat(offered("ubndChair")).containsExactly("URGE");
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

    @Test
    void threeAreUrgedOfWhichOneIsPausedAndWhatIsSentTwiceIsDoneOnce() {
        AssignmentPath first = inHand("HNH");
        AssignmentPath paused = inHand("HNH");
        AssignmentPath third = inHand("HNH");
        petitions.granted(paused, RequestKind.PAUSE, null);

        JsonNode seen = preview("vpubLeader", "URGE", Map.of(), first.id(), paused.id(), third.id())
                .body();
        assertThat(effects(seen.get(0))).startsWith("Thông báo cho ").contains(".");
        assertThat(seen.get(1).path("possible").asBoolean()).isFalse();
        assertThat(seen.get(1).path("reason").asText()).startsWith("Nhiệm vụ đang tạm dừng;");
        assertThat(actions(first)).doesNotContain("URGED");

        String key = UUID.randomUUID().toString();
        Map<String, Object> text = Map.of("text", "Đề nghị gửi báo cáo trong tuần.");
        JsonNode done = confirm("vpubLeader", "URGE", text, key, items(seen)).body();
        assertThat(done).extracting(line -> line.path("possible").asBoolean()).containsExactly(true, false, true);
        JsonNode again = confirm("vpubLeader", "URGE", text, key, items(seen)).body();
        assertThat(again).extracting(line -> line.path("possible").asBoolean()).containsExactly(true, false, true);
        assertThat(effects(again.get(0))).isEqualTo("Đã thực hiện ở lần gửi trước.");
        assertThat(events.ofAssignment(office.actor("vpubOfficer"), first.id()))
                .filteredOn(event -> event.action().equals("URGED"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.actorId()).isEqualTo("vpubLeader");
                    assertThat(event.note()).isEqualTo("Đề nghị gửi báo cáo trong tuần.");
                });
        assertThat(actions(paused)).doesNotContain("URGED");

        JsonNode other = confirm("vpubLeader", "URGE", text, UUID.randomUUID().toString(), items(seen))
                .body();
        assertThat(other.get(0).path("reason").asText()).startsWith("Hôm nay đã đôn đốc cơ quan chủ trì;");
        assertThat(other.get(0).path("kind").asText()).isEqualTo("LOST_RACE");
    }

    @Test
    void aLetterAndAnExplanationAreForWhatIsLateAndForTheOffice() {
        AssignmentPath late = reminders.late(2);
        AssignmentPath inTime =
                paths.given("SYT", "GUIDANCE").received().named().planEntered();

        JsonNode letters = done("vpubOfficer", "URGING_LETTER", Map.of(), late.id(), inTime.id());
        assertThat(letters)
                .extracting(line -> line.path("possible").asBoolean())
                .containsExactly(true, false);
        assertThat(letters.get(1).path("reason").asText()).startsWith("Chỉ lập công văn đôn đốc nhiệm vụ đã quá hạn");
        assertThat(office.stepsBeside(late.id(), "urging")).containsExactly("draftUrging");
        late.agreed();

        JsonNode asked = done("vpubLeader", "EXPLANATION", Map.of("question", "Vì sao chậm?"), late.id(), inTime.id());
        assertThat(asked).extracting(line -> line.path("possible").asBoolean()).containsExactly(true, false);
        assertThat(effects(asked.get(0))).contains("giải trình việc chậm so với ngày", "trả lời trước hết ngày");
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
        for (String person : List.of("hnhLeader", "ubndLeader")) {
            assertThat(preview(person, "EXPLANATION", Map.of(), late.id()).status())
                    .as(person)
                    .isEqualTo(403);
        }
    }

    /** The Office puts it before the signer, an agency's leader asks; the date moves when it is granted. */
    @Test
    void moreTimeIsAskedForAndTheOldDateStaysUntilItIsGranted() {
        AssignmentPath first = inHand("HNH");
        AssignmentPath second = inHand("HNH");
        AssignmentPath open = paths.given("SYT", "STANDING").received().named().planEntered();
        var before = first.assignment().dueOn();
        var day = calendars.current().addWorkingDays(before, 5);
        Map<String, Object> values = Map.of(
                "untilOn",
                VietnameseDate.write(day),
                "reasonCode",
                "MUCH_WORK",
                "reason",
                Petitions.REASON,
                "basis",
                Petitions.BASIS);

        JsonNode office = done("vpubOfficer", "EXTENSION", values, first.id(), open.id());
        assertThat(effects(office.get(0)))
                .contains(
                        "Thời hạn " + VietnameseDate.write(before) + " → " + VietnameseDate.write(day),
                        "Tạo việc “Quyết định đề nghị” cho người ký văn bản.");
        assertThat(office.get(1).path("reason").asText()).startsWith("Không có thời hạn nào để gia hạn");
        assertThat(this.office.requestSteps(first.id())).containsExactly("decideRequest");
        assertThat(first.assignment().dueOn()).isEqualTo(before);
        petitions.acts("ubndLeader", first, "GRANTED");
        assertThat(first.assignment().dueOn()).isEqualTo(day);

        JsonNode agency = done("hnhLeader", "EXTENSION", values, second.id());
        assertThat(effects(agency.get(0))).contains("Tạo việc “Xem xét, dự thảo quyết định” cho chuyên viên Văn phòng");
        assertThat(this.office.requestSteps(second.id())).containsExactly("draftRequestDecision");

        var faults = preview("vpubOfficer", "EXTENSION", Map.of("untilOn", "31/02/2026"), second.id());
        assertThat(faults.status()).isEqualTo(422);
        assertThat(faults.body().path("faults"))
                .extracting(fault -> fault.path("field").asText())
                .contains("untilOn", "reasonCode", "reason", "basis");
        assertThat(preview("vpubOfficer", "EXTENSION", Map.of("amount", "1"), second.id())
                        .status())
                .isEqualTo(422);
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
    void whatOthersChangedSinceThePreviewIsRefusedAndTheRestGoesOn() {
        AssignmentPath moved = inHand("HNH");
        AssignmentPath same = inHand("HNH");
        Map<String, Object> why = Map.of("reason", Petitions.REASON, "basis", Petitions.BASIS);
        JsonNode seen =
                preview("vpubLeader", "RECALL", why, moved.id(), same.id()).body();
        moved.drafted();

        JsonNode answered = confirm(
                        "vpubLeader", "RECALL", why, UUID.randomUUID().toString(), items(seen))
                .body();
        assertThat(answered)
                .extracting(line -> line.path("possible").asBoolean())
                .containsExactly(true, true);

        AssignmentPath lost = inHand("HNH");
        JsonNode looked =
                preview("vpubLeader", "RECALL", why, lost.id(), same.id()).body();
        assertThat(looked.get(1).path("reason").asText()).startsWith("Đã có một đề nghị “Thu hồi nhiệm vụ”");
        petitions.granted(lost, RequestKind.OTHER_LEAD, "SYT");
        AssignmentPath other = inHand("HNH");
        List<Map<String, Object>> both = new ArrayList<>(items(looked).subList(0, 1));
        both.addAll(items(preview("vpubLeader", "RECALL", why, other.id()).body()));
        JsonNode mixed = confirm("vpubLeader", "RECALL", why, UUID.randomUUID().toString(), both)
                .body();
        assertThat(mixed.get(0).path("reason").asText())
                .isEqualTo("Nhiệm vụ đã thay đổi từ khi xem trước; hãy xem trước lại.");
        assertThat(mixed.get(0).path("kind").asText()).isEqualTo("LOST_RACE");
        assertThat(mixed.get(1).path("possible").asBoolean()).isTrue();
        assertThat(office.requestSteps(lost.id())).isEmpty();
    }

    /** Two people at once, and one whose double click sends the same dialog twice: each assignment is urged once. */
    @Test
    void ofTwoAtOnceOneIsRefusedAndADoubleClickIsOneAct() throws Exception {
        AssignmentPath path = inHand("HNH");
        JsonNode mine = preview("vpubLeader", "URGE", Map.of(), path.id()).body();
        JsonNode hers = preview("vpubOfficer", "URGE", Map.of(), path.id()).body();
        String key = UUID.randomUUID().toString();
        CyclicBarrier together = new CyclicBarrier(3);
        ExecutorService pool = Executors.newFixedThreadPool(3);
        try {
            List<Future<JsonNode>> answers = new ArrayList<>();
            for (String person : List.of("vpubLeader", "vpubLeader", "vpubOfficer")) {
                boolean first = person.equals("vpubLeader");
                answers.add(pool.submit(() -> {
                    together.await();
                    return confirm(
                                    person,
                                    "URGE",
                                    Map.of(),
                                    first ? key : UUID.randomUUID().toString(),
                                    items(first ? mine : hers))
                            .body();
                }));
            }
            List<Boolean> done = new ArrayList<>();
            for (Future<JsonNode> answer : answers) {
                done.add(answer.get().get(0).path("possible").asBoolean());
            }
            assertThat(done.get(0)).isEqualTo(done.get(1)).isNotEqualTo(done.get(2));
        } finally {
            pool.shutdownNow();
        }
        assertThat(actions(path)).containsOnlyOnce("URGED");
    }

    @Test
    void whatIsNotHisIsLeftOutAndLimitsAreSaid() {
        AssignmentPath own = inHand("HNH");
        AssignmentPath others = inHand("SYT");

        JsonNode mixed = preview("hnhLeader", "URGE", Map.of(), own.id(), others.id(), Long.MAX_VALUE)
                .body();
        assertThat(mixed.get(0).path("possible").asBoolean()).isTrue();
        assertThat(mixed.get(1).path("kind").asText()).isEqualTo("NOT_VISIBLE");
        assertThat(mixed.get(2).path("reason")).isEqualTo(mixed.get(1).path("reason"));
        assertThat(preview("hnhLeader", "URGE", Map.of(), others.id()).status()).isEqualTo(404);
        var tooMany = preview(
                "vpubLeader", "URGE", Map.of(), LongStream.rangeClosed(1, 201).toArray());
        assertThat(tooMany.status()).isEqualTo(422);
        assertThat(tooMany.body().path("message").asText())
                .startsWith("Mỗi lần chọn tối đa 200 nhiệm vụ (đang chọn 201)");
        assertThat(preview("vpubLeader", "URGE", Map.of()).status()).isEqualTo(422);
        assertThat(preview("vpubLeader", "URGE", Map.of(), own.id(), own.id()).status())
                .isEqualTo(422);
        assertThat(preview("vpubLeader", "URGE", Map.of("text", "x".repeat(2001)), own.id())
                        .status())
                .isEqualTo(422);
        assertThat(confirm("vpubLeader", "URGE", Map.of(), "12345678", List.of(item(own.id(), null)))
                        .status())
                .isEqualTo(422);
        assertThat(confirm("vpubLeader", "URGE", Map.of(), "' or 1=1", List.of(item(own.id(), "x")))
                        .status())
                .isEqualTo(422);
        assertThat(actions(own)).doesNotContain("URGED");
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

    private AssignmentPath inHand(String agency) {
        return paths.given(agency, "GUIDANCE").received().named().planEntered();
    }

    private List<String> offered(String person) throws IOException {
        List<String> acts = new ArrayList<>();
        json.readTree(get(person).getBody())
                .forEach(act -> acts.add(act.path("act").asText()));
        return acts;
    }

    private ResponseEntity<String> get(String person) {
        return rest.withBasicAuth(person, "demo857").getForEntity(ACTS, String.class);
    }

    private Interface.Answer preview(String person, String act, Map<String, Object> values, long... ids) {
        List<Map<String, Object>> items =
                LongStream.of(ids).mapToObj(id -> item(id, null)).toList();
        return Interface.post(port, person, ACTS + "/preview", body(act, values, null, items));
    }

    private Interface.Answer confirm(
            String person, String act, Map<String, Object> values, String key, List<Map<String, Object>> items) {
        return Interface.post(port, person, ACTS, body(act, values, key, items));
    }

    /** Looked at and confirmed, also what is refused: it stays refused. */
    private JsonNode done(String person, String act, Map<String, Object> values, long... ids) {
        JsonNode seen = preview(person, act, values, ids).body();
        JsonNode done = confirm(person, act, values, UUID.randomUUID().toString(), items(seen))
                .body();
        for (int i = 0; i < ids.length; i++) {
            assertThat(done.get(i).path("possible"))
                    .as("%s", seen)
                    .isEqualTo(seen.get(i).path("possible"));
            assertThat(done.get(i).path("effects")).isEqualTo(seen.get(i).path("effects"));
            assertThat(done.get(i).path("reason")).isEqualTo(seen.get(i).path("reason"));
        }
        return done;
    }

    private static Map<String, Object> body(
            String act, Map<String, Object> values, String key, List<Map<String, Object>> items) {
        Map<String, Object> body = new HashMap<>(Map.of("act", act, "values", values, "items", items));
        body.put("key", key);
        return body;
    }

    private static Map<String, Object> item(long id, String seen) {
        Map<String, Object> item = new HashMap<>();
        item.put("id", id);
        item.put("seen", seen);
        return item;
    }

    /** As previewed; what was refused there carries no mark, and is sent with a wrong one. */
    private static List<Map<String, Object>> items(JsonNode seen) {
        List<Map<String, Object>> items = new ArrayList<>();
        seen.forEach(line -> items.add(item(
                line.path("id").asLong(),
                line.path("seen").isNull() ? "-" : line.path("seen").asText())));
        return items;
    }

    private static String effects(JsonNode line) {
        List<String> effects = new ArrayList<>();
        line.path("effects").forEach(effect -> effects.add(effect.asText()));
        return String.join("\n", effects);
    }

    private List<String> actions(AssignmentPath path) {
        return events.ofAssignment(office.actor("vpubOfficer"), path.id()).stream()
                .map(RecordedEvent::action)
                .toList();
    }

    private RecordedEvent last(AssignmentPath path) {
        List<RecordedEvent> all = events.ofAssignment(office.actor("vpubOfficer"), path.id());
        return all.get(all.size() - 1);
    }
}

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
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.SettableClock;
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

/** Managers act from their list through HTTP, on every database that we run on: done, refused, sent twice, lost to somebody quicker. */
abstract class ManagerActsCases {

    static final String ACTS = "/api/monitoring/acts";

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
                        "Tạo việc “Quyết định đề nghị” cho người ký văn bản (" + name("ubndLeader") + ").");
        assertThat(office.get(1).path("reason").asText()).startsWith("Không có thời hạn nào để gia hạn");
        assertThat(this.office.requestSteps(first.id())).containsExactly("decideRequest");
        assertThat(first.assignment().dueOn()).isEqualTo(before);
        petitions.acts("ubndLeader", first, "GRANTED");
        assertThat(first.assignment().dueOn()).isEqualTo(day);

        JsonNode agency = done("hnhLeader", "EXTENSION", values, second.id());
        assertThat(effects(agency.get(0)))
                .contains(
                        "Tạo việc “Xem xét, dự thảo quyết định” cho chuyên viên Văn phòng (",
                        name("vpubOfficer"),
                        "; sau đó người ký văn bản (" + name("ubndLeader") + ") quyết định.");
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

    AssignmentPath inHand(String agency) {
        return paths.given(agency, "GUIDANCE").received().named().planEntered();
    }

    List<String> offered(String person) throws IOException {
        List<String> acts = new ArrayList<>();
        json.readTree(get(person).getBody())
                .forEach(act -> acts.add(act.path("act").asText()));
        return acts;
    }

    ResponseEntity<String> get(String person) {
        return rest.withBasicAuth(person, "demo857").getForEntity(ACTS, String.class);
    }

    Interface.Answer preview(String person, String act, Map<String, Object> values, long... ids) {
        List<Map<String, Object>> items =
                LongStream.of(ids).mapToObj(id -> item(id, null)).toList();
        return Interface.post(port, person, ACTS + "/preview", body(act, values, null, items));
    }

    Interface.Answer confirm(
            String person, String act, Map<String, Object> values, String key, List<Map<String, Object>> items) {
        return Interface.post(port, person, ACTS, body(act, values, key, items));
    }

    /** Looked at and confirmed, also what is refused: it stays refused. */
    JsonNode done(String person, String act, Map<String, Object> values, long... ids) {
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

    static Map<String, Object> body(
            String act, Map<String, Object> values, String key, List<Map<String, Object>> items) {
        Map<String, Object> body = new HashMap<>(Map.of("act", act, "values", values, "items", items));
        body.put("key", key);
        return body;
    }

    static Map<String, Object> item(long id, String seen) {
        Map<String, Object> item = new HashMap<>();
        item.put("id", id);
        item.put("seen", seen);
        return item;
    }

    /** As previewed; what was refused there carries no mark, and is sent with a wrong one. */
    static List<Map<String, Object>> items(JsonNode seen) {
        List<Map<String, Object>> items = new ArrayList<>();
        seen.forEach(line -> items.add(item(
                line.path("id").asLong(),
                line.path("seen").isNull() ? "-" : line.path("seen").asText())));
        return items;
    }

    static String effects(JsonNode line) {
        List<String> effects = new ArrayList<>();
        line.path("effects").forEach(effect -> effects.add(effect.asText()));
        return String.join("\n", effects);
    }

    String name(String personId) {
        return jdbc.sql("select full_name from person where id = :id")
                .param("id", personId)
                .query(String.class)
                .single();
    }

    List<String> actions(AssignmentPath path) {
        return events.ofAssignment(office.actor("vpubOfficer"), path.id()).stream()
                .map(RecordedEvent::action)
                .toList();
    }

    RecordedEvent last(AssignmentPath path) {
        List<RecordedEvent> all = events.ofAssignment(office.actor("vpubOfficer"), path.id());
        return all.get(all.size() - 1);
    }
}

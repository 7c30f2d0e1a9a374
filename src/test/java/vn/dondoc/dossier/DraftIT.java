package vn.dondoc.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.SystemTest;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.request.RequestKind;
import vn.dondoc.walk.DirectiveFixture;
import vn.dondoc.walk.Office;
import vn.dondoc.workflow.OpenTask;

/** Drafts live on the server, belong to whoever may do the task, and go with it. */
@SystemTest
class DraftIT {

    private static final String DRAFT = "{\"values\":{\"arrivalNumber\":\"17\"}}";

    private static final String NOTHING = "{\"places\":{}}";

    @Autowired
    TestRestTemplate rest;

    @Autowired
    Office office;

    @Autowired
    Assignments assignments;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void comesBackOnAnotherComputerAndEndsWithTheTask() {
        long assignmentId = given("SXD");
        String taskId = office.task(assignmentId).taskId();

        assertThat(save("sxdClerk", taskId, DRAFT)).isEqualTo(HttpStatus.NO_CONTENT);

        String context = rest.withBasicAuth("sxdClerk", "demo857").getForObject("/api/tasks/" + taskId, String.class);
        assertThat(context).contains("\"draft\":" + DRAFT);
        register("sxdClerk", assignmentId);
        assertThat(jdbc.sql("select count(*) from draft where content like '%17%'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(save("sxdClerk", taskId, DRAFT)).isEqualTo(HttpStatus.CONFLICT);
    }

    @Test
    void isNobodyElses() {
        String taskId = office.task(given("SGTVT")).taskId();

        assertThat(save("sgtvtOfficer", taskId, DRAFT)).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(save("syOfficerUnknown", taskId, DRAFT)).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(save("sytClerk", taskId, DRAFT)).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(save("sgtvtClerk", taskId, "no json")).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    /** A note or a request that is half written belongs to who writes it, whoever else sees the task. */
    @Test
    void whatIsWrittenBesideTheFormIsOnesOwnAndOutlivesTheTask() {
        long assignmentId = given("SKHDT");
        String address = unsent(office.task(assignmentId));
        String note = "{\"values\":{\"text\":\"Xin thêm ba ngày\"}}";

        assertThat(put("skhdtLeader", address + "/note", note, null)).isEqualTo(HttpStatus.NO_CONTENT);

        assertThat(get("skhdtLeader", address)).isEqualTo("{\"places\":{\"note\":" + note + "}}");
        assertThat(get("skhdtClerk", address)).isEqualTo(NOTHING);
        assertThat(put("sytClerk", address + "/note", note, null)).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(delete("sytClerk", address + "/note")).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(put("skhdtLeader", address + "/note", "no json", null)).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(put("skhdtLeader", address + "/a,b", note, null)).isEqualTo(HttpStatus.NOT_FOUND);
        for (RequestKind kind : RequestKind.values()) {
            assertThat(put("skhdtLeader", address + "/" + kind, note, null)).isEqualTo(HttpStatus.NO_CONTENT);
            assertThat(delete("skhdtLeader", address + "/" + kind)).isEqualTo(HttpStatus.NO_CONTENT);
        }
        register("skhdtClerk", assignmentId);
        assertThat(put("skhdtLeader", address + "/note", note, null)).isEqualTo(HttpStatus.CONFLICT);
        String next = unsent(office.task(assignmentId));
        assertThat(get("skhdtLeader", next)).contains("ba ngày");
        assertThat(delete("skhdtLeader", next + "/note")).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(get("skhdtLeader", next)).isEqualTo(NOTHING);
    }

    /** Also of somebody who never writes again: whoever begins to write next clears it away. */
    @Test
    void whatNobodyCameBackToIsForgotten() {
        String address = unsent(office.task(given("SNV")));
        for (int days : new int[] {179, 181}) {
            jdbc.sql(
                            """
                    insert into unsent_text (person_id, about, place, content, saved_at)
                    values ('leftTheOffice', 'assignment/1', :place, '{}', :at)""")
                    .param("place", "days" + days)
                    .param("at", OffsetDateTime.now(clock).minusDays(days))
                    .update();
        }

        put("snvLeader", address + "/note", "{\"values\":{\"text\":\"Một\"}}", null);

        assertThat(jdbc.sql("select place from unsent_text where person_id = 'leftTheOffice'")
                        .query(String.class)
                        .list())
                .containsExactly("days179");
        jdbc.sql("delete from unsent_text where person_id in ('leftTheOffice', 'snvLeader')")
                .update();
    }

    /** Two windows write in two places, and one sends what it wrote: neither touches the other's. */
    @Test
    void eachPlaceIsKeptForItself() {
        long assignmentId = given("SNV");
        String address = unsent(office.task(assignmentId));
        String note = "{\"values\":{\"text\":\"Một\"}}";
        String pause = "{\"values\":{\"reason\":\"Hai\"}}";

        put("snvLeader", address + "/note", note, null);
        put("snvLeader", address + "/PAUSE", pause, null);
        assertThat(delete("snvLeader", address + "/note")).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(get("snvLeader", address)).isEqualTo("{\"places\":{\"PAUSE\":" + pause + "}}");

        for (int place = 1; place < 50; place++) {
            assertThat(put("snvLeader", address + "/contributions." + place + ".urge", note, null))
                    .isEqualTo(HttpStatus.NO_CONTENT);
        }
        assertThat(put("snvLeader", address + "/note", note, null)).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(put("snvLeader", address + "/PAUSE", pause, null)).isEqualTo(HttpStatus.NO_CONTENT);
        jdbc.sql("delete from unsent_text where person_id = 'snvLeader'").update();
    }

    /** What the Office enters from an agency's paper is the task's own form: nothing of it is left for the next step. */
    @Test
    void whatIsEnteredFromPaperEndsWithTheTask() {
        long assignmentId = given("STP");
        String place = "/on-paper";
        String paper = "{\"values\":{\"paper\":{\"paperNumber\":\"45/STP\"},\"values\":{}}}";
        String address = unsent(office.task(assignmentId));

        assertThat(put("vpubOfficer", address + place, paper, null)).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(get("vpubOfficer", address)).contains("45/STP");
        register("stpClerk", assignmentId);

        assertThat(get("vpubOfficer", unsent(office.task(assignmentId)))).isEqualTo(NOTHING);
        assertThat(jdbc.sql("select count(*) from unsent_text where content like '%45/STP%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** Both find nothing to update before either has inserted: the later one must not be told that the task is done. */
    @Test
    void twoFirstSavesAtOnceAreBothTaken() throws Exception {
        OpenTask task = office.task(given("SXD"));
        List<String> addresses = List.of("/api/tasks/" + task.taskId() + "/draft", unsent(task) + "/note");
        ExecutorService windows = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 20; round++) {
                for (String address : addresses) {
                    jdbc.sql("delete from draft where task_id = :task")
                            .param("task", task.taskId())
                            .update();
                    jdbc.sql("delete from unsent_text where person_id = 'sxdClerk'")
                            .update();
                    CyclicBarrier together = new CyclicBarrier(2);
                    Callable<HttpStatusCode> save = () -> {
                        together.await();
                        return put("sxdClerk", address, DRAFT, null);
                    };
                    for (Future<HttpStatusCode> saved : windows.invokeAll(List.of(save, save))) {
                        assertThat(saved.get()).as(address).isEqualTo(HttpStatus.NO_CONTENT);
                    }
                }
            }
        } finally {
            windows.shutdownNow();
        }
        jdbc.sql("delete from unsent_text where person_id = 'sxdClerk'").update();
    }

    @Test
    void onASharedComputerOnesPageKeepsNothingForTheNext() {
        String taskId = office.task(given("STC")).taskId();
        String draft = "/api/tasks/" + taskId + "/draft";

        assertThat(put("stcClerk", draft, DRAFT, "stcLeader")).isEqualTo(HttpStatus.CONFLICT);
        assertThat(rest.withBasicAuth("stcClerk", "demo857").getForObject("/api/tasks/" + taskId, String.class))
                .contains("\"draft\":null");
        assertThat(put("stcClerk", draft, DRAFT, "stcClerk")).isEqualTo(HttpStatus.NO_CONTENT);
    }

    private long given(String lead) {
        return assignments
                .ofDirective(office.giveOut(DirectiveFixture.simple(Office.freshNumber(), lead, "CASE")))
                .get(0)
                .id();
    }

    private void register(String clerkId, long assignmentId) {
        String today = LocalDate.now(OfficeZone.ID).toString();
        office.act(clerkId, assignmentId, Map.of("arrivalNumber", "17", "arrivedOn", today));
    }

    private static String unsent(OpenTask task) {
        return "/api/tasks/" + task.taskId() + "/unsent";
    }

    private HttpStatusCode save(String personId, String taskId, String draft) {
        return put(personId, "/api/tasks/" + taskId + "/draft", draft, null);
    }

    /** @param page whose page it is that asks; null where none says */
    private HttpStatusCode put(String personId, String address, String content, String page) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        if (page != null) {
            headers.set("X-DONDOC-PERSON", page);
        }
        return rest.withBasicAuth(personId, "demo857")
                .exchange(address, HttpMethod.PUT, new HttpEntity<>(content, headers), String.class)
                .getStatusCode();
    }

    private HttpStatusCode delete(String personId, String address) {
        return rest.withBasicAuth(personId, "demo857")
                .exchange(address, HttpMethod.DELETE, HttpEntity.EMPTY, String.class)
                .getStatusCode();
    }

    private String get(String personId, String address) {
        return rest.withBasicAuth(personId, "demo857").getForObject(address, String.class);
    }
}

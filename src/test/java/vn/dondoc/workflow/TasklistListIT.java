package vn.dondoc.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.dondoc.SettableClock;
import vn.dondoc.SystemTest;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.deadline.WorkingCalendars;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.DirectiveFixture;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;

/** Lists that we answer have the engine's shape, hold nothing that the person may not see, and understand the white list only. */
@SystemTest
class TasklistListIT {

    /** As many as a page holds at most. */
    private static final int PAGE = 200;

    private static final String HAL = "application/hal+json";

    @Autowired
    TestRestTemplate rest;

    @Autowired
    ObjectMapper json;

    @Autowired
    Office office;

    @Autowired
    Assignments assignments;

    @Autowired
    Paths paths;

    @Autowired
    SettableClock clock;

    @Autowired
    WorkingCalendars calendars;

    @AfterEach
    void itIsTodayAgain() {
        clock.reset();
    }

    @Test
    void linesHaveTheShapeOfTheEnginesOwnTasks() throws Exception {
        String taskId = givenTask("SNV");

        JsonNode engines = get("snvClerk", "/engine-rest/task/" + taskId, HAL);
        JsonNode ours =
                find(list("snvClerk", "Chưa tiếp nhận", HAL).path("_embedded").path("task"), taskId);

        assertThat(names(ours))
                .containsExactlyInAnyOrderElementsOf(without(names(engines), "formKey", "camundaFormRef", "tenantId"));
        for (String same : List.of(
                "id",
                "name",
                "created",
                "executionId",
                "processInstanceId",
                "processDefinitionId",
                "taskDefinitionKey")) {
            assertThat(ours.get(same)).as(same).isEqualTo(engines.get(same));
        }
        JsonNode plainEngines = get("snvClerk", "/engine-rest/task/" + taskId, MediaType.APPLICATION_JSON_VALUE);
        JsonNode plainOurs = find(list("snvClerk", "Chưa tiếp nhận", MediaType.APPLICATION_JSON_VALUE), taskId);
        assertThat(names(plainOurs)).containsExactlyInAnyOrderElementsOf(names(plainEngines));
    }

    @Test
    void anAgencySeesItsOwnTasksOnly() throws Exception {
        String taskId = givenTask("STP");

        assertThat(find(list("stpOfficer", "Việc của cơ quan", MediaType.APPLICATION_JSON_VALUE), taskId))
                .isNotNull();
        assertThat(find(list("sctOfficer", "Việc của cơ quan", MediaType.APPLICATION_JSON_VALUE), taskId))
                .isNull();
        assertThat(find(get("sctOfficer", "/engine-rest/task", MediaType.APPLICATION_JSON_VALUE), taskId))
                .isNull();
        assertThat(rest.withBasicAuth("sctOfficer", "demo857")
                        .getForEntity("/engine-rest/task/" + taskId, String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void theReadyFiltersAreThereOnce() throws Exception {
        List<String> labels = new ArrayList<>();
        get("stpOfficer", "/engine-rest/filter", MediaType.APPLICATION_JSON_VALUE)
                .forEach(filter -> labels.add(filter.get("name").asText()));

        assertThat(labels)
                .containsExactly(
                        "Việc của tôi",
                        "Việc của cơ quan",
                        "Chưa tiếp nhận",
                        "Chưa phân công",
                        "Chờ tôi ký, phê duyệt",
                        "Chờ phát hành",
                        "Chờ xác nhận hoàn thành",
                        "Việc phối hợp",
                        "Sắp đến hạn",
                        "Quá hạn",
                        "Tôi đã gửi, còn rút lại được",
                        "Đang theo dõi");
    }

    /** One assignment on its way stands, for each person concerned, in the filters that are his and in no other. */
    @Test
    void eachFilterShowsWhatItSays() throws Exception {
        AssignmentPath path = paths.given("SKHDT", "REVIEW");
        assertShown(path, "skhdtClerk", "Việc của cơ quan", "Chưa tiếp nhận");
        path.received();
        assertShown(path, "skhdtLeader", "Việc của cơ quan", "Chưa phân công");
        path.named();
        assertShown(path, "skhdtOfficer", "Việc của tôi", "Việc của cơ quan");
        assertShown(path, "skhdtLeader", "Việc của cơ quan");
        path.planEntered().drafted();
        assertShown(path, "skhdtLeader", "Việc của cơ quan", "Chờ tôi ký, phê duyệt");
        assertShown(path, "skhdtOfficer", "Việc của cơ quan", "Tôi đã gửi, còn rút lại được");
        path.signed();
        assertShown(path, "skhdtClerk", "Việc của cơ quan", "Chờ phát hành");
        path.issued();
        assertShown(path, "vpubOfficer", "Việc của tôi", "Việc của cơ quan", "Chờ xác nhận hoàn thành");
        assertShown(path, "skhdtClerk", "Chờ xác nhận hoàn thành", "Tôi đã gửi, còn rút lại được");
    }

    /** The field's vice chairman and the agency find it; the vice chairman of other fields does not, nor does another agency. */
    @Test
    void whatRunsOutIsInTheFiltersOfItsAgencyAndOfItsField() throws Exception {
        AssignmentPath path = paths.given("SVHTTDL", "CASE");
        String taskId = office.task(path.id()).taskId();
        LocalDate dueOn = path.assignment().dueOn();
        clock.goTo(calendars.current().addWorkingDays(dueOn, -2));

        for (String reader : List.of("svhttdlOfficer", "ubndLeader", "vpubOfficer", "ubndChair")) {
            assertThat(found(reader, "Sắp đến hạn", taskId)).as(reader).isNotNull();
            assertThat(found(reader, "Quá hạn", taskId)).as(reader).isNull();
        }
        for (String other : List.of("sctOfficer", "ubndLeader2", "vpubOfficer2")) {
            assertThat(found(other, "Sắp đến hạn", taskId)).as(other).isNull();
        }
        assertThat(line("svhttdlOfficer", "Sắp đến hạn", taskId))
                .containsEntry("vanBan", office.task(path.id()).directiveNumber())
                .containsEntry("chuTri", "Sở VHTTDL")
                .containsEntry("thoiHan", "còn 2 ngày làm việc")
                .containsEntry("mucHan", "DUE_SOON");

        clock.goTo(dueOn);
        assertThat(line("ubndLeader", "Sắp đến hạn", taskId)).containsEntry("thoiHan", "đến hạn hôm nay");
        clock.goTo(calendars.current().addWorkingDays(dueOn, 5));
        assertThat(found("ubndLeader", "Sắp đến hạn", taskId)).isNull();
        assertThat(line("ubndLeader", "Quá hạn", taskId))
                .containsEntry("thoiHan", "quá hạn 5 ngày làm việc")
                .containsEntry("mucHan", "OVERDUE");
    }

    @Test
    void theFirstDueComesFirstWhereDatesAreWhatCounts() throws Exception {
        AssignmentPath before = paths.given("SNNPTNT", "CASE");
        AssignmentPath early = paths.given("SNNPTNT", "REVIEW");
        AssignmentPath after = paths.given("SNNPTNT", "CASE");
        clock.goTo(LocalDate.now(clock).plusDays(90));

        List<String> dates = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        list("snnptntOfficer", "Quá hạn", MediaType.APPLICATION_JSON_VALUE).forEach(task -> {
            dates.add(task.path("due").asText());
            ids.add(task.path("id").asText());
        });

        assertThat(dates).isSorted();
        assertThat(ids)
                .containsSubsequence(
                        office.task(early.id()).taskId(),
                        office.task(before.id()).taskId())
                .containsSubsequence(
                        office.task(early.id()).taskId(),
                        office.task(after.id()).taskId());
    }

    @Test
    void aPartOfAnotherAgencysAssignmentIsWorkInCoordination() throws Exception {
        AssignmentPath path = paths.given(DirectiveFixture.coordinated(Office.freshNumber(), "SGDDT", "HDH"));
        path.received();
        String partId = paths.part(path, "HDH").taskId();

        assertThat(find(list("hdhOfficer", "Việc phối hợp", MediaType.APPLICATION_JSON_VALUE), partId))
                .isNotNull();
        assertThat(find(list("sgddtOfficer", "Việc phối hợp", MediaType.APPLICATION_JSON_VALUE), partId))
                .isNull();
    }

    @Test
    void whatWaitsForSomebodyIsUnreadUntilHeOpensIt() throws Exception {
        String taskId = givenTask("STTTT");
        assertThat(line("sttttClerk", "Chưa tiếp nhận", taskId)).containsKey("chuaDoc");
        assertThat(line("sttttLeader", "Chưa tiếp nhận", taskId)).doesNotContainKey("chuaDoc");

        assertThat(opened("sctClerk", taskId)).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(opened("sttttClerk", taskId)).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(opened("sttttClerk", taskId)).isEqualTo(HttpStatus.NO_CONTENT);

        assertThat(line("sttttClerk", "Chưa tiếp nhận", taskId)).doesNotContainKey("chuaDoc");
    }

    @Test
    void countsStandBesideTheFiltersOnlyIfTheyAreAskedFor() throws Exception {
        String taskId = givenTask("SXD");
        for (JsonNode filter :
                get("sxdClerk", "/engine-rest/filter?itemCount=true", MediaType.APPLICATION_JSON_VALUE)) {
            String name = filter.get("name").asText();
            assertThat(filter.path("itemCount").asLong(-1))
                    .as(name)
                    .isEqualTo(list("sxdClerk", name, MediaType.APPLICATION_JSON_VALUE)
                            .size());
            assertThat(filter.at("/properties/color").asText()).as(name).matches("#[0-9a-f]{6}");
        }
        assertThat(find(list("sxdClerk", "Chưa tiếp nhận", MediaType.APPLICATION_JSON_VALUE), taskId))
                .isNotNull();
        get("sxdClerk", "/engine-rest/filter", MediaType.APPLICATION_JSON_VALUE)
                .forEach(filter -> assertThat(filter.has("itemCount")).isFalse());
    }

    private HttpStatusCode opened(String personId, String taskId) {
        return rest.withBasicAuth(personId, "demo857")
                .postForEntity("/api/tasks/" + taskId + "/opened", null, String.class)
                .getStatusCode();
    }

    /** What Tasklist shows in the task's line, by name. */
    private Map<String, String> line(String personId, String filter, String taskId) throws Exception {
        Map<String, String> values = new HashMap<>();
        found(personId, filter, taskId)
                .at("/_embedded/variable")
                .forEach(variable -> values.put(
                        variable.path("name").asText(), variable.path("value").asText()));
        return values;
    }

    /** On whichever page: what other tests left behind may fill the first. */
    private JsonNode found(String personId, String filter, String taskId) throws Exception {
        JsonNode page;
        int first = 0;
        do {
            page = list(personId, filter, HAL, first).path("_embedded").path("task");
            JsonNode task = find(page, taskId);
            if (task != null) {
                return task;
            }
            first += PAGE;
        } while (page.size() == PAGE);
        return null;
    }

    private void assertShown(AssignmentPath path, String personId, String... expected) throws Exception {
        String taskId = office.task(path.id()).taskId();
        List<String> shown = new ArrayList<>();
        for (JsonNode filter : get(personId, "/engine-rest/filter", MediaType.APPLICATION_JSON_VALUE)) {
            String name = filter.get("name").asText();
            if (find(list(personId, name, MediaType.APPLICATION_JSON_VALUE), taskId) != null) {
                shown.add(name);
            }
        }
        assertThat(shown).as(personId).containsExactly(expected);
    }

    @Test
    void criteriaOutsideTheWhiteListAreRefusedByName() {
        for (Map<String, Object> body : List.<Map<String, Object>>of(
                Map.of("dueAfterExpression", "${now()}"),
                Map.of("orQueries", List.of(Map.of("assigneeExpression", "${currentUser()}"))),
                Map.of("processVariables", List.of(Map.of("name", "assignmentId", "operator", "eq", "value", 1))),
                Map.of(
                        "sorting",
                        List.of(Map.of("sortBy", "processVariable; drop table agency", "sortOrder", "asc"))))) {
            ResponseEntity<String> answer =
                    rest.withBasicAuth("stpOfficer", "demo857").postForEntity("/engine-rest/task", body, String.class);

            assertThat(answer.getStatusCode()).as(body.toString()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
            assertThat(answer.getBody()).contains("Không tìm công việc theo");
        }
    }

    private String givenTask(String lead) {
        long directiveId = office.giveOut(DirectiveFixture.simple(Office.freshNumber(), lead, "CASE"));
        return office.task(assignments.ofDirective(directiveId).get(0).id()).taskId();
    }

    private JsonNode list(String personId, String filterName, String accept) throws Exception {
        return list(personId, filterName, accept, 0);
    }

    private JsonNode list(String personId, String filterName, String accept, int first) throws Exception {
        for (JsonNode filter : get(personId, "/engine-rest/filter", MediaType.APPLICATION_JSON_VALUE)) {
            if (filter.get("name").asText().equals(filterName)) {
                return get(
                        personId,
                        "/engine-rest/filter/" + filter.get("id").asText() + "/list?firstResult=" + first
                                + "&maxResults=" + PAGE,
                        accept);
            }
        }
        throw new AssertionError("No filter " + filterName);
    }

    private JsonNode get(String personId, String path, String accept) throws Exception {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.ACCEPT, accept);
        ResponseEntity<String> answer = rest.withBasicAuth(personId, "demo857")
                .exchange(path, HttpMethod.GET, new HttpEntity<>(headers), String.class);
        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.OK);
        return json.readTree(answer.getBody());
    }

    private static JsonNode find(JsonNode tasks, String taskId) {
        for (JsonNode task : tasks) {
            if (task.path("id").asText().equals(taskId)) {
                return task;
            }
        }
        return null;
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> without(List<String> names, String... missing) {
        return names.stream().filter(name -> !List.of(missing).contains(name)).toList();
    }
}

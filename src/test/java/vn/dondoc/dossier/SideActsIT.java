package vn.dondoc.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatusCode;
import vn.dondoc.SystemTest;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.DirectiveFixture;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;
import vn.dondoc.workflow.SideAct;

/** What is offered beside a task is what may be done there, and the rest says why not. */
@SystemTest
class SideActsIT {

    @Autowired
    TestRestTemplate rest;

    @Autowired
    Paths paths;

    @Autowired
    Office office;

    @Test
    void eachIsOfferedWhatHeMayDo() {
        AssignmentPath path = paths.given("SLDTBXH", "REVIEW").received().named();
        String task = office.task(path.id()).taskId();

        assertThat(open("sldtbxhLeader", task)).isEqualTo("EXTENSION PAUSE URGING HANDING_OVER STAND_IN");
        assertThat(open("sldtbxhOfficer", task)).isEmpty();
        assertThat(act("sldtbxhOfficer", task, SideAct.Kind.HANDING_OVER)
                        .path("reason")
                        .asText())
                .isEqualTo("Chỉ lãnh đạo cơ quan được chuyển công việc cho người khác.");
        assertThat(open("vpubOfficer", task)).isEqualTo("PAUSE URGING");
        assertThat(open("ubndLeader", task)).isEqualTo("URGING");
        assertThat(open("admin", task)).isNull();
        assertThat(open("sytLeader", task)).isNull();
    }

    @Test
    void aCoordinatingAgencyAsksForItsOwnPartAlone() {
        AssignmentPath path = paths.given(DirectiveFixture.coordinated(Office.freshNumber(), "SNV", "HNH"))
                .received();
        String own =
                office.contributionTask(path.id(), paths.part(path, "HNH").id()).taskId();

        assertThat(open("hnhLeader", own)).isEqualTo("EXTENSION HANDING_OVER STAND_IN");
        assertThat(act("hnhLeader", own, SideAct.Kind.EXTENSION)
                        .at("/details/kind")
                        .asText())
                .isEqualTo("EXTENSION_OF_PART");
    }

    @Test
    void whatWasAskedIsNotOfferedAgain() {
        AssignmentPath path = paths.given("SLDTBXH", "REVIEW").received().named();
        String task = office.task(path.id()).taskId();
        String later = path.assignment().dueOn().plusDays(14).toString();

        assertThat(post(
                                "sldtbxhLeader",
                                "/api/assignments/" + path.id() + "/requests",
                                Map.of(
                                        "kind",
                                        "EXTENSION",
                                        "untilOn",
                                        later,
                                        "reasonCode",
                                        "MUCH_WORK",
                                        "reason",
                                        "Nhiều hồ sơ",
                                        "basis",
                                        "Công văn số 12/SNV ngày 02/04/2024"))
                        .is2xxSuccessful())
                .isTrue();
        assertThat(post("sldtbxhLeader", "/api/assignments/" + path.id() + "/urge", Map.of())
                        .is2xxSuccessful())
                .isTrue();

        assertThat(open("sldtbxhLeader", task)).isEqualTo("PAUSE HANDING_OVER STAND_IN");
        assertThat(act("sldtbxhLeader", task, SideAct.Kind.EXTENSION)
                        .path("reason")
                        .asText())
                .contains("đang chờ quyết định");
        assertThat(act("sldtbxhLeader", task, SideAct.Kind.URGING)
                        .path("reason")
                        .asText())
                .contains("Hôm nay đã đôn đốc");
    }

    @Test
    void whoIsOfferedMayBeHandedTheTask() {
        AssignmentPath path = paths.given("SLDTBXH", "REVIEW").received().named();
        String task = office.task(path.id()).taskId();

        JsonNode candidates = act("sldtbxhLeader", task, SideAct.Kind.HANDING_OVER)
                .path("details")
                .path("candidates");

        assertThat(candidates).isNotEmpty();
        assertThat(candidates).noneMatch(person -> person.path("id").asText().equals("sldtbxhOfficer"));
        for (JsonNode candidate : candidates) {
            assertThat(post(
                                    "sldtbxhLeader",
                                    "/api/tasks/" + task + "/assignee",
                                    Map.of("userId", candidate.path("id").asText()))
                            .is2xxSuccessful())
                    .as(candidate.toString())
                    .isTrue();
        }
    }

    /** The kinds that are open to him; null if the task is not his to see. What is closed says why, and gives nothing away. */
    private String open(String personId, String taskId) {
        JsonNode acts = rest.withBasicAuth(personId, "demo857")
                .getForEntity("/api/tasks/" + taskId + "/side-acts", JsonNode.class)
                .getBody();
        if (acts.has("type")) {
            assertThat(acts.path("type").asText()).isEqualTo("NOT_VISIBLE");
            return null;
        }
        assertThat(acts).hasSize(5).allSatisfy(act -> {
            if (!act.path("reason").isNull()) {
                assertThat(act.path("reason").asText()).isNotBlank();
                assertThat(act.path("details").isNull()).isTrue();
            }
        });
        return StreamSupport.stream(acts.spliterator(), false)
                .filter(act -> act.path("reason").isNull())
                .map(act -> act.path("kind").asText())
                .collect(Collectors.joining(" "));
    }

    private JsonNode act(String personId, String taskId, SideAct.Kind kind) {
        JsonNode[] acts = rest.withBasicAuth(personId, "demo857")
                .getForObject("/api/tasks/" + taskId + "/side-acts", JsonNode[].class);
        return Arrays.stream(acts)
                .filter(act -> act.path("kind").asText().equals(kind.name()))
                .findFirst()
                .orElseThrow();
    }

    private HttpStatusCode post(String personId, String address, Map<String, Object> body) {
        return rest.withBasicAuth(personId, "demo857")
                .postForEntity(address, body, String.class)
                .getStatusCode();
    }
}

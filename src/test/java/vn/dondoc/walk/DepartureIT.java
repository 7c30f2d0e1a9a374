package vn.dondoc.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import vn.dondoc.SystemTest;
import vn.dondoc.assignment.Progress;
import vn.dondoc.workflow.OpenTask;
import vn.dondoc.workflow.WebAppSession;

/** An administrator switches a person off who has work: it goes back to the agency, and nothing stops there. */
@SystemTest
class DepartureIT {

    @Autowired
    Paths paths;

    @Autowired
    Office office;

    @Autowired
    TestRestTemplate rest;

    private String departed;

    @AfterEach
    void back() {
        assertThat(change(departed, "switch-on")).isEqualTo(HttpStatus.NO_CONTENT);
    }

    @Test
    void theHandlersTaskGoesBackToTheAgencyAndAnotherTakesIt() {
        AssignmentPath path = handledBy("sldtbxhOfficer2");
        WebAppSession session = WebAppSession.login(rest, "sldtbxhOfficer2");
        assertThat(session.get("/api/assignments").getStatusCode()).isEqualTo(HttpStatus.OK);

        switchOff("sldtbxhOfficer2");

        assertThat(office.task(path.id()).assigneeId()).isNull();
        path.agreed();
        assertNoWayIn(session, office.task(path.id()));
        path.refuses("sldtbxhClerk", path.plan());
        claim("sldtbxhOfficer", path);
        assertThat(path.assignment().handlerId()).isEqualTo("sldtbxhOfficer");
        path.planEntered().reportedAgain().stands(Progress.AWAITING_CONFIRMATION, "confirmResult");
    }

    /** Nobody is named for what comes next: it lies with all who hold the role. */
    @Test
    void whatWouldHaveComeToHimLiesWithHisAgency() {
        AssignmentPath path = handledBy("sldtbxhOfficer2");
        path.acts("sldtbxhOfficer2", path.plan()).acts("sldtbxhOfficer2", Map.of("done", "Đã làm."));

        switchOff("sldtbxhOfficer2");
        path.acts("sldtbxhLeader", Map.of("outcome", "RETURNED", "note", "Bổ sung số liệu."));

        OpenTask task = office.task(path.id());
        assertThat(task.step()).isEqualTo("carryOut");
        assertThat(task.assigneeId()).isNull();
        claim("sldtbxhOfficer", path);
        path.drafted().stands(Progress.IN_PROGRESS, "signReport");
    }

    @Test
    void theOfficesOfficerIsFollowedByAnotherOfTheOffice() {
        AssignmentPath path = paths.given("SGDDT", "GUIDANCE").reported();
        assertThat(office.task(path.id()).assigneeId()).isEqualTo("vpubOfficer");

        switchOff("vpubOfficer");

        assertThat(office.task(path.id()).assigneeId()).isNull();
        path.acts("vpubOfficer2", Map.of("outcome", "CONFIRMED")).stands(Progress.COMPLETED, null);
    }

    private void assertNoWayIn(WebAppSession session, OpenTask task) {
        for (String path : List.of(
                "/api/assignments",
                "/api/tasks/" + task.taskId(),
                "/camunda/api/engine/engine/default/task/" + task.taskId())) {
            assertThat(session.get(path).getStatusCode()).as(path).isEqualTo(HttpStatus.FORBIDDEN);
        }
        assertThat(session.post("/api/tasks/" + task.taskId() + "/complete", Map.of("done", "Xong."))
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        for (String path : List.of("/api/assignments", "/engine-rest/task")) {
            assertThat(rest.withBasicAuth(departed, "demo857")
                            .getForEntity(path, String.class)
                            .getStatusCode())
                    .as(path)
                    .isEqualTo(HttpStatus.UNAUTHORIZED);
        }
    }

    private AssignmentPath handledBy(String personId) {
        return paths.given("SLDTBXH", "REVIEW").received().named(personId);
    }

    private void claim(String personId, AssignmentPath path) {
        assertThat(rest.withBasicAuth(personId, "demo857")
                        .postForEntity("/api/tasks/" + office.task(path.id()).taskId() + "/claim", null, String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
        path.agreed();
    }

    private void switchOff(String personId) {
        departed = personId;
        assertThat(change(personId, "switch-off")).isEqualTo(HttpStatus.NO_CONTENT);
    }

    private HttpStatusCode change(String personId, String act) {
        return rest.withBasicAuth("admin", "demo857")
                .postForEntity("/api/organisation/persons/" + personId + "/" + act, null, String.class)
                .getStatusCode();
    }
}

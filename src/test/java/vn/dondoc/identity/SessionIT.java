package vn.dondoc.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import vn.dondoc.SystemTest;
import vn.dondoc.organisation.OrganisationRegister;
import vn.dondoc.organisation.Role;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;
import vn.dondoc.workflow.WebAppSession;

/** A session begins with the login, ends with the logout, and never holds more than its person may at this moment. */
@SystemTest
class SessionIT {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String ENGINE = "/camunda/api/engine/engine/default/task";

    @Autowired
    TestRestTemplate rest;

    @Autowired
    OrganisationRegister organisation;

    @Autowired
    Office office;

    @Autowired
    Paths paths;

    @LocalServerPort
    int port;

    /** Whoever slipped somebody a session's id before the login has nothing by it. */
    @Test
    void theLoginGivesANewSession() {
        PlainHttp browser = new PlainHttp(port, "127.0.0.1");
        String slipped =
                browser.get(TASKLIST, List.of("Sec-Fetch-Dest: document")).cookie("JSESSIONID");
        assertThat(slipped).isNotNull();
        String token = browser.get("/dang-nhap", List.of()).cookie("DONDOC-CSRF");

        PlainHttp.Answer login = browser.send(
                "POST",
                "/dang-nhap",
                List.of(
                        "Content-Type: application/x-www-form-urlencoded",
                        "Cookie: JSESSIONID=" + slipped + "; DONDOC-CSRF=" + token),
                "username=sgddtOfficer&password=demo857&_csrf=" + token);

        String own = login.cookie("JSESSIONID");
        assertThat(own).isNotNull().isNotEqualTo(slipped);
        assertThat(login.text()).contains("HttpOnly").contains("SameSite=Lax");
        assertThat(get(browser, "/api/assignments", own)).isEqualTo(200);
        assertThat(get(browser, "/api/assignments", slipped)).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dang-xuat", "/camunda/api/admin/auth/user/default/logout"})
    void afterTheLogoutTheOldCookieIsWorthNothing(String logout) {
        WebAppSession session = WebAppSession.login(rest, "sgddtOfficer");
        assertThat(session.get(ENGINE).getStatusCode()).isEqualTo(HttpStatus.OK);
        String kept = session.cookie("JSESSIONID");

        assertThat(session.post(logout, null).getStatusCode().isError()).isFalse();

        PlainHttp thief = new PlainHttp(port, "127.0.0.1");
        assertThat(get(thief, "/api/assignments", kept)).isEqualTo(401);
        assertThat(get(thief, ENGINE, kept)).isEqualTo(401);
        assertThat(get(thief, TASKLIST, kept)).isIn(302, 401, 403);
    }

    @Test
    void aRoleThatIsTakenAwayIsGoneWithTheNextRequest() {
        organisation.grant("sldtbxhOfficer2", "SGTVT", Role.CLERK, null, null);
        AssignmentPath path = paths.given("SGTVT", "CASE");
        String task = "/" + office.task(path.id()).taskId();
        WebAppSession session = WebAppSession.login(rest, "sldtbxhOfficer2");
        assertThat(session.get("/api/tasks" + task).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(session.get(ENGINE + task).getStatusCode()).isEqualTo(HttpStatus.OK);

        organisation.revoke("sldtbxhOfficer2", "SGTVT", Role.CLERK);

        assertThat(session.get("/api/tasks" + task).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(session.get(ENGINE + task).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(session.post(ENGINE + task + "/submit-form", Map.of()).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        path.agreed();
    }

    @Test
    void whoIsNoAdministratorAnyMoreAdministersNothing() {
        organisation.grant("htmrLeader", null, Role.ADMIN, null, null);
        WebAppSession session = WebAppSession.login(rest, "htmrLeader");
        assertThat(session.get("/api/organisation/agencies").getStatusCode()).isEqualTo(HttpStatus.OK);

        organisation.revoke("htmrLeader", null, Role.ADMIN);

        assertThat(session.get("/api/organisation/agencies").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(session.get("/actuator/env").getStatusCode().is2xxSuccessful())
                .isFalse();
    }

    private static int get(PlainHttp browser, String path, String session) {
        return browser.get(path, List.of("Cookie: JSESSIONID=" + session)).status();
    }
}

package vn.dondoc.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.Container;
import org.apache.catalina.Context;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import vn.dondoc.SystemTest;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;
import vn.dondoc.workflow.OpenTask;

/** What is half written is there again on another computer and after a time-out, and nowhere in the browser. */
@SystemTest
class DraftKeepingIT {

    private static final String WRITTEN = "Đã rà soát mười hai trường nội trú";
    private static final String STORED =
            """
            async () => {
              const bases = await indexedDB.databases();
              const caches = await window.caches.keys();
              return JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), document.cookie, bases, caches]);
            }""";

    @LocalServerPort
    int port;

    @Autowired
    ServletWebServerApplicationContext server;

    @Autowired
    Paths paths;

    @Autowired
    Office office;

    private OpenTask task;

    @BeforeEach
    void somethingToWrite() {
        AssignmentPath path =
                paths.given("SVHTTDL", "REVIEW").received().named().planEntered();
        task = office.task(path.id());
    }

    @Test
    void isThereOnAnotherComputerAndLeftOnNone() {
        try (Desk desk = desk()) {
            write(desk);

            assertThat((String) desk.page().evaluate(STORED)).doesNotContain("mười hai", "trường nội trú");
            desk.page().reload();
            assertThat((String) desk.page().evaluate(STORED)).doesNotContain("mười hai", "trường nội trú");
        }
        try (Desk other = desk()) {
            opened(other);
            assertThat(other.page().locator("#dd-done")).hasValue(WRITTEN);
            assertThat(other.faults()).isEmpty();
        }
    }

    /** The session ends while one writes: one logs in in another window and goes on, and nothing is lost. */
    @Test
    void isThereAfterATimeOutInTheMiddleOfASentence() {
        try (Desk desk = desk()) {
            write(desk);
            Page page = desk.page();
            page.locator("[data-dd-entry]").fill("Đã đi kiểm tra");
            timeOut(page);
            page.locator(".form-actions .btn-primary").click();
            assertThat(banner(page).getByText("Đăng nhập lại ở cửa sổ mới")).isInViewport();
            page.locator("#dd-done").fill(WRITTEN + " và hai trường chuyên");
            assertThat(banner(page)).containsText("Phiên làm việc đã hết");
            assertThat(banner(page)).isInViewport();
            desk.screenshot("time-out");

            desk.enterElsewhere("svhttdlOfficer");
            assertThat(banner(page)).containsText("Đã đăng nhập lại");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tải lại trang"))
                    .click();
            assertThat(page.locator(".task-card h2.task")).hasText(task.name());
            assertThat(page.locator("#dd-done")).hasValue(WRITTEN + " và hai trường chuyên");
            assertThat(page.locator("[data-dd-entry]")).hasValue("Đã đi kiểm tra");
            handedOnWithoutIt(page);
            assertThat(desk.faults()).isEmpty();
        }
    }

    /** Once asked, and kept for the next task of the same assignment. */
    private void handedOnWithoutIt(Page page) {
        page.getByRole(
                        AriaRole.TAB,
                        new Page.GetByRoleOptions().setName("Ý kiến").setExact(true))
                .click();
        page.getByLabel("Ghi ý kiến", new Page.GetByLabelOptions().setExact(true))
                .fill("Nhờ xem giúp");
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Biểu mẫu"))
                .click();
        assertThat(page.locator("#dd-done")).hasValue(WRITTEN + " và hai trường chuyên");
        page.locator(".form-actions .btn-primary").click();
        assertThat(banner(page)).containsText("Ông/bà còn tiến độ thực hiện, ý kiến chưa gửi.");
        assertThat(banner(page)).isInViewport();
        page.screenshot(new Page.ScreenshotOptions().setPath(Desk.SCREENSHOTS.resolve("unsent-question.png")));
        page.setViewportSize(390, 844);
        page.locator(".form-actions .btn-primary").click();
        page.screenshot(new Page.ScreenshotOptions().setPath(Desk.SCREENSHOTS.resolve("unsent-question-phone.png")));
        page.setViewportSize(1366, 850);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Quay lại để gửi"))
                .click();
        assertThat(banner(page)).isEmpty();
        page.locator(".form-actions .btn-primary").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Hoàn thành, chưa gửi"))
                .click();
        assertThat(page.locator(".dd-form")).hasCount(0);
        OpenTask next = office.task(task.assignmentId());
        page.navigate("/camunda/app/tasklist/default/#/?task=" + next.taskId() + "&detailsTab=dondoc-notes");
        assertThat(page.getByLabel("Ghi ý kiến", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("Nhờ xem giúp");
    }

    @Test
    void isNotTakenOverByWhoLogsInNextAtTheSameComputer() {
        try (Desk desk = desk()) {
            write(desk);
            Page page = desk.page();
            page.context().clearCookies();
            page.locator("#dd-done").fill("Chưa lưu được");
            assertThat(banner(page)).containsText("Phiên làm việc đã hết");

            desk.enterElsewhere("svhttdlLeader");
            assertThat(banner(page)).containsText("nay là người khác đăng nhập");
            assertThat(banner(page)).isInViewport();
            assertThat(page.locator("#dd-done")).isDisabled();
            desk.screenshot("somebody-else");

            page.context().clearCookies();
            page.reload();
            assertThat(page.locator("#username")).isVisible();
            desk.enter("svhttdlOfficer");
            assertThat(page.locator(".task-card h2.task")).hasText(task.name());
            assertThat(page.locator("#dd-done")).hasValue(WRITTEN);
        }
    }

    /** As after the hours that a session lasts: the browser still has its cookies. */
    private void timeOut(Page page) {
        Container host = ((TomcatWebServer) server.getWebServer()).getTomcat().getHost();
        String session = page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
        try {
            ((Context) host.findChildren()[0]).getManager().findSession(session).expire();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Locator banner(Page page) {
        return page.locator(".dd-form > [aria-live=assertive]");
    }

    private void write(Desk desk) {
        opened(desk);
        Page page = desk.page();
        page.locator("#dd-done").fill(WRITTEN);
        assertThat(page.locator(".dd-status")).containsText("Đã lưu nháp");
    }

    private void opened(Desk desk) {
        desk.openOfDirective("Việc của tôi", task.name(), task.directiveNumber());
    }

    private Desk desk() {
        return Desk.login(Chromium.browser(), "http://localhost:" + port, "svhttdlOfficer");
    }
}

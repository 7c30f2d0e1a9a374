package vn.dondoc.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
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

    @Test
    void isThereAfterATimeOutAtTheSameTask() {
        try (Desk desk = desk()) {
            write(desk);
            desk.page().context().clearCookies();

            desk.page().reload();
            assertThat(desk.page().locator("#username")).isVisible();
            desk.enter("svhttdlOfficer");

            assertThat(desk.page().locator(".task-card h2.task")).hasText(task.name());
            assertThat(desk.page().locator("#dd-done")).hasValue(WRITTEN);
        }
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

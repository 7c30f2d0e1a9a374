package vn.dondoc.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dondoc.SystemTest;
import vn.dondoc.assignment.Progress;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;

/** From the login to a finished task without a mouse. */
@SystemTest
class KeyboardIT {

    private static final int MOST_STEPS = 150;

    @LocalServerPort
    int port;

    @Autowired
    Paths paths;

    @Autowired
    Office office;

    @Test
    void aClerkRegistersAnArrivalByKeyboardAlone() {
        AssignmentPath path = paths.given("SNGV", "GUIDANCE");
        try (BrowserContext context =
                Chromium.browser().newContext(new Browser.NewContextOptions().setBaseURL("http://localhost:" + port))) {
            Page page = context.newPage();
            page.setDefaultTimeout(30_000);
            page.navigate("/dang-nhap");
            assertThat(page.locator("#username")).isFocused();
            page.keyboard().type("sngvClerk");
            page.keyboard().press("Tab");
            page.keyboard().type("demo857");
            page.keyboard().press("Enter");

            String task = ".task a[href*='" + office.task(path.id()).taskId() + "']";
            assertThat(page.locator(task)).isVisible();
            tabTo(page, task);
            page.keyboard().press("Enter");

            String claim = ".dd-form button:has-text('Nhận việc')";
            assertThat(page.locator(claim)).isVisible();
            tabTo(page, claim);
            page.keyboard().press("Enter");
            assertThat(page.locator(claim)).hasCount(0);
            assertThat(page.locator("#dd-arrivalNumber")).isEnabled();
            tabTo(page, "#dd-arrivalNumber");
            page.keyboard().type("215");
            tabTo(page, ".form-actions .btn-primary");
            page.keyboard().press("Enter");
            assertThat(page.locator(".dd-form")).hasCount(0);
        }
        path.stands(Progress.NOT_ASSIGNED, "nameHandler");
    }

    /** Which of several ways it takes is chosen with the arrows, as everywhere in a browser. */
    @Test
    void aLeaderDecidesByKeyboardAlone() {
        AssignmentPath path = paths.given("SNGV", "GUIDANCE").received();
        try (Desk desk = Desk.loggedIn(Chromium.browser(), "http://localhost:" + port, "sngvLeader", 1366, 850)) {
            Page page = desk.page();
            page.navigate("/camunda/app/tasklist/default/#/?task="
                    + office.task(path.id()).taskId());
            String claim = ".dd-form button:has-text('Nhận việc')";
            assertThat(page.locator(claim)).isVisible();
            tabTo(page, claim);
            page.keyboard().press("Enter");
            assertThat(page.locator("#dd-outcome-NAMED")).isEnabled();
            tabTo(page, "#dd-outcome-NAMED");
            page.keyboard().press("ArrowDown");
            assertThat(page.locator("#dd-outcome-RETURNED")).isChecked();
            tabTo(page, "#dd-note");
            page.keyboard().type("Không thuộc chức năng của sở.");
            tabTo(page, ".form-actions .btn-primary");
            page.keyboard().press("Enter");
            assertThat(page.locator(".dd-form")).hasCount(0);
            assertThat(desk.faults()).isEmpty();
        }
        path.stands(Progress.RETURNED, "answerAgency");
    }

    /** Goes on with the Tab key until that has the focus, and shows that it has. */
    private static void tabTo(Page page, String selector) {
        for (int step = 0; step < MOST_STEPS; step++) {
            page.keyboard().press("Tab");
            if (page.locator(selector).first().evaluate("element => element === document.activeElement")
                    == Boolean.TRUE) {
                assertThat((Boolean) page.evaluate("document.activeElement.matches(':focus-visible')"))
                        .isTrue();
                return;
            }
        }
        throw new AssertionError("The Tab key does not lead to " + selector);
    }
}

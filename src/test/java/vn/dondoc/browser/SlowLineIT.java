package vn.dondoc.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dondoc.SystemTest;

/** A line on which a script takes longer than the seven seconds after which the engine's loader gives up and leaves a blank page. */
@SystemTest
class SlowLineIT {

    private static final int LONGER_THAN_THE_LOADER_WAITS = 8_000;

    @LocalServerPort
    int port;

    @Test
    void aScriptThatTakesLongIsWaitedFor() {
        try (Desk desk = Desk.loggedIn(Chromium.browser(), "http://localhost:" + port, "sgddtOfficer", 1366, 850)) {
            Page page = desk.page();
            page.route("**/tasklistPlugins/static/app/plugin.js*", SlowLineIT::late);
            page.navigate("/camunda/app/tasklist/default/");

            assertThat(page.locator(".task-filter .name a").first()).isVisible();
            assertThat(desk.faults()).isEmpty();
        }
    }

    private static void late(Route route) {
        try {
            Thread.sleep(LONGER_THAN_THE_LOADER_WAITS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        route.resume();
    }
}

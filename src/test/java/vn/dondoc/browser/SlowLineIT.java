package vn.dondoc.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dondoc.SystemTest;

/** A line on which a script takes longer than the seven seconds after which the engine's loader gives up and leaves a blank page. */
@SystemTest
class SlowLineIT {

    private static final Duration LONGER_THAN_THE_LOADER_WAITS = Duration.ofMinutes(1);

    @LocalServerPort
    int port;

    @Test
    void aScriptThatTakesLongIsWaitedFor() {
        try (Desk desk = Desk.loggedIn(Chromium.browser(), "http://localhost:" + port, "sgddtOfficer", 1366, 850)) {
            Page page = desk.page();
            List<Route> onTheirWay = new ArrayList<>();
            page.route("**/tasklistPlugins/static/app/plugin.js*", onTheirWay::add);
            page.clock().install();
            page.navigate("/camunda/app/tasklist/default/");
            page.waitForCondition(() -> !onTheirWay.isEmpty());

            page.clock().runFor(LONGER_THAN_THE_LOADER_WAITS.toMillis());
            onTheirWay.forEach(Route::resume);

            assertThat(page.locator(".task-filter .name a").first()).isVisible();
            assertThat(desk.faults()).isEmpty();
        }
    }
}

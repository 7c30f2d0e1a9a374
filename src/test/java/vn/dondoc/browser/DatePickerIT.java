package vn.dondoc.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dondoc.SystemTest;

/** The calendar with which Cockpit's search asks for a day speaks Vietnamese, day by day and month by month. */
@SystemTest
class DatePickerIT {

    private static final String ASKED =
            """
            [{"type":"deploymentTime","operator":"After","value":"2024-04-15T00:00:00"}]""";

    /** What the calendar says in English of its arrows, to those who do not see them. */
    private static final Pattern ENGLISH = Pattern.compile("previous|next");

    private static final String MET =
            """
            button => {
              const { x, y, width, height } = button.getBoundingClientRect();
              return button.contains(document.elementFromPoint(x + width / 2, y + height / 2));
            }""";

    @LocalServerPort
    int port;

    @Test
    void itsDaysAndMonthsAreInVietnamese() {
        try (Desk desk = Desk.loggedIn(Chromium.browser(), "http://localhost:" + port, "admin", 1366, 850)) {
            Page page = desk.page();
            page.navigate("/camunda/app/cockpit/default/");
            page.getByText("Thêm nữa").click();
            page.locator("[cam-widget-header] a[href='#/repository']").click();
            assertThat(page.locator(".deployments > li").first()).isVisible();
            // Nothing is offered there that the server refuses.
            assertThat(page.locator(".deployments .delete-deployment")).hasCount(0);
            Locator calendar = opened(page);
            assertThat(calendar.locator(".uib-title")).hasText("Tháng 4 2024");
            assertThat(calendar.locator("thead tr").last().locator("th small"))
                    .hasText(new String[] {"T2", "T3", "T4", "T5", "T6", "T7", "CN"});
            assertThat(calendar.getByText(ENGLISH)).hasCount(0);
            desk.screenshot("date-picker-days");
            // What stands beside it: whoever operates the system may read what is deployed.
            assertThat(page.getByText("Không tải được")).hasCount(0);
            for (String arrow : List.of(".uib-left", ".uib-right", ".uib-left")) {
                // A finger in its middle meets it: Playwright would scroll to it first.
                assertThat((Boolean) calendar.locator(arrow).evaluate(MET))
                        .as(arrow)
                        .isTrue();
                calendar.locator(arrow).click();
            }
            assertThat(calendar.locator(".uib-title")).hasText("Tháng 3 2024");

            calendar.locator(".uib-title").click();
            assertThat(page.locator(".uib-monthpicker .uib-month"))
                    .hasText(IntStream.rangeClosed(1, 12)
                            .mapToObj(month -> "Tháng " + month)
                            .toArray(String[]::new));
            assertThat(page.locator(".uib-monthpicker").getByText(ENGLISH)).hasCount(0);
            desk.screenshot("date-picker-months");
            assertThat(desk.faults()).isEmpty();
        }
    }

    @Test
    void itsFieldShowsTheHourThatWasPickedWhateverZoneTheComputerIsSetTo() {
        try (Desk desk = Desk.loginInZone(Chromium.browser(), "http://localhost:" + port, "admin", "UTC")) {
            opened(desk.page());
            assertThat(desk.page().locator("[cam-widget-inline-field] .preview"))
                    .hasText("15/04/2024 00:00");
            assertThat(desk.page().locator(".uib-time.hours input").first()).hasValue("00");
        }
    }

    /** The calendar of a search for a day in April 2024. */
    private static Locator opened(Page page) {
        page.navigate("/camunda/app/cockpit/default/#/repository?deploymentsQuery="
                + URLEncoder.encode(ASKED, StandardCharsets.UTF_8));
        assertThat(page.locator(".deployments > li").first()).isVisible();
        // The page still writes into its address what it has chosen, which closes a calendar again.
        Rest.await(page);
        page.locator("[cam-widget-inline-field][type=datetime] .view-value").click();
        Locator calendar = page.locator(".uib-daypicker").first();
        assertThat(calendar).isVisible();
        return calendar;
    }
}

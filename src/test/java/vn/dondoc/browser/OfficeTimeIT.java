package vn.dondoc.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dondoc.SystemTest;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;
import vn.dondoc.workflow.OpenTask;

/** Tasklist shows the office's day and hour, whatever zone the computer is set to. */
@SystemTest
class OfficeTimeIT {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    @LocalServerPort
    int port;

    @Autowired
    Paths paths;

    @Autowired
    Office office;

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Ho_Chi_Minh", "America/New_York", "Pacific/Kiritimati"})
    void historyAndFooterShowTheOfficesTime(String zone) {
        AssignmentPath path = paths.given("SKHCN", "CASE");
        OpenTask task = office.task(path.id());

        try (Desk clerk = Desk.loginInZone(Chromium.browser(), "http://localhost:" + port, "skhcnClerk", zone)) {
            clerk.open("Chưa tiếp nhận", task.name(), task.title());
            Page page = clerk.page();

            page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Lịch sử"))
                    .click();

            assertThat(page.locator(".dd-when").first())
                    .hasText(task.createdAt().atZoneSameInstant(OfficeZone.ID).format(SHOWN));
            assertThat(page.locator("#footer-timezone")).containsText("Asia/Ho_Chi_Minh");
        }
    }
}

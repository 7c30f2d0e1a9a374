package vn.dondoc.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dondoc.SystemTest;
import vn.dondoc.deadline.WorkingCalendars;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;

/** From a task's tab "Việc khác": its leader asks for more time, the Office urges. */
@SystemTest
class SideActsBrowserIT {

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    Paths paths;

    @Autowired
    WorkingCalendars calendars;

    @Test
    void moreTimeIsAskedForAndTheOfficeUrges() {
        AssignmentPath path = paths.given("SNV", "GUIDANCE").received();
        LocalDate dueOn = path.assignment().dueOn();
        try (Desk leader = desk("snvLeader")) {
            Locator acts = acts(leader, path);
            press(acts, "Xin gia hạn");
            acts.locator("input")
                    .first()
                    .fill(calendars.current().addWorkingDays(dueOn, 4).toString());
            acts.locator("select").selectOption("AWAITING_FUNDS");
            acts.locator("textarea").fill("Chờ Sở Tài chính cấp vốn.");
            acts.locator("input").last().fill("Công văn số 15/SNV");
            leader.screenshot("tab-extension");
            assertThat(Accessibility.faults(leader.page(), ".tabbed-content")).isEmpty();
            press(acts, "Ký, gửi đề nghị");
            assertThat(acts.getByText("Đã gửi đề nghị gia hạn.")).isFocused();
            assertThat(leader.faults()).isEmpty();
        }
        try (Desk officer = desk("vpubOfficer")) {
            Locator acts = acts(officer, path);
            press(acts, "Đôn đốc");
            acts.locator("textarea").fill("Đề nghị báo cáo trong tuần.");
            officer.screenshot("tab-urging");
            assertThat(Accessibility.faults(officer.page(), ".tabbed-content")).isEmpty();
            press(acts, "Gửi");
            assertThat(acts.getByText("Đã gửi.")).isFocused();
            assertThat(officer.faults()).isEmpty();
        }
    }

    private Locator acts(Desk desk, AssignmentPath path) {
        Page page = desk.page();
        page.navigate("/camunda/app/tasklist/default/#/?task="
                + office.task(path.id()).taskId() + "&detailsTab=dondoc-side-acts");
        Locator panel = page.getByRole(AriaRole.TABPANEL);
        assertThat(panel.locator("h4").first()).hasText("Việc khác");
        return panel;
    }

    private static void press(Locator place, String name) {
        place.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private Desk desk(String personId) {
        return Desk.loggedIn(Chromium.browser(), "http://localhost:" + port, personId, 1366, 850);
    }
}

package vn.dondoc.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dondoc.SystemTest;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.walk.DirectiveFixture;
import vn.dondoc.walk.Interface;
import vn.dondoc.walk.Office;

/** The Office's leader ticks three in "Giám sát", of which one is refused, urges them and reads what became of each. */
@SystemTest
class ActingIT {

    private static final String LIST = "/camunda/app/cockpit/default/#/giam-sat?text=";

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    Assignments assignments;

    @Test
    void threeAreTickedTwoUrgedAndOneSaysWhyNot() {
        String number = Office.freshNumber();
        List<Assignment> given = assignments.ofDirective(
                office.giveOut(DirectiveFixture.parts(number, "GUIDANCE", "SGDDT", "SYT", "STC")));
        Interface.post(port, "vpubOfficer", "/api/assignments/" + given.get(1).id() + "/urge", Map.of());
        try (Desk desk = Desk.loggedIn(Chromium.browser(), "http://localhost:" + port, "vpubLeader", 1366, 900)) {
            Page page = desk.page();
            page.navigate(LIST + number);
            page.getByLabel("Chọn tất cả trên trang").focus();
            page.keyboard().press("Space");
            Locator bar = page.locator(".dd-act-bar");
            assertThat(bar).containsText("Đã chọn 3 việc");
            assertThat(bar.getByRole(AriaRole.BUTTON)).hasCount(7);
            desk.screenshot("acting-bar");
            assertThat(Accessibility.faults(page, ".dd-page")).isEmpty();

            bar.getByText("Đôn đốc bằng tin nhắn").click();
            Locator dialog = page.locator("dialog.dd-act");
            dialog.getByLabel("Nội dung đôn đốc").fill("Đề nghị gửi báo cáo trong tuần.");
            assertThat(Accessibility.faults(page, "dialog.dd-act")).isEmpty();
            dialog.getByText("Xem trước").click();
            assertThat(dialog).containsText("2 việc sẽ thực hiện, 1 việc không làm được.");
            assertThat(dialog.locator(".dd-refusal")).containsText("Hôm nay đã đôn đốc");
            desk.screenshot("acting-preview");
            dialog.getByText("Xác nhận 2 việc").click();
            assertThat(dialog).containsText("2 việc đã thực hiện, 1 việc bị từ chối.");
            assertThat(dialog.locator("h2")).isFocused();
            assertThat(Accessibility.faults(page, "dialog.dd-act")).isEmpty();
            desk.screenshot("acting-result");
            dialog.getByText("Đóng").click();
            assertThat(bar).containsText("Đã chọn 1 việc");

            page.setViewportSize(390, 844);
            desk.screenshot("acting-bar-narrow");
            bar.getByText("Đề nghị gia hạn").click();
            dialog.getByText("Xem trước").click();
            assertThat(dialog.locator("[aria-invalid]")).hasCount(4);
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .isTrue();
            desk.screenshot("acting-extension-narrow");
            page.keyboard().press("Escape");
            assertThat(dialog).hasCount(0);
            bar.getByText("Bỏ chọn").focus();
            page.keyboard().press("Enter");
            assertThat(bar).isHidden();
            assertThat(page.getByLabel("Chọn tất cả trên trang")).isFocused();
            assertThat(desk.faults()).isEmpty();
        }
    }
}

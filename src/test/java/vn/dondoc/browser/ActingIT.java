package vn.dondoc.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dondoc.SettableClock;
import vn.dondoc.SystemTest;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.deadline.OfficeZone;
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

    @Autowired
    SettableClock clock;

    @AfterEach
    void backToToday() {
        clock.reset();
    }

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
            dialog.evaluate(
                    """
                    (dialog) => new MutationObserver(() => (window.told = (window.told || '') + dialog.textContent))
                      .observe(dialog, { childList: true, subtree: true })""");
            dialog.getByText("Xác nhận 2 việc").click();
            assertThat(dialog).containsText("2 việc đã thực hiện, 1 việc bị từ chối.");
            assertThat((String) page.evaluate("window.told")).as("meanwhile").contains("Đang xử lý 2 việc…");
            assertThat(dialog).not().containsText("Đang xử lý");
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
            dialog.getByLabel("Thời hạn đề nghị").fill("31/12/2027");
            dialog.getByLabel("Nguyên nhân").selectOption("MUCH_WORK");
            dialog.getByLabel("Lý do").fill("Chờ số liệu của các xã.");
            dialog.getByLabel("Căn cứ").fill("Công văn số 12/SYT ngày 02/04/2026");
            carryOut(page, 1, "Quyết định đề nghị");
            assertThat(bar).isHidden();
            page.locator(".dd-pick input").first().check();
            bar.getByText("Bỏ chọn").focus();
            page.keyboard().press("Enter");
            assertThat(bar).isHidden();
            assertThat(page.getByLabel("Chọn tất cả trên trang")).isFocused();
            assertThat(desk.faults()).isEmpty();
        }
    }

    /** Who signed asks why, and has the Office draft another lead and a recall; he decides them when they come back to him. */
    @Test
    void whoSignedAsksWhyAndHasTheOfficeDraftTheRest() {
        String number = Office.freshNumber();
        List<Assignment> given =
                assignments.ofDirective(office.giveOut(DirectiveFixture.parts(number, "GUIDANCE", "SGDDT", "SYT")));
        clock.goTo(OfficeZone.today(clock).plusDays(60));
        try (Desk desk = Desk.loggedIn(Chromium.browser(), "http://localhost:" + port, "ubndLeader", 1366, 900)) {
            Page page = desk.page();
            page.navigate(LIST + number);
            page.getByLabel("Chọn tất cả trên trang").check();
            Locator bar = page.locator(".dd-act-bar");
            assertThat(bar.getByRole(AriaRole.BUTTON)).hasCount(6);
            desk.screenshot("acting-bar-signer");
            Locator dialog = page.locator("dialog.dd-act");
            bar.getByText("Yêu cầu giải trình").click();
            dialog.getByLabel("Nội dung cần giải trình").fill("Vì sao chậm?");
            carryOut(page, 2, "Tạo việc “Giải trình” cho lãnh đạo cơ quan chủ trì");

            page.locator(".dd-pick input").first().check();
            bar.getByText("Chỉ đạo đổi cơ quan chủ trì").click();
            dialog.getByLabel("Cơ quan chủ trì mới").selectOption("STC");
            because(dialog);
            carryOut(page, 1, "Xem xét, dự thảo quyết định");

            page.locator(".dd-pick input").last().check();
            bar.getByText("Chỉ đạo thu hồi nhiệm vụ").click();
            because(dialog);
            desk.screenshot("acting-directed");
            carryOut(page, 1, "không tính vào số được giao nếu được đồng ý");
            assertThat(desk.faults()).isEmpty();
        }
        assertThat(given).allSatisfy(part -> {
            assertThat(office.stepsBeside(part.id(), "explanation")).containsExactly("explain");
            assertThat(office.requestSteps(part.id())).containsExactly("draftRequestDecision");
        });
        try (Desk desk = Desk.loggedIn(Chromium.browser(), "http://localhost:" + port, "vpubOfficer", 1366, 900)) {
            desk.openAt(office.requestTask(given.get(0).id()));
            // No agency supplements what was directed, and the Office withdraws only what it asked for itself.
            assertThat(desk.page().locator(".dd-outcome label")).hasText(new String[] {"Trình người ký văn bản"});
            assertThat(desk.page().locator(".dd-paper")).containsText("Chỉ đạo: Đổi cơ quan chủ trì");
            assertThat(desk.page().locator(".dd-paper")).containsText("Người chỉ đạo: ");
            desk.screenshot("acting-directed-draft");
            assertThat(desk.faults()).isEmpty();
        }
    }

    private static void because(Locator dialog) {
        dialog.getByLabel("Lý do").fill("Nhiệm vụ thuộc chức năng của cơ quan khác.");
        dialog.getByLabel("Căn cứ").fill("Bút phê ngày 02/04/2026");
    }

    /** From what is entered to what became of it, by way of the preview. */
    private static void carryOut(Page page, int count, String effect) {
        Locator dialog = page.locator("dialog.dd-act");
        dialog.getByText("Xem trước", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(dialog).containsText(count + " việc sẽ thực hiện, 0 việc không làm được.");
        assertThat(dialog.locator(".dd-act-lines")).containsText(effect);
        dialog.getByText("Xác nhận " + count + " việc").click();
        assertThat(dialog).containsText(count + " việc đã thực hiện, 0 việc bị từ chối.");
        dialog.getByText("Đóng").click();
        assertThat(dialog).hasCount(0);
        // The list is read anew.
        assertThat(page.getByLabel("Chọn tất cả trên trang")).isFocused();
    }
}

package vn.dondoc.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dondoc.SystemTest;
import vn.dondoc.assignment.Progress;
import vn.dondoc.walk.DirectivePaths;
import vn.dondoc.walk.Interface;
import vn.dondoc.walk.Paths;

/** In Tasklist the Office has an assignment added, which the signer decides, and names who watches, which it says itself. */
@SystemTest
class DirectiveRequestBrowserIT {

    private static final String BASIS = "Công văn số 99/UBND-KGVX ngày 20/03/2024";

    @Autowired
    DirectivePaths directives;

    @Autowired
    Paths paths;

    @LocalServerPort
    int port;

    @Test
    void anAssignmentIsAddedAndWatchersAreNamed() {
        DirectivePaths.Path path = directives.given("CASE", "SGDDT");
        try (Desk officer = desk("vpubOfficer")) {
            Locator send = begin(officer, path, "ADD_ASSIGNMENT");
            send.click();
            assertThat(officer.page().locator("[data-dd-part] .dd-fault:visible"))
                    .hasCount(4);
            part(officer, "title").fill("Rà soát nhà ở vùng lũ");
            part(officer, "content").fill("Giao UBND huyện Ngọc Hồi rà soát nhà ở vùng lũ.");
            assertThat(officer.page().locator(".dd-status")).containsText("Đã lưu nháp");
            officer.page().reload();
            open(officer);
            assertThat(officer.page().locator("#dd-directive")).hasValue(String.valueOf(path.id()));
            assertThat(part(officer, "title")).hasValue("Rà soát nhà ở vùng lũ");
            part(officer, "lead").selectOption("HNH");
            part(officer, "kind").selectOption("CASE");
            part(officer, "deadlineBasis").selectOption("TEXT");
            part(officer, "deadline").fill("15 ngày");
            officer.fill("reason", "Phát sinh sau mưa lũ.").fill("basis", BASIS).screenshot("request-added-assignment");
            send.click();
            assertThat(officer.page().locator(".modal-dialog")).hasCount(0);
            assertThat(officer.faults()).isEmpty();
        }
        try (Desk signer = desk("ubndLeader")) {
            signer.openOfDirective(
                            "Chờ tôi ký, phê duyệt",
                            "Quyết định đề nghị",
                            path.directive().number())
                    .choose("GRANTED");
            assertThat(signer.page().locator(".dd-changes")).containsText("15 ngày làm việc từ ngày giao");
            signer.screenshot("decide-added-assignment").complete();
            assertThat(signer.faults()).isEmpty();
        }
        paths.of(path.part(2)).stands(Progress.NOT_RECEIVED, "registerArrival");

        try (Desk officer = desk("vpubOfficer")) {
            Locator send = begin(officer, path, "NAME_WATCHER");
            assertThat(officer.page().locator("#dd-reason")).isHidden();
            officer.select("agency", "SYT").fill("basis", BASIS).screenshot("request-watcher");
            send.click();
            assertThat(officer.page().locator(".modal-dialog")).hasCount(0);
            begin(officer, path, "REMOVE_WATCHER");
            assertThat(officer.page().locator("#dd-watcher")).containsText("cả văn bản");
            officer.select("kind", "AMEND_DIRECTIVE");
            assertThat(officer.page().locator("#dd-subject"))
                    .hasValue(path.directive().subject());
            officer.screenshot("request-amendment").select("kind", "REPLACE_DIRECTIVE");
            assertThat(officer.page().locator("[data-dd-carried] .dd-check")).hasCount(2);
            officer.screenshot("request-replacement");
            assertThat(officer.faults()).isEmpty();
        }
        assertThat(Interface.get(port, "sytLeader", "/api/directives/" + path.id())
                        .status())
                .isEqualTo(200);
    }

    private Locator begin(Desk officer, DirectivePaths.Path path, String kind) {
        open(officer);
        officer.select("scope", "directive")
                .select("directive", String.valueOf(path.id()))
                .select("kind", kind);
        return officer.page().locator(".modal-footer .btn-primary");
    }

    private static void open(Desk officer) {
        Page page = officer.page();
        page.getByText("Khởi tạo quy trình").first().click();
        page.locator(".modal-dialog")
                .getByText("Gửi đề nghị về nhiệm vụ")
                .first()
                .click();
    }

    private static Locator part(Desk officer, String fact) {
        return officer.page().locator("[data-place='part." + fact + "']");
    }

    private Desk desk(String personId) {
        return Desk.login(Chromium.browser(), "http://localhost:" + port, personId, 1600, 1000);
    }
}

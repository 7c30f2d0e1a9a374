package vn.dondoc.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dondoc.SystemTest;
import vn.dondoc.assignment.Progress;
import vn.dondoc.request.Petitions;
import vn.dondoc.request.RequestKind;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.DirectiveFixture;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;

/** A district asks for a pause in Tasklist, it is granted, the officer finds her task locked with the reason, and goes on later. */
@SystemTest
class PauseIT {

    @Autowired
    Paths paths;

    @Autowired
    Petitions petitions;

    @LocalServerPort
    int port;

    private final String number = Office.freshNumber();
    private final String title = "Rà soát nhà ở vùng lũ " + number.substring(0, 4);

    @Test
    void isAskedForGrantedSeenAndEnded() {
        ObjectNode directive = DirectiveFixture.simple(number, "HNH", "GUIDANCE");
        ((ObjectNode) directive.get("assignments").get(0)).put("title", title);
        AssignmentPath path = paths.given(directive).received().named();

        ask(path);
        try (Desk officer = desk("vpubOfficer")) {
            officer.open("Việc của tôi", "Xem xét, dự thảo quyết định", title)
                    .choose("FORWARDED")
                    .fill("note", "Ba xã bị chia cắt, đề nghị đồng ý.")
                    .screenshot("draft-request-decision")
                    .complete();
            assertThat(officer.faults()).isEmpty();
        }
        try (Desk signer = desk("ubndLeader")) {
            signer.open("Chờ tôi ký, phê duyệt", "Quyết định đề nghị", title)
                    .choose("GRANTED")
                    .fill("basis", "Bút phê ngày 03/04/2024")
                    .screenshot("decide-request")
                    .complete();
            assertThat(signer.faults()).isEmpty();
        }
        try (Desk handler = desk("hnhOfficer")) {
            handler.open("Việc của tôi", "Nhập văn bản triển khai", title);
            assertThat(handler.page().locator(".dd-banner").first()).containsText("đang tạm dừng (lần 1)");
            assertThat(handler.page().locator(".dd-banner").first()).containsText("Mưa lũ chia cắt ba xã");
            assertThat(handler.page().locator("[data-dd-fields]")).isHidden();
            handler.screenshot("paused-task");
            path.stands(Progress.PAUSED, "enterPlan");

            petitions.asks("hnhLeader", path, RequestKind.RESUME, null);
            petitions.acts("vpubOfficer", path, "FORWARDED", "note", "Nước đã rút.");
            petitions.acts("ubndLeader", path, "GRANTED");
            handler.open("Việc của tôi", "Nhập văn bản triển khai", title)
                    .fill("planNumber", "7/KH-UBND")
                    .fill("planIssuedOn", path.today())
                    .fill("planSubject", "Kế hoạch rà soát nhà ở")
                    .complete();
            findsItNotInTheListOfWhatCanBeStarted(handler.page());
            assertThat(handler.faults()).isEmpty();
        }
        path.stands(Progress.IN_PROGRESS, "carryOut");
    }

    private static void findsItNotInTheListOfWhatCanBeStarted(Page page) {
        page.getByText("Khởi tạo quy trình").first().click();
        assertThat(page.locator(".modal-dialog")).isVisible();
        assertThat(page.locator(".modal-dialog").getByText("Gửi đề nghị về nhiệm vụ"))
                .hasCount(0);
    }

    private void ask(AssignmentPath path) {
        try (Desk leader = desk("hnhLeader")) {
            Page page = leader.page();
            page.getByText("Khởi tạo quy trình").first().click();
            page.locator(".modal-dialog")
                    .getByText("Gửi đề nghị về nhiệm vụ")
                    .first()
                    .click();
            Locator send = page.locator(".modal-footer .btn-primary");
            leader.select("assignment", String.valueOf(path.id())).select("kind", "PAUSE");
            assertThat(page.locator("#dd-agency")).isHidden();
            send.click();
            assertThat(page.locator(".dd-form [role=alert]:visible").first()).isVisible();
            leader.fill("reason", "Mưa lũ chia cắt ba xã, chưa vào được.")
                    .fill("basis", "Công văn số 12/UBND ngày 02/04/2024")
                    .screenshot("request-pause");
            send.click();
            assertThat(page.locator(".modal-dialog")).hasCount(0);
            assertThat(leader.faults()).isEmpty();
        }
    }

    private Desk desk(String personId) {
        return Desk.login(Chromium.browser(), "http://localhost:" + port, personId);
    }
}

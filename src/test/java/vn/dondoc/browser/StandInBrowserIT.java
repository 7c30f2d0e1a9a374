package vn.dondoc.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.SettableClock;
import vn.dondoc.SystemTest;
import vn.dondoc.language.VietnameseDate;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;

/** A leader lets a colleague act for another; who stands in finds the work marked and does it; signing needs the right to sign. */
@SystemTest
class StandInBrowserIT {

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    Paths paths;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @AfterEach
    void endRights() {
        jdbc.sql("update stand_in set revoked_by = granted_by, revoked_at = granted_at where revoked_at is null")
                .update();
    }

    @Test
    void theStandInFindsTheTaskMarkedDoesItAndCannotSign() {
        AssignmentPath path = paths.given("SLDTBXH", "REVIEW").received().named();
        String number = office.task(path.id()).directiveNumber();
        String today = VietnameseDate.write(LocalDate.now(clock));
        try (Desk leader = unopened("sldtbxhLeader2", 1366, 850);
                Desk standIn = desk("sldtbxhOfficer2")) {
            grants(leader.page(), today, "HANDLE", "sldtbxhOfficer");
            leader.screenshot("stand-in-granted");
            grants(leader.page(), today, "HANDLE", "sldtbxhLeader");

            standIn.page().getByText("Xử lý thay").first().click();
            assertThat(standIn.page().locator("#own li")).hasCount(2);
            standIn.screenshot("stand-in-own");
            standIn.openOfDirective("Việc của tôi", "Nhập văn bản triển khai", number);
            assertThat(standIn.page().locator(".dd-acting")).containsText("Xử lý thay");
            standIn.screenshot("stand-in-task");
            standIn.claim()
                    .fill("planNumber", Office.freshNumber())
                    .fill("planIssuedOn", today)
                    .fill("planSubject", "Kế hoạch rà soát")
                    .complete();
            office.act("sldtbxhOfficer2", path.id(), Map.of("done", "Đã rà soát."));
            standIn.openOfDirective("Việc của cơ quan", "Ký báo cáo kết quả", number);
            assertThat(standIn.page().locator(".dd-form [data-dd-fields]")).isHidden();
            standIn.screenshot("stand-in-cannot-sign");
            assertThat(standIn.faults()).isEmpty();

            leader.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Thu hồi:"))
                    .first()
                    .click();
            leader.page().locator("#revoke-form button[type=submit]").click();
            assertThat(leader.page().locator("#notice")).containsText("Đã thu hồi");
        }
        assertThat(jdbc.sql("select principal_id from event where assignment_id = :id and action = 'PLAN_ENTERED'")
                        .param("id", path.id())
                        .query(String.class)
                        .single())
                .isEqualTo("sldtbxhOfficer");
    }

    @Test
    void whoHasTheRightToSignFindsItsFormChosen() {
        AssignmentPath path = paths.given("SLDTBXH", "REVIEW")
                .received()
                .named()
                .planEntered()
                .drafted();
        String number = office.task(path.id()).directiveNumber();
        String today = VietnameseDate.write(LocalDate.now(clock));
        try (Desk leader = unopened("sldtbxhLeader2", 390, 844)) {
            Page page = leader.page();
            page.navigate("/xu-ly-thay/");
            page.locator("input[value=SIGN]").check();
            page.locator("#grant-form button[type=submit]").click();
            assertThat(page.locator("#notice")).containsText("hình thức ký");
            leader.screenshot("stand-in-refused-phone");
            withoutBarriers(page);
            grants(page, today, "SIGN", "sldtbxhLeader");
            withoutBarriers(page);
            leader.screenshot("stand-in-granted-phone");
        }
        try (Desk standIn = desk("sldtbxhOfficer2")) {
            standIn.openOfDirective("Chờ tôi ký, phê duyệt", "Ký báo cáo kết quả", number)
                    .claim()
                    .choose("SIGNED");
            assertThat(standIn.page().locator("#dd-signatureForm")).hasValue("TUQ");
            standIn.screenshot("stand-in-signs").complete();
        }
        try (Desk clerk = desk("sldtbxhClerk")) {
            clerk.openOfDirective("Chờ phát hành", "Phát hành văn bản", number);
            assertThat(clerk.page().locator(".dd-paper")).containsText("TUQ. theo Văn bản số 12/UQ");
            clerk.screenshot("stand-in-signed-document");
        }
    }

    @Test
    void theOfficeEntersWhatAnAgencyAnsweredOnPaper() {
        AssignmentPath path = paths.given("HNH", "REVIEW");
        String number = office.task(path.id()).directiveNumber();
        String today = VietnameseDate.write(LocalDate.now(clock));
        try (Desk officer = desk("vpubOfficer")) {
            officer.openOfDirective("Chưa tiếp nhận", "Vào sổ văn bản đến", number);
            Page page = officer.page();
            page.locator(".dd-on-paper-open").click();
            Locator leave =
                    page.locator(".dd-on-paper").getByText("Thôi", new Locator.GetByTextOptions().setExact(true));
            leave.click();
            assertThat(page.locator(".dd-on-paper")).hasCount(0);
            page.locator(".dd-on-paper-open").click();
            officer.fill("arrivalNumber", "76");
            leave.click();
            officer.screenshot("on-paper-left");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Nhập tiếp"))
                    .click();
            assertThat(page.locator("#dd-arrivalNumber")).hasValue("76");
            leave.click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bỏ nội dung đã nhập"))
                    .click();
            page.locator(".dd-on-paper-open").click();
            assertThat(page.locator("#dd-arrivalNumber")).hasValue("");
            Locator send =
                    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ghi nhận theo văn bản giấy"));
            send.click();
            assertThat(page.locator("#dd-paperNumber-fault")).isVisible();
            officer.fill("paperNumber", "45/UBND")
                    .fill("paperOn", today)
                    .fill("paperSigner", "A Đức, Chủ tịch UBND huyện");
            officer.fill("arrivalNumber", "77").fill("arrivedOn", today).screenshot("on-paper");
            assertThat(page.locator(".dd-on-paper [role=status]")).containsText("Đã lưu nháp");
            page.reload();
            assertThat(page.locator("#dd-paperSigner")).hasValue("A Đức, Chủ tịch UBND huyện");
            assertThat(page.locator("#dd-arrivalNumber")).hasValue("77");
            send.click();
            assertThat(page.locator(".dd-form")).hasCount(0);
            officer.openOfDirective("Chưa phân công", "Phân công người xử lý", number);
            page.locator("summary").getByText("Diễn biến").click();
            assertThat(page.locator(".dd-history")).containsText("Văn bản giấy số 45/UBND");
            officer.screenshot("on-paper-history");
            assertThat(officer.faults()).isEmpty();
        }
    }

    private static void withoutBarriers(Page page) {
        FormLook.inVietnamese(page, page.url());
        assertThat(Accessibility.faults(page)).isEmpty();
    }

    private static void grants(Page page, String today, String kind, String principal) {
        page.navigate("/xu-ly-thay/");
        page.locator("input[value=" + kind + "]").check();
        page.locator("#principal").selectOption(principal);
        page.locator("#person").selectOption("sldtbxhOfficer2");
        if (kind.equals("SIGN")) {
            page.locator("#signatureForm").selectOption("TUQ");
            page.locator("#documentNumber").fill("12/UQ");
            page.locator("#documentOn").fill(today);
        }
        page.locator("#from").fill(today);
        page.locator("#to").fill(today);
        page.locator("#grant-form button[type=submit]").click();
        assertThat(page.locator("#notice")).containsText("Đã giao quyền");
    }

    private Desk desk(String personId) {
        return Desk.login(Chromium.browser(), "http://localhost:" + port, personId);
    }

    private Desk unopened(String personId, int width, int height) {
        return Desk.loggedIn(Chromium.browser(), "http://localhost:" + port, personId, width, height);
    }
}

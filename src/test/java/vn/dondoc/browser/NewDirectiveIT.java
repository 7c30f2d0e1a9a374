package vn.dondoc.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.SystemTest;
import vn.dondoc.walk.Office;

/** The Office enters a directive in Tasklist, breaks it down and gives it out; what is missing is said beside its field. */
@SystemTest
class NewDirectiveIT {

    private static final String TITLE = "Rà soát học sinh vùng khó khăn";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private final String number = Office.freshNumber();

    @Test
    void isEnteredBrokenDownAndGivenOut() {
        enter();
        breakDown();
        try (Desk leader = desk("vpubLeader")) {
            leader.openOfDirective("Chờ tôi ký, phê duyệt", "Duyệt và giao nhiệm vụ", number)
                    .choose("GIVEN_OUT")
                    .screenshot("give-out-assignments")
                    .complete();
        }

        assertThat(jdbc.sql(
                                """
                select a.progress from assignment a join directive d on d.id = a.directive_id
                 where d.number = :number and a.lead_code = 'SGDDT'""")
                        .param("number", number)
                        .query(String.class)
                        .single())
                .isEqualTo("NOT_RECEIVED");
    }

    private void enter() {
        try (Desk clerk = desk("vpubClerk")) {
            Page page = clerk.page();
            page.getByText("Khởi tạo quy trình").first().click();
            page.locator(".modal-dialog")
                    .getByText("Nhập văn bản chỉ đạo")
                    .first()
                    .click();
            clerk.fill("number", number)
                    .fill("issuedOn", "20/11/2024")
                    .fill("subject", "Chăm lo học sinh vùng khó khăn");
            page.locator(".modal-footer .btn-primary").click();
            assertThat(page.locator(".dd-form [role=alert]:visible").first()).isVisible();
            clerk.screenshot("register-directive-refused");
            page.locator("label[for=dd-declaredNotSecret]").click();
            clerk.screenshot("register-directive");
            page.locator(".modal-footer .btn-primary").click();
            assertThat(page.locator(".modal-dialog")).hasCount(0);
        }
    }

    private void breakDown() {
        try (Desk officer = desk("vpubOfficer")) {
            officer.openOfDirective("Việc của tôi", "Phân rã nhiệm vụ", number);
            Page page = officer.page();
            page.locator("input[data-confirm][name=field]").check();
            add(page);
            Locator part = page.locator(".dd-card").last();
            place(part, "title").fill(TITLE);
            place(part, "content").fill("Giao Sở Giáo dục và Đào tạo rà soát, báo cáo.");
            place(part, "lead").selectOption("SGDDT");
            place(part, "kind").selectOption("REVIEW");
            removeOneTooMany(page);
            officer.screenshot("break-down-directive").complete();
        }
    }

    private static void add(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Thêm nhiệm vụ"))
                .click();
    }

    /** First the wrong one: that it is gone stands where it was, and it comes back as it was. */
    private static void removeOneTooMany(Page page) {
        add(page);
        Locator first = page.locator(".dd-card").first();
        remove(first);
        assertThat(page.locator("div:has(> #dd-undo-removal) + .dd-card")).isVisible();
        page.locator("#dd-undo-removal").click();
        assertThat(place(first, "title")).hasValue(TITLE);
        remove(page.locator(".dd-card").last());
        assertThat(page.locator(".dd-card")).hasCount(1);
    }

    private static void remove(Locator card) {
        card.locator("summary").first().click();
        card.locator(".dd-danger").click();
    }

    private static Locator place(Locator part, String fact) {
        return part.locator("[data-place='assignments[0]." + fact + "']");
    }

    private Desk desk(String personId) {
        return Desk.login(Chromium.browser(), "http://localhost:" + port, personId);
    }
}

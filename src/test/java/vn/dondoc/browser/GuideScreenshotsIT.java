package vn.dondoc.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dondoc.LongRuns;
import vn.dondoc.SystemTest;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.DirectiveFixture;
import vn.dondoc.walk.Interface;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;

/**
 * Takes the pictures of the user guide: under {@code target}, with {@code -Ddondoc.screenshots=write} in the guide's place. With
 * {@code -Pfaults}, or {@code -Ddondoc.whole=true}.
 */
@LongRuns.Only
@SystemTest
class GuideScreenshotsIT {

    private static final Path FOLDER =
            Path.of(Picture.TO_KEEP ? "src/site/resources/images/huong-dan" : "target/screenshots/huong-dan");
    private static final String TITLE = "Rà soát trẻ em không có điều kiện đến trường";

    @LocalServerPort
    int port;

    @Autowired
    Paths paths;

    @Autowired
    Office office;

    @Autowired
    Assignments assignments;

    @Test
    void ofEachRole() {
        AssignmentPath path = given();
        try (Desk clerk = desk("sgddtClerk", 1200, 760)) {
            clerk.page().navigate("/");
            take(clerk.page(), "trang-dau");
            clerk.page().navigate("/camunda/app/tasklist/default/");
            take(clerk.open("Chưa tiếp nhận", "Vào sổ văn bản đến", TITLE).page(), "cong-viec");
            clerk.page().navigate("/tra-cuu/?tim=tre+em+den+truong");
            take(clerk.page(), "tim-kiem");
        }
        path.received();
        try (Desk leader = desk("sgddtLeader", 1200, 760)) {
            take(leader.open("Chưa phân công", "Phân công người xử lý", TITLE).page(), "phan-cong");
        }
        try (Desk leader = desk("sgddtLeader", 390, 700)) {
            leader.page().navigate("/");
            take(leader.page(), "trang-dau-dien-thoai");
        }
        path.named().planEntered();
        try (Desk officer = desk("sgddtOfficer", 1200, 760)) {
            take(
                    officer.open("Việc của tôi", "Thực hiện và dự thảo báo cáo", TITLE)
                            .page(),
                    "thuc-hien");
            ofTabs(officer.page());
        }
        path.drafted().signed().issued();
        try (Desk office = desk("vpubOfficer", 1200, 760)) {
            take(
                    office.open("Chờ xác nhận hoàn thành", "Xác nhận hoàn thành", TITLE)
                            .page(),
                    "xac-nhan");
        }
        try (Desk admin = desk("admin", 1200, 760)) {
            admin.page().navigate("/quan-tri/");
            take(admin.page(), "quan-tri");
        }
    }

    /** Where the work is, and a note that is about to mention somebody. */
    private static void ofTabs(Page page) {
        tab(page, "Hồ sơ");
        assertThat(page.locator(".dd-path [aria-current=step]")).isVisible();
        take(page, "ho-so");
        tab(page, "Ý kiến");
        page.getByLabel("Ghi ý kiến", new Page.GetByLabelOptions().setExact(true))
                .pressSequentially("Đề nghị xem lại số liệu @");
        assertThat(page.getByRole(AriaRole.OPTION).first()).isVisible();
        take(page, "y-kien");
    }

    private static void tab(Page page, String name) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
        page.locator(".tabbed-content").evaluate("tabs => tabs.scrollIntoView()");
    }

    /** Three are ticked, of which one was urged today already: what would become of each. */
    @Test
    void ofActingOnMany() {
        String number = Office.freshNumber();
        List<Assignment> given = assignments.ofDirective(
                office.giveOut(DirectiveFixture.parts(number, "GUIDANCE", "SGDDT", "SYT", "STC")));
        Interface.post(port, "vpubOfficer", "/api/assignments/" + given.get(1).id() + "/urge", Map.of());
        try (Desk leader = desk("vpubLeader", 1200, 760)) {
            Page page = leader.page();
            page.navigate("/camunda/app/cockpit/default/#/giam-sat?text=" + number);
            page.getByLabel("Chọn tất cả trên trang").check();
            page.locator(".dd-act-bar").getByText("Đôn đốc bằng tin nhắn").click();
            page.getByLabel("Nội dung đôn đốc").fill("Đề nghị gửi báo cáo trong tuần.");
            page.getByText("Xem trước").click();
            assertThat(page.locator("dialog.dd-act")).containsText("2 việc sẽ thực hiện");
            take(page, "thao-tac-nhieu");
        }
    }

    private AssignmentPath given() {
        ObjectNode directive = DirectiveFixture.simple(Office.freshNumber(), "SGDDT", "GUIDANCE");
        ((ObjectNode) directive.get("assignments").get(0)).put("title", TITLE);
        return paths.given(directive);
    }

    private static void take(Page page, String name) {
        Rest.await(page);
        assertThat(page.locator("body")).not().isEmpty();
        page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
    }

    private Desk desk(String personId, int width, int height) {
        return Desk.login(Chromium.browser(), "http://localhost:" + port, personId, width, height);
    }
}

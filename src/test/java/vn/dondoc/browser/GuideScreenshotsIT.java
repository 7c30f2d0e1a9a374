package vn.dondoc.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dondoc.SystemTest;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.DirectiveFixture;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;

/** Makes the pictures of the user guide anew: {@code -Ddondoc.screenshots=write}. */
@SystemTest
@EnabledIfSystemProperty(named = "dondoc.screenshots", matches = "write")
class GuideScreenshotsIT {

    private static final Path FOLDER = Path.of("src/site/resources/images/huong-dan");
    private static final String TITLE = "Rà soát trẻ em không có điều kiện đến trường";

    @LocalServerPort
    int port;

    @Autowired
    Paths paths;

    @Test
    void ofEachRole() {
        AssignmentPath path = given();
        try (Desk clerk = desk("sgddtClerk", 1200, 760)) {
            clerk.page().navigate("/");
            take(clerk.page(), "trang-dau");
            clerk.page().navigate("/camunda/app/tasklist/default/");
            take(clerk.open("Chưa tiếp nhận", "Vào sổ văn bản đến", TITLE).page(), "cong-viec");
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

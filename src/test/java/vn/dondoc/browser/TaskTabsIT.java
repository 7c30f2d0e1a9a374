package vn.dondoc.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dondoc.SystemTest;
import vn.dondoc.file.SmallFiles;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.DirectiveFixture;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;
import vn.dondoc.workflow.OpenTask;

/** The tabs beside a task's form, for each role: by mouse, by keyboard alone, on a telephone, and without a barrier. */
@SystemTest
class TaskTabsIT {

    private static final List<String> TABS = List.of("Hồ sơ", "Tệp", "Ý kiến", "Lịch sử", "Việc khác");

    /** Two pages, each with a line of text. */
    static final String PDF =
            """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 300]/Resources<</Font<</F 7 0 R>>>>/Contents 5 0 R>>endobj
            4 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 300]/Resources<</Font<</F 7 0 R>>>>/Contents 6 0 R>>endobj
            5 0 obj<</Length 53>>stream
            BT /F 24 Tf 40 200 Td (Bao cao trang thu nhat) Tj ET
            endstream endobj
            6 0 obj<</Length 52>>stream
            BT /F 24 Tf 40 200 Td (Bao cao trang thu hai) Tj ET
            endstream endobj
            7 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
            trailer<</Root 1 0 R>>
            %%EOF
            """;

    @LocalServerPort
    int port;

    @Autowired
    Paths paths;

    @Autowired
    Office office;

    private AssignmentPath path;
    private OpenTask task;

    @BeforeEach
    void somethingInHand() {
        path = paths.given(DirectiveFixture.coordinated(Office.freshNumber(), "SLDTBXH", "HNH"))
                .received()
                .named();
        task = office.task(path.id());
    }

    @Test
    void theOfficerGoesThroughThemByKeyboardAndFindsHisFormAsHeLeftIt() {
        try (Desk desk = desk("sldtbxhOfficer")) {
            at(desk, task, "");
            Page page = desk.page();
            page.locator("#dd-planSubject").fill("Kế hoạch rà soát cầu treo");

            page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Biểu mẫu"))
                    .focus();
            page.keyboard().press("ArrowRight");
            assertThat(tab(page, "Hồ sơ")).isFocused();
            assertThat(page.locator(".dd-tab")).hasCount(0);
            page.keyboard().press("Enter");
            assertThat(page.locator(".dd-path [aria-current=step]")).containsText("Rà soát");
            assertThat(panel(page)).containsText(office.actor("sldtbxhOfficer").fullName());
            assertThat(panel(page)).containsText("Ngọc Hồi");
            assertThat(tab(page, "Hồ sơ")).hasAttribute("aria-selected", "true");
            desk.screenshot("tab-dossier");
            withoutBarriers(page);
            for (String next : TABS.subList(1, TABS.size())) {
                page.keyboard().press("ArrowRight");
                assertThat(tab(page, next)).isFocused();
                page.keyboard().press(" ");
                assertThat(panel(page).locator("h4", new Locator.LocatorOptions().setHasText(next)))
                        .isVisible();
                if (next.equals("Lịch sử")) {
                    assertThat(page.locator(".dd-tab .dd-history > li").first()).isVisible();
                    withoutBarriers(page);
                }
            }
            page.keyboard().press("Home");
            page.keyboard().press("Enter");
            assertThat(page.locator("#dd-planSubject")).hasValue("Kế hoạch rà soát cầu treo");
            assertThat(desk.faults()).isEmpty();
        }
    }

    @Test
    void filesAreAddedSeveralAtOnceAndLookedAt() {
        try (Desk desk = desk("sldtbxhOfficer")) {
            at(desk, task, "dondoc-files");
            Locator files = panel(desk.page());
            assertThat(files.getByText("Chưa có tệp nào.")).isVisible();
            dragTwo(desk, files);
            assertThat(files.locator(".dd-file")).hasCount(2);
            assertThat(Drop.on(desk.page().locator(".task-filters").first(), pdf("lạc")))
                    .isTrue();
            files.locator("input[type=file]").setInputFiles(new FilePayload[] {pdf("hai")});
            assertThat(files.getByText("phiên bản 2").first()).isVisible();
            assertThat(files.locator(".dd-files-list > ul > li")).hasCount(2);

            files.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Xem trước Ảnh cầu.png"))
                    .click();
            assertThat(files.getByAltText("Ảnh Ảnh cầu.png")).isVisible();
            files.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Xem trước Báo cáo.pdf"))
                    .first()
                    .press("Enter");
            Locator sheet = files.locator(".dd-sheet");
            assertThat(sheet.locator(".sr-only")).hasText("Bao cao trang thu nhat");
            assertThat(
                            (Boolean)
                                    sheet.locator("canvas")
                                            .evaluate(
                                                    "canvas => canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.some((v, i) => i % 4 !== 3 && v < 128)"))
                    .as("something is drawn")
                    .isTrue();
            sheet.scrollIntoViewIfNeeded();
            desk.screenshot("tab-files");
            withoutBarriers(desk.page());
            files.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Trang sau"))
                    .press("Enter");
            assertThat(sheet.locator(".sr-only")).hasText("Bao cao trang thu hai");
            assertThat(files.getByText("Trang 2/2")).isVisible();
            assertThat(desk.faults()).isEmpty();
        }
    }

    /** Let go anywhere over the task: how far each has come is seen while the first is on its way. */
    private static void dragTwo(Desk desk, Locator files) {
        List<Route> underWay = new ArrayList<>();
        desk.page().route("**/api/tasks/*/files", route -> {
            if (route.request().method().equals("POST") && underWay.isEmpty()) {
                underWay.add(route);
            } else {
                route.resume();
            }
        });
        assertThat(Drop.on(
                        desk.page().locator(".task-card h2.task"),
                        pdf("một"),
                        new FilePayload("Ảnh cầu.png", "image/png", SmallFiles.image("png"))))
                .isTrue();
        assertThat(files.getByRole(AriaRole.PROGRESSBAR)).hasCount(2);
        assertThat(files.getByRole(AriaRole.PROGRESSBAR).first())
                .hasAttribute("aria-label", "Đang tải lên Báo cáo.pdf");
        desk.screenshot("tab-files-progress");
        underWay.get(0).resume();
        assertThat(files.getByRole(AriaRole.PROGRESSBAR)).hasCount(0);
        desk.page().unroute("**/api/tasks/*/files");
    }

    @Test
    void theLeaderMentionsTheOfficerWhoIsTold() {
        String officer = office.actor("sldtbxhOfficer").fullName();
        try (Desk leader = desk("sldtbxhLeader")) {
            at(leader, task, "dondoc-notes");
            Locator notes = panel(leader.page());
            Locator text = notes.getByLabel("Ghi ý kiến", new Locator.GetByLabelOptions().setExact(true));
            text.pressSequentially("Gửi @" + officer.substring(officer.lastIndexOf(' ') + 1));
            Locator offered = notes.getByRole(AriaRole.OPTION).filter(new Locator.FilterOptions().setHasText(officer));
            assertThat(offered.first()).isVisible();
            leader.screenshot("tab-notes-mention");
            withoutBarriers(leader.page());
            while (!"true".equals(offered.first().getAttribute("aria-selected"))) {
                text.press("ArrowDown");
            }
            text.press("Enter");
            text.pressSequentially("xem lại số liệu.");
            notes.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ghi ý kiến"))
                    .click();
            assertThat(notes.locator(".dd-said .dd-mention")).hasText("@" + officer);
            assertThat(leader.faults()).isEmpty();
        }
        try (Desk told = Desk.login(Chromium.browser(), "http://localhost:" + port, "sldtbxhOfficer")) {
            Page page = told.page();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Thông báo, "))
                    .click();
            Locator read = page.locator("#dondoc-bell-panel")
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Đọc ý kiến"))
                    .first();
            // A task is no longer unread, whatever of it one came to see.
            page.waitForRequest("**/api/tasks/" + task.taskId() + "/opened", read::click);
            assertThat(panel(page)).containsText("xem lại số liệu.");
            told.screenshot("tab-notes");
            withoutBarriers(page);
            assertThat(told.faults()).isEmpty();
        }
    }

    @Test
    void whatIsHalfWrittenIsThereAfterAnotherTabAReloadAndATimeOut() {
        try (Desk leader = desk("sldtbxhLeader")) {
            at(leader, task, "dondoc-side-acts");
            Page page = leader.page();
            panel(page)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Đề nghị tạm dừng"))
                    .click();
            panel(page).getByLabel("Lý do").fill("Chờ bộ trả lời");
            tab(page, "Ý kiến").click();
            Locator text = panel(page).getByLabel("Ghi ý kiến", new Locator.GetByLabelOptions().setExact(true));
            text.fill("Mới viết được một nửa");
            tab(page, "Việc khác").click();
            assertThat(panel(page).getByLabel("Lý do")).hasValue("Chờ bộ trả lời");
            tab(page, "Ý kiến").click();
            assertThat(text).hasValue("Mới viết được một nửa");

            text.fill("Mới viết được hai phần ba");
            assertThat(panel(page).getByText("Đã lưu nháp lúc")).isVisible();
            leader.screenshot("tab-notes-unsent");
            page.context().clearCookies();
            text.fill("Mới viết được ba phần tư");
            assertThat(panel(page).getByText("Phiên làm việc đã hết.")).isVisible();
            leader.enterElsewhere("sldtbxhLeader");
            assertThat(panel(page).getByText("Đã lưu nháp lúc")).isVisible();

            page.reload();
            assertThat(text).hasValue("Mới viết được ba phần tư");
            tab(page, "Việc khác").click();
            assertThat(panel(page).getByLabel("Lý do")).hasValue("Chờ bộ trả lời");
            panel(page)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Thôi"))
                    .click();
            tab(page, "Ý kiến").click();
            panel(page)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ghi ý kiến"))
                    .click();
            assertThat(panel(page).locator(".dd-said")).containsText("ba phần tư");
            tab(page, "Việc khác").click();
            assertThat(panel(page)
                            .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Đề nghị tạm dừng")))
                    .isVisible();
            tab(page, "Ý kiến").click();
            assertThat(text).hasValue("");
            assertThat(leader.faults()).isEmpty();
        }
    }

    /** Each place is kept for itself: one window's does not take away the other's, and what one sent stays sent. */
    @Test
    void twoWindowsKeepEachTheirOwnAndWhatWasSentStaysSent() {
        try (Desk leader = desk("sldtbxhLeader")) {
            at(leader, task, "dondoc-notes");
            Page one = leader.page();
            Page other = one.context().newPage();
            other.navigate(one.url().replace("dondoc-notes", "dondoc-side-acts"));
            panel(other)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Đề nghị tạm dừng"))
                    .click();
            text(one).fill("Ý kiến ở cửa sổ một");
            assertThat(panel(one).getByText("Đã lưu nháp lúc")).isVisible();
            panel(other).getByLabel("Lý do").fill("Lý do ở cửa sổ hai");
            assertThat(panel(other).getByText("Đã lưu nháp lúc")).isVisible();
            tab(other, "Ý kiến").click();
            assertThat(text(other)).hasValue("Ý kiến ở cửa sổ một");

            List<Route> underWay = new ArrayList<>();
            one.route("**/api/tasks/*/notes", route -> {
                if (route.request().method().equals("POST")) {
                    underWay.add(route);
                } else {
                    route.resume();
                }
            });
            one.waitForRequest("**/api/tasks/*/notes", () -> panel(one)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ghi ý kiến"))
                    .click());
            text(one).fill("Ý kiến ở cửa sổ một, và ý tiếp theo");
            assertThat(panel(one).getByText("Đã lưu nháp lúc")).isVisible();
            underWay.get(0).resume();
            assertThat(panel(one).locator(".dd-said")).containsText("Ý kiến ở cửa sổ một");
            assertThat(panel(one).locator(".dd-said")).not().containsText("ý tiếp theo");
            assertThat(text(one)).hasValue(", và ý tiếp theo");
            one.unroute("**/api/tasks/*/notes");
            one.waitForResponse(
                    answer -> answer.url().endsWith("/unsent/note")
                            && answer.request().method().equals("DELETE"),
                    () -> text(one).fill(""));

            other.evaluate("window.dispatchEvent(new Event('focus'))");
            assertThat(text(other)).hasValue("");
            other.reload();
            assertThat(text(other)).hasValue("");
            tab(other, "Việc khác").click();
            assertThat(panel(other).getByLabel("Lý do")).hasValue("Lý do ở cửa sổ hai");
            assertThat(leader.faults()).isEmpty();
        }
    }

    /** Nothing is kept while it is not known what was kept before: that is said, it is tried again, and neither text is lost. */
    @Test
    void whatCannotBeReadIsSaidAndReadLater() {
        try (Desk leader = desk("sldtbxhLeader2")) {
            at(leader, task, "dondoc-notes");
            Page page = leader.page();
            text(page).fill("Viết hôm qua");
            assertThat(panel(page).getByText("Đã lưu nháp lúc")).isVisible();
            page.route("**/api/tasks/*/unsent", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
            page.reload();
            text(page).fill("Viết hôm nay");
            assertThat(panel(page).getByText("chưa được giữ lại")).isVisible();
            leader.screenshot("tab-notes-not-read");
            page.unroute("**/api/tasks/*/unsent");

            page.evaluate("window.dispatchEvent(new Event('focus'))");
            assertThat(panel(page).getByText("Đã lưu nháp lúc")).isVisible();
            assertThat(text(page)).hasValue("Viết hôm qua\nViết hôm nay");
            // A refusal on purpose is no fault, what fails on the server is one.
            assertThat(leader.faults()).anyMatch(fault -> fault.contains("503"));
        }
    }

    /** As after another person's login in the same browser: what could not be kept is there still, and kept as soon as it can be. */
    @Test
    void whatIsRefusedStaysAndIsKeptLater() {
        try (Desk leader = desk("sldtbxhLeader2")) {
            at(leader, task, "dondoc-notes");
            Page page = leader.page();
            text(page).fill("Viết lúc đầu");
            assertThat(panel(page).getByText("Đã lưu nháp lúc")).isVisible();
            page.route(
                    "**/unsent/note",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setStatus(409)
                            .setBody("{\"message\": \"Nay là người khác đăng nhập.\", \"faults\": []}")));
            text(page).fill("Viết lúc đầu, viết thêm");
            assertThat(panel(page).getByText("Nay là người khác đăng nhập.")).isVisible();
            page.waitForResponse(
                    answer -> answer.url().endsWith("/unsent/note"),
                    () -> page.evaluate("window.dispatchEvent(new Event('focus'))"));
            assertThat(text(page)).hasValue("Viết lúc đầu, viết thêm");
            page.unroute("**/unsent/note");

            page.evaluate("window.dispatchEvent(new Event('focus'))");
            assertThat(panel(page).getByText("Đã lưu nháp lúc")).isVisible();
            page.reload();
            assertThat(text(page)).hasValue("Viết lúc đầu, viết thêm");
        }
    }

    /** The lists differ from task to task: a note for the few who read one matter is not offered to the many who read another. */
    @Test
    void whatWasBegunForOtherReadersAsksWhoReadsItHere() {
        try (Desk leader = desk("sldtbxhLeader2")) {
            Page page = leader.page();
            page.route(
                    "**/api/tasks/*/unsent",
                    route -> route.fulfill(
                            new Route.FulfillOptions()
                                    .setBody(
                                            """
                    {"places": {"note": {"values": {"text": "Riêng với cơ quan kia", "about": "contribution:1", "people": []}}}}""")));
            at(leader, task, "dondoc-notes");
            assertThat(text(page)).hasValue("Riêng với cơ quan kia");
            Locator readers = panel(page).getByLabel("Về việc gì, ai đọc được");
            assertThat(readers).hasValue("");

            panel(page)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ghi ý kiến"))
                    .click();
            assertThat(readers).hasAttribute("aria-invalid", "true");
            assertThat(panel(page).locator(".dd-said")).hasCount(0);
            leader.screenshot("tab-notes-other-readers");
            readers.selectOption("assignment:" + path.id());
            panel(page)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ghi ý kiến"))
                    .click();
            assertThat(panel(page).locator(".dd-said")).containsText("Riêng với cơ quan kia");
        }
    }

    /** In the page, with people of the test's own: of namesakes and of names that begin alike the right ones are told. */
    @Test
    void onlyWhoIsMentionedInTheEndIsTold() {
        try (Desk leader = desk("sldtbxhLeader")) {
            at(leader, task, "dondoc-notes");
            Page page = leader.page();
            Locator text = panel(page).getByLabel("Ghi ý kiến", new Locator.GetByLabelOptions().setExact(true));
            assertThat(text).isVisible();
            Object told = page.evaluate(
                    """
                    async () => {
                      const { Mentions } = await import('/camunda/app/tasklist/scripts/dondoc/tabs/mentions.js');
                      const an = { id: 'an', name: 'Lê An' };
                      const anh = { id: 'anh', name: 'Lê Anh' };
                      const other = { id: 'other', name: 'Lê An' };
                      return [
                        ['Gửi @Lê Anh xem', [an, anh]], ['@Lê Anh và @Lê An.', [an, anh]], ['Gửi @Lê An, sớm', [an, other]],
                        ['@Lê An @Lê An', [an, other]], ['@Lê Anh tự gõ', [an]], ['thôi', [an, anh]],
                      ].map(([written, picked]) => {
                        const text = document.createElement('textarea');
                        text.value = written;
                        return new Mentions(text, null, picked, null).chosen().sort().join(' ');
                      }).join(' | ');
                    }""");
            assertThat(told).isEqualTo("anh | an anh | other | an other |  | ");

            text.pressSequentially("Xem @");
            assertThat(panel(page).locator(".dd-people li").first()).isVisible();
            text.press("Home");
            text.press("Enter");
            assertThat(panel(page).locator(".dd-people li")).hasCount(0);
            text.press("Control+End");
            text.press("Backspace");
            text.press("@");
            assertThat(panel(page).locator(".dd-people li").first()).isVisible();
            text.press("Enter");
            text.pressSequentially("ơi");
            assertThat(panel(page).locator(".dd-people")).isHidden();
            assertThat(panel(page).locator(".dd-people-holder [role=status]")).containsText("Đã chọn");
            assertThat(leader.faults()).isEmpty();
        }
    }

    @Test
    void theLeaderDoesWhatElseThereIsToDo() {
        try (Desk leader = desk("sldtbxhLeader")) {
            at(leader, task, "dondoc-side-acts");
            Locator acts = panel(leader.page());
            leader.screenshot("tab-side-acts");
            acts.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Đề nghị tạm dừng"))
                    .click();
            acts.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ký, gửi đề nghị"))
                    .click();
            assertThat(acts.locator(".dd-field:has(textarea) .dd-fault")).hasText("Hãy nêu lý do đề nghị.");
            acts.getByLabel("Lý do").fill("Chờ hướng dẫn của bộ");
            acts.getByLabel("Căn cứ").fill("Công văn số 12/SLĐTBXH ngày 02/04/2024");
            acts.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ký, gửi đề nghị"))
                    .click();
            assertThat(acts.getByText("Đã gửi đề nghị.")).isFocused();
            assertThat(acts).containsText("Đã có đề nghị như vậy đang chờ quyết định.");

            acts.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Chuyển người xử lý"))
                    .click();
            acts.getByLabel("Người xử lý mới").selectOption("sldtbxhOfficer2");
            String former = office.actor("sldtbxhOfficer").fullName();
            assertThat(deputy(acts, office.actor("sldtbxhOfficer2").fullName())).isDisabled();
            deputy(acts, former).check();
            leader.screenshot("tab-handing-over");
            withoutBarriers(leader.page());
            acts.getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName("Chuyển").setExact(true))
                    .click();
            assertThat(acts)
                    .containsText(
                            "Đã chuyển cho " + office.actor("sldtbxhOfficer2").fullName());
            assertThat(office.task(path.id()).assigneeId()).isEqualTo("sldtbxhOfficer2");
            tab(leader.page(), "Hồ sơ").click();
            assertThat(panel(leader.page())).containsText("Người phối hợp xử lý");
            assertThat(panel(leader.page())).containsText(former);
            leader.screenshot("tab-dossier-deputies");
            assertThat(leader.faults()).isEmpty();
        }
    }

    private static void withoutBarriers(Page page) {
        FormLook.inVietnamese(page, page.url());
        assertThat(Accessibility.faults(page, ".tabbed-content")).isEmpty();
    }

    private static Locator deputy(Locator acts, String name) {
        return acts.getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName(name));
    }

    @Test
    void theyFitATelephone() {
        AssignmentPath fresh = paths.given("SLDTBXH", "REVIEW");
        try (Desk clerk = Desk.loggedIn(Chromium.browser(), "http://localhost:" + port, "sldtbxhClerk", 390, 844)) {
            at(clerk, office.task(fresh.id()), "dondoc-dossier");
            Page page = clerk.page();
            for (String name : TABS) {
                tab(page, name).click();
                assertThat(panel(page).locator("h4").first()).isVisible();
                assertThat(panel(page)
                                .locator(".dd-status:not(:empty)")
                                .filter(new Locator.FilterOptions().setHasText("Đang tải")))
                        .hasCount(0);
                assertThat((Boolean) panel(page).evaluate("panel => panel.scrollWidth <= panel.clientWidth"))
                        .as(name)
                        .isTrue();
                page.locator(".tabbed-content").evaluate("tabs => tabs.scrollIntoView()");
                clerk.screenshot("tab-telephone-" + TABS.indexOf(name));
            }
            assertThat(clerk.faults()).isEmpty();
        }
    }

    @Test
    void aStrangerFindsNothing() {
        try (Desk stranger = desk("sytOfficer")) {
            Page page = stranger.page();
            page.navigate("/camunda/app/tasklist/default/#/?task=" + task.taskId() + "&detailsTab=dondoc-notes");
            assertThat(page.locator(".task-filter .name").first()).isVisible();
            assertThat(page.locator(".dd-tab")).hasCount(0);
            for (String part : List.of("dossier", "history", "notes", "files", "side-acts")) {
                assertThat((Integer) page.evaluate(
                                "address => fetch(address).then(answer => answer.status)",
                                "/api/tasks/" + task.taskId() + "/" + part))
                        .as(part)
                        .isEqualTo(404);
            }
        }
    }

    /** @param text makes the versions of one file differ */
    private static FilePayload pdf(String text) {
        return new FilePayload(
                "Báo cáo.pdf", "application/pdf", (PDF + "%" + text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private void at(Desk desk, OpenTask open, String detailsTab) {
        desk.page()
                .navigate("/camunda/app/tasklist/default/#/?task=" + open.taskId()
                        + (detailsTab.isEmpty() ? "" : "&detailsTab=" + detailsTab));
        assertThat(desk.page().locator(".task-card h2.task")).hasText(open.name());
    }

    private static Locator tab(Page page, String name) {
        return page.getByRole(
                AriaRole.TAB, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator text(Page page) {
        return panel(page).getByLabel("Ghi ý kiến", new Locator.GetByLabelOptions().setExact(true));
    }

    private static Locator panel(Page page) {
        return page.getByRole(AriaRole.TABPANEL);
    }

    private Desk desk(String personId) {
        return Desk.loggedIn(Chromium.browser(), "http://localhost:" + port, personId, 1366, 850);
    }
}

package vn.dondoc.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
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

/** Search leads on: to the task one may do, else to a dossier with files, notes and history; what is found can be opened. */
@SystemTest
class SearchBrowserIT {

    @LocalServerPort
    int port;

    @Autowired
    Paths paths;

    @Autowired
    Office office;

    private AssignmentPath path;
    private String number;

    @BeforeEach
    void somethingToFind() {
        path = paths.given(DirectiveFixture.coordinated(Office.freshNumber(), "SLDTBXH", "HNH"))
                .received()
                .named();
        number = office.task(path.id()).directiveNumber();
    }

    @Test
    void fromTheBoxInTheHeaderToTheForm() {
        try (Desk officer = desk("sldtbxhOfficer", 1366)) {
            Page page = officer.page();
            page.navigate("/camunda/app/tasklist/default/#/?task="
                    + office.task(path.id()).taskId() + "&detailsTab=dondoc-files");
            Locator files = page.getByRole(AriaRole.TABPANEL).locator(".dd-drop");
            assertThat(files).isVisible();
            files.locator("input[type=file]")
                    .setInputFiles(new FilePayload("Ảnh cầu treo.png", "image/png", SmallFiles.image("png")));
            assertThat(page.locator(".dd-file")).hasCount(1);
            Locator box = page.locator(".dd-search-box input");
            box.fill("anh cau treo");
            box.press("Enter");
            assertThat(page.locator("#list li").first()).isVisible();
            officer.screenshot("search-results");
            FormLook.inVietnamese(page, page.url());
            assertThat(Accessibility.faults(page)).isEmpty();
            Locator file = page.locator("#list .files a").first();
            assertThat(file).hasText("Ảnh cầu treo.png");
            assertThat(page.request().get(file.getAttribute("href")).status()).isEqualTo(200);

            page.locator("#text").fill(number);
            page.locator("#text").press("Enter");
            page.locator("#list a").first().click();
            assertThat(page.locator(".task-card h2.task"))
                    .hasText(office.task(path.id()).name());
            assertThat(officer.faults()).isEmpty();
        }
    }

    /** On a telephone, from the start page; her own part is signed, so no task is open that she may see. */
    @Test
    void fromTheStartPageToTheDossierOfWhatHasNoTask() {
        paths.part(path, "HNH").received().named().contributed().signed();
        try (Desk clerk = desk("hnhClerk", 390)) {
            Page page = clerk.page();
            page.navigate("/");
            page.locator("#find").fill(number);
            page.locator("#find").press("Enter");
            page.locator("#list a").first().click();
            assertThat(page.locator("#dossier-content")).containsText("Đang ở đâu");
            for (String part : List.of("Tệp", "Ý kiến", "Lịch sử")) {
                page.locator("#dossier-content summary", new Page.LocatorOptions().setHasText(part))
                        .click();
            }
            assertThat(page.locator("#dossier-content")).containsText("Chưa có ý kiến nào.");
            assertThat(page.locator("#dossier-content .dd-history").last()).containsText("Giao nhiệm vụ");
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(390);
            clerk.screenshot("search-dossier-phone");
            FormLook.inVietnamese(page, page.url());
            assertThat(Accessibility.faults(page)).isEmpty();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Xem cả văn bản"))
                    .click();
            assertThat(page.locator(".vb-head")).containsText(number);
            assertThat(clerk.faults()).isEmpty();
        }
    }

    private Desk desk(String personId, int width) {
        return Desk.loggedIn(Chromium.browser(), "http://localhost:" + port, personId, width, 850);
    }
}

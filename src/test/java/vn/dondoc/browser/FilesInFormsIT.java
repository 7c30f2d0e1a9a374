package vn.dondoc.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dondoc.SystemTest;
import vn.dondoc.file.SmallFiles;
import vn.dondoc.walk.DirectiveFixture;
import vn.dondoc.walk.Office;

/** Files from the form of a task: chosen, dragged, refused in words, taken off, brought back under their name. */
@SystemTest
class FilesInFormsIT {

    private static final String NAME = "Hồ sơ số 1.pdf";

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Test
    void areAddedToAnAssignmentAndComeBack() throws Exception {
        String title = give();
        try (Desk clerk = desk("sxdClerk", 1366, 850)) {
            clerk.open("Chưa tiếp nhận", "Vào sổ văn bản đến", title).claim();
            Page page = clerk.page();
            Locator section = page.locator(".dd-files");
            choose(
                    section,
                    pdf(NAME, "một"),
                    new FilePayload("Danh sách.xlsx", "", SmallFiles.xlsx()),
                    new FilePayload("Kế hoạch.docx", "", SmallFiles.pdf()));

            assertThat(section.locator(".dd-file a")).hasCount(2);
            assertThat(section.locator(".dd-uploads [role=alert]")).containsText("không phải là DOCX");
            section.locator(".dd-uploads").scrollIntoViewIfNeeded();
            clerk.screenshot("files");
            choose(section, pdf(NAME, "hai"));
            assertThat(section.getByText("phiên bản 2").first()).isVisible();
            assertThat(Drop.on(section.locator(".dd-drop"), new FilePayload("Ảnh.png", "", SmallFiles.image("png"))))
                    .isTrue();
            assertThat(section.locator(".dd-files-list > ul > li")).hasCount(3);

            Download download = page.waitForDownload(() -> section.locator(".dd-file a")
                    .filter(new Locator.FilterOptions().setHasText(NAME))
                    .first()
                    .click());
            assertThat(download.suggestedFilename()).isEqualTo(NAME);
            assertThat(Files.readAllBytes(download.path())).isEqualTo(SmallFiles.pdf("hai"));

            page.onceDialog(dialog -> dialog.accept());
            section.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Gỡ tệp Ảnh.png"))
                    .press("Enter");
            assertThat(section.locator(".dd-files-list > ul > li")).hasCount(2);
            assertThat(section.getByText("Chọn tệp…")).isFocused();
            assertThat(clerk.faults()).isEmpty();
        }
        isReadableOnATelephone(title);
    }

    private void isReadableOnATelephone(String title) {
        try (Desk clerk = desk("sxdClerk", 390, 844)) {
            clerk.open("Việc của tôi", "Vào sổ văn bản đến", title);
            Locator section = clerk.page().locator(".dd-files");
            assertThat(section.locator(".dd-file a").first()).isVisible();
            assertThat((Boolean) section.evaluate("section => section.scrollWidth <= section.clientWidth"))
                    .isTrue();
            section.scrollIntoViewIfNeeded();
            clerk.screenshot("files-telephone");
        }
    }

    private String give() {
        String title = "Rà soát hồ sơ " + Office.freshNumber().replaceAll("\\D", "");
        var directive = DirectiveFixture.simple(Office.freshNumber(), "SXD", "CASE");
        ((ObjectNode) directive.at("/assignments/0")).put("title", title);
        office.giveOut(directive);
        return title;
    }

    private static void choose(Locator section, FilePayload... files) {
        section.locator("input[type=file]").setInputFiles(files);
    }

    private static FilePayload pdf(String name, String content) {
        return new FilePayload(name, "application/pdf", SmallFiles.pdf(content));
    }

    private Desk desk(String personId, int width, int height) {
        return Desk.login(Chromium.browser(), "http://localhost:" + port, personId, width, height);
    }
}

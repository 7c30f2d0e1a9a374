package vn.dondoc.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import vn.dondoc.SystemTest;
import vn.dondoc.deadline.HandlingTimes;
import vn.dondoc.deadline.Urgency;

/** The administrator looks at the calendar and changes a decision table, without anybody's help. */
@SystemTest
class OfficeTablesIT {

    private static final String YEAR =
            """
            date,day,reason,confirmed,source
            2032-02-11,off,Tết Nguyên đán,false,thông báo thử
            """;

    @LocalServerPort
    int port;

    @Autowired
    HandlingTimes handlingTimes;

    @Test
    void aTableIsReadChangedAndPutBack() throws IOException {
        String shipped =
                new ClassPathResource("processes/contribution-time.dmn").getContentAsString(StandardCharsets.UTF_8);
        try (Desk desk = Desk.loggedIn(Chromium.browser(), "http://localhost:" + port, "admin", 1366, 850)) {
            Page page = desk.page();
            page.navigate("/quan-tri/");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Bảng quyết định"))
                    .click();
            page.locator("#table").selectOption("contributionTime");
            assertThat(page.locator("#rows")).containsText("not(\"NONE\")");
            choose(page, "x.dmn", shipped.replace("not(\"NONE\")", "\"URGENT\""));
            assertThat(page.locator("#refused")).containsText("phải có đúng một dòng khớp");
            desk.screenshot("decision-table-refused");

            choose(page, "contribution-time.dmn", shipped.replace("<text>5</text>", "<text>4</text>"));
            assertThat(page.locator("#changed tr")).hasCount(1);
            desk.screenshot("decision-table-preview");
            page.locator("#apply").click();
            assertThat(page.locator("#notice")).containsText("đã được đưa vào sử dụng");
            assertThat(page.locator("#differences tr")).hasCount(2);
            org.assertj.core.api.Assertions.assertThat(handlingTimes.contributionAhead(Urgency.NONE))
                    .isEqualTo(4);
            desk.screenshot("decision-table-changed");

            choose(page, "contribution-time.dmn", shipped);
            page.locator("#apply").click();
            assertThat(page.locator("#state")).containsText("Giống bản kèm theo phần mềm");
            org.assertj.core.api.Assertions.assertThat(desk.faults()).isEmpty();
        }
    }

    @Test
    void theCalendarShowsWhatAFileWouldMove() {
        try (Desk desk = Desk.loggedIn(Chromium.browser(), "http://localhost:" + port, "admin", 1366, 850)) {
            Page page = desk.page();
            // From the start: a browser that is told just before the key is pressed may hear of it too late.
            List<FileChooser> choosers = new ArrayList<>();
            page.onFileChooser(choosers::add);
            page.navigate("/quan-tri/");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Lịch làm việc"))
                    .click();
            assertThat(page.locator("#years")).containsText("dự kiến (phần mềm tính)");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Xem lịch năm 2026"))
                    .click();
            assertThat(page.locator("#warning")).containsText("chưa được xác nhận");
            desk.screenshot("calendar-years");
            page.locator("#upload-form button[type=submit]").click();
            assertThat(page.locator("#upload-form")).containsText("Hãy chọn tệp.");
            assertThat(page.locator("#file-choose")).isFocused();
            assertThat(page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions()
                                    .setName("Tệp lịch Chọn tệp…")
                                    .setExact(true)))
                    .isFocused();
            page.keyboard().press("Enter");
            page.waitForCondition(() -> !choosers.isEmpty());
            page.locator("#year").fill("2032");
            choose(page, "2032.csv", YEAR);
            assertThat(page.locator("#preview-title")).containsText("Xem trước lịch năm 2032");
            assertThat(page.locator("#file-warnings")).containsText("11/02/2032");
            assertThat(page.locator(".dd-chosen")).hasText("2032.csv");
            assertThat(page.locator("#file-choose-fault")).isEmpty();
            desk.screenshot("calendar-preview");
            choose(page, "2032.csv", YEAR.replace("2032-02-11", "2032-02-30"));
            assertThat(page.locator("#refused")).containsText("Dòng 2");
            org.assertj.core.api.Assertions.assertThat(desk.faults()).isEmpty();
        }
    }

    private static void choose(Page page, String name, String content) {
        page.locator("#file")
                .setInputFiles(new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8)));
        page.locator("#upload-form button[type=submit]").click();
    }
}

package vn.dondoc.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import vn.dondoc.SettableClock;
import vn.dondoc.SystemTest;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.ladder.LadderWalk;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.DirectiveFixture;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;

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
    Paths paths;

    @Autowired
    LadderWalk walk;

    @Autowired
    SettableClock clock;

    /** Of the ladder: an assignment that runs since before is told by the new table from its next step on. */
    @Test
    void theLaddersTableIsChangedWhileWorkRunsAndPutBack() throws IOException {
        String shipped =
                new ClassPathResource("processes/escalation-level.dmn").getContentAsString(StandardCharsets.UTF_8);
        String earlier = shipped.replaceFirst("(?s)(rule_notFinishedAhead_workingDays\">\\s*<text>)-3", "$1-4");
        AssignmentPath path = dueOn(LocalDate.of(2024, 4, 12));
        try (Desk desk = Desk.loggedIn(Chromium.browser(), "http://localhost:" + port, "admin", 1366, 850)) {
            Page page = desk.page();
            page.navigate("/quan-tri/");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Bảng quyết định"))
                    .click();
            page.locator("#table").selectOption("escalationLevel");
            assertThat(page.locator("#rows")).containsText("rule_notFinishedAhead");
            choose(
                    page,
                    "x.dmn",
                    shipped.replaceFirst("\"CLERK\"</text>\\s*</outputEntry>", "\"NOBODY\"</text></outputEntry>"));
            assertThat(page.locator("#refused")).containsText("dòng rule_arrivalClerk có giá trị “NOBODY”");
            desk.screenshot("decision-table-refused");
            until(path, LocalDate.of(2024, 4, 5));
            org.assertj.core.api.Assertions.assertThat(looksOn(path)).isEqualTo("2024-04-09");

            choose(page, "escalation-level.dmn", earlier);
            assertThat(page.locator("#counts")).containsText(Pattern.compile("[1-9]\\d* trường hợp trả lời khác"));
            assertThat(page.locator("#changed tr").first()).containsText("rule_notFinishedAhead");
            desk.screenshot("decision-table-preview");
            org.assertj.core.api.Assertions.assertThat(looksOn(path)).isEqualTo("2024-04-09");
            page.locator("#apply").click();
            assertThat(page.locator("#notice")).containsText("đã được đưa vào sử dụng");
            assertThat(page.locator("#differences tr")).hasCount(2);
            desk.screenshot("decision-table-changed");
            org.assertj.core.api.Assertions.assertThat(looksOn(path)).isEqualTo("2024-04-08");
            until(path, LocalDate.of(2024, 4, 9));

            choose(page, "escalation-level.dmn", shipped);
            page.locator("#apply").click();
            assertThat(page.locator("#state")).containsText("Giống bản kèm theo phần mềm");
            org.assertj.core.api.Assertions.assertThat(desk.faults()).isEmpty();
        } finally {
            clock.reset();
        }
        org.assertj.core.api.Assertions.assertThat(walk.told(path.id()))
                .containsExactly("2024-04-05 REMINDER sgddtOfficer", "2024-04-08 REMINDER sgddtOfficer");
    }

    private AssignmentPath dueOn(LocalDate day) {
        clock.goTo(LocalDate.of(2024, 3, 15));
        ObjectNode directive = DirectiveFixture.simple(Office.freshNumber(), "SGDDT", "CASE");
        ((ObjectNode) directive.get("assignments").get(0)).put("deadline", day.toString());
        return paths.given(directive).received().named().planEntered();
    }

    private void until(AssignmentPath path, LocalDate day) {
        walk.until(path.assignment().processInstanceId(), day);
    }

    private String looksOn(AssignmentPath path) {
        Job timer = walk.timer(path.assignment().processInstanceId()).orElseThrow();
        return timer.getDuedate()
                .toInstant()
                .atZone(OfficeZone.ID)
                .toLocalDate()
                .toString();
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

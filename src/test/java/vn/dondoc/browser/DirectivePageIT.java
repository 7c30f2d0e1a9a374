package vn.dondoc.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.SettableClock;
import vn.dondoc.SystemTest;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.deadline.WorkingCalendars;
import vn.dondoc.file.SmallFiles;
import vn.dondoc.request.Petitions;
import vn.dondoc.request.RequestDraft;
import vn.dondoc.request.RequestKind;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.DirectiveFixture;
import vn.dondoc.walk.DirectivePaths;
import vn.dondoc.walk.FileForm;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;

/** One directive on one page: for whom the whole of it, for whom his own part, on screen, on a phone and on paper. */
@SystemTest
class DirectivePageIT {

    /** In points, of the diagram. */
    private static final String SMALLEST_LETTERS =
            """
            Math.min(...[...document.querySelectorAll('.vb-svg .vb-words span, .vb-svg text')].map(words =>
              0.75 * parseFloat(getComputedStyle(words).fontSize) * words.closest('svg').getScreenCTM().a))""";

    /** Neither a heading nor what leads to the diagram ends a sheet. */
    private static final String NO_HEADING_STANDS_ALONE =
            """
            [...document.querySelectorAll('.vb-assignment :is(h2, h3, summary, .vb-now)')].every(above =>
              getComputedStyle(above).breakAfter === 'avoid')""";

    @LocalServerPort
    int port;

    @Autowired
    TestRestTemplate rest;

    @Autowired
    Paths paths;

    @Autowired
    DirectivePaths directives;

    @Autowired
    Petitions petitions;

    @Autowired
    SettableClock clock;

    @Autowired
    Office office;

    @Autowired
    WorkingCalendars calendars;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void theOfficesLeaderReadsWhoHoldsItWhatIsLateAndWhereTheDaysWent() throws IOException {
        AssignmentPath path = paths.given("SXD", "GUIDANCE");
        path.received();
        clock.advance(Duration.ofDays(40));
        path.named();
        try (Desk desk = desk("vpubLeader", 1300, 900)) {
            Page page = desk.page();
            page.navigate("/van-ban/?id=" + path.directiveId());
            assertThat(page.locator(".vb-head")).containsText("1 nhiệm vụ quá hạn");
            assertThat(page.locator(".vb-stations .is-here")).containsText("Rà soát");
            assertThat(page.locator(".vb-holders tbody tr")).hasCount(1);
            assertThat(page.locator(".vb-holders")).containsText("Nhập văn bản triển khai");
            assertThat(page.locator(".vb-holders td[data-column='Ở đâu']")).hasText("Sở Xây dựng");
            int left = calendars
                    .current()
                    .workingDaysBetween(
                            OfficeZone.today(clock), path.assignment().dueOn());
            assertThat(page.locator(".vb-holders td[data-column='Thời hạn']"))
                    .containsText("quá hạn " + -left + " ngày làm việc");
            assertThat(page.locator("#act"))
                    .hasAttribute("href", "/camunda/app/cockpit/default/#/giam-sat?directiveId=" + path.directiveId());
            assertThat(page.locator("#act")).isVisible();
            Locator card = page.locator(".vb-assignment");
            assertThat(card).containsText("Nhập văn bản triển khai");
            assertThat(card.locator(".vb-days")).containsText("Chờ xử lý");
            assertThat(card.locator(".vb-now")).containsText("Đang ở bước 3, Nhập văn bản triển khai (Sở Xây dựng)");
            assertThat(card.locator("[data-element=userTask_nameHandler].is-done .vb-badge"))
                    .hasText("✓ 2");
            assertThat(card.locator("[data-element=userTask_enterPlan].is-here .vb-badge"))
                    .hasText("● 3");
            assertThat(card.locator("[data-element=userTask_carryOut].is-ahead .vb-badge"))
                    .hasCount(0);
            open(card, "Theo bước, cơ quan");
            assertThat(card.locator(".vb-spent tr:has-text('Phân công người xử lý')"))
                    .containsText("Sở Xây dựng");
            open(card, "Lịch sử");
            assertThat(card.locator(".dd-history")).containsText("Giao nhiệm vụ");
            open(card, "Thông báo đã gửi");
            assertThat(card).containsText("Nhiệm vụ mới");
            open(card, "Tệp");
            assertThat(card).containsText("Chưa có tệp.");
            desk.screenshot("directive-page");
            FormLook.inVietnamese(page, page.url());
            assertThat(Accessibility.faults(page)).isEmpty();
            // What fits on A4 across, in the browser's 96 points an inch.
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.setViewportSize(1062, 700);
            assertThat((Double) page.evaluate(SMALLEST_LETTERS)).isGreaterThanOrEqualTo(5.0);
            assertThat((Boolean) page.evaluate(NO_HEADING_STANDS_ALONE)).isTrue();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(null));
            Path printed = Path.of("target", "screenshots", "directive-page.pdf");
            page.pdf(new Page.PdfOptions().setPath(printed).setPreferCSSPageSize(true));
            theHeadIsPrinted(printed);
            assertThat(desk.faults()).isEmpty();
        }
        try (Desk desk = desk("sxdLeader", 390, 844)) {
            Page page = desk.page();
            page.navigate("/van-ban/?id=" + path.directiveId());
            assertThat(page.locator(".vb-assignment").first()).isVisible();
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(390);
            page.locator(".vb-way").scrollIntoViewIfNeeded();
            assertThat(page.locator("[data-element=userTask_enterPlan]")).isInViewport();
            desk.screenshot("directive-page-phone");
            page.navigate("/van-ban/?id=x");
            assertThat(page.locator("#notice")).containsText("Địa chỉ thiếu số của văn bản");
        }
    }

    /** What a leader reads in a minute, on the first sheet; what lies folded on the screen is read there only. */
    private static void theHeadIsPrinted(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            PDFTextStripper reader = new PDFTextStripper();
            reader.setEndPage(1);
            String first = Normalizer.normalize(reader.getText(document), Normalizer.Form.NFC)
                    .replaceAll("\\s+", " ");
            assertThat(first)
                    .contains(
                            "1 nhiệm vụ quá hạn",
                            "Ai đang giữ việc",
                            "Nhập văn bản triển khai",
                            "Sở Xây dựng",
                            "Rà soát");
            PDFTextStripper whole = new PDFTextStripper();
            assertThat(Normalizer.normalize(whole.getText(document), Normalizer.Form.NFC)
                            .replaceAll("\\s+", " "))
                    .contains(
                            "Phân công người xử lý", "Sơ đồ và đường đã đi", "Nhiệm vụ mới", "Giao nhiệm vụ, thời hạn");
        }
    }

    /** What was recalled is neither done nor given; what is delivered falls due no more; the whole lies with the Office at last. */
    @Test
    void theHeadCountsAsTheReportsDo() {
        long id = paths.given(DirectiveFixture.parts(Office.freshNumber(), "CASE", "SNV", "SXD", "STC", "SYT"))
                .directiveId();
        DirectivePaths.Path whole = directives.of(id);
        petitions.granted(paths.of(whole.part(1)), RequestKind.RECALL_ASSIGNMENT, null);
        paths.of(whole.part(2)).reported();
        AssignmentPath blocked = pausedWithAFileAndAnotherDate(paths.of(whole.part(4)));
        try (Desk desk = desk("ubndLeader", 1300, 900)) {
            Page page = desk.page();
            page.navigate("/van-ban/?id=" + id);
            Locator head = page.locator(".vb-head");
            assertThat(head).containsText("0/3 nhiệm vụ đã xong");
            assertThat(head).containsText("đã thu hồi 1 nhiệm vụ, không tính vào tổng số");
            assertThat(head.locator(".vb-stations li").last()).hasText("0Đã xong");
            assertThat(head.locator("dd:has-text('nhiệm vụ 3, Sở Tài chính')")).isVisible();
            assertThat(head.locator(".vb-holders tbody tr")).hasCount(3);
            assertThat(head.locator("dd:has-text('4. Rà soát, báo cáo kết quả')"))
                    .containsText("Sở Y tế (Tạm dừng");
            assertThat(page.locator(".vb-assignment").first().locator("h2"))
                    .hasText("1. Rà soát, báo cáo kết quả Đã thu hồi");
            aCardTellsDatesFilesAndHistory(page.locator(".vb-assignment").nth(3), blocked);
            desk.screenshot("directive-page-recalled");
            whole.partEnded(4);
            paths.of(whole.part(2)).confirmation("CONFIRMED");
            whole.partEnded(3);
            page.reload();
            assertThat(head).containsText("3/3 nhiệm vụ đã xong");
            assertThat(head.locator(".vb-holders tbody tr")).hasCount(1);
            assertThat(head.locator(".vb-holders")).containsText("Cả văn bản");
            page.setViewportSize(390, 844);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(390);
            desk.screenshot("directive-page-head-phone");
            assertThat(desk.faults()).isEmpty();
        }
    }

    private AssignmentPath pausedWithAFileAndAnotherDate(AssignmentPath path) {
        path.received().named();
        String task = "/api/tasks/" + office.task(path.id()).taskId() + "/files";
        assertThat(rest.withBasicAuth("sytOfficer", "demo857")
                        .postForEntity(task, FileForm.of("Kế hoạch.pdf", SmallFiles.pdf()), String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.CREATED);
        petitions.asks(
                "vpubOfficer",
                path,
                RequestDraft.extension(
                        path.id(),
                        RequestKind.EXTENSION,
                        calendars.current().addWorkingDays(path.assignment().dueOn(), 5),
                        "MUCH_WORK",
                        Petitions.REASON,
                        Petitions.BASIS));
        petitions.acts("ubndLeader", path, "GRANTED");
        petitions.granted(path, RequestKind.PAUSE, null);
        return path;
    }

    private static void aCardTellsDatesFilesAndHistory(Locator card, AssignmentPath path) {
        Locator dates = card.locator("div:has(> h3:text-is('Các lần đặt, đổi thời hạn')) tbody tr");
        assertThat(dates.last()).containsText("Gia hạn theo đề nghị");
        assertThat(dates.last())
                .containsText("→ "
                        + DateTimeFormatter.ofPattern("dd/MM/uuuu")
                                .format(path.assignment().dueOn()));
        open(card, "Tệp");
        assertThat(card.locator("a:has-text('Kế hoạch.pdf')")).isVisible();
        open(card, "Lịch sử");
        assertThat(card.locator(".dd-history")).containsText("Tạm dừng thực hiện nhiệm vụ (lần 1).");
        assertThat(card.locator(".dd-history")).containsText("bảng thời hạn xử lý, mục “Vụ việc cụ thể”");
        assertThat(card.locator(".dd-history")).not().containsText("rule_");
    }

    @Test
    void anAgencyReadsItsOwnPartAndAStrangerNothing() {
        AssignmentPath path = paths.given(DirectiveFixture.simple(Office.freshNumber(), "SNV", "CASE"));
        String overview = "/api/directives/" + path.directiveId() + "/overview";
        String messages = "/api/monitoring/assignments/" + path.id() + "/messages";

        JsonNode seen = get("snvOfficer", overview).getBody();
        assertThat(seen.path("ways").path(Long.toString(path.id())).path("path"))
                .hasSize(5);
        String diagrams = "/api/directives/" + path.directiveId() + "/diagrams";
        JsonNode way = get("snvOfficer", diagrams).getBody().path("ways").path(Long.toString(path.id()));
        assertThat(way.path("steps").findValuesAsText("name")).containsExactly("Vào sổ văn bản đến");
        assertThat(way.path("steps").get(0).path("untilOn").isNull()).isTrue();
        assertThat(get("snvLeader", messages).getBody().findValuesAsText("kindLabel"))
                .contains("Nhiệm vụ mới");
        for (String stranger : List.of("sxdLeader", "admin")) {
            for (String address : List.of(overview, diagrams)) {
                assertThat(get(stranger, address).getStatusCode()).as(stranger).isEqualTo(HttpStatus.NOT_FOUND);
            }
        }
        assertThat(get("sxdLeader", messages).getBody()).isEmpty();
        whoHasLeftIsNotReadOf(messages);
        assertThat(get("snvOfficer", messages).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    /** What one was told while he worked there stays to be read, what he is told elsewhere is not. */
    private void whoHasLeftIsNotReadOf(String messages) {
        int before = get("snvLeader", messages).getBody().size();
        leave("snvClerk", OfficeZone.today(clock).minusDays(1));
        try {
            assertThat(get("snvLeader", messages).getBody()).hasSizeLessThan(before);
        } finally {
            leave("snvClerk", null);
        }
        assertThat(get("snvLeader", messages).getBody()).hasSize(before);
    }

    private void leave(String person, LocalDate day) {
        jdbc.sql("update role_grant set valid_to = :day where person_id = :person")
                .param("day", day)
                .param("person", person)
                .update();
    }

    private static void open(Locator card, String title) {
        card.locator("summary", new Locator.LocatorOptions().setHasText(title)).click();
    }

    private ResponseEntity<JsonNode> get(String person, String address) {
        return rest.withBasicAuth(person, "demo857").getForEntity(address, JsonNode.class);
    }

    private Desk desk(String personId, int width, int height) {
        return Desk.loggedIn(Chromium.browser(), "http://localhost:" + port, personId, width, height);
    }
}

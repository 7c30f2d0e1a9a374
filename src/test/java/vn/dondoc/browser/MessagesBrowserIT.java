package vn.dondoc.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.SystemTest;
import vn.dondoc.notification.Notice;
import vn.dondoc.notification.NoticeKind;
import vn.dondoc.notification.Notices;

/** The bell in the web apps, the page with one's messages, and the administrator's page for channels. */
@SystemTest
class MessagesBrowserIT {

    private static final String PERSON = "sttttOfficer";

    @LocalServerPort
    int port;

    @Autowired
    Notices notices;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    @AfterEach
    void forget() {
        jdbc.sql("delete from delivery").update();
        jdbc.sql("delete from message where recipient_id in ('sttttOfficer', 'admin')")
                .update();
        jdbc.sql("delete from message_template").update();
        jdbc.sql("delete from quiet_time").update();
        jdbc.sql("delete from channel_choice").update();
        jdbc.sql("delete from calendar_feed").update();
    }

    @Test
    void theBellInTasklistCountsAndFallsWhenOneReads() {
        tell(PERSON, NoticeKind.RETURNED, "Văn phòng yêu cầu bổ sung kết quả rà soát.", true);
        tell(PERSON, NoticeKind.NEW_ASSIGNMENT, "Có nhiệm vụ mới, cơ quan chủ trì.", false);
        tell(PERSON, NoticeKind.REMINDER, "Còn 3 ngày làm việc đến thời hạn.", false);
        try (Desk desk = desk(PERSON, 1366, 850)) {
            Page page = desk.page();
            Locator bell = bell(page, "Thông báo, 3 chưa đọc");
            bell.focus();
            page.keyboard().press("Enter");
            Locator panel = page.locator("#dondoc-bell-panel");
            assertThat(panel.locator(".message.unread")).hasCount(3);
            assertThat(panel.locator(".message").first()).containsText("Nhắc thời hạn");
            desk.screenshot("bell-tasklist");
            FormLook.inVietnamese(page, "bell");
            assertThat(Accessibility.faults(page, "#dondoc-bell-panel")).isEmpty();
            panel.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Đánh dấu đã đọc: "))
                    .first()
                    .click();
            bell(page, "Thông báo, 2 chưa đọc");
            assertThat(panel.locator(".message.unread")).hasCount(2);
            panel.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Đánh dấu đã đọc tất cả"))
                    .click();
            bell(page, "Thông báo, không có tin chưa đọc");
            page.keyboard().press("Escape");
            assertThat(panel).isHidden();
            assertThat(page.locator(".dondoc-bell > button")).isFocused();
            tell(PERSON, NoticeKind.URGED, "Đề nghị gửi phần của cơ quan.", false);
            page.evaluate("document.dispatchEvent(new Event('dondoc:done'))");
            bell(page, "Thông báo, 1 chưa đọc");
            assertThat(desk.faults()).isEmpty();
        }
    }

    /** What the office wrote stays as it was written and says so to a screen reader. */
    @Test
    void theBellSpeaksTheChosenLanguage() {
        tell(PERSON, NoticeKind.RETURNED, "Văn phòng yêu cầu bổ sung kết quả rà soát.", true);
        try (Desk desk = desk(PERSON, 1366, 850)) {
            Page page = desk.page();
            page.evaluate("document.cookie = 'dondoc-language=en; path=/; samesite=lax'");
            page.reload();
            bell(page, "Messages, 1 unread").click();
            Locator message = page.locator("#dondoc-bell-panel .message");
            assertThat(message).containsText("Returned, to be done again");
            assertThat(message).containsText("Due: 29/03/2024.");
            assertThat(message.locator("[lang=vi]").first()).containsText("857/UBND-KGVX");
            desk.screenshot("bell-english");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Mark all as read"))
                    .click();
            bell(page, "Messages, none unread");
            assertThat(desk.faults()).isEmpty();
        }
    }

    @Test
    void theBellHangsInCockpitAndTheAdministratorSeesTheChannels() {
        tell(PERSON, NoticeKind.URGED, "Đề nghị gửi phần của cơ quan.", false);
        jdbc.sql(
                        """
                insert into delivery (message_id, recipient_id, channel, state, turn, not_before, attempts, created_at, note)
                select id, recipient_id, 'EMAIL', 'FAILED', 1, current_timestamp, 48, current_timestamp, '452 4.2.2 Hộp thư đầy'
                  from message where recipient_id = 'sttttOfficer'""")
                .update();
        tell("admin", NoticeKind.INFORMATION, "Máy chủ thư từ chối một địa chỉ.", false);
        jdbc.sql(
                        """
                insert into delivery (message_id, recipient_id, channel, state, turn, not_before, attempts, created_at, sent_at, maybe_twice_at)
                select id, recipient_id, 'EMAIL', 'SENT', 1, current_timestamp, 2, current_timestamp, current_timestamp, current_timestamp
                  from message where recipient_id = 'admin'""")
                .update();
        try (Desk desk = Desk.loggedIn(Chromium.browser(), "http://localhost:" + port, "admin", 1366, 850)) {
            Page page = desk.page();
            page.navigate("/camunda/app/cockpit/default/");
            bell(page, "Thông báo, 1 chưa đọc").click();
            assertThat(page.locator("#dondoc-bell-panel .message.unread")).hasCount(1);
            assertThat(page.getByText("Sự cố chưa xử lý")).isVisible();
            desk.screenshot("bell-cockpit");
            page.navigate("/quan-tri/");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Kênh gửi"))
                    .click();
            assertThat(page.locator("#channels")).containsText("Chưa cấu hình máy chủ thư");
            assertThat(page.locator("#no-doubles")).isHidden();
            assertThat(page.locator("#doubles tr")).hasCount(1);
            assertThat(page.locator("#doubles")).containsText("Thông tin");
            assertThat(page.locator("#doubles code")).hasText(Pattern.compile("m\\d+\\.[0-9a-f]{16}"));
            desk.screenshot("channels");
            assertThat(page.locator("#failures")).containsText("Hộp thư đầy");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gửi lại cho "))
                    .click();
            assertThat(page.locator("#notice")).containsText("Đang gửi lại");
            assertThat(page.locator("#counts")).containsText("1 đang chờ");
            page.locator("#subject").fill("Kính gửi: {{subject}}");
            page.locator("#template-form button[type=submit]").click();
            assertThat(page.locator("#template-state")).containsText("Mẫu của cơ quan, admin đổi lúc");
            page.locator("#reset").click();
            assertThat(page.locator("#template-state")).hasText("Mẫu đi kèm phần mềm.");
            page.locator("#html").fill("<p>{{ten}}</p>");
            page.locator("#preview").click();
            assertThat(page.locator("#template-fault")).containsText("Không có chỗ điền {{ten}}");
            page.locator("#template").selectOption("digest");
            page.locator("#preview").click();
            assertThat(page.locator("#preview-plain")).containsText("Việc của ông/bà ngày 15/03/2024");
            desk.screenshot("mail-template-preview");
            assertThat(desk.faults()).isEmpty();
        }
    }

    @Test
    void thePageWorksOnAPhoneAndKeepsWhatOneChose() {
        tell(PERSON, NoticeKind.ESCALATION, "Quá hạn 1 ngày làm việc.", true);
        tell(PERSON, NoticeKind.WATCHED, "Có 2 diễn biến mới.", false);
        try (Desk desk = Desk.loggedIn(Chromium.browser(), "http://localhost:" + port, PERSON, 390, 844)) {
            Page page = desk.page();
            page.navigate("/thong-bao");
            assertThat(page.locator(".message.unread")).hasCount(2);
            desk.screenshot("messages-phone");
            FormLook.inVietnamese(page, page.url());
            assertThat(Accessibility.faults(page)).isEmpty();
            page.locator("#read-all").click();
            assertThat(page.locator(".message.unread")).hasCount(0);

            page.locator("#quietFrom").fill("25");
            save(page);
            assertThat(page.locator("#refused")).containsText("giờ:phút");
            page.locator("#quietFrom").fill("18:00");
            page.locator("#quietTo").fill("06:30");
            page.locator("#digestOnly").check();
            page.locator("input[data-kind=URGED][data-channel=WEBHOOK]").check();
            save(page);
            assertThat(page.locator("#notice")).containsText("Đã lưu");
            page.reload();
            assertThat(page.locator("#quietFrom")).hasValue("18:00");
            assertThat(page.locator("input[data-kind=URGED][data-channel=WEBHOOK]"))
                    .isChecked();
            page.locator("#preferences-title").scrollIntoViewIfNeeded();
            desk.screenshot("preferences-phone");

            page.locator("#feed-renew").click();
            assertThat(page.locator("#feed-address")).hasValue(Pattern.compile("http.*/lich/.{43}\\.ics"));
            desk.screenshot("calendar-feed-phone");
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as("nothing sticks out at the side")
                    .isLessThanOrEqualTo(390);
            page.setViewportSize(1366, 850);
            page.evaluate("window.scrollTo(0, 0)");
            desk.screenshot("messages");
            assertThat(desk.faults()).isEmpty();
        }
    }

    private static void save(Page page) {
        page.locator("#preferences button[type=submit]").click();
    }

    private static Locator bell(Page page, String label) {
        Locator bell = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true));
        assertThat(bell).isVisible();
        return bell;
    }

    private void tell(String person, NoticeKind kind, String text, boolean urgent) {
        transaction.executeWithoutResult(status -> notices.tell(new Notice(
                kind,
                Set.of(person),
                null,
                null,
                null,
                null,
                LocalDate.of(2024, 3, 29),
                "857/UBND-KGVX - Nhiệm vụ 6: Lập danh sách đối tượng cần hỗ trợ",
                text,
                "vì ông/bà là người xử lý chính",
                "Mở việc",
                "/camunda/app/tasklist/default/#/",
                urgent,
                UUID.randomUUID().toString())));
    }

    private Desk desk(String personId, int width, int height) {
        return Desk.login(Chromium.browser(), "http://localhost:" + port, personId, width, height);
    }
}

package vn.dondoc.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dondoc.SettableClock;
import vn.dondoc.SystemTest;
import vn.dondoc.deadline.WorkingCalendars;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.DirectiveFixture;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;

/** A district is late: it asks for more time, is urged by one click and by letter, explains, and says why in its report. */
@SystemTest
class LateBrowserIT {

    @Autowired
    Office office;

    @Autowired
    Paths paths;

    @Autowired
    SettableClock clock;

    @Autowired
    WorkingCalendars calendars;

    @LocalServerPort
    int port;

    private final String number = Office.freshNumber();
    private final String title = "Rà soát nhà tạm " + number.substring(0, 4);

    private Desks desks;

    @BeforeEach
    void comeToWork() {
        desks = new Desks(port);
    }

    @AfterEach
    void backToToday() {
        desks.close();
        clock.reset();
    }

    @Test
    void asksForTimeIsUrgedExplainsAndSaysWhyInTheReport() {
        ObjectNode directive = DirectiveFixture.simple(number, "HNH", "GUIDANCE");
        ((ObjectNode) directive.get("assignments").get(0)).put("title", title);
        AssignmentPath path = paths.given(directive).received();
        LocalDate dueOn = path.assignment().dueOn();

        Desk leader = desks.of("hnhLeader");
        asksForMoreTime(leader, dueOn);

        Desk officer = desks.of("vpubOfficer");
        officer.open("Việc của tôi", "Xem xét, dự thảo quyết định", title);
        assertThat(officer.page().locator(".dd-paper")).containsText("Xin gia hạn");
        officer.screenshot("extension-draft");
        officer.choose("FORWARDED").fill("note", "Đồng ý ngắn hơn.").complete();

        Desk signer = desks.of("ubndLeader");
        signer.open("Chờ tôi ký, phê duyệt", "Quyết định đề nghị", title)
                .choose("GRANTED")
                .fill("grantedOn", calendars.current().addWorkingDays(dueOn, 2).toString())
                .screenshot("extension-decide")
                .complete();

        path.named().planEntered();
        LocalDate moved = path.assignment().dueOn();
        assertThat(moved).isEqualTo(calendars.current().addWorkingDays(dueOn, 2));

        clock.goTo(calendars.current().addWorkingDays(moved, 3));
        urges(officer, path.id());

        Desk head = desks.of("vpubLeader");
        head.open("Chờ tôi ký, phê duyệt", "Ký công văn đôn đốc", title)
                .choose("SIGNED")
                .screenshot("sign-urging")
                .complete();

        office.complete(
                "vpubClerk", office.taskBeside(path.id(), "documentIssuing").taskId(), path.issue());
        leader.open("Chờ tôi ký, phê duyệt", "Giải trình", title)
                .claim()
                .select("reason", "DISASTER")
                .fill("answer", "Mưa lũ chia cắt ba xã, cuối tuần báo cáo.")
                .screenshot("explain")
                .complete();

        Desk handler = desks.of("hnhOfficer");
        handler.open("Việc của tôi", "Thực hiện và dự thảo báo cáo", title)
                .fill("done", "Đã rà soát 42 hộ.")
                .completeRefused()
                .select("latenessReason", "DISASTER")
                .screenshot("carry-out-late")
                .complete();

        path.signed().issued();
        officer.open("Chờ xác nhận hoàn thành", "Xác nhận hoàn thành", title);
        assertThat(officer.page().locator(".dd-paper").first()).containsText("Thiên tai, dịch bệnh");
        officer.page().locator(".dd-urging summary").click();
        assertThat(officer.page().locator(".dd-urging")).containsText("Mưa lũ chia cắt ba xã");
        officer.screenshot("confirm-late");
        assertThat(desks.faults()).isEmpty();
    }

    private void asksForMoreTime(Desk leader, LocalDate dueOn) {
        leader.open("Chưa phân công", "Phân công người xử lý", title);
        Locator place = leader.page().locator(".dd-extension");
        press(place, "Xin gia hạn");
        leader.screenshot("extension-open");
        press(place, "Ký, gửi đề nghị");
        assertThat(place.locator("[role=alert]:visible")).hasCount(4);
        leader.screenshot("extension-faults");
        place.locator("input")
                .first()
                .fill(calendars.current().addWorkingDays(dueOn, 4).toString());
        place.locator("select").selectOption("AWAITING_FUNDS");
        place.locator("textarea").fill("Chờ Sở Tài chính cấp vốn.");
        place.locator("input").last().fill("Công văn số 15/UBND");
        press(place, "Ký, gửi đề nghị");
        assertThat(place.getByRole(AriaRole.BUTTON)).hasCount(0);
    }

    /** Begins a letter, then urges by one click and asks for an explanation beside its form. */
    private void urges(Desk officer, long assignmentId) {
        Page page = officer.page();
        page.getByText("Khởi tạo quy trình").first().click();
        page.locator(".modal-dialog")
                .getByText("Đôn đốc thực hiện nhiệm vụ")
                .first()
                .click();
        officer.select("assignment", String.valueOf(assignmentId))
                .select("kind", "LETTER")
                .screenshot("start-urging");
        page.locator(".modal-footer .btn-primary").click();
        assertThat(page.locator(".modal-dialog")).hasCount(0);
        officer.open("Việc của tôi", "Soạn công văn đôn đốc", title);
        Locator place = page.locator(".dd-urging");
        press(place, "Đôn đốc");
        place.locator("textarea").fill("Đề nghị báo cáo trong tuần.");
        press(place, "Gửi");
        assertThat(place).containsText("đã đôn đốc 1 lần");
        press(place, "Yêu cầu giải trình");
        officer.screenshot("urging-panel");
        press(place, "Gửi");
        assertThat(place.getByRole(AriaRole.BUTTON)).hasCount(0);
        assertThat(page.locator("#dd-content"))
                .hasValue(java.util.regex.Pattern.compile("[\\s\\S]*quá hạn 3 ngày làm việc[\\s\\S]*"));
        officer.screenshot("draft-urging").complete();
    }

    private static void press(Locator place, String name) {
        place.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}

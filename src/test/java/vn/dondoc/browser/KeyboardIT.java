package vn.dondoc.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dondoc.SystemTest;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.assignment.Progress;
import vn.dondoc.file.SmallFiles;
import vn.dondoc.language.VietnameseDate;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.DirectiveFixture;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;

/** From the login to a finished task without a mouse. */
@SystemTest
class KeyboardIT {

    private static final String TASK = "/camunda/app/tasklist/default/#/?task=";
    private static final int MOST_STEPS = 150;

    /** A ring around what has the focus, or around the choice that it belongs to, and the whole of it on the screen. */
    private static final String SEEN =
            """
            (() => {
              const focused = document.activeElement;
              const ringed = focused.closest('.dd-outcome') ?? focused;
              const { outlineStyle, outlineWidth } = getComputedStyle(ringed);
              const { top, bottom, height } = focused.getBoundingClientRect();
              return focused.matches(':focus-visible') && outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1
                && height > 0 && top >= 0 && bottom <= window.innerHeight;
            })()""";

    @LocalServerPort
    int port;

    @Autowired
    Paths paths;

    @Autowired
    Office office;

    @Autowired
    Assignments assignments;

    @Autowired
    Clock clock;

    @Test
    void aClerkRegistersAnArrivalByKeyboardAlone() {
        AssignmentPath path = paths.given("SNGV", "GUIDANCE");
        try (BrowserContext context =
                Chromium.browser().newContext(new Browser.NewContextOptions().setBaseURL("http://localhost:" + port))) {
            Page page = context.newPage();
            page.setDefaultTimeout(30_000);
            page.navigate("/dang-nhap");
            assertThat(page.locator("#username")).isFocused();
            page.keyboard().type("sngvClerk");
            page.keyboard().press("Tab");
            page.keyboard().type("demo857");
            page.keyboard().press("Enter");

            String task = ".task a[href*='" + office.task(path.id()).taskId() + "']";
            assertThat(page.locator(task)).isVisible();
            tabTo(page, task);
            page.keyboard().press("Enter");

            String claim = ".dd-form button:has-text('Nhận việc')";
            assertThat(page.locator(claim)).isVisible();
            Locator own = page.locator(".task-filter:has-text('Việc của tôi') .counter");
            assertThat(own).hasText(Pattern.compile("\\d+"));
            int before = Integer.parseInt(own.textContent());
            tabTo(page, claim);
            page.keyboard().press("Enter");
            assertThat(page.locator(claim)).hasCount(0);
            assertThat(own).hasText(String.valueOf(before + 1));
            assertThat(page.locator("#dd-arrivalNumber")).isEnabled();
            tabTo(page, "#dd-arrivalNumber");
            page.keyboard().type("215");
            tabTo(page, ".form-actions .btn-primary");
            page.keyboard().press("Enter");
            assertThat(page.locator(".dd-form")).hasCount(0);
        }
        path.stands(Progress.NOT_ASSIGNED, "nameHandler");
    }

    /** Which of several ways it takes is chosen with the arrows, as everywhere in a browser. */
    @Test
    void aLeaderDecidesByKeyboardAlone() {
        AssignmentPath path = paths.given("SNGV", "GUIDANCE").received();
        try (Desk desk = desk("sngvLeader")) {
            Page page = desk.page();
            page.navigate(TASK + office.task(path.id()).taskId());
            String claim = ".dd-form button:has-text('Nhận việc')";
            assertThat(page.locator(claim)).isVisible();
            tabTo(page, claim);
            page.keyboard().press("Enter");
            assertThat(page.locator("#dd-outcome-NAMED")).isEnabled();
            tabTo(page, "#dd-outcome-NAMED");
            page.keyboard().press("ArrowDown");
            assertThat(page.locator("#dd-outcome-RETURNED")).isChecked();
            tabTo(page, "#dd-note");
            page.keyboard().type("Không thuộc chức năng của sở.");
            tabTo(page, ".form-actions .btn-primary");
            page.keyboard().press("Enter");
            assertThat(page.locator(".dd-form")).hasCount(0);
            assertThat(desk.faults()).isEmpty();
        }
        path.stands(Progress.RETURNED, "answerAgency");
    }

    @Test
    void theOfficeBreaksADirectiveDownByKeyboardAlone() {
        ObjectNode directive = DirectiveFixture.simple(Office.freshNumber(), "SNGV", "GUIDANCE");
        directive.putArray("assignments");
        directive.putObject("basis").put("issuer", "INFERRED").put("field", "INFERRED");
        long id = office.register(directive);
        LocalDate deadline = LocalDate.now(clock).plusMonths(2);
        try (Desk desk = desk("vpubOfficer")) {
            Page page = desk.page();
            page.navigate(TASK + office.directiveTask(id).taskId());
            assertThat(page.locator(".dd-form [data-dd-fields]:enabled")).isVisible();
            tabTo(page, "[data-dd-confirm] button");
            page.keyboard().press("Enter");
            assertThat(page.locator("[data-confirm]")).hasCount(1);
            assertThat(page.locator("[data-confirm]")).isFocused();
            page.keyboard().press("Space");
            tabTo(page, "#dd-add-assignment");
            page.keyboard().press("Enter");
            assertThat(page.locator(".dd-card > summary")).isFocused();
            tabTo(page, ".dd-card .dd-danger");
            page.keyboard().press("Enter");
            assertThat(page.locator("#dd-undo-removal")).isFocused();
            assertThat(page.locator("div:has(> #dd-undo-removal) + div #dd-add-assignment"))
                    .isVisible();
            page.keyboard().press("Enter");
            assertThat(page.locator(".dd-card > summary")).isFocused();
            tabTo(page, fact("title"));
            page.keyboard().type("Chuẩn bị đón đoàn công tác");
            tabTo(page, fact("content"));
            page.keyboard().type("Giao Sở Ngoại vụ chuẩn bị.");
            tabTo(page, fact("lead"));
            arrowTo(page, fact("lead"), "SNGV");
            tabTo(page, fact("kind"));
            arrowTo(page, fact("kind"), "GUIDANCE");

            tabTo(page, fact("coordinating"));
            page.keyboard().press("Enter");
            tabTo(page, ".dd-picker input[type=search]");
            page.keyboard().type("kon ray");
            tabTo(page, ".dd-picker .dd-check:not([hidden]) input");
            page.keyboard().press("Space");
            assertThat(page.locator(fact("coordinating"))).hasText("1 cơ quan: UBND huyện Kon Rẫy");

            tabTo(page, fact("deadlineBasis"));
            arrowTo(page, fact("deadlineBasis"), "OFFICE");
            tabTo(page, fact("deadline"));
            page.keyboard().type(VietnameseDate.write(deadline));
            tabTo(page, ".form-actions .btn-primary");
            page.keyboard().press("Enter");
            assertThat(page.locator(".dd-form")).hasCount(0);
            assertThat(desk.faults()).isEmpty();
        }
        assertThat(office.directiveTask(id).step()).isEqualTo("giveOutAssignments");
        assertThat(assignments.ofDirective(id)).singleElement().satisfies(assignment -> {
            assertThat(assignment.leadCode()).isEqualTo("SNGV");
            assertThat(assignment.writtenDeadline()).isEqualTo(deadline);
        });
    }

    @Test
    void aFileIsAddedLookedAtAndTakenOffByKeyboardAlone() {
        AssignmentPath path = paths.given("SNGV", "GUIDANCE").received().named();
        try (Desk desk = desk("sngvOfficer")) {
            Page page = desk.page();
            // Before the key is pressed: a listener that comes with it may come too late.
            page.onFileChooser(
                    chooser -> chooser.setFiles(new FilePayload("Ảnh cầu.png", "image/png", SmallFiles.image("png"))));
            page.navigate(TASK + office.task(path.id()).taskId());
            String choose = ".dd-files .dd-drop button";
            assertThat(page.locator(choose)).isVisible();
            tabTo(page, choose);
            page.keyboard().press("Enter");
            assertThat(page.locator(".dd-file a")).hasText("Ảnh cầu.png");

            tabTo(page, ".dd-file button[aria-controls]");
            page.keyboard().press("Enter");
            assertThat(page.locator(".dd-preview img")).isVisible();
            tabTo(page, ".dd-file button.btn-link:not([aria-controls])");
            page.onceDialog(Dialog::accept);
            page.keyboard().press("Enter");
            assertThat(page.locator(".dd-file")).hasCount(0);
            assertThat(page.locator(choose)).isFocused();
            assertThat(desk.faults()).isEmpty();
        }
    }

    @Test
    void whoHasRecordedHisProgressIsStillThere() {
        AssignmentPath path = paths.given("SNGV", "GUIDANCE").received().named().planEntered();
        try (Desk desk = desk("sngvOfficer")) {
            Page page = desk.page();
            page.navigate(TASK + office.task(path.id()).taskId());
            assertThat(page.locator(".dd-form [data-dd-fields]:enabled")).isVisible();
            tabTo(page, "[data-dd-entry]");
            page.keyboard().type("Đã gửi công hàm.");
            tabTo(page, "[data-dd-record]");
            page.keyboard().press("Enter");
            assertThat(page.locator("[data-dd-entry]")).hasValue("");
            assertThat(page.locator("[data-dd-record]")).isFocused();
            assertThat(desk.faults()).isEmpty();
        }
    }

    /** A ring shows where the keyboard is; around what a mouse has clicked it only lies over the letters. */
    @Test
    void theRingIsForTheKeyboard() {
        try (Desk desk = desk("sngvClerk")) {
            Page page = desk.page();
            page.navigate("/camunda/app/tasklist/default/");
            Locator filter = page.locator(".task-filter .name a").first();
            filter.click();
            assertThat(filter).isFocused();
            assertThat(filter).hasCSS("outline-style", "none");
            page.keyboard().press("Tab");
            page.keyboard().press("Shift+Tab");
            assertThat(filter).isFocused();
            assertThat(filter).not().hasCSS("outline-style", "none");
        }
    }

    private Desk desk(String personId) {
        return Desk.loggedIn(Chromium.browser(), "http://localhost:" + port, personId, 1366, 850);
    }

    private static String fact(String name) {
        return ".dd-card [data-place='assignments[0]." + name + "']";
    }

    private static void arrowTo(Page page, String list, String value) {
        for (int step = 0; step < MOST_STEPS; step++) {
            if (page.locator(list).inputValue().equals(value)) {
                return;
            }
            page.keyboard().press("ArrowDown");
        }
        throw new AssertionError("The arrow does not lead to " + value);
    }

    /** Goes on with the Tab key until that has the focus, and shows that it has. */
    private static void tabTo(Page page, String selector) {
        for (int step = 0; step < MOST_STEPS; step++) {
            page.keyboard().press("Tab");
            if (page.locator(selector).first().evaluate("element => element === document.activeElement")
                    == Boolean.TRUE) {
                assertThat((Boolean) page.evaluate(SEEN)).as(selector).isTrue();
                return;
            }
        }
        throw new AssertionError("The Tab key does not lead to " + selector);
    }
}

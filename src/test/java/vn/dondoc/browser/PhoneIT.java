package vn.dondoc.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import vn.dondoc.SettableClock;
import vn.dondoc.SystemTest;
import vn.dondoc.walk.FileForm;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;
import vn.dondoc.walk.ProposalPath;
import vn.dondoc.walk.ProposalPaths;

/** A leader with a telephone: from the list to the decision and back, in a few touches and without anything beside the screen. */
@SystemTest
class PhoneIT {

    private static final String TASKLIST = "/camunda/app/tasklist/default/#/";
    private static final String TO_SIGN = "Chờ tôi ký, phê duyệt";

    private static final Pattern LATE = Pattern.compile("quá hạn \\d+ ngày");

    @LocalServerPort
    int port;

    @Autowired
    ProposalPaths proposals;

    @Autowired
    Office office;

    @Autowired
    Paths paths;

    @Autowired
    SettableClock clock;

    @Autowired
    TestRestTemplate rest;

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void theViceChairmanApprovesAndTheAgencysLeaderReturnsInAFewTouches() {
        ProposalPath toApprove = withFile(proposals.begun()).submitted();
        ProposalPath toReturn = explained(withFile(proposals.begun()));
        ProposalPath toSign =
                explained(withFile(proposals.begun())).signed().issued().examined();

        try (Desk chair = phone("ubndLeader")) {
            AtomicInteger touches = new AtomicInteger();
            decide(chair, toApprove, "APPROVED", touches);
            assertThat(touches.get()).isLessThanOrEqualTo(4);
            assertThat(chair.faults()).isEmpty();
        }
        assertThat(step(toApprove)).isEqualTo("issueDocument");

        try (Desk leader = phone("sldtbxhLeader")) {
            AtomicInteger touches = new AtomicInteger();
            decide(leader, toReturn, "RETURNED", touches);
            // One more than the vice chairman, to whom it lies by name: he takes it from his agency's pile.
            assertThat(touches.get()).isLessThanOrEqualTo(6);
            assertThat(leader.faults()).isEmpty();
        }
        assertThat(step(toReturn)).isEqualTo("draftProposal");

        assertThat(step(toSign)).isEqualTo("signSlip");
        try (Desk office = phone("vpubLeader")) {
            AtomicInteger touches = new AtomicInteger();
            decide(office, toSign, "SIGNED", touches);
            assertThat(touches.get()).isLessThanOrEqualTo(5);
            assertThat(office.faults()).isEmpty();
        }
        assertThat(step(toSign)).isEqualTo("decideProposal");
    }

    private static ProposalPath explained(ProposalPath path) {
        return path.drafted(ProposalPath.text()).answered("bdt", "AGREE").explained(ProposalPath.text(), "ACCEPTED");
    }

    private ProposalPath withFile(ProposalPath path) {
        var form = FileForm.of("Phụ lục.pdf", TaskTabsIT.PDF.getBytes(StandardCharsets.US_ASCII));
        String task = office.taskBeside(path.assignment().id(), "proposal").taskId();
        assertThat(rest.withBasicAuth("sldtbxhOfficer", "demo857")
                        .postForEntity("/api/tasks/" + task + "/files", form, String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.CREATED);
        return path;
    }

    /** What is late in his field stands first on his start page, and in Tasklist, in words. */
    @Test
    void theViceChairmanFindsWhatIsLateInHisField() {
        paths.given("SXD", "GUIDANCE").received();
        clock.advance(Duration.ofDays(40));
        try (Desk chair = phone("ubndLeader")) {
            Page page = chair.page();
            page.navigate("/");
            Locator late = page.locator(".block", new Page.LocatorOptions().setHasText("Quá hạn"))
                    .first();
            assertThat(late.locator(".task").first()).containsText(LATE);
            fits(page);
            chair.screenshot("phone-red-start");
            page.locator("#filter-list a")
                    .filter(new Locator.FilterOptions().setHasText("Quá hạn"))
                    .click();
            assertThat(page.locator("li.task").first()).containsText(LATE);
            fits(page);
            chair.screenshot("phone-red");
            assertThat(chair.faults()).isEmpty();
        }
    }

    private String step(ProposalPath path) {
        return office.task(path.assignment().id()).step();
    }

    private Desk phone(String personId) {
        return Desk.loggedIn(Chromium.browser(), "http://localhost:" + port, personId, 390, 844);
    }

    private void decide(Desk desk, ProposalPath path, String outcome, AtomicInteger touches) {
        Page page = desk.page();
        page.navigate(TASKLIST);
        touch(page.locator(".task-filters .name a", new Page.LocatorOptions().setHasText(TO_SIGN)), touches);
        desk.screenshot("phone-list");
        fits(page);
        touch(
                page.locator("li.task:has(a[href*='task="
                        + office.task(path.assignment().id()).taskId() + "']) .dd-line-title"),
                touches);
        Locator choice = page.locator("label[for=dd-outcome-" + outcome + "]");
        Locator claim = page.locator(".dd-form button", new Page.LocatorOptions().setHasText("Nhận việc"));
        assertThat(page.locator(".dd-form button:visible:has-text('Nhận việc'), .dd-outcome label:visible")
                        .first())
                .isVisible();
        readsTheFile(page);
        if (claim.isVisible()) {
            touch(claim, touches);
        }
        assertThat(choice).isVisible();
        assertThat(page.locator(".column-left")).isHidden();
        fits(page);
        desk.screenshot("phone-task");
        touch(choice, touches);
        assertThat(page.locator(".dd-sheet .sr-only")).hasText("Bao cao trang thu nhat");
        if (outcome.equals("RETURNED")) {
            page.locator("#dd-note").fill("Bổ sung căn cứ.");
            touches.incrementAndGet();
        }
        desk.screenshot("phone-choice-" + outcome);
        touch(page.locator(".form-actions .btn-primary"), touches);
        assertThat(page.locator(".dd-form")).hasCount(0);
        assertThat(page.locator(".column-center")).isVisible();
    }

    private static void readsTheFile(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Xem trước Phụ lục.pdf"))
                .click();
        assertThat(page.locator(".dd-sheet .sr-only")).hasText("Bao cao trang thu nhat");
        fits(page);
    }

    private static void touch(Locator what, AtomicInteger touches) {
        what.click();
        touches.incrementAndGet();
    }

    /** Nothing is cut off at the side. */
    private static void fits(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
    }
}

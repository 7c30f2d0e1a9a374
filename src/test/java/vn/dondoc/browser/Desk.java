package vn.dondoc.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One person's browser with Tasklist open: what she sees and does there, in her words. */
final class Desk implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static final Set<String> TAKEN = new HashSet<>();

    private final BrowserContext context;
    private final Page page;
    private final List<String> faults = new ArrayList<>();

    private Desk(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        page.setDefaultTimeout(30_000);
        page.onPageError(fault -> faults.add(fault));
    }

    static Desk login(Browser browser, String address, String personId) {
        return login(browser, address, personId, 1366, 850);
    }

    static Desk login(Browser browser, String address, String personId, int width, int height) {
        Desk desk = new Desk(browser.newContext(
                new Browser.NewContextOptions().setBaseURL(address).setViewportSize(width, height)));
        desk.page.navigate("/");
        desk.enter(personId);
        return desk;
    }

    /** On a computer that is set to that zone. */
    static Desk loginInZone(Browser browser, String address, String personId, String zone) {
        Desk desk = new Desk(browser.newContext(
                new Browser.NewContextOptions().setBaseURL(address).setTimezoneId(zone)));
        desk.page.navigate("/");
        desk.enter(personId);
        return desk;
    }

    void enter(String personId) {
        page.locator("#username").fill(personId);
        page.locator("#password").fill("demo857");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đăng nhập"))
                .click();
    }

    Page page() {
        return page;
    }

    /** Opens a task by its name and what it is about, in one of the ready filters. */
    Desk open(String filter, String task, String title) {
        pick(filter, task, title);
        assertThat(page.locator(".dd-context").getByText(title).first()).isVisible();
        return this;
    }

    /** Opens a task on a directive as a whole, by the directive's number. */
    Desk openOfDirective(String filter, String task, String number) {
        pick(filter, task, number);
        assertThat(page.locator(".dd-context").getByText(number).first()).isVisible();
        return this;
    }

    private void pick(String filter, String task, String about) {
        page.navigate("/camunda/app/tasklist/default/");
        page.locator(".task-filter .name a", new Page.LocatorOptions().setHasText(filter))
                .first()
                .click();
        Locator line = page.locator("li.task")
                .filter(new Locator.FilterOptions().setHasText(task))
                .filter(new Locator.FilterOptions().setHasText(about));
        turnTo(line);
        line.locator(".names").first().click();
        assertThat(page.locator(".task-card h2.task")).hasText(task);
    }

    /** What other tests left behind may fill the first page. */
    private void turnTo(Locator line) {
        Locator next = page.locator("li.pagination-next:not(.disabled) a:visible");
        while (!appears(line) && next.count() > 0) {
            next.click();
        }
    }

    private static boolean appears(Locator line) {
        try {
            line.first().waitFor(new Locator.WaitForOptions().setTimeout(4000));
            return true;
        } catch (TimeoutError notOnThisPage) {
            return false;
        }
    }

    /** Takes the task from the agency's pile where nobody has it yet. */
    Desk claim() {
        page.locator(".dd-form")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Nhận việc"))
                .click();
        assertThat(page.locator(".dd-form")
                        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Nhận việc")))
                .hasCount(0);
        return this;
    }

    Desk fill(String field, String value) {
        page.locator("#dd-" + field).fill(value);
        return this;
    }

    Desk select(String field, String value) {
        page.locator("#dd-" + field).selectOption(value);
        return this;
    }

    Desk choose(String outcome) {
        page.locator("label[for=dd-outcome-" + outcome + "]").click();
        return this;
    }

    /** Sends the form; it is gone then. */
    void complete() {
        page.locator(".form-actions .btn-primary").click();
        assertThat(page.locator(".dd-form")).hasCount(0);
    }

    /** Sends the form and stays, because it is refused. */
    Desk completeRefused() {
        page.locator(".form-actions .btn-primary").click();
        assertThat(page.locator(".dd-form [role=alert]:visible").first()).isVisible();
        return this;
    }

    /** Takes back what was handed on. */
    void withdraw() {
        page.locator(".dd-withdrawal button").click();
        assertThat(page.locator(".dd-form")).hasCount(0);
    }

    /** Kept once for each name: what comes later looks the same. */
    Desk screenshot(String name) {
        if (!TAKEN.add(name)) {
            return this;
        }
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
        return this;
    }

    /** What broke in the page's scripts. */
    List<String> faults() {
        return faults;
    }

    @Override
    public void close() {
        context.close();
    }
}

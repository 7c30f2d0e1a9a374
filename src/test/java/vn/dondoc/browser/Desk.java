package vn.dondoc.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.dondoc.LongRuns;
import vn.dondoc.workflow.OpenTask;

/** One person's browser with Tasklist open: what she sees and does there, in her words. */
final class Desk implements AutoCloseable {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String PASSWORD = "demo857";
    static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What tests are refused on purpose says so to the console, too, and so does a page that is not there. */
    private static final Pattern REFUSED = Pattern.compile("/api/|/khong-co-trang-nay");

    private static final String SEND = ":is(.form-actions, .modal-footer) .btn-primary:visible";

    /** Wherever the button stands on the screen, what a finger in its middle meets is the button. */
    private static final String MET =
            """
            button => ['start', 'center', 'end'].every(block => {
              button.scrollIntoView({ block });
              const { x, y, width, height } = button.getBoundingClientRect();
              return button.contains(document.elementFromPoint(x + width / 2, y + height / 2));
            })""";

    private static final Set<String> TAKEN = new HashSet<>();
    private static final Set<String> READ = new HashSet<>();

    private final Browser.NewContextOptions options;
    private final BrowserContext context;
    private final Page page;
    private final List<String> faults = new ArrayList<>();
    private final Map<String, String> filterIds = new HashMap<>();

    private Desk(Browser browser, Browser.NewContextOptions options) {
        this.options = options;
        this.page = Computers.sitDown(browser, options);
        this.context = page.context();
        page.setDefaultTimeout(30_000);
        page.onPageError(fault -> faults.add(fault));
        Watch.over(page, options.baseURL, REFUSED, faults);
    }

    static Desk login(Browser browser, String address, String personId) {
        return login(browser, address, personId, 1366, 850);
    }

    static Desk login(Browser browser, String address, String personId, int width, int height) {
        return withTasklist(loggedIn(browser, address, personId, width, height));
    }

    /** With nothing open yet: for who goes to another page, or to a task by its address. */
    static Desk loggedIn(Browser browser, String address, String personId, int width, int height) {
        return loggedIn(
                browser, new Browser.NewContextOptions().setBaseURL(address).setViewportSize(width, height), personId);
    }

    /** On a computer that is set to that zone. */
    static Desk loginInZone(Browser browser, String address, String personId, String zone) {
        return withTasklist(loggedIn(
                browser, new Browser.NewContextOptions().setBaseURL(address).setTimezoneId(zone), personId));
    }

    private static Desk withTasklist(Desk desk) {
        desk.page.navigate(TASKLIST);
        return desk;
    }

    /** The login form is sent without its page, which {@link DraftKeepingIT} fills in. */
    private static Desk loggedIn(Browser browser, Browser.NewContextOptions options, String personId) {
        Desk desk = new Desk(browser, options);
        desk.logIn(personId);
        return desk;
    }

    private void logIn(String personId) {
        context.request().get("/dang-nhap");
        String token = context.cookies().stream()
                .filter(cookie -> cookie.name.equals("DONDOC-CSRF"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
        FormData form = FormData.create()
                .set("username", personId)
                .set("password", PASSWORD)
                .set("_csrf", token);
        context.request()
                .post("/dang-nhap", RequestOptions.create().setForm(form).setMaxRedirects(0));
    }

    void enter(String personId) {
        page.locator("#username").fill(personId);
        page.locator("#password").fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đăng nhập"))
                .click();
    }

    /** Logs in in another window of the same browser, and comes back to this one. */
    void enterElsewhere(String personId) {
        logIn(personId);
        page.evaluate("window.dispatchEvent(new Event('focus'))");
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

    /** Opens a task by its address, and takes it where nobody has it yet. */
    Desk openAt(OpenTask task) {
        leaveTask();
        page.navigate(TASKLIST + "#/?task=" + task.taskId());
        assertThat(page.locator(".task-card h2.task")).hasText(task.name());
        Locator claim = page.locator(".dd-form button:has-text('Nhận việc')");
        assertThat(claim.or(page.locator(".dd-form [data-dd-fields]"))
                        .locator("visible=true")
                        .first())
                .isVisible();
        return claim.isVisible() ? claim() : this;
    }

    /** Opens the form with which something begins, by the name of what begins. */
    Desk start(String process) {
        leaveTask();
        page.getByText("Khởi tạo quy trình").first().click();
        page.locator(".modal-dialog").getByText(process).first().click();
        assertThat(page.locator(".modal-dialog [data-dd-fields]:enabled")).isVisible();
        return this;
    }

    private void pick(String filter, String task, String about) {
        leaveTask();
        Locator name = page.locator(".task-filter .name a", new Page.LocatorOptions().setHasText(filter))
                .first();
        String list = "/filter/" + filterId(filter) + "/list";
        Optional<String> id = idOf(answered(list, name::click), task, about);
        // What other tests left behind may fill the first page.
        while (id.isEmpty()) {
            Locator next = page.locator("li.pagination-next:not(.disabled) a:visible");
            assertThat(next).hasCount(1);
            id = idOf(answered(list, next::click), task, about);
        }
        page.locator("li.task", new Page.LocatorOptions().setHas(page.locator("a[href*='task=" + id.get() + "']")))
                .filter(new Locator.FilterOptions().setHasText(task))
                .filter(new Locator.FilterOptions().setHasText(about))
                .locator(".names")
                .first()
                .click();
        assertThat(page.locator(".task-card h2.task")).hasText(task);
        readOnce(task);
    }

    /** Each form once in a run, whoever opens it first: in Vietnamese, and, with {@code -Pfaults}, whole on a phone and without a barrier. */
    private void readOnce(String task) {
        assertThat(page.locator(".dd-form").first()).isVisible();
        if (READ.add(task)) {
            if (LongRuns.ON) {
                FormLook.whole(page, task);
            } else {
                FormLook.inVietnamese(page, task);
            }
        }
    }

    /** Tasklist stays as it is loaded, as with somebody who works in it all day; only what was open is put away. */
    private void leaveTask() {
        page.navigate(TASKLIST + "#/");
        assertThat(page.locator(".task-card h2.task")).hasCount(0);
    }

    private String answered(String list, Runnable click) {
        return page.waitForResponse(answer -> answer.url().contains(list), click)
                .text();
    }

    /** The task's id in what the server answered for one page of the list. */
    private static Optional<String> idOf(String list, String task, String about) {
        for (JsonNode line : json(list).at("/_embedded/task")) {
            if (line.path("name").asText().contains(task) && line.toString().contains(about)) {
                return Optional.of(line.path("id").asText());
            }
        }
        return Optional.empty();
    }

    private String filterId(String filter) {
        if (filterIds.isEmpty()) {
            String all = context.request()
                    .get("/camunda/api/engine/engine/default/filter?resourceType=Task")
                    .text();
            json(all)
                    .forEach(one -> filterIds.put(
                            one.path("name").asText(), one.path("id").asText()));
        }
        return Objects.requireNonNull(filterIds.get(filter), filter);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
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
        page.locator(SEND).click();
        assertThat(page.locator(".dd-form")).hasCount(0);
    }

    /** Sends the form and stays, because it is refused. */
    Desk completeRefused() {
        page.locator(SEND).click();
        assertThat(page.locator(".dd-form [role=alert]:visible").first()).isVisible();
        return this;
    }

    /** Nothing lies over the button that sends the form. */
    boolean completeIsMet() {
        return (Boolean) page.locator(".form-actions .btn-primary").evaluate(MET);
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
        Rest.await(page);
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
        return this;
    }

    /** What broke in the page's scripts, what it said to the console, what it asked of another host. */
    List<String> faults() {
        return faults;
    }

    @Override
    public void close() {
        Computers.leave(page, options);
    }
}

package vn.dondoc.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dondoc.LongRuns;
import vn.dondoc.SystemTest;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;
import vn.dondoc.workflow.OpenTask;

/**
 * Goes over every page as each role: everything in Vietnamese, nothing broken in scripts, nothing asked of another host, no barrier
 * on pages of ours and nothing that sticks out on a phone. The forms are read by {@link Desk} wherever one is opened. An officer
 * and the administrator in an ordinary build, with the first pages of Cockpit and Admin; everybody and all pages with
 * {@code -Pfaults}.
 */
@SystemTest
class CrawlIT {

    private static final List<String> OURS =
            List.of("/", "/tra-cuu/?tim=bao+cao", "/thong-bao/", "/xu-ly-thay/", "/huong-dan/", "/khong-co-trang-nay");
    private static final List<String> CHAPTERS = List.of("van-thu", "chuyen-vien", "lanh-dao", "van-phong");
    private static final List<String> ADMINISTRATION = List.of(
            "/",
            "/thong-bao/",
            "/huong-dan/quan-tri.html",
            "/quan-tri/",
            "/quan-tri/lich-lam-viec.html",
            "/quan-tri/nguyen-nhan-cham.html",
            "/quan-tri/bang-quyet-dinh.html",
            "/quan-tri/kenh-gui.html");
    private static final Pattern IDS =
            Pattern.compile("[\\w-]*:\\d+:[\\w-]+|[0-9a-f-]{36}|(?:users|groups)/[\\w-]+|pdSearchQuery=.*");
    /** What is not there or not for the one who asks says so to the console, too: a page, and what is for managers. */
    private static final Pattern REFUSED =
            Pattern.compile("/khong-co-trang-nay|/api/monitoring/(?:access|directives/\\d+/days)");

    private static final int MOST = LongRuns.ON ? 40 : 2;
    private static final List<String> OURS_AND_TASKLIST =
            List.of("/dang-nhap", "/", "/tra-cuu/", "/thong-bao/", "/xu-ly-thay/", "/camunda/app/tasklist/default/");
    private static final List<String> ADMINISTRATION_AND_APPS = List.of(
            "/quan-tri/",
            "/quan-tri/bang-quyet-dinh.html",
            "/camunda/app/cockpit/default/",
            "/camunda/app/admin/default/");
    private static final Pattern OWN = Pattern.compile(
            "dondoc|user-styles|/locales/|/config\\.js|/(?:assets|bat-dau|huong-dan|quan-tri|thong-bao|tra-cuu|van-ban|xu-ly-thay)/.*\\.(?:js|css|woff2|svg)");

    /** What is seen only once it is opened: menus of the header and of the lists, the bell, Tasklist's dialogs. */
    private static final String OPENERS =
            ".dropdown-toggle:visible:enabled, .dondoc-bell > button, .showShortcutHelp, .start-process-action a";

    @LocalServerPort
    int port;

    @Autowired
    Paths paths;

    @Autowired
    Office office;

    private final List<String> faults = new ArrayList<>();

    static List<String> people() {
        return LongRuns.ON
                ? List.of(
                        "sgddtClerk",
                        "sgddtLeader",
                        "sgddtOfficer",
                        "vpubClerk",
                        "vpubOfficer",
                        "vpubLeader",
                        "ubndLeader",
                        "ubndChair")
                : List.of("sgddtOfficer");
    }

    @ParameterizedTest
    @MethodSource("people")
    void everyPageOfAPersonAtWorkIsInVietnamese(String person) {
        AssignmentPath path = paths.given("SGDDT", "GUIDANCE");
        try (Desk desk = desk(person)) {
            Page page = watched(desk);
            readFilters(page);
            OURS.forEach(address -> readOurs(page, address));
            readOurs(page, "/van-ban/?id=" + path.directiveId());
            if (LongRuns.ON) {
                CHAPTERS.forEach(chapter -> readOurs(page, "/huong-dan/" + chapter + ".html"));
            }
            page.navigate("/");
            assertThat(page.locator("#doors a").first()).isVisible();
            if (page.locator("#doors a[href*='cockpit']").count() > 0) {
                walk(page, "/camunda/app/cockpit/default/");
            }
            assertThat(desk.faults()).isEmpty();
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyPageOfTheAdministratorIsInVietnamese() {
        try (Desk desk = unopened("admin")) {
            Page page = watched(desk);
            ADMINISTRATION.forEach(address -> readOurs(page, address));
            walk(page, "/camunda/app/cockpit/default/");
            walk(page, "/camunda/app/admin/default/");
            page.locator(".app-switch .dropdown-toggle").click();
            assertThat(page.locator(".app-switch li")).hasText(new String[] {"Giám sát", "Công việc"});
            assertThat(desk.faults()).isEmpty();
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void theLoginPageIsInVietnameseAndBringsItsFont() {
        try (BrowserContext context =
                Chromium.browser().newContext(new Browser.NewContextOptions().setBaseURL("http://localhost:" + port))) {
            Page page = context.newPage();
            watch(page);
            readOurs(page, "/dang-nhap");
            assertThat(page.locator("#demo-people button").first()).isVisible();
            assertThat(
                            (Integer)
                                    page.evaluate(
                                            "document.fonts.load('16px \"Be Vietnam Pro\"', 'Đôn Đốc ệ ự Ỗ').then(faces => faces.length)"))
                    .as("letters and letters with marks are two files")
                    .isGreaterThanOrEqualTo(2);
        }
        assertThat(faults).isEmpty();
    }

    /** Our own scripts, styles, texts and fonts of a page; what the engine brings is its own. */
    @Test
    void firstPaintIsLight() {
        lightly("sgddtClerk", OURS_AND_TASKLIST);
        lightly("admin", ADMINISTRATION_AND_APPS);
    }

    @Test
    void theFirstPaintOfATaskADossierTheGuideAndMonitoringIsLight() {
        AssignmentPath path = paths.given("SGDDT", "GUIDANCE").received();
        lightly(
                "sgddtLeader",
                List.of(
                        "/camunda/app/tasklist/default/#/?task="
                                + office.task(path.id()).taskId(),
                        "/tra-cuu/?nhiem-vu=" + path.id(),
                        "/van-ban/?id=" + path.directiveId(),
                        "/huong-dan/lanh-dao.html",
                        "/camunda/app/cockpit/default/#/giam-sat"));
    }

    /** With all tabs of the task where one is open. */
    private void lightly(String person, List<String> addresses) {
        try (Desk desk = unopened(person)) {
            Page page = desk.page();
            List<String> asked = new ArrayList<>();
            page.onRequest(request -> asked.add(request.url()));
            for (String address : addresses) {
                asked.clear();
                page.navigate("about:blank");
                page.navigate(address);
                assertThat(page.locator("[cam-widget-header] a:visible, main:visible")
                                .first())
                        .isVisible();
                Rest.await(page);
                if (address.contains("?task=")) {
                    openAllTabs(page);
                }
                long bytes = List.copyOf(asked).stream()
                        .distinct()
                        .filter(url -> OWN.matcher(url).find())
                        .mapToLong(url -> compressed(page.request().get(url).body()))
                        .sum();
                assertThat(bytes).as(address).isBetween(5_000L, 300_000L);
            }
        }
    }

    private static void openAllTabs(Page page) {
        Locator tabs = page.locator(".task-card [role=tab]");
        for (String name : List.of("Hồ sơ", "Tệp", "Ý kiến", "Lịch sử", "Việc khác", "Sơ đồ")) {
            tabs.filter(new Locator.FilterOptions().setHasText(name)).click();
            Rest.await(page);
        }
    }

    @Test
    void whatWasSentOnceIsNotAskedForAgain() {
        try (Desk desk = desk("sgddtOfficer")) {
            Page page = desk.page();
            for (String address : List.of("/camunda/app/tasklist/default/", "/tra-cuu/?tim=bao+cao", "/")) {
                for (int visit = 0; visit < 3; visit++) {
                    page.navigate("about:blank");
                    page.navigate(address);
                    Rest.await(page);
                }
                assertThat(
                                (String)
                                        page.evaluate(
                                                """
                                (() => {
                                  const ours = performance.getEntriesByType('resource').filter(({ name }) => name.includes('/r/'));
                                  const sent = ours.filter(({ transferSize }) => transferSize > 0);
                                  return (ours.length > 3) + ' ' + sent.map(({ name }) => name).join(' ');
                                })()"""))
                        .as(address)
                        .isEqualTo("true ");
                Object twice = page.evaluate(
                        """
                        (() => {
                          const files = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname.replace(/^\\/r\\/\\w+/, ''))
                            .filter(name => /\\.js$/.test(name));
                          return files.filter((name, at) => files.indexOf(name) < at).join(' ');
                        })()""");
                assertThat(twice)
                        .as("one script under two addresses: " + address)
                        .isEqualTo("");
            }
        }
    }

    private static long compressed(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.size();
    }

    @Test
    void whoChoosesEnglishKeepsIt() {
        OpenTask task = office.task(paths.given("SGDDT", "GUIDANCE").id());
        try (Desk desk = desk("sgddtOfficer")) {
            Page page = desk.page();
            page.locator(".dondoc-language a").click();
            assertThat(page.locator("a.start-process-action, .start-process-action"))
                    .containsText("Start process");
            page.reload();
            assertThat(page.locator(".dondoc-language a")).hasText("Tiếng Việt");
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            // Forms and tabs stay Vietnamese, and a screen reader is told.
            for (String tab : List.of("", "&detailsTab=dondoc-dossier")) {
                page.navigate("/camunda/app/tasklist/default/#/?task=" + task.taskId() + tab);
                assertThat(page.locator(tab.isEmpty() ? "form.dd-form" : ".dd-tab"))
                        .hasAttribute("lang", "vi");
            }
            page.locator(".dondoc-language a").click();
            assertThat(page.locator(".dondoc-language a")).hasText("English");
            assertThat(page.locator("html")).hasAttribute("lang", "vi");
        }
    }

    private void readFilters(Page page) {
        Locator filters = page.locator(".task-filter .name a");
        assertThat(filters.first()).isVisible();
        for (int filter = 0; filter < filters.count(); filter++) {
            filters.nth(filter).click();
            read(page, filters.nth(filter).textContent().strip());
        }
        readOpened(page, "Tasklist");
    }

    private void readOpened(Page page, String place) {
        Locator openers = page.locator(OPENERS);
        for (int opener = 0; opener < openers.count(); opener++) {
            openers.nth(opener).click();
            read(page, place + " opened " + opener);
            page.keyboard().press("Escape");
        }
    }

    private void readOurs(Page page, String address) {
        page.setViewportSize(1366, 850);
        page.navigate(address);
        read(page, address);
        Accessibility.faults(page).forEach(fault -> faults.add(address + " " + fault));
        page.setViewportSize(390, 844);
        int width = (Integer) page.evaluate("document.documentElement.scrollWidth");
        if (width > 390) {
            faults.add(address + " is " + width + " wide on a phone");
        }
        Accessibility.faults(page).forEach(fault -> faults.add(address + " on a phone " + fault));
        page.setViewportSize(1366, 850);
    }

    /** Follows the links of one of the engine's web apps; of pages that differ in an id only, one stands for all. */
    private void walk(Page page, String app) {
        List<String> open = new ArrayList<>(List.of("http://localhost:" + port + app));
        Set<String> seen = new LinkedHashSet<>();
        while (!open.isEmpty() && seen.size() < MOST) {
            String address = open.remove(0);
            if (!seen.add(IDS.matcher(address).replaceAll("*"))) {
                continue;
            }
            // From another page: where only the part behind # changes, nothing says when the page is there.
            page.navigate("about:blank");
            page.navigate(address);
            assertThat(page.locator("[cam-widget-header] a[href*='#/']").first())
                    .isVisible();
            read(page, address);
            if (seen.size() == 1) {
                assertThat(page.locator(".app-banner .brand-name")).containsText("Đôn Đốc · ");
                assertThat(page.locator(".ce-eol-banner")).isHidden();
                readOpened(page, address);
            }
            Locator tabs = page.locator(".nav-tabs a:visible");
            for (int tab = 0; tab < tabs.count(); tab++) {
                tabs.nth(tab).click();
                read(page, address + " tab " + tab);
            }
            links(page).stream().filter(link -> link.contains(app + "#/")).forEach(open::add);
        }
        assertThat(seen).as("pages of " + app).hasSizeBetween(2, MOST);
    }

    private static List<String> links(Page page) {
        return ((Collection<?>) page.evaluate(
                        "[...document.querySelectorAll('a[href]')].filter(a => a.checkVisibility()).map(a => a.href)"))
                .stream().map(String.class::cast).toList();
    }

    private void read(Page page, String place) {
        Rest.await(page);
        assertThat(page.locator("body")).containsText(Pattern.compile("\\S{3}"));
        Reader.faults(page).forEach(fault -> faults.add(place + " " + fault));
    }

    private Page watched(Desk desk) {
        watch(desk.page());
        return desk.page();
    }

    private void watch(Page page) {
        Watch.over(page, "http://localhost:" + port, REFUSED, faults);
    }

    private Desk unopened(String personId) {
        return Desk.loggedIn(Chromium.browser(), "http://localhost:" + port, personId, 1366, 850);
    }

    private Desk desk(String personId) {
        return Desk.login(Chromium.browser(), "http://localhost:" + port, personId);
    }
}

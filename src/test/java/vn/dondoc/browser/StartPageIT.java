package vn.dondoc.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dondoc.SystemTest;
import vn.dondoc.walk.DirectiveFixture;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;

/** The start page leads each person to her work: the same counts as in Tasklist, one tap from a task's form. */
@SystemTest
class StartPageIT {

    private static final Pattern DUE = Pattern.compile("còn \\d+ ngày làm việc");

    /** However long a filter's name is, its count stands beside the first line of it, at the right edge. */
    private static final String COUNTS_STAND_AT_THE_RIGHT =
            """
            [...document.querySelectorAll('.task-filters .counter:not(:empty)')].every(count => {
              const name = count.parentElement.getBoundingClientRect();
              const { top, right, height } = count.getBoundingClientRect();
              return top < name.top + height && Math.abs(name.right - right) < 1;
            })""";

    /** The date picker's and the lists' own means: thousands, the decimal sign, and Đ between D and E. */
    private static final String WRITTEN_AND_SORTED =
            """
            (() => {
              const $filter = angular.element(document.querySelector('.ng-scope')).injector().get('$filter');
              return $filter('number')(1234567.891, 2) + ' ' + $filter('orderBy')(['Vụ', 'Đơn', 'Em', 'Dân', 'Ân', 'An']).join(' ');
            })()""";

    @LocalServerPort
    int port;

    @Autowired
    Paths paths;

    @Autowired
    Office office;

    @Test
    void aClerkComesFromTheLoginToWhatIsNotReceivedYet() {
        paths.given("SXD", "GUIDANCE");
        try (Desk desk = desk("sxdClerk", 1366, 850)) {
            Page page = desk.page();
            page.navigate("/camunda/app/welcome/default/");
            assertThat(page).hasURL("http://localhost:" + port + "/");
            assertThat(page.locator("#places")).containsText("văn thư");
            Locator block = block(page, "Chưa tiếp nhận");
            assertThat(block.locator(".task").first()).isVisible();
            assertThat(page.locator("#filter-list")).containsText("Việc của cơ quan");
            assertThat(page.locator("#doors a[href='/quan-tri/']")).hasCount(0);
            assertThat(page.locator("#bell > button")).isVisible();
            desk.screenshot("start-clerk");
            String shown = block.locator(".count").textContent();
            page.locator("#filter-list a")
                    .filter(new Locator.FilterOptions().setHasText("Chưa tiếp nhận"))
                    .click();
            assertThat(page.locator(".task-filter.active, .task-filters .active")
                            .filter(new Locator.FilterOptions().setHasText("Chưa tiếp nhận"))
                            .first())
                    .containsText(shown);
            assertThat(page.locator("li.task").first()).containsText(DUE);
            assertThat(page.locator("li.task").first()).containsText("Chủ trì: Sở Xây dựng");
            assertThat((String) page.evaluate(WRITTEN_AND_SORTED)).isEqualTo("1.234.567,89 An Ân Dân Đơn Em Vụ");
            // The vendor's banner is there and not seen; its licence notice is seen.
            assertThat(page.locator(".ce-eol-banner")).hasCount(1);
            assertThat(page.locator(".ce-eol-banner")).isHidden();
            assertThat(page.locator("[cam-widget-footer]")).containsText("Camunda Platform");
            assertThat(page.locator("[cam-widget-footer]").getByText("Camunda Platform"))
                    .isVisible();
            assertThat((Boolean) page.evaluate(COUNTS_STAND_AT_THE_RIGHT)).isTrue();
            desk.screenshot("filters");
            Locator first = page.locator("li.task").first();
            assertThat(first.locator(".dd-line-unread")).hasText("Chưa đọc");
            first.locator(".dd-line-title").click();
            assertThat(page.locator(".dd-form").first()).isVisible();
            assertThat(first.locator(".dd-line-unread")).hasCount(0);
            assertThat(desk.faults()).isEmpty();
        }
    }

    @Test
    void whatWaitsWithAnotherSaysWithWhom() {
        paths.given(DirectiveFixture.coordinated(Office.freshNumber(), "BQLKKT", "HKR"));
        try (Desk desk = desk("bqlkktClerk", 1366, 850)) {
            Page page = desk.page();
            page.navigate("/");
            Locator tasks = block(page, "Chưa tiếp nhận").locator(".task");
            assertThat(tasks.filter(new Locator.FilterOptions().setHasText("đang ở UBND huyện Kon Rẫy"))
                            .first())
                    .isVisible();
            assertThat(tasks.filter(new Locator.FilterOptions().setHasNotText("đang ở"))
                            .first())
                    .isVisible();
        }
        try (Desk desk = desk("hkrClerk", 1366, 850)) {
            desk.page().navigate("/");
            Locator tasks = block(desk.page(), "Chưa tiếp nhận").locator(".task");
            assertThat(tasks.filter(new Locator.FilterOptions().setHasText("BQL Khu kinh tế"))
                            .first())
                    .isVisible();
            assertThat(tasks.filter(new Locator.FilterOptions().setHasText("đang ở")))
                    .hasCount(0);
        }
    }

    /** Tasklist itself would open on what is hers by name, empty as that is. */
    @Test
    void tasklistOpensOnTheFirstFilterThatHoldsSomething() {
        paths.given("BQLKKT", "GUIDANCE");
        try (Desk desk = desk("bqlkktClerk", 1366, 850)) {
            Page page = desk.page();
            Set<String> listed = new HashSet<>();
            page.onRequest(request -> {
                if (request.url().contains("/list?")) {
                    listed.add(request.url().replaceAll("\\?.*", ""));
                }
            });
            page.navigate("/camunda/app/tasklist/default/");
            assertThat(page.locator("li.task").first()).isVisible();
            assertThat(page.locator(".task-filters .active").first()).containsText("Việc của cơ quan");
            assertThat(listed).as("no other list was shown first").hasSize(1);
            assertThat(desk.faults()).isEmpty();
        }
    }

    @Test
    void aLeaderOnAPhoneIsOneTapFromTheForm() {
        paths.given("SXD", "GUIDANCE").received();
        try (Desk desk = desk("sxdLeader", 390, 844)) {
            Page page = desk.page();
            page.navigate("/");
            block(page, "Chưa phân công").locator(".task a").first().click();
            assertThat(page.locator(".dd-form").first()).isVisible();
            page.navigate("/");
            assertThat(page.locator(".block").first()).isVisible();
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(390);
            desk.screenshot("start-leader-phone");
            assertThat(desk.faults()).isEmpty();
        }
    }

    @Test
    void anOfficerAndTheOfficeAreLedToTheirs() {
        paths.given("SXD", "GUIDANCE").received().named();
        try (Desk officer = desk("sxdOfficer", 1366, 850)) {
            officer.page().navigate("/");
            assertThat(block(officer.page(), "Việc của tôi").locator(".task").first())
                    .isVisible();
        }
        ObjectNode directive = DirectiveFixture.simple(Office.freshNumber(), "SXD", "CASE");
        directive.put("subject", "Chống sạt lở ở Ngọk Tem").putArray("assignments");
        office.register(directive);
        paths.given("SXD", "GUIDANCE").reported();
        try (Desk desk = desk("vpubOfficer", 1366, 850)) {
            Page page = desk.page();
            page.navigate("/");
            assertThat(page.locator("#doors a[href='/camunda/app/cockpit/default/']"))
                    .isVisible();
            assertThat(page.locator("#filter-list")).containsText("Chờ xác nhận hoàn thành");
            page.locator("#find").fill("sat lo ngok tem");
            page.locator("#find").press("Enter");
            assertThat(page.locator("#list li")).containsText("Chưa phân rã thành nhiệm vụ");
            assertThat(desk.faults()).isEmpty();
        }
    }

    @Test
    void anAdministratorIsLedToHisPagesAndSeesNoWork() {
        try (Desk desk = desk("admin", 1366, 850)) {
            Page page = desk.page();
            page.navigate("/");
            for (String address : List.of("/quan-tri/", "/camunda/app/cockpit/default/", "/thong-bao/")) {
                assertThat(page.locator("#doors a[href='" + address + "']")).isVisible();
            }
            assertThat(page.locator("#filters")).isHidden();
            assertThat(page.locator(".block")).hasCount(0);
            assertThat(desk.faults()).isEmpty();
        }
    }

    private static Locator block(Page page, String heading) {
        return page.locator(
                ".block",
                new Page.LocatorOptions()
                        .setHas(page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName(Pattern.compile("^" + heading + " \\d+$")))));
    }

    private Desk desk(String personId, int width, int height) {
        return Desk.loggedIn(Chromium.browser(), "http://localhost:" + port, personId, width, height);
    }
}

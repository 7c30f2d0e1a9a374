package vn.dondoc.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dondoc.LongRuns;
import vn.dondoc.SettableClock;
import vn.dondoc.SystemTest;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.organisation.OrganisationRegister;
import vn.dondoc.organisation.Role;
import vn.dondoc.walk.DirectiveFixture;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;

/** Managers in Cockpit, each with what he oversees; an officer finds nothing there, the administrator the technical pages only. */
@SystemTest
class CockpitIT {

    private static final String RETRY = "glyphicon glyphicon-repeat";
    private static final Pattern DIRECTIVE_PAGE = Pattern.compile("/van-ban/\\?id=\\d+");
    private static final String COCKPIT = "/camunda/app/cockpit/default/";
    private static final Pattern EXPORT =
            Pattern.compile("/api/monitoring/on-time/export\\?.*cycle=QUARTER.*format=XLSX");
    private static final List<String> SEEING_ALL =
            LongRuns.ON ? List.of("ubndChair", "ubndLeader", "vpubLeader") : List.of("ubndLeader");

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    SettableClock clock;

    @Autowired
    ManagementService management;

    @Autowired
    RepositoryService repository;

    @Autowired
    Paths paths;

    @Autowired
    OrganisationRegister organisation;

    private String number;

    @BeforeEach
    void giveOut() {
        number = Office.freshNumber();
        office.giveOut(DirectiveFixture.parts(number, "CASE", "SGDDT", "SYT", "STC"));
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void whoOverseesAllSeesAllAgencies() {
        for (String person : SEEING_ALL) {
            try (Desk desk = cockpit(person, 1366, 900)) {
                Page page = desk.page();
                assertThat(page.locator(".dd-page h1")).hasText("Giám sát thực hiện văn bản chỉ đạo");
                assertThat(page.locator("[cam-widget-header] a:has-text('Giám sát')")
                                .first())
                        .isVisible();
                assertThat(page.locator(".dd-matrix")).containsText("Sở GD&ĐT");
                assertThat(page.locator(".dd-matrix")).containsText("Sở Y tế");
                assertThat(page.locator(".dd-tile")).hasCount(7);
                assertThat(page.locator(".dd-way").first().locator("li")).hasCount(5);
                assertThat(page.locator("[cam-widget-header]")).not().containsText("Quy trình");
                if (person.equals("ubndLeader")) {
                    assertThat(page.locator(".dd-page")).containsText("Lĩnh vực của ông/bà được xếp trước");
                }
                theMarksDifferWithoutColour(page.locator(".dd-tile .dd-mark"));
                desk.screenshot("cockpit-" + person);
                assertThat(Accessibility.faults(page, ".dd-page")).isEmpty();
                whatIsNotGivenOutIsSeen(desk);
                assertThat(desk.faults()).isEmpty();
            }
        }
    }

    /** As a printer without colours shows them: of two, a tenth of their points at least is black here and white there. */
    private static void theMarksDifferWithoutColour(Locator marks) {
        assertThat(marks).hasCount(7);
        List<BitSet> looks =
                marks.all().stream().map(CockpitIT::inBlackAndWhite).toList();
        for (int one = 0; one < looks.size(); one++) {
            for (int other = 0; other < one; other++) {
                BitSet differing = (BitSet) looks.get(one).clone();
                differing.xor(looks.get(other));
                assertThat(differing.cardinality())
                        .as("marks %d and %d", other + 1, one + 1)
                        .isGreaterThan(20);
            }
        }
    }

    /** The dark ones of the fourteen by fourteen points within its border. */
    private static BitSet inBlackAndWhite(Locator mark) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(mark.screenshot()));
            BitSet dark = new BitSet();
            for (int point = 0; point < 14 * 14; point++) {
                Color colour = new Color(image.getRGB(1 + point % 14, 1 + point / 14));
                dark.set(
                        point, 0.2126 * colour.getRed() + 0.7152 * colour.getGreen() + 0.0722 * colour.getBlue() < 128);
            }
            return dark;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void whatIsNotGivenOutIsSeen(Desk desk) {
        String entered = Office.freshNumber();
        office.register(DirectiveFixture.parts(entered, "CASE", "SGDDT", "SYT"));
        Page page = desk.page();
        page.navigate(COCKPIT + "#/giam-sat");
        page.locator(".dd-tabs a:has-text('Chưa giao')").click();
        Locator line = page.locator(".dd-directive:has-text('" + entered + "')");
        assertThat(line).containsText("Đã nhập, chờ phân rã");
        assertThat(line.locator(".dd-parts li")).hasCount(2);
        assertThat(line.locator(".dd-parts")).containsText("Sở Y tế · Chưa giao");
        desk.screenshot("cockpit-not-given");
        assertThat(Accessibility.faults(page, ".dd-page")).isEmpty();
        // An empty list says so once.
        page.navigate(COCKPIT + "#/giam-sat/van-ban?text=khongcotunay");
        assertThat(page.locator(".dd-count")).containsText("0 văn bản");
        assertThat(page.locator(".dd-pager")).hasCount(0);
    }

    @Test
    void aDepartmentsLeaderSeesHisOwnAgency() {
        office.giveOut(DirectiveFixture.coordinated(Office.freshNumber(), "SYT", "SGDDT"));
        try (Desk desk = cockpit("sgddtLeader", 1366, 900)) {
            Page page = desk.page();
            assertThat(page.locator(".dd-page h1")).hasText("Giám sát thực hiện: Sở GD&ĐT");
            assertThat(page.locator(".dd-matrix tbody tr")).hasCount(1);
            assertThat(page.locator("#dd-buckets-title")).containsText("Chủ trì");
            assertThat(page.locator(".dd-page")).containsText("Ngoài ra, phối hợp trong");
            desk.screenshot("cockpit-agency");
            page.setViewportSize(390, 844);
            desk.screenshot("cockpit-agency-narrow");
            page.setViewportSize(1366, 900);
            Locator tile = page.locator(".dd-tile:has-text('trong hạn')");
            String inTime = tile.locator("strong").textContent();
            tile.click();
            assertThat(page.locator(".dd-count")).hasText(inTime + " nhiệm vụ.");
            assertThat(page.locator("[name=part]")).hasValue("LEADING");
            find(page, number);
            assertThat(page.locator(".dd-tabs")).not().containsText("Chưa giao");
            assertThat(page.locator(".dd-list tbody tr")).hasCount(1);
            assertThat(page.locator(".dd-list")).containsText("Sở GD&ĐT");
            page.locator(".dd-list .dd-col-NUMBER a").click();
            assertThat(page.locator(".vb-assignment")).hasCount(1);
            assertThat(desk.faults()).isEmpty();
        }
    }

    /** On the operators' own viewer, and nothing is asked of what shows instances. */
    @Test
    void theDiagramShowsWhereWorkLies() {
        clock.goTo(OfficeZone.today(clock).plusDays(120));
        try (Desk desk = cockpit("sgddtLeader", 1366, 900)) {
            Page page = desk.page();
            List<String> refused = new ArrayList<>();
            page.onResponse(answer -> {
                if (answer.status() >= 400) {
                    refused.add(answer.status() + " " + answer.url());
                }
            });
            page.locator(".dd-page a:has-text('Sơ đồ và chỗ ùn tắc')").click();
            Locator step = page.locator(".dd-loads tr:has-text('Vào sổ văn bản đến')");
            String waiting =
                    step.locator("td[data-label='Đang chờ']").textContent().strip();
            assertThat(page.locator(".dd-viewer [data-container-id=userTask_registerArrival] strong"))
                    .hasText(waiting + " việc");
            assertThat(page.locator(".dd-viewer .dondoc-heat-4").first()).isVisible();
            assertThat(page.locator(".dd-overdue tbody tr").first()).containsText("quá hạn");
            assertThat(page.locator(".dd-overdue")).not().containsText("Sở Y tế");
            assertThat(page.locator(".dd-process-list [aria-current]")).containsText("Thực hiện nhiệm vụ được giao");
            desk.screenshot("cockpit-diagram");
            page.setViewportSize(390, 844);
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .isTrue();
            desk.screenshot("cockpit-diagram-narrow");
            page.navigate(COCKPIT + "#/process-definition/proposal:1:1/runtime");
            assertThat(page.locator(".dd-process-name")).hasText("Trình đề xuất");
            assertThat(refused).isEmpty();
            assertThat(desk.faults()).isEmpty();
            // Last: it asks for style sheets once more, and not where they are.
            assertThat(Accessibility.faults(page, ".dd-page")).isEmpty();
        }
    }

    /** From a figure to the list behind it, on to a file with the same lines; the columns that were chosen stay. */
    @Test
    void aFigureLeadsToItsListAndTheListToAFile() throws IOException {
        clock.goTo(OfficeZone.today(clock).plusDays(120));
        try (Desk desk = cockpit("vpubOfficer", 1366, 900)) {
            Page page = desk.page();
            assertThat(page.locator(".dd-directive.dd-red").first()).isVisible();
            assertThat(page.locator(".dd-badge").first()).containsText("nhiệm vụ quá hạn");
            Locator cell =
                    page.locator(".dd-matrix tr:has-text('Sở Y tế') td").first().locator("a");
            String overdue = cell.textContent();
            cell.click();
            assertThat(page.locator(".dd-count")).hasText(overdue + " nhiệm vụ.");
            assertThat(page.locator(".dd-list .dd-late").first()).containsText("quá hạn");
            desk.screenshot("cockpit-list");

            find(page, number);
            assertThat(page.locator(".dd-list tbody tr")).hasCount(3);
            Download file = page.waitForDownload(
                    () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Xuất CSV"))
                            .click());
            assertThat(Files.readString(file.path())).contains(number, "Sở Y tế", "Sở Tài chính");

            page.locator(".dd-columns summary").click();
            page.locator(".dd-columns label:has-text('Trích yếu') input").check();
            page.locator(".dd-columns button").click();
            assertThat(page.locator(".dd-list th:has-text('Trích yếu')")).hasCount(1);
            page.reload();
            assertThat(page.locator(".dd-list th:has-text('Trích yếu')")).hasCount(1);

            page.locator(".dd-tabs a:has-text('Văn bản')").click();
            assertThat(page.locator(".dd-directive")).hasCount(1);
            assertThat(page.locator(".dd-directive")).containsText("3 nhiệm vụ quá hạn");
            desk.screenshot("cockpit-directives");
            assertThat(desk.faults()).isEmpty();
        }
    }

    @Test
    void theOnTimeTableNamesBothDenominators() {
        paths.given("SYT", "CASE").reported().confirmation("CONFIRMED");
        clock.goTo(OfficeZone.today(clock).plusDays(14));
        try (Desk desk = cockpit("ubndChair", 1366, 900)) {
            Page page = desk.page();
            page.locator("[cam-widget-header] a:has-text('Đúng hạn')").click();
            assertThat(page.locator(".dd-on-time thead")).containsText("/ tổng số");
            assertThat(page.locator(".dd-on-time thead")).containsText("/ đã đến hạn");
            assertThat(page.locator(".dd-on-time tfoot")).containsText("Tổng cộng");
            assertThat(page.locator(".dd-on-time tfoot td").nth(1)).containsText("%");
            assertThat(page.locator(".dd-tools a:has-text('Xuất Excel')")).hasAttribute("href", EXPORT);
            LocalDate today = OfficeZone.today(clock);
            page.locator("[name=cycle]").selectOption("");
            page.locator("[name=from]").fill("1/1/2026");
            page.locator("[name=to]").fill(today.format(DateTimeFormatter.ofPattern("d/M/uuuu")));
            page.locator("[name=dimension]").selectOption("FIELD");
            page.locator("[name=basis]").selectOption("ORIGINAL");
            page.locator(".dd-filters button").click();
            assertThat(page.locator(".dd-page h1")).containsText("Từ 01/01/2026 đến");
            assertThat(page.locator(".dd-page")).containsText("so với thời hạn ban đầu");
            isDrawn(page, ".dd-on-time", 1);
            desk.screenshot("cockpit-on-time");
            assertThat(Accessibility.faults(page, ".dd-page")).isEmpty();
            page.locator("[name=asOf]").fill(today.minusDays(1).format(DateTimeFormatter.ofPattern("d/M/uuuu")));
            page.locator("[name=asOfTime]").fill("25:00");
            page.locator(".dd-filters button").click();
            assertThat(page.locator("[name=asOfTime]:invalid")).hasCount(1);
            page.locator("[name=asOfTime]").fill("9:05");
            page.locator(".dd-filters button").click();
            assertThat(page.locator(".dd-page"))
                    .containsText("số liệu tính lại từ lịch sử, lúc 09:05 ngày "
                            + today.minusDays(1).format(DateTimeFormatter.ofPattern("dd/MM/uuuu")));
            desk.screenshot("cockpit-on-time-moment");
            page.locator("[name=to]").fill("31/2/2026");
            page.locator(".dd-filters button").click();
            assertThat(page.locator("[name=to]:invalid")).hasCount(1);
            assertThat(page.locator(".dd-page h1")).containsText("Từ 01/01/2026 đến");
            page.navigate(COCKPIT + "#/dung-han?cycle=&from=2026-05-01&to=2026-04-01");
            assertThat(page.locator(".dd-refused")).containsText("ngày cuối không trước ngày đầu");
            theTableOfDaysSumsUp(desk);
            assertThat(desk.faults()).isEmpty();
        }
    }

    private static void theTableOfDaysSumsUp(Desk desk) {
        Page page = desk.page();
        page.navigate(COCKPIT + "#/dung-han");
        page.locator(".dd-tabs a:has-text('Các ngày đã đi đâu')").click();
        assertThat(page.locator(".dd-page h1")).containsText("Các ngày đã đi đâu: Quý");
        assertThat(page.locator(".dd-days").first().locator("thead"))
                .containsText("Cơ quan chủ trìSố nhiệm vụChờ xử lýĐang thực hiệnChờ ký, duyệt, xác nhậnTạm dừngCộng");
        isDrawn(page, ".dd-days", 6);
        assertThat(page.getByText("để xem hết bảng").locator("visible=true")).hasCount(0);
        desk.screenshot("cockpit-days");
        assertThat(Accessibility.faults(page, ".dd-page")).isEmpty();
        page.locator(".dd-days tbody a").first().click();
        String chosen = page.locator(".dd-days [aria-current]").textContent();
        assertThat(page.locator("#dd-steps")).hasText("Theo từng bước: " + chosen);
        assertThat(page.locator(".dd-step-days tfoot td").first())
                .hasText(page.locator(".dd-days tr:has([aria-current]) strong").textContent());
        page.locator("[name=by]").selectOption("HOLDER");
        page.locator(".dd-filters button").click();
        assertThat(page.locator(".dd-page")).containsText("dù cơ quan nào chủ trì");
    }

    /** Each bar as long as the table's line says, each series told from the others without colour, and what is drawn is seen: a canvas can be empty. */
    private static void isDrawn(Page page, String table, int columnOfSums) {
        page.waitForFunction(
                "() => globalThis.Chart && Object.values(Chart.instances).some(({ canvas, width }) => canvas.isConnected && width > 0)");
        assertThat((Boolean) page.evaluate(
                        """
                        ([table, column]) => {
                          const { canvas, data } = Object.values(Chart.instances).find(({ canvas }) => canvas.isConnected);
                          const lines = [...document.querySelector(table).querySelectorAll('tbody tr')];
                          const figure = (line) => Number(line.cells[column].textContent.replaceAll('.', ''));
                          const said = new Map(lines.map((line) => [line.cells[0].textContent, figure(line)]));
                          const asSaid = data.labels.every((name, at) =>
                            said.get(name) === data.datasets.reduce((sum, { data }) => sum + data[at], 0));
                          const look = ({ backgroundColor }) => {
                            const brush = new OffscreenCanvas(16, 16).getContext('2d');
                            brush.fillStyle = backgroundColor;
                            brush.fillRect(0, 0, 16, 16);
                            const { data: tile } = brush.getImageData(0, 0, 16, 16);
                            const at = (pixel) => 0.2126 * tile[4 * pixel] + 0.7152 * tile[4 * pixel + 1] + 0.0722 * tile[4 * pixel + 2];
                            return Array.from({ length: 256 }, (nothing, pixel) => (at(pixel) < 128 ? '#' : ' ')).join('');
                          };
                          const inBlackAndWhite = new Set(data.datasets.map(look)).size;
                          const { data: points } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
                          return lines.length > 0 && data.labels.length === Math.min(lines.length, 20) && asSaid
                            && inBlackAndWhite === data.datasets.length && points.some((point) => point > 0);
                        }""",
                        List.of(table, columnOfSums)))
                .isTrue();
    }

    @Test
    void itReadsOnANarrowScreen() {
        clock.goTo(OfficeZone.today(clock).plusDays(14));
        try (Desk desk = cockpit("ubndLeader", 390, 844)) {
            Page page = desk.page();
            assertThat(page.locator(".dd-tile").first()).isVisible();
            desk.screenshot("cockpit-narrow");
            page.navigate(COCKPIT + "#/giam-sat?text=" + number);
            assertThat(page.locator(".dd-list tbody tr")).hasCount(3);
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .isTrue();
            desk.screenshot("cockpit-list-narrow");
            for (String tab : List.of("van-ban", "chua-giao")) {
                page.navigate(COCKPIT + "#/giam-sat/" + tab);
                assertThat(page.locator(".dd-tabs .active a[href^='#/giam-sat/" + tab + "']"))
                        .isVisible();
                assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                        .isTrue();
                desk.screenshot("cockpit-" + tab + "-narrow");
            }
            page.navigate(COCKPIT + "#/dung-han");
            isDrawn(page, ".dd-on-time", 1);
            desk.screenshot("cockpit-on-time-narrow");
            page.navigate(COCKPIT + "#/dung-han/ngay");
            assertThat(page.locator(".dd-step-days tfoot")).isVisible();
            aWideTableSaysThatItGoesOn(page);
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .isTrue();
            desk.screenshot("cockpit-days-narrow");
            assertThat(desk.faults()).isEmpty();
        }
    }

    private static void aWideTableSaysThatItGoesOn(Page page) {
        assertThat(page.getByText("để xem hết bảng").locator("visible=true")).hasCount(1);
        Locator table = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Các ngày theo từng dòng"));
        Locator edge = page.locator(".dd-edge").filter(new Locator.FilterOptions().setHas(table));
        assertThat(edge).hasClass("dd-edge dd-after");
        table.focus();
        page.keyboard().press("ArrowRight");
        assertThat(edge).hasClass("dd-edge dd-after dd-before");
    }

    @Test
    void anOfficerFindsNothingAndTheAdministratorTheTechnicalPagesOnly() {
        try (Desk officer = Desk.loggedIn(Chromium.browser(), "http://localhost:" + port, "sgddtOfficer", 1366, 900)) {
            Response answer = officer.page().navigate(COCKPIT);
            assertThat(answer.status()).isEqualTo(404);
        }
        try (Desk operator = cockpit("admin", 1366, 900)) {
            Page page = operator.page();
            assertThat(page.locator(".dashboard .actual")).isVisible();
            assertThat(page.locator(".dd-page")).hasCount(0);
            assertThat(page.locator("[cam-widget-header] a:has-text('Đúng hạn')"))
                    .hasCount(0);
            hasNoListOfOverdueWork(operator);
            page.navigate(COCKPIT);
            explainsAFailedJob(operator);
            assertThat(operator.faults()).isEmpty();
        }
    }

    /** Whom the list of overdue work is closed to has no tab for it. */
    private void hasNoListOfOverdueWork(Desk operator) {
        Page page = operator.page();
        openProcess(page);
        assertThat(page.locator(".ctn-tabbed").first()).not().containsText("Việc quá hạn");
        assertThat(offered(page)).isSubsetOf(RETRY);
    }

    /** Cockpit's own page of a process. */
    private void openProcess(Page page) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("assignmentExecution")
                .latestVersion()
                .singleResult()
                .getId();
        page.navigate(COCKPIT + "#/process-definition/" + definition + "/runtime");
        assertThat(page.locator(".dondoc-heat-badge").first()).isVisible();
    }

    /** He finds the technical pages, and on them what a manager is shown. */
    @Test
    void anAdministratorWhoIsAManagerTooFindsOverdueWorkBesideTheProcessItself() {
        clock.goTo(OfficeZone.today(clock).plusDays(200));
        organisation.grant("vpubLeader", null, Role.ADMIN, null, null);
        try (Desk desk = cockpit("vpubLeader", 1366, 900)) {
            Page page = desk.page();
            openProcess(page);
            page.locator(".ctn-tabbed a:has-text('Việc quá hạn')").first().click();
            Locator table = page.locator(".dondoc-overdue");
            assertThat(table.locator("caption")).containsText("việc quá hạn, quá lâu nhất trước");
            assertThat(table.locator("tbody tr").first().locator("a")).hasAttribute("href", DIRECTIVE_PAGE);
            assertThat(table.locator("tbody tr").first()).containsText("ngày làm việc");
            picture(page, "cockpit-overdue-tab");
            assertThat(desk.faults()).isEmpty();
        } finally {
            organisation.revoke("vpubLeader", null, Role.ADMIN);
        }
    }

    /** Whichever page he begins with: a bookmark, a link in a mail. */
    @Test
    void whoGoesStraightToAListReadsHisOwnNameInTheHeader() {
        try (Desk desk = Desk.loggedIn(Chromium.browser(), "http://localhost:" + port, "ubndLeader", 1366, 900)) {
            Page page = desk.page();
            page.navigate(COCKPIT + "#/giam-sat");
            assertThat(page.locator(".dd-list tbody tr").first()).isVisible();
            picture(page, "cockpit-straight-to-list");
            assertThat(page.locator("[cam-widget-header]"))
                    .containsText(office.actor("ubndLeader").fullName());
            assertThat(desk.faults()).isEmpty();
        }
    }

    /** To stop, to suspend or to change an instance is closed; what of it stands on the page can be pressed. */
    private static void nothingClosedIsOffered(Page page) {
        assertThat(offered(page)).containsOnly(RETRY);
        assertThat(page.locator(".nav-tabs li").locator("text=/^\\s*Công việc/"))
                .hasCount(0);
        for (String[] tab : new String[][] {{"Dữ liệu", "nextStepAt"}, {"Tác vụ nền", "Đến mốc tiếp theo"}}) {
            page.locator(".nav-tabs li a:has-text('" + tab[0] + "')").click();
            assertThat(page.locator("tbody tr:visible:has-text('" + tab[1] + "')")
                            .first())
                    .isVisible();
            assertThat(offered(page)).as(tab[0]).isSubsetOf(RETRY);
        }
        picture(page, "cockpit-instance-jobs");
    }

    /** The signs on the buttons of Cockpit's own bars and tables. */
    @SuppressWarnings("unchecked")
    private static List<String> offered(Page page) {
        return (List<String>)
                page.evaluate(
                        """
                () => [...document.querySelectorAll(':is(.btn-toolbar, .action-button, td.actions .btn, a.edit) .glyphicon')]
                  .filter((sign) => sign.checkVisibility()).map((sign) => sign.className)""");
    }

    private void explainsAFailedJob(Desk operator) {
        Page page = operator.page();
        Job job = management
                .createJobQuery()
                .timers()
                .activityId("intermediateEvent_nextStepReached")
                .listPage(0, 1)
                .get(0);
        management.setJobRetries(job.getId(), 0);
        try {
            page.reload();
            assertThat(page.locator(".dondoc-failed.is-late")).containsText("việc nền đang dừng vì lỗi");
            picture(page, "cockpit-failed-jobs");
            page.navigate(COCKPIT + "#/process-instance/" + job.getProcessInstanceId() + "/runtime?tab=incidents-tab");
            assertThat(page.locator("td.type").first()).hasText("Tác vụ nền lỗi");
            assertThat(Reader.faults(page)).isEmpty();
            page.locator(".dondoc-fault summary").click();
            assertThat(page.locator(".dondoc-fault dl")).containsText("Không ai được nhắc");
            picture(page, "cockpit-incident");
            nothingClosedIsOffered(page);
        } finally {
            management.setJobRetries(job.getId(), 1);
        }
    }

    /** At once: the operators' pages go on asking how things stand. */
    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
    }

    private Desk cockpit(String person, int width, int height) {
        Desk desk = Desk.loggedIn(Chromium.browser(), "http://localhost:" + port, person, width, height);
        desk.page().navigate(COCKPIT);
        return desk;
    }

    private static void find(Page page, String text) {
        page.navigate(COCKPIT + "#/giam-sat");
        page.locator("[name=text]").fill(text);
        page.locator(".dd-filters button").click();
        assertThat(page.locator(".dd-count")).containsText("nhiệm vụ");
        page.waitForURL(url -> url.contains("text="));
    }
}

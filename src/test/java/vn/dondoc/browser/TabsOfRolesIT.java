package vn.dondoc.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dondoc.LongRuns;
import vn.dondoc.SystemTest;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.DirectiveFixture;
import vn.dondoc.walk.Interface;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;
import vn.dondoc.walk.ProposalPath;
import vn.dondoc.walk.ProposalPaths;
import vn.dondoc.workflow.OpenTask;

/** All tabs of a task as those see them who do not lead: who coordinates, gives an opinion, watches, the Office, the vice chairman. */
@SystemTest
class TabsOfRolesIT {

    private static final List<String> TABS = List.of("Hồ sơ", "Tệp", "Ý kiến", "Lịch sử", "Việc khác", "Sơ đồ");

    @LocalServerPort
    int port;

    @Autowired
    Paths paths;

    @Autowired
    ProposalPaths proposals;

    @Autowired
    Office office;

    @Test
    void eachReadsAllTabsInVietnamese() {
        AssignmentPath path = paths.given(DirectiveFixture.coordinated(Office.freshNumber(), "SNV", "HNH"))
                .received();
        Interface.post(
                port,
                "vpubOfficer",
                "/api/assignments/" + path.id() + "/watchers",
                Map.of("agency", "SYT", "basis", "Bút phê của Chánh Văn phòng"));
        OpenTask lead = office.task(path.id());
        readsAll(
                "hnhOfficer",
                office.contributionTask(path.id(), paths.part(path, "HNH").id()));
        readsAll("sytLeader", lead);
        if (LongRuns.ON) {
            readsAll("vpubOfficer", lead);
            readsAll("ubndLeader", lead);
        }
        ProposalPath proposal = proposals.begun();
        proposal.drafted(ProposalPath.text());
        // Her own agency's task, which waits for an officer; the others look at what is not theirs to take.
        readsAll("bdtOfficer", proposal.opinionTask("bdt"), true);
    }

    private void readsAll(String person, OpenTask task) {
        readsAll(person, task, false);
    }

    private void readsAll(String person, OpenTask task, boolean mayTake) {
        try (Desk desk = Desk.loggedIn(Chromium.browser(), "http://localhost:" + port, person, 1366, 850)) {
            Page page = desk.page();
            page.navigate("/camunda/app/tasklist/default/#/?task=" + task.taskId() + "&detailsTab=dondoc-dossier");
            assertThat(page.locator(".task-card h2.task")).hasText(task.name());
            for (String name : TABS) {
                open(page, name);
                Locator panel = page.getByRole(AriaRole.TABPANEL);
                assertThat(panel.locator("h4:visible, svg:visible").first()).isVisible();
                assertThat(panel.locator(".dd-status:not(:empty)")
                                .filter(new Locator.FilterOptions().setHasText("Đang tải")))
                        .hasCount(0);
                assertThat(panel.getByRole(AriaRole.ALERT)).hasCount(0);
                FormLook.inVietnamese(page, person + " " + name);
            }
            desk.screenshot("tabs-" + person);
            offersToTakeIt(page, mayTake);
            open(page, "Biểu mẫu");
            Locator banner = page.locator(".dd-form .dd-banner");
            assertThat(banner).isVisible();
            assertThat(banner.getByText("Nhận việc", new Locator.GetByTextOptions().setExact(true)))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setVisible(mayTake));
            offersToTakeIt(page, mayTake);
            desk.screenshot("head-" + person);
            assertThat(Accessibility.faults(page, ".tabbed-content")).as(person).isEmpty();
            assertThat(desk.faults()).as(person).isEmpty();
        }
    }

    /** At the task's head the engine offers it to everybody; here only to whom the form says the same, also before he opened the form. */
    private static void offersToTakeIt(Page page, boolean may) {
        assertThat(page.locator(".task-card .actors .claim"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setVisible(may));
    }

    private static void open(Page page, String tab) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(tab).setExact(true))
                .click();
    }
}

package vn.dondoc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dondoc.SystemTest;
import vn.dondoc.assignment.Progress;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.DirectiveFixture;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;

/** Two districts contribute their lists through Tasklist; the lead sees the board, urges, asks for a supplement, consolidates. */
@SystemTest
class ContributionsBrowserIT {

    private static final String TITLE = "Rà soát danh sách hộ khó khăn theo từng huyện";

    @LocalServerPort
    int port;

    @Autowired
    Paths paths;

    private Desks desks;

    @BeforeEach
    void comeToWork() {
        desks = new Desks(port);
    }

    @AfterEach
    void leaveDesks() {
        desks.close();
    }

    @Test
    void twoDistrictsContributeAndTheLeadConsolidates() {
        ObjectNode directive = DirectiveFixture.coordinated(Office.freshNumber(), "SLDTBXH", "HDG", "HST");
        ((ObjectNode) directive.at("/assignments/0")).put("title", TITLE);
        AssignmentPath path = paths.given(directive).received().named().planEntered();

        register("hdg");
        nameOfficer("hdg");
        contribute("hdg");
        sign("hdg");
        register("hst");
        board(desk -> act(desk, "Đôn đốc", "Đề nghị gửi trong tuần."), "board-urge");
        leaderHimself("hst");
        board(desk -> act(desk, "Yêu cầu bổ sung", "Rà soát thêm xã Đăk Kôi."), "board-supplement");
        supplement("hdg");
        sign("hdg");
        board(
                desk -> PlaywrightAssertions.assertThat(desk.page().locator(".dd-board"))
                        .containsText("2/2 cơ quan đã ký"),
                "board");
        desk("sldtbxhOfficer").choose("CONSOLIDATED").complete();

        path.stands(Progress.IN_PROGRESS, "carryOut");
        assertThat(desks.faults()).isEmpty();
    }

    private void register(String agency) {
        Desk desk = desk(agency + "Clerk")
                .open("Chưa tiếp nhận", "Vào sổ văn bản đến", TITLE)
                .claim();
        desk.fill("arrivalNumber", Office.freshNumber()).screenshot("register-contribution-arrival");
        desk.complete();
    }

    private void nameOfficer(String agency) {
        desk(agency + "Leader")
                .open("Chưa phân công", "Phân công người thực hiện", TITLE)
                .claim()
                .select("contributorId", agency + "Officer")
                .screenshot("name-contributor")
                .complete();
    }

    private void contribute(String agency) {
        Desk desk = desk(agency + "Officer").open("Việc của tôi", "Thực hiện phần phối hợp", TITLE);
        desk.fill("content", "Đã rà soát toàn bộ các xã.");
        desk.completeRefused().screenshot("contribute-missing-numbers");
        numbers(desk, "12");
        desk.screenshot("contribute").complete();
    }

    private void supplement(String agency) {
        Desk desk = desk(agency + "Officer").open("Việc của tôi", "Thực hiện phần phối hợp", TITLE);
        PlaywrightAssertions.assertThat(desk.page().getByText("Cần bổ sung: Rà soát thêm xã Đăk Kôi."))
                .isVisible();
        desk.page().locator("[data-group=ORPHAN]").fill("15");
        desk.screenshot("contribute-supplement").complete();
    }

    private void sign(String agency) {
        Desk desk = desk(agency + "Leader")
                .open("Chờ tôi ký, phê duyệt", "Ký kết quả phối hợp", TITLE)
                .claim();
        desk.choose("SIGNED").screenshot("sign-contribution").complete();
    }

    private void leaderHimself(String agency) {
        desk(agency + "Leader")
                .open("Chưa phân công", "Phân công người thực hiện", TITLE)
                .claim()
                .choose("SELF")
                .complete();
        Desk desk = desk(agency + "Leader")
                .open("Chờ tôi ký, phê duyệt", "Thực hiện và ký phần phối hợp", TITLE)
                .claim();
        desk.fill("content", "Huyện đã rà soát.");
        numbers(desk, "3");
        desk.screenshot("contribute-and-sign").complete();
    }

    private static void numbers(Desk desk, String amount) {
        for (String group : new String[] {"ELDERLY", "ORPHAN", "OUT_OF_SCHOOL", "POOR_HOUSING", "BREADWINNER_ILL"}) {
            desk.page().locator("[data-group=" + group + "]").fill(amount);
        }
    }

    private void board(java.util.function.Consumer<Desk> look, String screenshot) {
        Desk desk = desk("sldtbxhOfficer").open("Việc của tôi", "Tổng hợp kết quả phối hợp", TITLE);
        look.accept(desk);
        desk.screenshot(screenshot);
    }

    /** Presses the first such button of the board, writes and sends. */
    private static void act(Desk desk, String button, String text) {
        Locator board = desk.page().locator(".dd-board");
        board.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .first()
                .click();
        board.locator("textarea").fill(text);
        board.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Gửi"))
                .click();
        PlaywrightAssertions.assertThat(board.locator("textarea")).hasCount(0);
    }

    private Desk desk(String personId) {
        return desks.of(personId);
    }
}

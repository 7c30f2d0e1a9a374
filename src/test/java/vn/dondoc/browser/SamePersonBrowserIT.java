package vn.dondoc.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dondoc.SystemTest;
import vn.dondoc.organisation.Persons;
import vn.dondoc.walk.DirectiveFixture;
import vn.dondoc.walk.Office;

/** On a shared computer another logs in while a page is open: no page of ours does anything more in his name. */
@SystemTest
class SamePersonBrowserIT {

    private static final String ANOTHER = "nay là người khác đăng nhập";

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    Persons persons;

    @Test
    void cockpitDoesNothingForWhoLoggedInSince() {
        String number = Office.freshNumber();
        office.giveOut(DirectiveFixture.parts(number, "CASE", "SGDDT"));
        try (Desk desk = desk("ubndLeader")) {
            Page page = desk.page();
            page.navigate("/camunda/app/cockpit/default/#/giam-sat?text=" + number);
            assertThat(page.locator(".dd-list tbody tr")).hasCount(1);
            desk.enterElsewhere("vpubLeader");
            page.evaluate("window.location.hash = '#/giam-sat?text=khong-co'");
            assertThat(page.getByText(ANOTHER).first()).isVisible();
            assertThat(page.locator(".dd-list tbody tr")).hasCount(0);
        }
    }

    @Test
    void norDoesOnesWayToBeTold() {
        try (Desk desk = desk("sgddtLeader")) {
            Page page = desk.page();
            page.navigate("/thong-bao/");
            assertThat(page.locator("#kinds tr").first()).isVisible();
            page.locator("#quietFrom").fill("21:17");
            page.locator("#quietTo").fill("05:43");
            another(desk, "sytLeader");
            page.locator("#preferences button[type=submit]").click();
            assertThat(page.locator("#refused")).containsText(ANOTHER);
            assertThat(page.request().get("/api/messages/preferences").text()).doesNotContain("21:17");
            desk.screenshot("another-person-messages");
        }
    }

    @Test
    void norDoesTheGrantOfARight() {
        try (Desk desk = desk("sgddtLeader")) {
            Page page = desk.page();
            page.navigate("/xu-ly-thay/");
            assertThat(page.locator("#grant-form")).isVisible();
            another(desk, "sytLeader");
            String before = page.request().get("/api/stand-ins").text();
            page.locator("#grant-form button[type=submit]").click();
            assertThat(page.locator("#notice")).containsText(ANOTHER);
            assertThat(page.request().get("/api/stand-ins").text()).isEqualTo(before);
        }
    }

    @Test
    void norDoTheAdministratorsPages() {
        try (Desk desk = desk("admin")) {
            Page page = desk.page();
            page.navigate("/quan-tri/#persons");
            page.locator("#search").fill("hnhOfficer");
            page.locator("#search-form button").click();
            assertThat(page.locator("#list-rows tr")).hasCount(1);
            another(desk, "sytLeader");
            page.locator("#list-rows tr").getByText("Ngừng").click();
            page.locator("#off-form button[type=submit]").click();
            assertThat(page.locator("#notice")).containsText(ANOTHER);
            assertThat(persons.find("hnhOfficer").orElseThrow().active()).isTrue();
        }
    }

    /** As the other window does: the page that opens there after the login brings the token with which one sends. */
    private static void another(Desk desk, String personId) {
        desk.enterElsewhere(personId);
        desk.page().request().get("/");
    }

    private Desk desk(String personId) {
        return Desk.loggedIn(Chromium.browser(), "http://localhost:" + port, personId, 1366, 850);
    }
}

package vn.dondoc.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dondoc.SystemTest;
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

    private Desk desk(String personId) {
        return Desk.loggedIn(Chromium.browser(), "http://localhost:" + port, personId, 1366, 850);
    }
}

package vn.dondoc.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dondoc.SystemTest;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.directive.DirectiveState;
import vn.dondoc.walk.DirectiveFixture;
import vn.dondoc.walk.DirectivePaths;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;

/** The Office consolidates a directive with a finished and a standing assignment in Tasklist, to the issued report and the end of its follow-up. */
@SystemTest
class ConsolidatedReportIT {

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    Paths paths;

    @Autowired
    DirectivePaths directives;

    @Autowired
    Assignments assignments;

    private final String number = Office.freshNumber();

    @Test
    void isDraftedSignedAndIssued() {
        long id = givenOut();
        List<Assignment> parts = assignments.ofDirective(id);
        paths.of(parts.get(0)).reported().confirmation("CONFIRMED");

        try (Desk officer = desk("vpubOfficer")) {
            officer.openOfDirective("Việc của tôi", "Tổng hợp, dự thảo báo cáo", number);
            assertThat(officer.page().locator("#dd-reportText"))
                    .hasValue(Pattern.compile(".*Đã rà soát 12 trường.*", Pattern.DOTALL));
            officer.screenshot("consolidate-report").complete();
            restOfTheWay(officer);
        }

        directives.of(id).stands(DirectiveState.ENDED, null);
    }

    private void restOfTheWay(Desk officer) {
        try (Desk leader = desk("vpubLeader")) {
            leader.openOfDirective("Chờ tôi ký, phê duyệt", "Ký phiếu trình", number)
                    .choose("SIGNED")
                    .screenshot("sign-consolidation-slip")
                    .complete();
        }
        try (Desk viceChair = desk("ubndLeader")) {
            viceChair.openOfDirective("Chờ tôi ký, phê duyệt", "Ký báo cáo tổng hợp", number);
            viceChair.choose("SENT_BACK").completeRefused();
            viceChair.choose("SIGNED").screenshot("sign-consolidated-report").complete();
        }
        try (Desk clerk = desk("vpubClerk")) {
            clerk.openOfDirective("Chờ phát hành", "Phát hành văn bản", number).claim();
            assertThat(clerk.page().locator("#dd-recipients"))
                    .hasValue(Pattern.compile("^Bí thư Tỉnh ủy \\(qua Văn phòng Tỉnh ủy\\).*", Pattern.DOTALL));
            assertThat(clerk.page().locator(".dd-signature")).containsText("KT. CHỦ TỊCH");
            clerk.fill("documentNumber", Office.freshNumber())
                    .screenshot("issue-consolidated-report")
                    .complete();
        }
        officer.openOfDirective("Việc của tôi", "Kết thúc theo dõi văn bản", number)
                .fill("note", "Đã báo cáo Bí thư Tỉnh ủy.")
                .completeRefused()
                .select("standing", "KEPT")
                .screenshot("end-follow-up")
                .complete();
        assertThat(officer.faults()).isEmpty();
    }

    private long givenOut() {
        ObjectNode directive = DirectiveFixture.parts(number, "CASE", "SGDDT", "HNH");
        directive.put("reportTo", "Bí thư Tỉnh ủy");
        ((ObjectNode) directive.get("assignments").get(1)).put("kind", "STANDING");
        return office.giveOut(directive);
    }

    private Desk desk(String personId) {
        return Desk.login(Chromium.browser(), "http://localhost:" + port, personId);
    }
}

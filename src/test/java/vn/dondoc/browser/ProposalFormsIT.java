package vn.dondoc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dondoc.SystemTest;
import vn.dondoc.proposal.ProposalState;
import vn.dondoc.walk.DirectiveFixture;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.ProposalPath;
import vn.dondoc.walk.ProposalPaths;

/** One proposal goes through Tasklist in a real browser, from the draft to the issued decision, by the people concerned. */
@SystemTest
class ProposalFormsIT {

    private static final String TITLE = "Đề xuất phương án hỗ trợ hộ có hoàn cảnh khó khăn";

    @LocalServerPort
    int port;

    @Autowired
    ProposalPaths paths;

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
    void isDecidedByItsPeople() {
        ObjectNode directive = DirectiveFixture.simple(Office.freshNumber(), "SLDTBXH", "REVIEW");
        ((ObjectNode) directive.get("assignments").get(0)).put("title", TITLE);
        ProposalPath path = paths.begun(directive, "sldtbxhOfficer");

        draft();
        opinion("bdt", "AGREE_WITH_CHANGES", "Bổ sung hộ đồng bào dân tộc thiểu số rất ít người.");
        // What only repeats: opinion, issuing.
        path.answered("stc", "AGREE").answered("syt", "AGREE");
        explain();
        sign();
        path.issued().stands(ProposalState.EXAMINING, "examineProposal");
        examine();
        decide();
        path.stands(ProposalState.ISSUING_DECISION, "issueDocument");
        desk("vpubClerk")
                .open("Chờ phát hành", "Phát hành văn bản", TITLE)
                .claim()
                .fill("documentNumber", "212/QĐ-UBND")
                .screenshot("issue-decision")
                .complete();

        path.goesOn();
        desk("sldtbxhOfficer").open("Việc của tôi", path.nextTask(), TITLE).screenshot("proposal-decided");
        assertThat(desks.faults()).isEmpty();
    }

    private void draft() {
        Desk desk = desk("sldtbxhOfficer").open("Việc của tôi", "Dự thảo đề xuất", TITLE);
        desk.fill("content", "Hỗ trợ sửa chữa nhà ở cho 30 hộ, mỗi hộ 4 triệu đồng.")
                .fill("amount", "120tr")
                .completeRefused()
                .screenshot("draft-proposal-faults");
        desk.fill("legalBasis", "Nghị định 20/2021/NĐ-CP ngày 15/3/2021.")
                .fill("amount", "120000000")
                .fill("fundingSource", "Ngân sách tỉnh năm 2024")
                .fill("beneficiaries", "Hộ có nhà ở tạm bợ, dột nát theo danh sách rà soát")
                .fill("agenciesConcerned", "3");
        assertThat(desk.page().locator("#dd-amount").inputValue()).isEqualTo("120.000.000");
        desk.page().locator(".dd-picker summary").click();
        desk.page().getByLabel("Sở Y tế").check();
        desk.screenshot("draft-proposal").complete();
    }

    private void opinion(String agency, String stance, String words) {
        Desk officer = desk(agency + "Officer")
                .open("Việc của cơ quan", "Dự thảo ý kiến góp ý", TITLE)
                .claim()
                .choose(stance)
                .fill("content", words);
        officer.screenshot("draft-opinion").complete();
        Desk leader = desk(agency + "Leader")
                .open("Chờ tôi ký, phê duyệt", "Ký ý kiến góp ý", TITLE)
                .claim()
                .choose("SIGNED");
        leader.screenshot("sign-opinion").complete();
    }

    private void explain() {
        Desk desk = desk("sldtbxhOfficer").open("Việc của tôi", "Tiếp thu, giải trình ý kiến", TITLE);
        desk.completeRefused();
        desk.page().locator("select[data-explains]").selectOption("ACCEPTED");
        desk.page().locator("textarea[data-explains]").fill("Đã bổ sung vào mục đối tượng.");
        desk.screenshot("explain-opinions").complete();
    }

    private void sign() {
        desk("sldtbxhLeader")
                .open("Chờ tôi ký, phê duyệt", "Ký tờ trình", TITLE)
                .claim()
                .choose("SIGNED")
                .screenshot("sign-proposal")
                .complete();
    }

    private void examine() {
        desk("vpubOfficer")
                .open("Việc của tôi", "Thẩm tra hồ sơ đề xuất", TITLE)
                .choose("COMPLETE")
                .fill("slip", "Hồ sơ đầy đủ, kinh phí trong dự toán. Kính trình đồng chí Phó Chủ tịch phê duyệt.")
                .screenshot("examine-proposal")
                .complete();
        desk("vpubLeader")
                .open("Chờ tôi ký, phê duyệt", "Ký phiếu trình", TITLE)
                .choose("SIGNED")
                .screenshot("sign-slip")
                .complete();
    }

    private void decide() {
        Desk desk = desk("ubndLeader")
                .open("Chờ tôi ký, phê duyệt", "Quyết định đề xuất", TITLE)
                .choose("APPROVED")
                .fill("reservation", "Duyệt 20 hộ trong năm 2024; 10 hộ còn lại xét năm sau.");
        assertThat(desk.page().locator("#dd-signatureForm").inputValue()).isEqualTo("KT");
        desk.screenshot("decide-proposal").complete();
    }

    private Desk desk(String personId) {
        return desks.of(personId);
    }
}

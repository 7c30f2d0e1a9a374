package vn.dondoc.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.language.VietnameseDate;
import vn.dondoc.workflow.OpenTask;
import vn.dondoc.workflow.OpenTasks;

/**
 * Assignment 6 in Tasklist: ten districts contribute, one is asked to supplement, one is closed without and comes late; opinions; the
 * vice chairman passes the proposal upward, and decides when the answer is there.
 */
final class WithOthers {

    private static final List<String> DISTRICTS =
            List.of("tpkt", "hdh", "hdt", "hnh", "hdg", "hst", "hihd", "hkr", "hkpl", "htmr");
    private static final String SUPPLEMENTED = "hdh";
    private static final String LATE = "htmr";
    private static final String HIMSELF = "hdg";
    private static final List<String> GROUPS =
            List.of("ELDERLY", "ORPHAN", "OUT_OF_SCHOOL", "POOR_HOUSING", "BREADWINNER_ILL");

    private final Desks desks;
    private final OpenTasks openTasks;
    private final Assignment part;

    WithOthers(Desks desks, OpenTasks openTasks, Assignment part) {
        this.desks = desks;
        this.openTasks = openTasks;
        this.part = part;
    }

    void carriedToItsDecision() {
        for (String district : DISTRICTS) {
            if (district.equals(HIMSELF)) {
                received(district);
                byItsLeader(district);
            } else if (!district.equals(LATE)) {
                received(district);
                contributed(district);
            }
            if (!district.equals(SUPPLEMENTED)) {
                desks.leave(district);
            }
        }
        supplemented(SUPPLEMENTED);
        desks.leave(SUPPLEMENTED);
        board().choose("CLOSED_WITHOUT_LATE")
                .fill("note", "Huyện Tu Mơ Rông chưa gửi, chốt số liệu để trình đúng hạn.")
                .screenshot("857-close-without-late")
                .complete();
        proposed();
        received(LATE);
        contributed(LATE);
        decided();
    }

    private void received(String district) {
        if (isOpen("registerContributionArrival", district)) {
            open(district + "Clerk", "Chưa tiếp nhận", "Vào sổ văn bản đến").claim();
            desk(district + "Clerk").fill("arrivalNumber", "77").complete();
        }
    }

    private void contributed(String district) {
        open(district + "Leader", "Chưa phân công", "Phân công người thực hiện").claim();
        desk(district + "Leader").select("contributorId", district + "Officer").complete();
        written(open(district + "Officer", "Việc của tôi", "Thực hiện phần phối hợp"))
                .complete();
        signed(district);
    }

    private void signed(String district) {
        open(district + "Leader", "Chờ tôi ký, phê duyệt", "Ký kết quả phối hợp")
                .claim()
                .choose("SIGNED")
                .complete();
    }

    private void byItsLeader(String district) {
        open(district + "Leader", "Chưa phân công", "Phân công người thực hiện").claim();
        desk(district + "Leader").choose("SELF").complete();
        written(open(district + "Leader", "Chờ tôi ký, phê duyệt", "Thực hiện và ký phần phối hợp")
                        .claim())
                .complete();
    }

    private void supplemented(String district) {
        Desk lead = board();
        Locator board = lead.page().locator(".dd-board");
        Locator row = board.locator("tr")
                .filter(new Locator.FilterOptions().setHasText("UBND huyện Đăk Hà"))
                .first();
        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Yêu cầu bổ sung"))
                .click();
        board.locator("textarea").fill("Rà soát thêm xã Đăk Hring.");
        board.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Gửi"))
                .click();
        assertThat(board.locator("textarea")).hasCount(0);
        lead.screenshot("857-board");
        open(district + "Officer", "Việc của tôi", "Thực hiện phần phối hợp").complete();
        signed(district);
    }

    private void proposed() {
        open("sldtbxhOfficer", "Việc của tôi", "Dự thảo đề xuất")
                .fill("content", "Hỗ trợ sửa chữa nhà ở cho 30 hộ, mỗi hộ 4 triệu đồng.")
                .fill("legalBasis", "Nghị định 20/2021/NĐ-CP ngày 15/3/2021.")
                .fill("amount", "120000000")
                .fill("fundingSource", "Ngân sách tỉnh")
                .fill("beneficiaries", "Hộ có nhà ở tạm bợ, dột nát theo danh sách rà soát")
                .fill("agenciesConcerned", "3")
                .complete();
        for (OpenTask asked : open("draftOpinion")) {
            String agency = asked.agencyCode().toLowerCase(java.util.Locale.ROOT);
            open(agency + "Officer", "Việc của cơ quan", "Dự thảo ý kiến góp ý")
                    .claim()
                    .choose("AGREE")
                    .complete();
            open(agency + "Leader", "Chờ tôi ký, phê duyệt", "Ký ý kiến góp ý")
                    .claim()
                    .choose("SIGNED")
                    .complete();
            desks.leave(agency);
        }
        open("sldtbxhOfficer", "Việc của tôi", "Tiếp thu, giải trình ý kiến").complete();
        open("sldtbxhLeader", "Chờ tôi ký, phê duyệt", "Ký tờ trình")
                .claim()
                .choose("SIGNED")
                .complete();
        issued("sldtbxhClerk", "1857/TTr-SLĐTBXH");
        open("vpubOfficer", "Việc của tôi", "Thẩm tra hồ sơ đề xuất")
                .choose("COMPLETE")
                .fill("slip", "Hồ sơ đầy đủ. Kính trình đồng chí Phó Chủ tịch.")
                .complete();
        open("vpubLeader", "Chờ tôi ký, phê duyệt", "Ký phiếu trình")
                .choose("SIGNED")
                .complete();
    }

    private void decided() {
        open("ubndLeader", "Chờ tôi ký, phê duyệt", "Quyết định đề xuất")
                .choose("PASSED_UP")
                .fill("higherLevel", "Thường trực HĐND tỉnh")
                .fill("higherDueOn", today())
                .screenshot("857-passed-up")
                .complete();
        open("vpubOfficer", "Việc của tôi", "Nhập kết quả của cấp trên")
                .choose("HIGHER_APPROVED")
                .fill("documentNumber", "9/NQ-HĐND")
                .fill("issuedOn", today())
                .complete();
        open("ubndLeader", "Chờ tôi ký, phê duyệt", "Quyết định đề xuất")
                .choose("APPROVED")
                .screenshot("857-decide-proposal")
                .complete();
        issued("vpubClerk", "1857/QĐ-UBND");
    }

    private void issued(String clerk, String number) {
        open(clerk, "Chờ phát hành", "Phát hành văn bản")
                .claim()
                .fill("documentNumber", number)
                .complete();
    }

    private static Desk written(Desk desk) {
        desk.fill("content", "Đã rà soát toàn bộ các xã.");
        GROUPS.forEach(
                group -> desk.page().locator("[data-group=" + group + "]").fill("3"));
        return desk;
    }

    private Desk board() {
        return open("sldtbxhOfficer", "Việc của tôi", "Tổng hợp kết quả phối hợp");
    }

    private Desk open(String personId, String filter, String task) {
        return desk(personId).open(filter, task, part.title());
    }

    private Desk desk(String personId) {
        return desks.of(personId);
    }

    private boolean isOpen(String step, String agency) {
        return open(step).stream().anyMatch(task -> task.agencyCode().equalsIgnoreCase(agency));
    }

    private List<OpenTask> open(String step) {
        return openTasks.ofAssignment(part.id()).stream()
                .filter(task -> task.step().equals(step))
                .toList();
    }

    private static String today() {
        return VietnameseDate.write(LocalDate.now(OfficeZone.ID));
    }
}

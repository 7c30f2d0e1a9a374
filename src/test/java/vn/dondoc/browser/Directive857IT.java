package vn.dondoc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.LongRuns;
import vn.dondoc.SystemTest;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.assignment.Progress;
import vn.dondoc.language.VietnameseDate;
import vn.dondoc.walk.Paths;
import vn.dondoc.workflow.OpenTasks;

/**
 * The whole of the demonstration's directive 857 goes through Tasklist in a real browser, by the people concerned: eight assignments
 * with a return, a redo and a withdrawal, ten districts' contributions, a proposal that a higher level answers, to the issued report.
 * In an ordinary build what only repeats what another of them did is done without the browser, and contributions, proposal and
 * consolidated report are left to the tests of their own; with {@code -Pfaults} the people do it all.
 */
@SystemTest
class Directive857IT {

    @LocalServerPort
    int port;

    @Autowired
    Assignments assignments;

    @Autowired
    OpenTasks openTasks;

    @Autowired
    Paths paths;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

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
    void isCarriedOutByItsPeople() {
        List<Assignment> parts = assignments.ofDirective(directive857());

        register("hnh", parts.get(1), "52");
        registerToo("hkr", "41", parts.get(0), parts.get(3));
        registerToo("sldtbxh", "63", parts.get(6), parts.get(5));
        registerToo("sgddt", "74", parts.get(7));

        straight("hkr", parts.get(0));
        withReturn("hnh", parts.get(1));
        withRedo("hnh", parts.get(2));
        straight("hkr", parts.get(3));
        straight("hnh", parts.get(4));
        withWithdrawal("sldtbxh", parts.get(6));
        straight("sgddt", parts.get(7));
        assertThat(List.of(0, 1, 2, 6, 7))
                .allSatisfy(i -> assertThat(now(parts.get(i)).progress()).isEqualTo(Progress.COMPLETED));
        // Standing assignments go on: their report of this period is confirmed.
        assertThat(List.of(3, 4))
                .allSatisfy(i -> assertThat(now(parts.get(i)).progress()).isEqualTo(Progress.IN_PROGRESS));
        if (LongRuns.ON) {
            toItsEnd(parts.get(5));
        }
        assertThat(desks.faults()).isEmpty();
    }

    private void toItsEnd(Assignment withOthers) {
        name("sldtbxh", withOthers);
        plan("sldtbxh", withOthers);
        new WithOthers(desks, openTasks, withOthers).carriedToItsDecision();
        reported("sldtbxh", withOthers);
        assertThat(now(withOthers).progress()).isEqualTo(Progress.COMPLETED);
        consolidated();
        assertThat(jdbc.sql("select state from directive where id = :id")
                        .param("id", directive857())
                        .query(String.class)
                        .single())
                .isEqualTo("ENDED");
    }

    private void register(String agency, Assignment part, String number) {
        Desk desk = desk(agency + "Clerk")
                .open("Chưa tiếp nhận", "Vào sổ văn bản đến", part.title())
                .claim();
        desk.fill("arrivalNumber", number).screenshot("register-arrival");
        desk.complete();
    }

    /** The agency's other parts are registered with the first, as the form proposes. */
    private void registerToo(String agency, String number, Assignment first, Assignment... others) {
        if (LongRuns.ON) {
            register(agency, first, number);
        } else {
            Stream.concat(Stream.of(first), Stream.of(others))
                    .forEach(part -> paths.of(part).received());
        }
    }

    private void straight(String agency, Assignment part) {
        planned(agency, part);
        reportedToo(agency, part);
    }

    private void planned(String agency, Assignment part) {
        if (LongRuns.ON) {
            name(agency, part);
            plan(agency, part);
        } else {
            paths.of(part).named().planEntered();
        }
    }

    private void reportedToo(String agency, Assignment part) {
        if (LongRuns.ON) {
            reported(agency, part);
        } else {
            paths.of(part).reportedAgain().confirmation("CONFIRMED");
        }
    }

    private void issuedToo(String agency, Assignment part) {
        if (LongRuns.ON) {
            sign(agency, part);
            issue(agency, part);
        } else {
            paths.of(part).signed().issued();
        }
    }

    private void reported(String agency, Assignment part) {
        report(agency, part, "Đã thực hiện xong nội dung được giao.");
        sign(agency, part);
        issue(agency, part);
        confirm(part);
    }

    /** The Office reports to the one who gave the instruction; standing assignments go on. */
    private void consolidated() {
        desk("vpubOfficer")
                .openOfDirective("Việc của tôi", "Tổng hợp, dự thảo báo cáo", "857/UBND-KGVX")
                .screenshot("857-consolidate-report")
                .complete();
        desk("vpubLeader")
                .openOfDirective("Chờ tôi ký, phê duyệt", "Ký phiếu trình", "857/UBND-KGVX")
                .choose("SIGNED")
                .complete();
        desk("ubndLeader")
                .openOfDirective("Chờ tôi ký, phê duyệt", "Ký báo cáo tổng hợp", "857/UBND-KGVX")
                .choose("SIGNED")
                .screenshot("857-sign-consolidated-report")
                .complete();
        desk("vpubClerk")
                .openOfDirective("Chờ phát hành", "Phát hành văn bản", "857/UBND-KGVX")
                .claim()
                .fill("documentNumber", "1857/BC-UBND")
                .screenshot("857-issue-consolidated-report")
                .complete();
        desk("vpubOfficer")
                .openOfDirective("Việc của tôi", "Kết thúc theo dõi văn bản", "857/UBND-KGVX")
                .fill("note", "Đã báo cáo Bí thư Tỉnh ủy.")
                .select("standing", "KEPT")
                .complete();
    }

    private void withReturn(String agency, Assignment part) {
        name(agency, part);
        plan(agency, part);
        report(agency, part, "Đã làm.");
        Desk leader = desk(agency + "Leader")
                .open("Chờ tôi ký, phê duyệt", "Ký báo cáo kết quả", part.title())
                .claim();
        leader.choose("RETURNED").completeRefused().screenshot("sign-report-missing-note");
        leader.fill("note", "Nêu rõ kinh phí đã huy động.").complete();
        report(agency, part, "Đã huy động đủ kinh phí, khởi công nhà.");
        sign(agency, part);
        issue(agency, part);
        confirm(part);
    }

    private void withRedo(String agency, Assignment part) {
        planned(agency, part);
        report(agency, part, "Đã hướng dẫn.");
        issuedToo(agency, part);
        desk("vpubOfficer")
                .open("Chờ xác nhận hoàn thành", "Xác nhận hoàn thành", part.title())
                .choose("REDO")
                .fill("note", "Bổ sung kết quả hỗ trợ sản xuất cụ thể.")
                .complete();
        assertThat(now(part).progress()).isEqualTo(Progress.REDO);
        report(agency, part, "Đã hỗ trợ giống và hướng dẫn kỹ thuật, có biên bản.");
        issuedToo(agency, part);
        confirm(part);
    }

    private void withWithdrawal(String agency, Assignment part) {
        planned(agency, part);
        report(agency, part, "Bản gửi nhầm.");
        desk(agency + "Officer")
                .open("Tôi đã gửi, còn rút lại được", "Ký báo cáo kết quả", part.title())
                .screenshot("withdraw")
                .withdraw();
        reportedToo(agency, part);
    }

    private void name(String agency, Assignment part) {
        Desk desk = desk(agency + "Leader")
                .open("Chưa phân công", "Phân công người xử lý", part.title())
                .claim();
        desk.select("handlerId", agency + "Officer").screenshot("name-handler");
        desk.complete();
    }

    private void plan(String agency, Assignment part) {
        desk(agency + "Officer")
                .open("Việc của tôi", "Nhập văn bản triển khai", part.title())
                .fill("planNumber", "1" + part.ordinal() + "/KH-" + agency.toUpperCase())
                .fill("planIssuedOn", VietnameseDate.write(LocalDate.now(clock)))
                .fill("planSubject", "Kế hoạch thực hiện nhiệm vụ " + part.ordinal())
                .complete();
    }

    private void report(String agency, Assignment part, String done) {
        Desk desk = desk(agency + "Officer")
                .open("Việc của tôi", "Thực hiện và dự thảo báo cáo", part.title())
                .fill("done", done);
        desk.screenshot("carry-out").complete();
    }

    private void sign(String agency, Assignment part) {
        Desk desk = desk(agency + "Leader")
                .open("Chờ tôi ký, phê duyệt", "Ký báo cáo kết quả", part.title())
                .claim();
        desk.choose("SIGNED").screenshot("sign-report").complete();
    }

    private void issue(String agency, Assignment part) {
        Desk desk = desk(agency + "Clerk")
                .open("Chờ phát hành", "Phát hành văn bản", part.title())
                .claim();
        desk.fill("documentNumber", openNumber(agency, part))
                .screenshot("issue-document")
                .complete();
    }

    private void confirm(Assignment part) {
        Desk desk = desk("vpubOfficer")
                .open("Chờ xác nhận hoàn thành", "Xác nhận hoàn thành", part.title())
                .choose("CONFIRMED");
        desk.screenshot("confirm-result").complete();
    }

    private int numbers = 100;

    private String openNumber(String agency, Assignment part) {
        return ++numbers + "/BC-" + agency.toUpperCase();
    }

    private Desk desk(String personId) {
        return desks.of(personId);
    }

    private Assignment now(Assignment part) {
        return assignments.find(part.id()).orElseThrow();
    }

    private long directive857() {
        return jdbc.sql("select id from directive where number = '857/UBND-KGVX'")
                .query(Long.class)
                .single();
    }
}

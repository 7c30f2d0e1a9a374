package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dondoc.notification.NotificationTables.notice;
import static vn.dondoc.notification.NotificationTables.reader;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.organisation.Role;
import vn.dondoc.problem.Problem;

/** Who is told and reads what, on every database that we run on. */
abstract class NoticesContract {

    NotificationTables tables;
    private Notices notices;
    private Inbox inbox;

    abstract DataSource emptyDatabase();

    @BeforeEach
    void migrate() {
        tables = new NotificationTables(emptyDatabase());
        notices = tables.notices();
        inbox = new Inbox(tables.jdbc, List.of(), tables.clock);
    }

    @Test
    void everyRecipientIsToldOnce() {
        tell(notice(NoticeKind.NEW_ASSIGNMENT, "given:6", "vanThu", "lanhDao"));
        tell(notice(NoticeKind.NEW_ASSIGNMENT, "given:6", "vanThu", "lanhDao", "chuyenVien"));

        assertThat(List.of("vanThu", "lanhDao", "chuyenVien"))
                .allSatisfy(person -> assertThat(read(person)).singleElement().satisfies(told -> {
                    assertThat(told.subject()).isEqualTo("857/UBND-KGVX - Nhiệm vụ 6");
                    assertThat(told.principalId()).isNull();
                    assertThat(told.createdAt().toInstant()).isBeforeOrEqualTo(tables.clock.instant());
                }));
        assertThat(read("khac")).isEmpty();
    }

    @Test
    void whoHandlesForARecipientIsToldForWhom() {
        tables.standIn("nguoiThay", "chuyenVien", "SYT");
        tell(notice(NoticeKind.RETURNED, "returned:6", "chuyenVien"));
        tell(notice(NoticeKind.RETURNED, "returned:7", "chuyenVien", "nguoiThay"));

        assertThat(read("chuyenVien")).hasSize(2);
        assertThat(read("nguoiThay")).extracting(StoredNotice::principalId).containsExactly(null, "chuyenVien");
        assertThat(read("nguoiThay").get(1).why())
                .isEqualTo("vì ông/bà là người xử lý chính (ông/bà Ông nguoiThay xử lý thay ông/bà Ông chuyenVien)");
    }

    @Test
    void aRightInOneAgencyTellsNothingOfAnother() {
        tables.standIn("nguoiThay", "chuyenVien", "SYT");
        tables.jdbc
                .sql("insert into role_grant (person_id, agency_code, role) values ('chuyenVien', 'SNV', 'OFFICER')")
                .update();
        tell(notice(NoticeKind.RETURNED, "returned:6", "chuyenVien"));

        assertThat(read("nguoiThay")).isEmpty();
    }

    @Test
    void whoIsSwitchedOffIsNotTold() {
        tables.jdbc.sql("update person set active = false where id = 'vanThu'").update();
        tell(notice(NoticeKind.NEW_ASSIGNMENT, "given:6", "vanThu", "lanhDao"));

        assertThat(tables.jdbc
                        .sql("select recipient_id from message")
                        .query(String.class)
                        .list())
                .containsExactly("lanhDao");
    }

    @Test
    void nothingIsToldOfAnActThatWasUndone() {
        tables.transaction.executeWithoutResult(status -> {
            notices.tell(notice(NoticeKind.NEW_ASSIGNMENT, "given:6", "vanThu"));
            status.setRollbackOnly();
        });

        assertThat(read("vanThu")).isEmpty();
    }

    @Test
    void aLongSubjectDoesNotUndoTheAct() {
        Notice told = notice(NoticeKind.URGED, "urged:6", "vanThu");
        tell(new Notice(
                told.kind(),
                told.recipients(),
                null,
                null,
                null,
                null,
                NotificationTables.TODAY,
                "x".repeat(900),
                "y".repeat(2000),
                "z".repeat(900),
                null,
                null,
                true,
                "urged:6"));

        assertThat(read("vanThu").get(0).subject()).hasSize(500).endsWith("…");
    }

    @Test
    void everybodyReadsHisOwn() {
        tell(notice(NoticeKind.NEW_ASSIGNMENT, "given:6", "vanThu", "lanhDao"));
        tell(notice(NoticeKind.NEW_ASSIGNMENT, "given:7", "vanThu"));
        long older = read("vanThu").get(1).id();
        assertThat(inbox.unread(reader("vanThu"))).isEqualTo(2);

        inbox.read(reader("vanThu"), older);
        inbox.read(reader("vanThu"), older);

        assertThat(inbox.unread(reader("vanThu"))).isEqualTo(1);
        assertThat(inbox.count(reader("vanThu"))).isEqualTo(2);
        assertThat(inbox.page(reader("vanThu"), true, 0, 20)).hasSize(1);
        assertThat(inbox.unread(reader("lanhDao"))).isEqualTo(1);
        assertThatThrownBy(() -> inbox.read(reader("khac"), older))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.NOT_VISIBLE));
    }

    @Test
    void whatCameInSinceStaysUnread() {
        tell(notice(NoticeKind.NEW_ASSIGNMENT, "given:6", "vanThu"));
        long seen = read("vanThu").get(0).id();
        tell(notice(NoticeKind.NEW_ASSIGNMENT, "given:7", "vanThu"));

        inbox.readAll(reader("vanThu"), seen);

        assertThat(inbox.unread(reader("vanThu"))).isEqualTo(1);
    }

    @Test
    void aPageIsBounded() {
        assertThatThrownBy(() -> inbox.page(reader("vanThu"), false, 0, Integer.MAX_VALUE))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> inbox.page(reader("vanThu"), false, -1, 20)).isInstanceOf(Problem.class);
    }

    @Test
    void whatIsSaidAnewReplacesWhatWasNotReadYet() {
        tell(notice(NoticeKind.TECHNICAL, "failed-job:a:1", "vanThu", "lanhDao"));
        tell(notice(NoticeKind.TECHNICAL, "failed-job:b:1", "vanThu"));
        inbox.readAll(reader("lanhDao"), Long.MAX_VALUE);

        Set<String> found = tables.transaction.execute(status ->
                notices.sayAnew(Set.of("vanThu", "lanhDao", "khac"), "failed-job:a:", "Hai việc", "x".repeat(2000)));

        assertThat(found).containsExactly("vanThu");
        assertThat(read("vanThu").get(1).subject()).isEqualTo("Hai việc");
        assertThat(read("vanThu").get(1).text()).hasSize(1000).endsWith("…");
        assertThat(read("vanThu").get(0).subject()).isEqualTo("857/UBND-KGVX - Nhiệm vụ 6");
        assertThat(read("lanhDao").get(0).subject()).isEqualTo("857/UBND-KGVX - Nhiệm vụ 6");
    }

    @Test
    void recipientsAreThoseWhoHoldTheRoleNow() {
        Recipients recipients = new Recipients(tables.jdbc, tables.clock);

        assertThat(recipients.clerks("SYT")).containsExactly("vanThu");
        assertThat(recipients.holding("SYT", Role.CLERK, Role.LEADER)).containsExactlyInAnyOrder("vanThu", "lanhDao");
        assertThat(recipients.administrators()).containsExactly("admin");
        tables.jdbc
                .sql(
                        "insert into responsibility values ('KGVX', 'Khoa giáo', 'khac', 'lanhDao', 'phoChuTich', null, false)")
                .update();
        // He works elsewhere now, whatever the field still says.
        assertThat(recipients.officeOfficer("KGVX")).isEmpty();
        tables.person("vpub", "VPUB", "OFFICER");
        assertThat(recipients.officeOfficer("KGVX")).containsExactly("vpub");
        grantInTheOffice("2024-03-15");
        assertThat(recipients.officeOfficer("KGVX")).isEqualTo(Set.of("khac"));
        grantInTheOffice("2024-03-14");
        assertThat(recipients.officeOfficer("KGVX")).containsExactly("vpub");
        grantInTheOffice("2024-03-15");
        tables.jdbc.sql("update person set active = false where id = 'khac'").update();
        assertThat(recipients.officeOfficer("KGVX")).containsExactly("vpub");
        assertThat(recipients.viceChair("KGVX")).containsExactly("phoChuTich");
        assertThat(recipients.chair()).isEmpty();
    }

    private void grantInTheOffice(String until) {
        tables.jdbc
                .sql("delete from role_grant where person_id = 'khac' and agency_code = 'VPUB'")
                .update();
        tables.jdbc
                .sql(
                        "insert into role_grant (person_id, agency_code, role, valid_to) values ('khac', 'VPUB', 'OFFICER', :until)")
                .param("until", LocalDate.parse(until))
                .update();
    }

    @Test
    void whoStandsInIsToldInWordsOfTheNoticeAndNobodyElseThroughHim() {
        tables.standIn("nguoiThay", "lanhDao", "SYT");
        tables.standIn("vanThu", "nguoiThay", "SYT");
        Notice own = notice(NoticeKind.TASK, "task:1", "nguoiThay");
        tell(new Notice(
                own.kind(),
                own.recipients(),
                null,
                6L,
                "1",
                null,
                null,
                own.subject(),
                own.text(),
                "vì ký thay",
                own.action(),
                own.link(),
                false,
                own.dedupKey(),
                "lanhDao"));

        assertThat(read("nguoiThay")).singleElement().satisfies(told -> {
            assertThat(told.principalId()).isEqualTo("lanhDao");
            assertThat(told.why()).isEqualTo("vì ký thay");
        });
        assertThat(read("vanThu")).isEmpty();
    }

    void tell(Notice notice) {
        tables.transaction.executeWithoutResult(status -> notices.tell(notice));
    }

    List<StoredNotice> read(String personId) {
        return inbox.page(reader(personId), false, 0, 20);
    }
}

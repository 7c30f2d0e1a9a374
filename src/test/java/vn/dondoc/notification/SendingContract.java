package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dondoc.notification.NotificationTables.notice;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a message to a mailbox, over whatever happens between, on every database that we run on. */
abstract class SendingContract {

    private static final ServerSetup ANY_PORT = ServerSetup.SMTP.dynamicPort();

    private final GreenMail mailboxes = new GreenMail(ANY_PORT);
    private final AwkwardMailServer awkward = new AwkwardMailServer();
    private NotificationTables tables;
    private PostOffice office;

    abstract DataSource emptyDatabase();

    @BeforeEach
    void open() {
        mailboxes.start();
        tables = new NotificationTables(emptyDatabase());
        office = new PostOffice(tables, mailboxes.getSmtp().getPort(), "");
    }

    @AfterEach
    void close() throws InterruptedException {
        office.close();
        awkward.close();
        mailboxes.stop();
    }

    private void useAwkwardServer() {
        office.sender.setPort(awkward.port());
    }

    /** Two nodes that start on an empty database at once, and one that starts a year later. */
    @Test
    void allNodesSealAlike() throws Exception {
        tables.jdbc.sql("update mail_seal set secret = null").update();
        List<String> made = new CopyOnWriteArrayList<>();
        CyclicBarrier together = new CyclicBarrier(4);
        List<Thread> nodes = IntStream.range(0, 4)
                .mapToObj(node -> new Thread(() -> {
                    MessageKeys keys = new MessageKeys(tables.jdbc);
                    try {
                        together.await();
                    } catch (InterruptedException | BrokenBarrierException stopped) {
                        throw new IllegalStateException(stopped);
                    }
                    keys.agree();
                    made.add(keys.of(ChannelKind.EMAIL, 7L, null, "chuyenVien", true));
                }))
                .toList();
        nodes.forEach(Thread::start);
        for (Thread node : nodes) {
            node.join();
        }
        MessageKeys later = new MessageKeys(tables.jdbc);
        later.agree();

        assertThat(made).hasSize(4).containsOnly(later.of(ChannelKind.EMAIL, 7L, null, "chuyenVien", true));
        assertThat(later.of(ChannelKind.WEBHOOK, 7L, null, "chuyenVien", true))
                .as("a gateway learns no seal")
                .isEqualTo(MessageKeys.unsealed(7L, null, "chuyenVien"));
    }

    @Test
    void aMessageReachesItsRecipientInBothForms() throws Exception {
        office.tell(notice(NoticeKind.NEW_ASSIGNMENT, "given:6", "vanThu"));
        office.sendAll();

        MimeMessage mail = mailboxes.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Nhiệm vụ mới: 857/UBND-KGVX - Nhiệm vụ 6");
        assertThat(mail.getAllRecipients()[0]).hasToString("vanThu@kontum.gov.vn");
        assertThat(mail.getMessageID()).matches("<m\\d+\\.[0-9a-f]{16}\\.[0-9a-f]{32}@dondoc\\.kontum\\.gov\\.vn>");
        String text = text(mail);
        assertThat(text)
                .contains("Ông/bà nhận thư này vì ông/bà là người xử lý chính.")
                .contains("https://dondoc.kontum.gov.vn/camunda/app/tasklist/default/#/?task=1")
                .contains("<a href=");
        assertThat(office.states()).containsExactly("vanThu SENT");
    }

    @Test
    void aNodeWhoseClockIsWrongSendsNothingUntilItIsRight() {
        office.clockTrusted = false;
        office.tell(notice(NoticeKind.NEW_ASSIGNMENT, "given:6", "vanThu"));
        office.sendAll();
        assertThat(office.states()).containsExactly("vanThu PENDING");

        office.clockTrusted = true;
        office.sendAll();
        assertThat(office.states()).containsExactly("vanThu SENT");
    }

    /** However many follow in the first minutes, by night too: one mail, in the words that hold when it goes out. */
    @Test
    void whatIsTechnicalIsGatheredForTwoMinutesAndWaitsForNoMorning() throws Exception {
        tables.clock.advance(Duration.ofHours(12));
        Notice told = notice(NoticeKind.TECHNICAL, "failed-job:1", "admin");
        office.tell(new Notice(
                told.kind(),
                told.recipients(),
                null,
                null,
                null,
                null,
                null,
                "Một việc nền đang dừng",
                told.text(),
                told.why(),
                told.action(),
                told.link(),
                true,
                told.dedupKey()));
        office.sendAll();
        assertThat(office.states()).containsExactly("admin PENDING");
        tables.transaction.executeWithoutResult(status ->
                office.notices.sayAnew(Set.of("admin"), "failed-job:", "1.000 việc nền đang dừng", "Cùng một lý do."));

        tables.clock.advance(Duration.ofMinutes(2));
        office.sendAll();
        assertThat(mailboxes.getReceivedMessages()).hasSize(1);
        assertThat(mailboxes.getReceivedMessages()[0].getSubject())
                .isEqualTo("Sự cố kỹ thuật: 1.000 việc nền đang dừng");
        assertThat(text(mailboxes.getReceivedMessages()[0])).contains("Cùng một lý do.");
    }

    @Test
    void aDigestKindMakesNoSingleMail() {
        office.tell(notice(NoticeKind.REMINDER, "d-3:6", "vanThu"));
        office.sendAll();

        assertThat(office.states()).isEmpty();
    }

    @Test
    void ofWhatIsToldTogetherOnlyWhatIsAtOnceIsASingleMail() {
        office.tell(
                notice(NoticeKind.ESCALATION, "d+1:6", "vanThu"),
                notice(NoticeKind.REMINDER, "d+1:6", "chuyenVien"),
                notice(NoticeKind.ESCALATION, "d+1:6", "lanhDao"));

        assertThat(office.states()).containsExactlyInAnyOrder("vanThu PENDING", "lanhDao PENDING");
    }

    @Test
    void nobodyAboveTheOfficesDeputyHeadGetsSingleMails() {
        office.tell(notice(NoticeKind.ESCALATION, "d+10:6", "phoChuTich", "lanhDao"));

        assertThat(office.states()).containsExactly("lanhDao PENDING");
    }

    @Test
    void whoChoseOtherwiseGetsNone() {
        tables.jdbc
                .sql("insert into channel_choice values ('vanThu', 'ESCALATION', 'EMAIL', false)")
                .update();
        tables.jdbc
                .sql("insert into quiet_time (person_id, digest_only) values ('chuyenVien', true)")
                .update();
        office.tell(notice(NoticeKind.ESCALATION, "d+1:6", "vanThu", "chuyenVien", "lanhDao"));

        assertThat(office.states()).containsExactly("lanhDao PENDING");
    }

    @Test
    void aRefusedAddressIsSwitchedOffAndTold() {
        useAwkwardServer();
        awkward.answerRecipients(address -> address.startsWith("chuyenVien") ? "550 5.1.1 no such user" : "250 ok");
        office.tell(notice(NoticeKind.NEW_ASSIGNMENT, "given:6", "chuyenVien", "lanhDao"));
        office.sendAll();

        assertThat(office.states()).containsExactlyInAnyOrder("chuyenVien FAILED", "lanhDao SENT");
        assertThat(told("admin")).isEqualTo(told("vanThu")).isEqualTo("Địa chỉ thư điện tử bị từ chối");
        office.tell(notice(NoticeKind.RETURNED, "returned:6", "chuyenVien"));
        assertThat(office.states()).hasSize(2);
        // A corrected address is another one.
        tables.jdbc
                .sql("update person set email = 'dung@kontum.gov.vn' where id = 'chuyenVien'")
                .update();
        office.tell(notice(NoticeKind.RETURNED, "returned:7", "chuyenVien"));
        assertThat(office.states()).hasSize(3);
    }

    /** Two senders have a mail each for it; one says no while the other's is not yet written down. */
    @Test
    void anAddressThatIsRefusedTwiceAtOnceIsSwitchedOffOnce() throws Exception {
        office.tell(notice(NoticeKind.NEW_ASSIGNMENT, "given:6", "chuyenVien"));
        office.tell(notice(NoticeKind.NEW_ASSIGNMENT, "given:7", "chuyenVien"));
        List<Claimed> both =
                tables.transaction.execute(status -> office.outbox.claim("l", Set.of(ChannelKind.EMAIL), 5));
        RefusedAddresses addresses = new RefusedAddresses(
                tables.jdbc, new Recipients(tables.jdbc, tables.clock), office.notices, tables.clock);
        ExecutorService otherSender = Executors.newSingleThreadExecutor();
        Future<?> other = tables.transaction.execute(status -> {
            addresses.switchOff(both.get(0), "550 5.1.1");
            Future<?> second = otherSender.submit(() ->
                    tables.transaction.executeWithoutResult(its -> addresses.switchOff(both.get(1), "550 5.1.1")));
            assertThatThrownBy(() -> second.get(500, TimeUnit.MILLISECONDS))
                    .as("it waits for the first")
                    .isInstanceOf(TimeoutException.class);
            return second;
        });
        other.get();
        otherSender.shutdown();

        assertThat(count("refused_address")).isEqualTo(1);
        assertThat(told("admin")).isEqualTo("Địa chỉ thư điện tử bị từ chối");
    }

    /** The address is good, the mail is not: the administrator alone is told, once until he has read it. */
    @Test
    void aMailRefusedForGoodIsToldToTheAdministrator() {
        useAwkwardServer();
        awkward.answerData(address -> "554 5.6.0 content rejected");
        office.tell(notice(NoticeKind.NEW_ASSIGNMENT, "given:6", "chuyenVien", "lanhDao"));
        office.sendAll();

        assertThat(office.states()).containsExactlyInAnyOrder("chuyenVien FAILED", "lanhDao FAILED");
        assertThat(told("admin")).isEqualTo("Có thông báo không gửi được");
        assertThat(count("message where recipient_id = 'vanThu'")).isZero();
        assertThat(count("refused_address")).isZero();
        tables.jdbc
                .sql("update message set read_at = current_timestamp where recipient_id = 'admin'")
                .update();
        office.tell(notice(NoticeKind.RETURNED, "returned:6", "chuyenVien"));
        office.sendAll();
        assertThat(count("message where recipient_id = 'admin' and read_at is null"))
                .isEqualTo(1);
    }

    @Test
    void whatIsTriedInVainForDaysIsGivenUpAndTold() {
        useAwkwardServer();
        awkward.answerRecipients(address -> "451 4.7.1 greylisted");
        office.tell(notice(NoticeKind.NEW_ASSIGNMENT, "given:6", "vanThu"));
        tables.jdbc.sql("update delivery set attempts = 46").update();
        office.sendAll();
        assertThat(office.states()).containsExactly("vanThu PENDING");
        assertThat(count("message where recipient_id = 'admin'")).isZero();

        tables.clock.advance(Duration.ofMinutes(61));
        office.sendAll();

        assertThat(office.states()).containsExactly("vanThu FAILED");
        assertThat(told("admin")).isEqualTo("Có thông báo không gửi được");
    }

    @Test
    void aServersPolicySwitchesNoAddressOff() {
        useAwkwardServer();
        awkward.answerRecipients(address -> "550 5.7.1 relaying denied");
        office.tell(notice(NoticeKind.NEW_ASSIGNMENT, "given:6", "vanThu"));
        office.sendAll();

        assertThat(office.states()).containsExactly("vanThu PENDING");
        assertThat(office.note("vanThu")).contains("relaying denied");
    }

    /** Exim's words, without a code that tells a policy from an address. */
    @ParameterizedTest
    @CsvSource({"550 relay not permitted, PENDING, 0", "550 Unrouteable address, FAILED, 1"})
    void withoutAnEnhancedCodeItsWordsTell(String answer, String state, int switchedOff) {
        useAwkwardServer();
        awkward.answerRecipients(address -> answer);
        office.tell(notice(NoticeKind.NEW_ASSIGNMENT, "given:6", "vanThu"));
        office.sendAll();

        assertThat(office.states()).containsExactly("vanThu " + state);
        assertThat(count("refused_address")).isEqualTo(switchedOff);
    }

    @Test
    void notNowIsTriedAgainAfterAWhile() {
        useAwkwardServer();
        awkward.answerRecipients(address -> "451 4.7.1 greylisted");
        office.tell(notice(NoticeKind.NEW_ASSIGNMENT, "given:6", "vanThu"));
        office.sendAll();
        awkward.answerRecipients(address -> "250 ok");
        office.sendAll();
        assertThat(awkward.accepted()).isEmpty();

        tables.clock.advance(Duration.ofSeconds(61));
        office.sendAll();
        assertThat(awkward.accepted()).hasSize(1);
    }

    @Test
    void aLineDroppedWithinTheMailIsTriedAgainUnderTheSameId() {
        useAwkwardServer();
        awkward.answerData(address -> AwkwardMailServer.DROP);
        office.tell(notice(NoticeKind.NEW_ASSIGNMENT, "given:6", "vanThu"));
        office.sendAll();
        assertThat(office.states()).containsExactly("vanThu PENDING");

        awkward.answerData(address -> "250 taken");
        tables.clock.advance(Duration.ofSeconds(61));
        office.sendAll();
        assertThat(awkward.accepted()).hasSize(1);
        assertThat(office.states()).containsExactly("vanThu SENT");
    }

    /** Nobody can know whether it has it: once more, under the same id, and on record. */
    @Test
    void aLineDroppedInsteadOfAnAnswerIsTriedAgainAndOnRecord() {
        useAwkwardServer();
        awkward.answerData(address -> AwkwardMailServer.DROP_TAKEN);
        office.tell(notice(NoticeKind.NEW_ASSIGNMENT, "given:6", "vanThu"));
        office.sendAll();
        assertThat(office.states()).containsExactly("vanThu PENDING");

        awkward.answerData(address -> "250 taken");
        tables.clock.advance(Duration.ofSeconds(61));
        office.sendAll();
        assertThat(awkward.accepted()).hasSize(2);
        assertThat(awkward.accepted().stream().map(SendingContract::id).distinct())
                .hasSize(1);
        assertThat(office.possibleDoubles()).containsExactly("vanThu");
    }

    @Test
    void whatTheServerAnsweredNoToCannotHaveArrived() {
        useAwkwardServer();
        awkward.answerData(address -> "451 4.3.0 not now");
        office.tell(notice(NoticeKind.NEW_ASSIGNMENT, "given:6", "vanThu"));
        office.sendAll();

        assertThat(office.states()).containsExactly("vanThu PENDING");
        assertThat(office.possibleDoubles()).isEmpty();
    }

    /** It has said yes to the mail: how it says good-bye is of no concern. */
    @Test
    void aServerThatHangsAfterItHasTakenAMailGetsItOnce() {
        useAwkwardServer();
        awkward.answerQuit(AwkwardMailServer.HANG);
        office.tell(notice(NoticeKind.NEW_ASSIGNMENT, "given:6", "vanThu"));
        office.sendAll();

        assertThat(office.states()).containsExactly("vanThu SENT");
        tables.clock.advance(Duration.ofSeconds(61));
        office.sendAll();
        assertThat(awkward.accepted()).hasSize(1);
        assertThat(office.possibleDoubles()).isEmpty();
    }

    @Test
    void oneThatHangsKeepsNoOtherBack() {
        useAwkwardServer();
        awkward.answerRecipients(address -> address.startsWith("vanThu") ? AwkwardMailServer.HANG : "250 ok");
        office.tell(notice(NoticeKind.NEW_ASSIGNMENT, "given:5", "vanThu"));
        for (int i = 0; i < 10; i++) {
            office.tell(notice(NoticeKind.NEW_ASSIGNMENT, "given:" + (10 + i), "lanhDao"));
        }
        office.sendAll();

        assertThat(awkward.accepted()).hasSize(10);
        assertThat(office.states()).contains("vanThu PENDING");
    }

    @Test
    void aServerDownForAnHourLosesNothingAndTheUrgentGoFirst() {
        office.sender.setPort(1);
        office.tell(notice(NoticeKind.NEW_ASSIGNMENT, "given:6", "vanThu", "chuyenVien"));
        for (int minute = 0; minute < 60; minute++) {
            office.sendAll();
            tables.clock.advance(Duration.ofMinutes(1));
        }
        office.tell(urgent("urged:6", "lanhDao"));
        useAwkwardServer();
        office.sendAll();

        assertThat(office.states()).hasSize(3).allMatch(state -> state.endsWith("SENT"));
        assertThat(awkward.accepted()).hasSize(3);
        assertThat(awkward.accepted().stream().map(SendingContract::id)).doesNotHaveDuplicates();
    }

    @Test
    void ofManyTheUrgentIsTakenFirst() {
        office.tell(notice(NoticeKind.NEW_ASSIGNMENT, "given:6", "vanThu"));
        office.tell(urgent("urged:6", "lanhDao"));

        List<Claimed> first =
                tables.transaction.execute(status -> office.outbox.claim("l", Set.of(ChannelKind.EMAIL), 1));
        assertThat(first).extracting(Claimed::recipientId).containsExactly("lanhDao");
    }

    /** Killed after the server took it and before that was written down: once more, under the same id, and on record. */
    @Test
    void whatADeadNodeHadIsTakenOverUnderTheSameId() {
        useAwkwardServer();
        office.tell(notice(NoticeKind.NEW_ASSIGNMENT, "given:6", "vanThu"));
        office.tell(notice(NoticeKind.NEW_ASSIGNMENT, "given:7", "lanhDao"));
        Claimed dying = tables.transaction
                .execute(status -> office.outbox.claim("dead", Set.of(ChannelKind.EMAIL), 5))
                .get(0);
        office.handOver(dying);
        office.sendAll();
        assertThat(office.states())
                .as("the lease still runs")
                .containsExactlyInAnyOrder("vanThu SENDING", "lanhDao SENDING");

        tables.jdbc
                .sql("update delivery set leased_until = current_timestamp - interval '1' second")
                .update();
        office.sendAll();

        assertThat(awkward.accepted()).hasSize(3);
        assertThat(awkward.accepted().stream().map(SendingContract::id).distinct())
                .hasSize(2);
        assertThat(office.states()).containsExactlyInAnyOrder("vanThu SENT", "lanhDao SENT");
        assertThat(office.note("vanThu")).contains("có thể thấy hai lần");
        assertThat(office.possibleDoubles())
                .as("the second had not had its turn yet")
                .containsExactly("vanThu");
        boolean written = tables.transaction.execute(
                status -> office.outbox.end(dying, "dead", DeliveryState.FAILED, "too late"));
        assertThat(written).isFalse();
    }

    /** Not dead, only so slow that another node took over what it had: it knows that it handed it over, too. */
    @Test
    void aSlowNodeThatLostItsLeaseSaysThatItHandedItOver() {
        useAwkwardServer();
        office.tell(notice(NoticeKind.NEW_ASSIGNMENT, "given:6", "vanThu"));
        Claimed slow = tables.transaction
                .execute(status -> office.outbox.claim("slow", Set.of(ChannelKind.EMAIL), 5))
                .get(0);
        tables.jdbc.sql("update delivery set lease = 'other'").update();
        office.sending.send(slow, "slow");

        assertThat(office.states()).containsExactly("vanThu SENDING");
        assertThat(office.possibleDoubles()).containsExactly("vanThu");
    }

    @Test
    void whatDoesNotHoldAnyMoreIsNotSent() {
        office.relevances.add(stored -> !Long.valueOf(6).equals(stored.assignmentId()));
        office.tell(notice(NoticeKind.NEW_ASSIGNMENT, "given:6", "vanThu"));
        office.sendAll();

        assertThat(office.states()).containsExactly("vanThu STALE");
        assertThat(mailboxes.getReceivedMessages()).isEmpty();
    }

    @Test
    void whatWasReadInTheAppOrIsForSomebodyGoneIsNotSent() {
        office.tell(notice(NoticeKind.NEW_ASSIGNMENT, "given:6", "vanThu", "lanhDao"));
        tables.jdbc.sql("update person set active = false where id = 'vanThu'").update();
        tables.jdbc
                .sql("update message set read_at = current_timestamp where recipient_id = 'lanhDao'")
                .update();
        office.sendAll();

        assertThat(office.states()).containsExactlyInAnyOrder("vanThu STALE", "lanhDao STALE");
    }

    @Test
    void oneThatCannotBeMadeKeepsNoOtherBack() {
        office.relevances.add(stored -> {
            if (stored.recipientId().equals("vanThu")) {
                throw new IllegalStateException("poison");
            }
            return true;
        });
        office.tell(notice(NoticeKind.NEW_ASSIGNMENT, "given:6", "vanThu", "lanhDao"));
        office.sendAll();

        assertThat(office.states()).containsExactlyInAnyOrder("vanThu PENDING", "lanhDao SENT");
    }

    @Test
    void aClockSetBackSendsNothingAgain() {
        office.tell(notice(NoticeKind.NEW_ASSIGNMENT, "given:6", "vanThu"));
        office.sendAll();
        tables.clock.advance(Duration.ofHours(-2));
        office.tell(notice(NoticeKind.NEW_ASSIGNMENT, "given:6", "vanThu"));
        office.sendAll();

        assertThat(mailboxes.getReceivedMessages()).hasSize(1);
    }

    @Test
    void outsideOfficeHoursOnlyTheUrgentGoes() {
        tables.clock.advance(Duration.ofHours(9));
        office.tell(notice(NoticeKind.NEW_ASSIGNMENT, "given:6", "vanThu"));
        office.tell(urgent("urged:6", "lanhDao"));
        office.sendAll();
        assertThat(office.states()).containsExactlyInAnyOrder("vanThu PENDING", "lanhDao SENT");

        // It is a Friday: the next window opens on Monday at half past seven.
        tables.clock.advance(Duration.ofHours(61).plusMinutes(45));
        office.sendAll();
        assertThat(office.states()).contains("vanThu SENT");
    }

    @Test
    void inQuietHoursOnlyTheUrgentGoes() {
        tables.jdbc
                .sql(
                        "insert into quiet_time (person_id, quiet_from, quiet_to) values ('vanThu', '08:00:00', '10:00:00')")
                .update();
        office.tell(notice(NoticeKind.NEW_ASSIGNMENT, "given:6", "vanThu"));
        office.tell(urgent("urged:6", "vanThu"));
        office.sendAll();
        assertThat(mailboxes.getReceivedMessages()).hasSize(1);

        tables.clock.advance(Duration.ofMinutes(61));
        office.sendAll();
        assertThat(mailboxes.getReceivedMessages()).hasSize(2);
    }

    /** Such a time is refused today; one that is stored, or that other office hours have made so, must not keep his mail for ever. */
    @Test
    void aQuietTimeOverTheWholeDaysWorkEndsWithAMail() {
        tables.jdbc
                .sql(
                        "insert into quiet_time (person_id, quiet_from, quiet_to) values ('vanThu', '07:00:00', '17:30:00')")
                .update();
        office.tell(notice(NoticeKind.NEW_ASSIGNMENT, "given:6", "vanThu"));
        office.sendAll();
        assertThat(office.states()).containsExactly("vanThu PENDING");

        tables.clock.advance(Duration.ofHours(8).plusMinutes(31));
        office.sendAll();
        assertThat(office.states()).containsExactly("vanThu SENT");
    }

    /** Who was a vice chairman and heads a department now is told like everybody there. */
    @Test
    void whoStandsAboveNoMoreGetsHisMails() {
        tables.jdbc
                .sql("update role_grant set valid_to = '2024-03-14' where person_id = 'phoChuTich'")
                .update();
        tables.jdbc
                .sql("insert into role_grant (person_id, agency_code, role) values ('phoChuTich', 'SYT', 'LEADER')")
                .update();
        office.tell(notice(NoticeKind.ESCALATION, "d+1:6", "phoChuTich"));
        office.tell(dated(NoticeKind.REMINDER, "d-1:7", null, "phoChuTich"));
        office.morning();

        assertThat(office.states()).containsExactly("phoChuTich PENDING", "phoChuTich PENDING");
    }

    @Test
    void aNameOrSubjectAddsNoHeader() throws Exception {
        Notice told = notice(NoticeKind.URGED, "urged:6", "vanThu");
        office.tell(new Notice(
                told.kind(),
                told.recipients(),
                null,
                null,
                null,
                null,
                null,
                "857\r\nBcc: thief@example.org\r\n\r\n<script>alert(1)</script>${7*7}",
                "{{why}} <b>",
                told.why(),
                null,
                null,
                true,
                "urged:6"));
        tables.jdbc
                .sql(
                        "update person set email = 'a@kontum.gov.vn' || chr(10) || 'Bcc: thief@example.org' where id = 'lanhDao'")
                .update();
        office.tell(urgent("urged:7", "lanhDao"));
        office.sendAll();

        assertThat(office.states()).containsExactlyInAnyOrder("vanThu SENT", "lanhDao FAILED");
        MimeMessage mail = mailboxes.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getSubject()).contains("Bcc: thief@example.org").contains("${7*7}");
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(text(mail)).contains("&lt;script&gt;").contains("{{why}} &lt;b&gt;");
    }

    /** A hundred at once, by two nodes: each once. */
    @Test
    void twoNodesSendEachOnce() {
        for (int i = 0; i < 50; i++) {
            office.tell(notice(NoticeKind.NEW_ASSIGNMENT, "given:" + UUID.randomUUID(), "vanThu", "lanhDao"));
        }
        office.node();
        Dispatcher other = office.node();
        other.look();
        office.sendAll();
        org.awaitility.Awaitility.await().atMost(Duration.ofSeconds(30)).until(other::isIdle);

        assertThat(office.states()).hasSize(100).allMatch(state -> state.endsWith("SENT"));
        assertThat(Arrays.stream(mailboxes.getReceivedMessages()).map(SendingContract::messageId))
                .hasSize(100)
                .doesNotHaveDuplicates();
    }

    @Test
    void aMorningsMailTellsAllThatNoMailHasToldYet() throws Exception {
        office.relevances.add(stored -> !"done".equals(stored.taskId()));
        office.tell(dated(NoticeKind.REMINDER, "d-3:6", LocalDate.of(2024, 3, 18), "vanThu", "lanhDao"));
        office.tell(dated(NoticeKind.REMINDER, "d+1:7", LocalDate.of(2024, 3, 14), "vanThu"));
        office.tell(dated(NoticeKind.TASK, "task:8", null, "vanThu"));
        office.tell(notice(NoticeKind.NEW_ASSIGNMENT, "given:6", "vanThu"));
        office.sendAll();
        int single = mailboxes.getReceivedMessages().length;

        office.morning();
        office.morning();
        tables.clock.advance(Duration.ofMinutes(11));
        office.sendAll();

        assertThat(mailboxes.getReceivedMessages()).hasSize(single + 2);
        MimeMessage mail = Arrays.stream(mailboxes.getReceivedMessages())
                .skip(single)
                .filter(received -> recipient(received).startsWith("vanThu"))
                .findFirst()
                .orElseThrow();
        assertThat(mail.getSubject()).isEqualTo("Việc của ông/bà 15/03/2024: 3 việc");
        assertThat(text(mail))
                .containsSubsequence("QUÁ HẠN", "14/03/2024", "SẮP ĐẾN HẠN", "18/03/2024", "VIỆC ĐANG MỞ");
    }

    @Test
    void afterDowntimeThereIsOneDigestAndNoneOfWhatIsOver() {
        office.sender.setPort(1);
        office.tell(dated(NoticeKind.REMINDER, "d-3:6", null, "vanThu", "lanhDao"));
        office.morning();
        office.sendAll();
        tables.clock.goTo(LocalDate.of(2024, 3, 18));
        office.tell(dated(NoticeKind.REMINDER, "d-2:6", null, "vanThu"));
        office.relevances.add(stored -> !stored.recipientId().equals("lanhDao"));
        useAwkwardServer();
        office.morning();
        tables.clock.advance(Duration.ofMinutes(11));
        office.sendAll();

        assertThat(awkward.accepted()).hasSize(1);
        assertThat(office.states())
                .containsExactlyInAnyOrder("vanThu STALE", "lanhDao STALE", "vanThu SENT", "lanhDao STALE");
    }

    /** A sender looks for work while the morning's transaction, which takes the old digest's lines, is not yet committed. */
    @Test
    void aDigestThatIsOvertakenIsNotSentBesideItsSuccessor() throws Exception {
        office.sender.setPort(1);
        office.tell(dated(NoticeKind.REMINDER, "d-3:6", null, "vanThu"));
        office.morning();
        tables.clock.goTo(LocalDate.of(2024, 3, 18));
        useAwkwardServer();
        ExecutorService otherNode = Executors.newSingleThreadExecutor();
        List<Claimed> claimed = tables.transaction.execute(status -> {
            office.digests.write();
            try {
                return otherNode
                        .submit(() -> tables.transaction.execute(
                                other -> office.outbox.claim("l", Set.of(ChannelKind.EMAIL), 5)))
                        .get();
            } catch (InterruptedException | ExecutionException e) {
                throw new AssertionError(e);
            }
        });
        otherNode.shutdown();
        tables.clock.advance(Duration.ofMinutes(11));
        office.sendAll();

        assertThat(claimed).isEmpty();
        assertThat(office.states()).containsExactlyInAnyOrder("vanThu STALE", "vanThu SENT");
        assertThat(awkward.accepted()).hasSize(1);
    }

    /** The other way round: what a sender has taken is its to send, and the next morning says it no more. */
    @Test
    void aDigestThatIsBeingSentIsNotOvertaken() {
        office.tell(dated(NoticeKind.REMINDER, "d-3:6", null, "vanThu"));
        office.morning();
        tables.clock.goTo(LocalDate.of(2024, 3, 18));
        tables.transaction.execute(status -> office.outbox.claim("l", Set.of(ChannelKind.EMAIL), 5));
        office.morning();

        assertThat(office.states()).containsExactly("vanThu SENDING");
    }

    /** Its row says 7:29:59, and it commits when the morning has looked already. */
    @Test
    void anActThatCommitsWhileTheMorningsMailIsWrittenIsToldTheNextMorning() throws Exception {
        tables.jdbc
                .sql("create table act (id integer primary key, done_at timestamp(3) with time zone)")
                .update();
        office.sources.add(since -> tables
                .jdbc
                .sql("select id from act where done_at >= :since")
                .param("since", since)
                .query(Integer.class)
                .list()
                .stream()
                .map(id -> dated(NoticeKind.TASK, "task:" + id, null, "vanThu"))
                .toList());
        CountDownLatch done = new CountDownLatch(1);
        CountDownLatch written = new CountDownLatch(1);
        ExecutorService otherNode = Executors.newSingleThreadExecutor();
        Future<?> act = otherNode.submit(() -> tables.transaction.execute(status -> {
            tables.jdbc
                    .sql("insert into act values (7, :now)")
                    .param("now", OffsetDateTime.now(tables.clock).minusSeconds(1))
                    .update();
            done.countDown();
            try {
                return written.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }));
        done.await();
        office.morning();
        written.countDown();
        act.get();
        otherNode.shutdown();
        assertThat(office.states()).isEmpty();

        tables.clock.goTo(LocalDate.of(2024, 3, 18));
        office.morning();
        tables.clock.goTo(LocalDate.of(2024, 3, 19));
        office.morning();
        assertThat(count("message where dedup_key = 'task:7'")).isEqualTo(1);
    }

    @Test
    void nothingIsSentOnADayOffAndWhoReadsInTheAppGetsNoMail() {
        tables.clock.goTo(LocalDate.of(2024, 3, 16));
        office.tell(dated(NoticeKind.REMINDER, "d-3:6", null, "vanThu", "lanhDao"));
        office.morning();
        assertThat(office.states()).isEmpty();

        tables.clock.goTo(LocalDate.of(2024, 3, 18));
        tables.jdbc
                .sql("update message set read_at = current_timestamp where recipient_id = 'lanhDao'")
                .update();
        office.morning();
        assertThat(office.states()).containsExactly("vanThu PENDING");
    }

    @Test
    void aViceChairmansListComesOnTheWeeksFirstWorkingDay() {
        office.morning();
        office.tell(dated(NoticeKind.WEEKLY_LIST, "d+10:6", LocalDate.of(2024, 3, 1), "phoChuTich"));
        office.tell(dated(NoticeKind.REMINDER, "confirm:6", null, "phoChuTich"));
        office.morning();
        assertThat(office.states()).isEmpty();

        // Monday 18/3, and Tuesday after it.
        tables.clock.goTo(LocalDate.of(2024, 3, 18));
        office.morning();
        office.tell(dated(NoticeKind.WEEKLY_LIST, "d+10:7", null, "phoChuTich"));
        tables.clock.goTo(LocalDate.of(2024, 3, 19));
        office.morning();

        assertThat(office.states()).containsExactly("phoChuTich PENDING");
        assertThat(tables.jdbc
                        .sql("select count(*) from message where digest_id is not null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    /** His successor gets the line of a field that he has given away, not he a first time, nor once more. */
    @Test
    void whatIsNoLongerHisStandsInNoList() {
        tables.person("chuTich", "UBND", "CHAIR");
        office.morning();
        office.tell(dated(NoticeKind.WEEKLY_LIST, "given-away:6", LocalDate.of(2024, 3, 1), "phoChuTich"));
        office.tell(dated(NoticeKind.WEEKLY_LIST, "d+10:7", LocalDate.of(2024, 3, 1), "phoChuTich"));
        office.tell(dated(NoticeKind.MONTHLY_LIST, "given-away:8", LocalDate.of(2024, 3, 1), "chuTich"));
        tables.clock.goTo(LocalDate.of(2024, 4, 1));
        office.morning();

        assertThat(tables.jdbc
                        .sql("select dedup_key from message where digest_id is not null")
                        .query(String.class)
                        .list())
                .containsExactly("d+10:7");
    }

    /** One list of what is red: also what last week's held, and what he has read in the app; not twice in a week. */
    @Test
    void whatIsStillRedStandsInTheNextListToo() throws Exception {
        tables.clock.goTo(LocalDate.of(2024, 3, 11));
        office.tell(dated(NoticeKind.WEEKLY_LIST, "d+10:6", LocalDate.of(2024, 2, 23), "phoChuTich"));
        office.tell(dated(NoticeKind.REMINDER, "confirm:6", null, "phoChuTich"));
        office.morning();
        tables.clock.advance(Duration.ofMinutes(11));
        office.sendAll();
        tables.jdbc.sql("update message set read_at = current_timestamp").update();
        tables.clock.goTo(LocalDate.of(2024, 3, 13));
        office.tell(dated(NoticeKind.WEEKLY_LIST, "d+10:7", LocalDate.of(2024, 2, 27), "phoChuTich"));
        office.morning();
        office.sendAll();
        assertThat(mailboxes.getReceivedMessages()).hasSize(1);

        tables.clock.goTo(LocalDate.of(2024, 3, 18));
        office.morning();
        office.morning();
        tables.clock.advance(Duration.ofMinutes(11));
        office.sendAll();
        assertThat(mailboxes.getReceivedMessages()).hasSize(2);
        assertThat(mailboxes.getReceivedMessages()[1].getSubject()).isEqualTo("Danh sách tuần 18/03/2024: 2 việc");
    }

    @Test
    void theChairmansListComesOnTheMonthsFirstWorkingDay() {
        tables.person("chuTich", "UBND", "CHAIR");
        office.morning();
        office.tell(dated(NoticeKind.MONTHLY_LIST, "d+20:6", LocalDate.of(2024, 3, 1), "chuTich"));
        office.tell(dated(NoticeKind.WEEKLY_LIST, "d+10:7", LocalDate.of(2024, 3, 1), "phoChuTich"));
        tables.clock.goTo(LocalDate.of(2024, 3, 29));
        office.morning();
        tables.clock.advance(Duration.ofMinutes(11));
        office.sendAll();
        assertThat(office.states()).containsExactly("phoChuTich SENT");

        // 31/3 is a Sunday; what comes after the first waits for the next one.
        tables.clock.goTo(LocalDate.of(2024, 4, 1));
        office.morning();
        office.tell(dated(NoticeKind.MONTHLY_LIST, "third:8", LocalDate.of(2024, 4, 1), "chuTich"));
        tables.clock.goTo(LocalDate.of(2024, 4, 2));
        office.morning();
        assertThat(chairs()).containsExactly("chuTich PENDING");

        tables.clock.advance(Duration.ofMinutes(11));
        office.sendAll();
        tables.clock.goTo(LocalDate.of(2024, 5, 2));
        office.morning();
        assertThat(chairs()).containsExactly("chuTich SENT", "chuTich PENDING");
    }

    /** The vice chairman has his list each week meanwhile. */
    private List<String> chairs() {
        return office.states().stream()
                .filter(state -> state.startsWith("chuTich"))
                .toList();
    }

    /** Both nodes' timers go off at half past seven. */
    @Test
    void twoNodesThatWriteTheMorningsMailAtOnceWriteOneForEach() throws Exception {
        List<String> people = IntStream.range(0, 40).mapToObj(i -> "nguoi" + i).toList();
        people.forEach(id -> tables.person(id, "SNV", "OFFICER"));
        office.tell(dated(NoticeKind.REMINDER, "d-3:6", LocalDate.of(2024, 3, 18), people.toArray(String[]::new)));
        office.sources.add(since -> List.of(dated(NoticeKind.TASK, "task:7", null, people.toArray(String[]::new))));
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        List<Future<?>> mornings = new ArrayList<>();
        for (int node = 0; node < 2; node++) {
            mornings.add(nodes.submit(() -> {
                together.await();
                office.morning();
                return null;
            }));
        }
        for (Future<?> morning : mornings) {
            morning.get();
        }
        nodes.shutdown();
        tables.clock.advance(Duration.ofMinutes(11));
        office.sendAll();

        assertThat(Arrays.stream(mailboxes.getReceivedMessages()).map(SendingContract::recipient))
                .hasSize(40)
                .doesNotHaveDuplicates();
        assertThat(tables.jdbc
                        .sql("select count(*) from message where digest_id is not null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(80);
    }

    /** Stopped between the digests of some and those of others: nothing of it is there, and the next try writes all, once. */
    @Test
    void aMorningThatIsCutOffIsWrittenWhole() {
        office.tell(dated(NoticeKind.REMINDER, "d-3:6", null, "vanThu", "lanhDao", "chuyenVien"));
        tables.transaction.executeWithoutResult(status -> {
            office.digests.write();
            status.setRollbackOnly();
        });
        assertThat(office.states()).isEmpty();

        office.morning();
        assertThat(office.states())
                .containsExactlyInAnyOrder("vanThu PENDING", "lanhDao PENDING", "chuyenVien PENDING");
    }

    @Test
    void whatTheMorningGathersIsToldOnce() {
        office.sources.add(since -> List.of(dated(NoticeKind.WATCHED, "watched:6", null, "khac")));
        office.morning();
        tables.clock.advance(Duration.ofMinutes(11));
        office.sendAll();
        tables.clock.goTo(LocalDate.of(2024, 3, 18));
        office.morning();

        assertThat(office.states()).containsExactly("khac SENT");
    }

    private static Notice dated(NoticeKind kind, String key, LocalDate dueOn, String... recipients) {
        Notice told = notice(kind, key, recipients);
        return new Notice(
                kind,
                told.recipients(),
                null,
                6L,
                null,
                null,
                dueOn,
                told.subject(),
                told.text(),
                told.why(),
                told.action(),
                told.link(),
                false,
                key);
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private Notice urgent(String key, String recipient) {
        Notice told = notice(NoticeKind.URGED, key, recipient);
        return new Notice(
                told.kind(),
                told.recipients(),
                null,
                null,
                null,
                null,
                null,
                told.subject(),
                told.text(),
                told.why(),
                told.action(),
                told.link(),
                true,
                key);
    }

    private int count(String from) {
        return tables.jdbc
                .sql("select count(*) from " + from)
                .query(Integer.class)
                .single();
    }

    private String told(String personId) {
        return tables.jdbc
                .sql("select subject from message where recipient_id = :id")
                .param("id", personId)
                .query(String.class)
                .single();
    }

    private static String id(String mail) {
        return mail.lines()
                .filter(line -> line.startsWith("Message-ID:"))
                .findFirst()
                .orElseThrow();
    }

    private static String messageId(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(MimeMessage mail) throws Exception {
        StringBuilder text = new StringBuilder();
        collect(mail.getContent(), text);
        return text.toString();
    }

    private static void collect(Object content, StringBuilder text) throws Exception {
        if (content instanceof MimeMultipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                collect(parts.getBodyPart(i).getContent(), text);
            }
        } else {
            text.append(content);
        }
    }
}

package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.notification.NotificationTables.notice;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

/** Mail that was taken and comes back, read by IMAP from a real store. */
class BounceMailboxTest {

    private static final String BOX = "dondoc@kontum.gov.vn";
    private static final String WHOM = "chuyenVien@kontum.gov.vn";

    private final EmbeddedDatabase database = new EmbeddedDatabaseBuilder()
            .setType(EmbeddedDatabaseType.H2)
            .generateUniqueName(true)
            .build();
    private final GreenMail mail = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });
    private NotificationTables tables;
    private PostOffice office;
    private BounceMailbox mailbox;

    @BeforeEach
    void open() {
        mail.start();
        mail.setUser(BOX, BOX, "mat-khau");
        tables = new NotificationTables(database);
        office = new PostOffice(tables, mail.getSmtp().getPort(), "");
        mailbox = mailbox("mat-khau");
    }

    @AfterEach
    void close() throws InterruptedException {
        office.close();
        mailbox.stop();
        mail.stop();
        database.shutdown();
    }

    @Test
    void anAddressWhoseMailComesBackIsSwitchedOffAndToldOnce() throws Exception {
        String messageId = sent("given:6");
        comesBack(messageId, WHOM, "failed", "5.1.1");
        comesBack(messageId, WHOM, "failed", "5.1.1");

        mailbox.read();

        assertThat(refused()).containsExactly(WHOM + " Thư bị trả lại: 550 5.1.1 no such user");
        assertThat(office.states()).containsExactly("chuyenVien FAILED");
        assertThat(told("admin")).containsExactly("Địa chỉ thư điện tử bị từ chối");
        assertThat(told("vanThu")).containsExactly("Địa chỉ thư điện tử bị từ chối");
        assertThat(mailbox.fault()).isNull();

        // Corrected or given back it stays so: what was read is read.
        tables.jdbc.sql("delete from refused_address").update();
        sent("given:7");
        mailbox.read();
        assertThat(refused()).isEmpty();
    }

    @Test
    void whatIsNotForGoodOrNotTheAddresssFaultOrNotOursChangesNothing() throws Exception {
        String messageId = sent("given:6");
        comesBack(messageId, WHOM, "delayed", "4.4.1");
        comesBack(messageId, WHOM, "failed", "4.2.2");
        comesBack(messageId, WHOM, "failed", "5.7.1");
        comesBack(messageId, WHOM, "failed", "5.0.0");
        comesBack(messageId, WHOM, "failed", "5.4.316");
        comesBack(messageId, "ai-khac@kontum.gov.vn", "failed", "5.1.1");
        comesBack(messageId.replace("@", "@la."), WHOM, "failed", "5.1.1");
        comesBack(messageId.replaceFirst("\\.[0-9a-f]{16}", ".0123456789abcdef"), WHOM, "failed", "5.1.1");
        // Whoever knows who works here can guess all but the seal.
        comesBack(messageId.replaceFirst("\\.[0-9a-f]{32}", ""), WHOM, "failed", "5.1.1");
        comesBack(
                messageId.replaceFirst("\\.[0-9a-f]{32}", ".0123456789abcdef0123456789abcdef"),
                WHOM,
                "failed",
                "5.1.1");
        comesBack("", WHOM, "failed", "5.1.1");

        mailbox.read();

        assertThat(refused()).isEmpty();
        assertThat(office.states()).containsExactly("chuyenVien SENT");
        assertThat(told("admin")).isEmpty();
    }

    /** Its Message-ID is the one under which it may have been handed over before; so its reports can be forged. */
    @Test
    void aMailOfBeforeThereWereSealsKeepsItsMessageIdAndSwitchesNothingOff() throws Exception {
        office.tell(notice(NoticeKind.NEW_ASSIGNMENT, "given:6", "chuyenVien"));
        tables.jdbc.sql("update delivery set sealed = false").update();
        office.sendAll();
        String messageId = mail.getReceivedMessages()[0].getMessageID();
        assertThat(messageId).matches("<m1\\.[0-9a-f]{16}@dondoc\\.kontum\\.gov\\.vn>");
        comesBack(messageId, WHOM, "failed", "5.1.1");

        mailbox.read();

        assertThat(refused()).isEmpty();
        assertThat(office.states()).containsExactly("chuyenVien SENT");
    }

    @Test
    void whatElseLiesInTheMailboxStaysUnread() throws Exception {
        String messageId = sent("given:6");
        deliver("From: mot.nguoi@kontum.gov.vn\r\nSubject: Tra loi\r\n\r\nDa nhan.\r\n");
        deliver("Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\nhong");
        comesBack(messageId, WHOM, "failed", "5.1.1");

        mailbox.read();

        assertThat(refused()).hasSize(1);
        assertThat(mail.getManagers()
                        .getImapHostManager()
                        .getInbox(mail.getUserManager().getUserByEmail(BOX))
                        .getMessages())
                .extracting(stored -> stored.getFlags().contains(Flags.Flag.SEEN))
                .containsExactly(false, true, true);
    }

    @Test
    void aMailboxThatCannotBeReadIsSaid() {
        BounceMailbox wrong = mailbox("sai");

        wrong.read();

        assertThat(wrong.fault()).isNotBlank();
        wrong.stop();
    }

    private BounceMailbox mailbox(String password) {
        return new BounceMailbox(
                new BounceSettings("127.0.0.1", mail.getImap().getPort(), "imap", BOX, password, "INBOX"),
                new Bounces(
                        tables.jdbc,
                        new RefusedAddresses(
                                tables.jdbc, new Recipients(tables.jdbc, tables.clock), office.notices, tables.clock),
                        office.keys,
                        tables.transaction,
                        office.settings));
    }

    /** @return its Message-ID */
    private String sent(String key) throws MessagingException {
        office.tell(notice(NoticeKind.NEW_ASSIGNMENT, key, "chuyenVien"));
        office.sendAll();
        MimeMessage[] received = mail.getReceivedMessagesForDomain(WHOM);
        return received[received.length - 1].getMessageID();
    }

    /** As Postfix writes it. */
    private void comesBack(String messageId, String address, String action, String status) throws MessagingException {
        deliver(
                """
                From: MAILER-DAEMON@mail.kontum.gov.vn
                To: %1$s
                Subject: Undelivered Mail Returned to Sender
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b/1"

                --b/1
                Content-Type: text/plain; charset=us-ascii

                I'm sorry to have to inform you that your message could not be delivered.

                --b/1
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mail.kontum.gov.vn
                Arrival-Date: Fri, 15 Mar 2024 09:00:00 +0700 (+07)

                Final-Recipient: rfc822; %3$s
                Original-Recipient: rfc822;%3$s
                Action: %4$s
                Status: %5$s
                Diagnostic-Code: smtp; 550 %5$s no such
                    user

                --b/1
                Content-Type: text/rfc822-headers

                From: %1$s
                Message-ID: %2$s
                Subject: Nhiem vu moi

                --b/1--
                """
                        .formatted(BOX, messageId, address, action, status)
                        .replace("\n", "\r\n"));
    }

    private void deliver(String raw) throws MessagingException {
        mail.getUserManager()
                .getUserByEmail(BOX)
                .deliver(new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(raw.getBytes(StandardCharsets.US_ASCII))));
    }

    private List<String> refused() {
        return tables.jdbc
                .sql("select address || ' ' || reason from refused_address")
                .query(String.class)
                .list();
    }

    private List<String> told(String personId) {
        return tables.jdbc
                .sql("select subject from message where recipient_id = :id")
                .param("id", personId)
                .query(String.class)
                .list();
    }
}

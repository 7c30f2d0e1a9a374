package vn.dondoc.ladder.policy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.notification.AwkwardMailServer;
import vn.dondoc.notification.Inbox;
import vn.dondoc.notification.StoredNotice;

/** What people heard from the ladder: read off the mails that a mail server took, and off everybody's bell. */
final class Ears {

    /** What is owed, in the words in which people read it. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("Vào sổ văn bản đến của", "ARRIVAL"),
            Map.entry("Phân công người xử lý của", "HANDLER"),
            Map.entry("Kết quả phối hợp của", "CONTRIBUTION"),
            Map.entry("Ý kiến góp ý của", "OPINION"),
            Map.entry("Kết quả nhiệm vụ của", "RESULT"),
            Map.entry("Báo cáo định kỳ của", "PERIOD_REPORT"),
            Map.entry("Cập nhật tiến độ của", "PROGRESS_ENTRY"),
            Map.entry("Giải trình của", "EXPLANATION"),
            Map.entry("Thẩm tra hồ sơ đề xuất tại", "EXAMINATION"),
            Map.entry("Quyết định của", "DECISION"),
            Map.entry("Xác nhận kết quả tại", "CONFIRMATION"),
            Map.entry("Việc của", "OFFICE_STEP"),
            Map.entry("Đôn đốc lần thứ ba đối với", "THIRD_URGING"));

    private static final Pattern SAID = Pattern.compile("(" + String.join("|", WORDS.keySet())
            + ") [^:,\\n]+(?:: đến hạn hôm nay, |: còn \\d+ ngày làm việc, hạn |: quá hạn \\d+ ngày làm việc, hạn |, ngày )"
            + "(\\d{2}/\\d{2}/\\d{4})\\.");

    private static final Pattern ITEM =
            Pattern.compile("(\\d+/UBND-KGVX) - [^\\n]+\\n\\s*" + SAID.pattern(), Pattern.MULTILINE);

    private static final Map<String, String> BY_MAIL = Map.of(
            "Việc quá hạn", "at once", "Việc của", "morning", "Danh sách tuần", "week", "Danh sách tháng", "month");

    private static final Map<String, String> BY_BELL =
            Map.of("ESCALATION", "at once", "REMINDER", "morning", "WEEKLY_LIST", "week", "MONTHLY_LIST", "month");

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final AwkwardMailServer server;
    private final JdbcClient jdbc;
    private final Inbox inbox;
    private final Clock clock;
    private final List<Heard> byMail = new ArrayList<>();
    private final List<Heard> byBell = new ArrayList<>();
    private int mails;
    private long newest;

    Ears(AwkwardMailServer server, ApplicationContext app) {
        this.server = server;
        this.jdbc = app.getBean(JdbcClient.class);
        this.inbox = app.getBean(Inbox.class);
        this.clock = app.getBean(Clock.class);
        this.mails = server.accepted().size();
        this.newest = jdbc.sql("select coalesce(max(id), 0) from message")
                .query(Long.class)
                .single();
    }

    List<Heard> byMail() {
        return byMail;
    }

    List<Heard> byBell() {
        return byBell;
    }

    /** What has come since; each line in a bell still asks for something. */
    void listen() {
        for (; mails < server.accepted().size(); mails++) {
            read(server.accepted().get(mails));
        }
        List<StoredNotice> rung = jdbc.sql(
                        """
                select id, recipient_id, principal_id, kind, directive_id, assignment_id, task_id, obligation_key, due_on, subject,
                       text, why, action, link, urgent, created_at, read_at
                  from message where obligation_key is not null and id > :newest order by id""")
                .param("newest", newest)
                .query(StoredNotice.class)
                .list();
        assertThat(inbox.settled(rung)).isEmpty();
        for (StoredNotice notice : rung) {
            newest = notice.id();
            String number = notice.subject().substring(0, notice.subject().indexOf(" - "));
            byBell.add(heard(
                    number,
                    said(notice.text()),
                    notice.recipientId(),
                    BY_BELL.get(notice.kind().name())));
        }
    }

    private static Matcher said(String text) {
        Matcher said = SAID.matcher(text);
        assertThat(said.matches()).as(text).isTrue();
        return said;
    }

    private void read(String mail) {
        try {
            MimeMessage message = new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)));
            String to = message.getAllRecipients()[0].toString();
            String how = BY_MAIL.entrySet().stream()
                    .filter(each -> subject(message).startsWith(each.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse("another");
            Matcher item = ITEM.matcher(plain(message.getContent()).replace("\r", ""));
            while (item.find()) {
                byMail.add(heard(item.group(1), item.group(2), item.group(3), to.substring(0, to.indexOf('@')), how));
            }
        } catch (MessagingException | IOException unreadable) {
            throw new AssertionError(mail, unreadable);
        }
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String plain(Object content) throws MessagingException, IOException {
        if (content instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                String plain = part.isMimeType("text/html") ? "" : plain(part.getContent());
                if (!plain.isEmpty()) {
                    return plain;
                }
            }
            return "";
        }
        return (String) content;
    }

    private Heard heard(String number, Matcher said, String person, String how) {
        return heard(number, said.group(1), said.group(2), person, how);
    }

    private Heard heard(String number, String words, String date, String person, String how) {
        return new Heard(number, WORDS.get(words), LocalDate.parse(date, DATE), OfficeZone.today(clock), person, how);
    }
}

package vn.dondoc.notification;

import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import vn.dondoc.clock.ClockGuard;
import vn.dondoc.deadline.OfficeCalendar;
import vn.dondoc.deadline.OfficeHours;
import vn.dondoc.deadline.WorkingCalendars;

/** The feature put together without Spring and engine, with a mail server at a port: one node that sends. */
final class PostOffice implements AutoCloseable {

    /** What a morning's source has ended after the inbox was settled. */
    private static final Standing NO_LONGER_HIS = () -> "m.dedup_key not like 'given-away:%'";

    final NotificationTables tables;
    final List<Relevance> relevances = new CopyOnWriteArrayList<>();
    final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    final NotificationSettings settings;
    final Notices notices;
    final Outbox outbox;
    final Sending sending;
    final MessageKeys keys;
    private final Packing packing;
    final List<Dispatcher> nodes = new ArrayList<>();
    final List<MorningSource> sources = new CopyOnWriteArrayList<>();
    final Digests digests;
    private final List<Channel> channels;
    volatile boolean clockTrusted = true;

    PostOffice(NotificationTables tables, int port, String webhookUrl) {
        this.tables = tables;
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.setDefaultEncoding("UTF-8");
        Properties timeouts = new Properties();
        timeouts.put("mail.smtp.connectiontimeout", "500");
        timeouts.put("mail.smtp.timeout", "1500");
        timeouts.put("mail.smtp.writetimeout", "1500");
        sender.setJavaMailProperties(timeouts);
        settings = new NotificationSettings(
                "https://dondoc.kontum.gov.vn",
                "dondoc@kontum.gov.vn",
                "dondoc.kontum.gov.vn",
                webhookUrl,
                "bi-mat",
                4,
                Duration.ofMinutes(10));
        WorkingCalendars calendars = mock(WorkingCalendars.class);
        when(calendars.current()).thenReturn(OfficeCalendar.shipped());
        OfficeHours hours = OfficeCalendar.hours(calendars);
        channels = List.of(
                new EmailChannel(provider(sender), settings),
                new WebhookChannel(settings, new ObjectMapper(), tables.clock));
        outbox = new Outbox(tables.jdbc, tables.clock);
        SendingTimes times = new SendingTimes(hours, settings);
        notices = new Notices(
                tables.jdbc,
                new Messages(tables.jdbc, tables.clock),
                new Dispatch(channels, outbox, times, announced -> {}, tables.clock));
        digests = new Digests(
                sources,
                notices,
                new DigestMail(channels, List.of(NO_LONGER_HIS), settings, announced -> {}, tables.jdbc, tables.clock),
                new Inbox(tables.jdbc, List.of(), tables.clock),
                calendars,
                tables.jdbc,
                tables.clock);
        MailWriter writer = new MailWriter(new MailTemplates(tables.jdbc), settings, calendars, 3, tables.clock);
        Recipients recipients = new Recipients(tables.jdbc, tables.clock);
        keys = new MessageKeys(tables.jdbc);
        keys.agree();
        packing = new Packing(tables.jdbc, writer, StoredNotice::text, keys, relevances);
        sending = new Sending(
                channels,
                outbox,
                packing,
                times,
                new RefusedAddresses(tables.jdbc, recipients, notices, tables.clock),
                new GivenUp(recipients, notices, tables.jdbc),
                tables.transaction,
                tables.clock);
    }

    /** Another node on the same database. */
    Dispatcher node() {
        Dispatcher node =
                new Dispatcher(channels, outbox, sending, tables.transaction, tables.clock, guard(), settings);
        nodes.add(node);
        return node;
    }

    private ClockGuard guard() {
        return new ClockGuard() {
            @Override
            public boolean isTrusted() {
                return clockTrusted;
            }

            @Override
            public Duration behind() {
                return clockTrusted ? Duration.ZERO : Duration.ofMinutes(10);
            }
        };
    }

    void tell(Notice... together) {
        tables.transaction.executeWithoutResult(status -> notices.tell(List.of(together)));
    }

    /** As the process does each morning. */
    void morning() {
        if (digests.isWorkingDay()) {
            tables.transaction.executeWithoutResult(status -> digests.write());
        }
    }

    /** Looks again and again, as a running system does, until nothing is left that is due. */
    void sendAll() {
        Dispatcher node = nodes.isEmpty() ? node() : nodes.get(0);
        node.look();
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(10))
                .until(node::isIdle);
    }

    /** Hands a mail to the server and writes nothing down, as a node does that is killed in between. */
    void handOver(Claimed claimed) {
        channels.get(0).send(tables.transaction.execute(status -> packing.pack(claimed)));
    }

    List<String> states() {
        return tables.jdbc
                .sql("select recipient_id || ' ' || state from delivery order by id")
                .query(String.class)
                .list();
    }

    String note(String recipient) {
        return tables.jdbc
                .sql("select note from delivery where recipient_id = :id order by id desc fetch first 1 rows only")
                .param("id", recipient)
                .query(String.class)
                .single();
    }

    /** Whose messages may arrive twice. */
    List<String> possibleDoubles() {
        return tables.jdbc
                .sql("select recipient_id from delivery where maybe_twice_at is not null order by id")
                .query(String.class)
                .list();
    }

    private static ObjectProvider<JavaMailSender> provider(JavaMailSender sender) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("mailSender", sender);
        return beans.getBeanProvider(JavaMailSender.class);
    }

    @Override
    public void close() throws InterruptedException {
        for (Dispatcher node : nodes) {
            node.stop();
        }
    }
}

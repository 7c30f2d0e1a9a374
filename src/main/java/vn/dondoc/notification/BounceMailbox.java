package vn.dondoc.notification;

import jakarta.annotation.PreDestroy;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * Looks now and then whether mail came back ({@link BounceSettings}; off as long as none is set). Reads reports only and marks them as
 * read; whatever else lies in the mailbox stays as it is, unread.
 */
@Component
class BounceMailbox {

    private static final Logger log = LoggerFactory.getLogger(BounceMailbox.class);

    /** A report with the headers of the mail is some kilobytes. */
    private static final int LARGEST = 1_000_000;

    private final BounceSettings settings;
    private final Bounces bounces;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(new CustomizableThreadFactory("bounces-"));
    private final AtomicBoolean reading = new AtomicBoolean();
    private volatile String fault;

    BounceMailbox(BounceSettings settings, Bounces bounces) {
        this.settings = settings;
        this.bounces = bounces;
    }

    /** Beside the clock's own thread: a server that hangs keeps nothing else back. */
    @Scheduled(initialDelay = 1, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    void look() {
        if (settings.isOn() && reading.compareAndSet(false, true)) {
            reader.execute(() -> {
                try {
                    read();
                } finally {
                    reading.set(false);
                }
            });
        }
    }

    /** @return what kept it from being read the last time; null if nothing did */
    String fault() {
        return fault;
    }

    /** All that came since. */
    void read() {
        try (Store store = session().getStore(settings.protocol())) {
            store.connect(settings.host(), settings.port(), settings.username(), settings.password());
            try (Folder folder = store.getFolder(settings.folder())) {
                folder.open(Folder.READ_WRITE);
                Message[] unread = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
                FetchProfile look = new FetchProfile();
                look.add(BounceReport.TYPE);
                look.add(FetchProfile.Item.SIZE);
                folder.fetch(unread, look);
                for (Message mail : unread) {
                    take((MimeMessage) mail);
                }
            }
            fault = null;
        } catch (MessagingException unreadable) {
            log.warn("The mailbox of bounces cannot be read", unreadable);
            fault = MailText.oneLine(String.valueOf(unreadable.getMessage()));
        } catch (RuntimeException databaseIsAway) {
            log.warn("Cannot write down what came back", databaseIsAway);
            fault = MailText.oneLine(String.valueOf(databaseIsAway.getMessage()));
        }
    }

    private void take(MimeMessage mail) throws MessagingException {
        if (!BounceReport.isOne(mail) || mail.getSize() > LARGEST) {
            return;
        }
        try {
            BounceReport.read(new MimeMessage(mail)).forEach(bounces::take);
        } catch (IOException | MessagingException | DataIntegrityViolationException garbled) {
            log.warn("A report in the mailbox of bounces cannot be understood", garbled);
        }
        mail.setFlag(Flags.Flag.SEEN, true);
    }

    private Session session() {
        Properties properties = new Properties();
        String prefix = "mail." + settings.protocol() + ".";
        properties.put(prefix + "connectiontimeout", "10000");
        properties.put(prefix + "timeout", "30000");
        properties.put(prefix + "writetimeout", "30000");
        // What is only looked at stays unread.
        properties.put(prefix + "peek", "true");
        return Session.getInstance(properties);
    }

    @PreDestroy
    void stop() {
        reader.shutdownNow();
    }
}

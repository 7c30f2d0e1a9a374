package vn.dondoc.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.EmbeddedDatabase;
import vn.dondoc.LongRuns;
import vn.dondoc.notification.AwkwardMailServer;

/**
 * Killed, over and over, in the worst moment there is while it sends: when the mail server has a mail and has not said so yet. Every
 * mail arrives; what arrives twice has one Message-ID and is on record (row 3). Briefly in an ordinary build; {@code -Pfaults} sends
 * a thousand, and lets the leases of the dead run out by themselves.
 */
@LongRuns.Only
class SendingKilledIT {

    private static final int MAILS = Integer.getInteger("dondoc.mails", 120);
    private static final int KILLS = Math.max(1, MAILS / 150);
    private static final boolean BRIEF = MAILS < 1000;
    /** As many conversations with the mail server are under way at once. */
    private static final int SENDERS = 4;

    @TempDir
    Path directory;

    @Test
    void everyMailArrivesAndWhatArrivesTwiceIsOnRecord() throws InterruptedException {
        Database database = new Database(EmbeddedDatabase.fresh(), "postgres", "postgres");
        try (AwkwardMailServer mail = new AwkwardMailServer()) {
            Map<String, String> environment = environment(database, mail);
            PackagedJar jar = PackagedJar.start(directory, environment);
            write(database);
            for (int kill = 1; kill <= KILLS; kill++) {
                killAtMail(mail.accepted().size() + MAILS / (KILLS + 1), mail, jar);
                if (BRIEF) {
                    // Nobody is left who could have renewed them.
                    database.execute(
                            "update delivery set leased_until = current_timestamp - interval '1 second' where state = 'SENDING'");
                }
                jar = PackagedJar.start(directory, environment);
            }
            await().atMost(Duration.ofMinutes(3))
                    .until(() -> database.count("select count(*) from delivery where state <> 'SENT'") == 0);
            jar.close();
            judge(database, mail.accepted());
        }
    }

    private static void killAtMail(int number, AwkwardMailServer mail, PackagedJar jar) throws InterruptedException {
        AtomicInteger taken = new AtomicInteger(mail.accepted().size());
        CountDownLatch killed = new CountDownLatch(1);
        mail.onTaken(text -> {
            if (taken.incrementAndGet() == number) {
                jar.kill();
                killed.countDown();
            }
        });
        assertThat(killed.await(3, TimeUnit.MINUTES)).isTrue();
        mail.onTaken(text -> {});
    }

    private static void judge(Database database, List<String> mails) {
        List<String> ids = mails.stream().map(SendingKilledIT::id).toList();
        Map<String, Long> times = ids.stream().collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        Set<String> twice = times.entrySet().stream()
                .filter(id -> id.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Set<String> onRecord = new HashSet<>(
                database.texts("select 'm' || message_id from delivery where maybe_twice_at is not null"));
        System.out.printf(
                "%d mails, %d kills while sending: %d arrived, %d of them twice, %d on record as possibly so%n",
                MAILS, KILLS, times.size(), twice.size(), onRecord.size());
        assertThat(times).as("all arrived").hasSize(MAILS);
        assertThat(mails.stream().map(SendingKilledIT::recipient).distinct())
                .as("each at its own recipient")
                .hasSize(MAILS);
        assertThat(times.values()).as("never more than once for each kill").allMatch(count -> count <= 1 + KILLS);
        assertThat(twice).as("each kill came after a mail was taken").hasSizeGreaterThanOrEqualTo(KILLS);
        assertThat(twice).as("nothing twice that is not on record").allMatch(onRecord::contains);
        assertThat(onRecord).as("nothing marked but what was under way").hasSizeLessThanOrEqualTo(KILLS * SENDERS);
    }

    /** One message each to as many people: nothing is put together with another. */
    private static void write(Database database) {
        database.execute(
                "insert into person (id, full_name, email, search_text) select 'nguoi' || n, 'Người nhận ' || n,"
                        + " 'nguoi' || n || '@example.vn', '' from generate_series(1, " + MAILS + ") n");
        // Urgent, so that it goes out whatever the day and hour of the build.
        database.execute(
                """
                with told as (
                  insert into message (recipient_id, kind, subject, text, why, link, urgent, dedup_key, created_at)
                  select id, 'URGED', '857/UBND-KGVX - Nhiệm vụ 6', 'Đề nghị gửi kết quả.', 'vì ông/bà là người xử lý chính', '/', true,
                         'killed:' || id, current_timestamp from person where id like 'nguoi%'
                  returning id, recipient_id)
                insert into delivery (message_id, recipient_id, channel, state, turn, not_before, created_at)
                select id, recipient_id, 'EMAIL', 'PENDING', 0, current_timestamp - interval '1 minute', current_timestamp from told""");
    }

    private static Map<String, String> environment(Database database, AwkwardMailServer mail) {
        return Map.of(
                "SPRING_PROFILES_ACTIVE",
                "postgres",
                "SPRING_DATASOURCE_URL",
                database.url(),
                "SPRING_DATASOURCE_USERNAME",
                database.user(),
                "SPRING_DATASOURCE_PASSWORD",
                database.password(),
                "DONDOC_ADMIN_PASSWORD",
                "mot-mat-khau-dai-857",
                "SPRING_MAIL_HOST",
                "127.0.0.1",
                "SPRING_MAIL_PORT",
                String.valueOf(mail.port()));
    }

    /** Without its domain. */
    private static String id(String mail) {
        String line = header(mail, "Message-ID: <");
        return line.substring(0, line.indexOf('.'));
    }

    private static String recipient(String mail) {
        return header(mail, "To: ");
    }

    private static String header(String mail, String name) {
        return mail.lines()
                .filter(line -> line.startsWith(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is missing in " + mail))
                .substring(name.length());
    }
}

package vn.dondoc.bench;

import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.SettableClock;
import vn.dondoc.deadline.WorkingCalendar;
import vn.dondoc.deadline.WorkingCalendars;
import vn.dondoc.walk.Office;

/**
 * Thousands of deadlines due in the same minute, on a Monday at eight: until the last message is recorded, and until the last is handed
 * to the mail server; beside a bare loop of insert and send in the same run. {@code ./mvnw -Pbench verify -Dit.test=LadderBench}, with
 * {@code -Ddondoc.bench.deadlines=10000} (in hundreds); {@code -Ddondoc.bench.statements=true} lists what a look asks the database.
 */
class LadderBench {

    private static final int DEADLINES = Integer.getInteger("dondoc.bench.deadlines", 10_000);
    private static final Duration LONGEST = Duration.ofMinutes(30);

    @TempDir
    Path directory;

    @Test
    void postgres() throws IOException {
        try (EmbeddedPostgres server = BenchSystem.postgres()) {
            run(
                    "PostgreSQL",
                    Map.of(
                            "spring.datasource.url", server.getJdbcUrl("postgres", "postgres"),
                            "spring.datasource.username", "postgres",
                            "spring.datasource.password", "postgres",
                            "spring.datasource.hikari.maximum-pool-size", "10",
                            "camunda.bpm.process-engine-name", "benchpg"));
        }
    }

    @Test
    void h2() {
        run(
                "H2",
                Map.of(
                        "spring.datasource.url",
                        "jdbc:h2:file:" + directory.resolve("bench")
                                + ";WRITE_DELAY=0;MAX_COMPACT_TIME=0;TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE",
                        "camunda.bpm.process-engine-name",
                        "benchh2"));
    }

    private static void run(String database, Map<String, String> settings) {
        try (MailSink mail = new MailSink()) {
            Map<String, String> all = new HashMap<>(settings);
            all.put("server.port", "0");
            all.put("spring.mail.host", "127.0.0.1");
            all.put("spring.mail.port", String.valueOf(mail.port()));
            all.put("logging.level.root", "warn");
            try (ConfigurableApplicationContext app = BenchSystem.start(all)) {
                measure(database, app);
            }
        }
    }

    private static void measure(String database, ConfigurableApplicationContext app) {
        JdbcClient jdbc = app.getBean(JdbcClient.class);
        SettableClock clock = app.getBean(SettableClock.class);
        CountedStatements statements = app.getBean(CountedStatements.class);
        TransactionTemplate transaction = app.getBean(TransactionTemplate.class);
        WorkingCalendar calendar = app.getBean(WorkingCalendars.class).current();
        OffsetDateTime eight = DueDeadlines.monday(calendar, clock.instant());
        DueDeadlines deadlines = new DueDeadlines(app.getBean(Office.class), jdbc, transaction);
        deadlines.giveOut(DEADLINES);
        int due = deadlines.makeDue(eight, calendar);
        long before = count(jdbc, "delivery where state = 'SENT'");
        clock.goTo(eight.minusSeconds(5).toInstant());
        await().until(() -> !clock.instant().isBefore(eight.toInstant()));

        statements.reset();
        long begin = System.nanoTime();
        long messages = (long) due * DueDeadlines.RECIPIENTS;
        awaitCount(jdbc, "ladder_step where state = 'SENT' and step = 1", due);
        double recorded = seconds(begin);
        awaitCount(jdbc, "delivery where state = 'SENT'", before + messages);
        double sent = seconds(begin);
        long byLooks = statements.byLooks();
        long bySenders = statements.bySenders();
        double bare = bare(jdbc, transaction, app.getBean(JavaMailSender.class), messages);
        System.out.printf(
                "%s: %d deadlines on Monday at eight, %d messages: the last recorded after %.1f s (%.0f looks/s, %.0f messages/s),"
                        + " handed over after %.1f s (%.0f/s); bare insert and send %.1f s (%.0f/s), ratio %.2f%n",
                database,
                due,
                messages,
                recorded,
                due / recorded,
                messages / recorded,
                sent,
                messages / sent,
                bare,
                messages / bare,
                sent / bare);
        System.out.printf(
                "%s: statements a message: %.1f to record (%.1f a look), %.1f to hand over%n",
                database, (double) byLooks / messages, (double) byLooks / due, (double) bySenders / messages);
        if (Boolean.getBoolean("dondoc.bench.statements")) {
            statements.lines(due).forEach(System.out::println);
        }
    }

    private static void awaitCount(JdbcClient jdbc, String from, long expected) {
        await().atMost(LONGEST).pollInterval(Duration.ofMillis(500)).until(() -> count(jdbc, from) >= expected);
    }

    private static long count(JdbcClient jdbc, String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }

    /** One thread, a transaction with one insert, a mail: nothing is asked, nothing can be lost or doubled because nobody looks. */
    private static double bare(JdbcClient jdbc, TransactionTemplate transaction, JavaMailSender sender, long count) {
        jdbc.sql("create table bench_message (id bigint primary key, subject varchar(500) not null)")
                .update();
        long begin = System.nanoTime();
        for (long i = 0; i < count; i++) {
            long id = i;
            transaction.executeWithoutResult(status -> jdbc.sql("insert into bench_message values (:id, :subject)")
                    .param("id", id)
                    .param("subject", "857/UBND-KGVX - Nhiệm vụ 6: Lập danh sách")
                    .update());
            SimpleMailMessage message = new SimpleMailMessage();
            message.setFrom("dondoc@localhost");
            message.setTo("office@example.vn");
            message.setSubject("857/UBND-KGVX - Nhiệm vụ 6: Lập danh sách");
            message.setText("Kết quả nhiệm vụ: quá hạn 1 ngày làm việc.");
            sender.send(message);
        }
        return seconds(begin);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}

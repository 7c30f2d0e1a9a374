package vn.dondoc.bench;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.NonNull;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.DonDocApplication;
import vn.dondoc.EmbeddedDatabase;
import vn.dondoc.walk.DirectiveFixture;
import vn.dondoc.walk.Office;

/**
 * Thousands of deadlines due in the same minute: until the last message is recorded, and until the last is handed to the mail server;
 * beside a bare loop of insert and send in the same run. {@code ./mvnw -Pbench verify}; {@code -Ddondoc.bench.deadlines=10000}.
 */
class LadderBench {

    private static final int DEADLINES = Integer.getInteger("dondoc.bench.deadlines", 10_000);
    private static final int PARTS = 100;
    private static final AtomicLong STATEMENTS = new AtomicLong();

    @TempDir
    Path directory;

    @Test
    void postgres() {
        run(
                "PostgreSQL",
                Map.of(
                        "spring.datasource.url", EmbeddedDatabase.fresh(),
                        "spring.datasource.username", "postgres",
                        "spring.datasource.password", "postgres",
                        "spring.datasource.hikari.maximum-pool-size", "10",
                        "camunda.bpm.process-engine-name", "benchpg"));
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

    private void run(String database, Map<String, Object> settings) {
        GreenMail mail = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        mail.start();
        ServerSetup smtp = mail.getSmtp().getServerSetup();
        Map<String, Object> all = new HashMap<>(settings);
        all.put("server.port", "0");
        all.put("dondoc.office-hours", "00:00-23:59:59");
        all.put("dondoc.notification.spread", "0s");
        all.put("spring.mail.host", "127.0.0.1");
        all.put("spring.mail.port", String.valueOf(mail.getSmtp().getPort()));
        all.put("logging.level.root", "warn");
        String[] arguments = all.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        try (ConfigurableApplicationContext app =
                new SpringApplicationBuilder(DonDocApplication.class, Counting.class).run(arguments)) {
            measure(database, app, smtp);
        } finally {
            mail.stop();
        }
    }

    private void measure(String database, ConfigurableApplicationContext app, ServerSetup smtp) {
        JdbcClient jdbc = app.getBean(JdbcClient.class);
        giveOut(app.getBean(Office.class));
        long expected = makeDue(jdbc, app.getBean(TransactionTemplate.class));
        STATEMENTS.set(0);
        long begin = System.nanoTime();
        jdbc.sql(
                        "update act_ru_job set duedate_ = current_timestamp, rev_ = rev_ + 1 where process_def_key_ = 'assignmentExecution'")
                .update();
        await().atMost(Duration.ofMinutes(20))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> count(jdbc, "ladder_step where state = 'SENT'") >= expected);
        long recorded = System.nanoTime();
        long statements = STATEMENTS.get();
        await().atMost(Duration.ofMinutes(20))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> count(jdbc, "delivery where state = 'SENT'") >= expected);
        long sent = System.nanoTime();
        long bare = bare(jdbc, app.getBean(TransactionTemplate.class), app.getBean(JavaMailSender.class), expected);
        System.out.printf(
                "%s, %d deadlines due at once (mail server at %d): recorded after %.1f s (%.0f/s, %.1f statements a message),"
                        + " handed over after %.1f s; bare insert and send %.1f s (%.0f/s)%n",
                database,
                expected,
                smtp.getPort(),
                seconds(recorded - begin),
                expected / seconds(recorded - begin),
                (double) statements / expected,
                seconds(sent - begin),
                seconds(bare),
                expected / seconds(bare));
    }

    private static void giveOut(Office office) {
        for (int i = 0; i < DEADLINES / PARTS; i++) {
            ObjectNode directive = DirectiveFixture.simple(Office.freshNumber(), "SGDDT", "GUIDANCE");
            DirectiveFixture.addParts(directive, PARTS - 1, "SGDDT");
            office.giveOut(directive);
        }
    }

    /** Each is five working days late, or six: the Office's officer is told, at once. */
    private static long makeDue(JdbcClient jdbc, TransactionTemplate transaction) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from working_day where on_date = current_date").update();
            jdbc.sql(
                            "insert into working_day (on_date, kind, reason, confirmed, source) values (current_date, 'WORK', 'Đo', true, 'Đo')")
                    .update();
            jdbc.sql("update person set email = 'office@example.vn' where id = 'vpubOfficer'")
                    .update();
            jdbc.sql("update assignment set given_on = current_date - 60, due_on = current_date - 7")
                    .update();
        });
        return count(jdbc, "assignment where progress = 'NOT_RECEIVED'");
    }

    private static long bare(JdbcClient jdbc, TransactionTemplate transaction, JavaMailSender sender, long count) {
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
            message.setText("Kết quả nhiệm vụ: quá hạn 5 ngày làm việc.");
            sender.send(message);
        }
        return System.nanoTime() - begin;
    }

    private static long count(JdbcClient jdbc, String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }

    @TestConfiguration
    static class Counting implements QueryExecutionListener {

        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            queries.forEach(query -> STATEMENTS.addAndGet(
                    execution.isBatch() ? Math.max(1, query.getParametersList().size()) : 1));
        }

        @Bean
        static BeanPostProcessor countingStatements() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(@NonNull Object bean, @NonNull String name) {
                    return bean instanceof HikariDataSource real
                            ? ProxyDataSourceBuilder.create(real)
                                    .listener(new Counting())
                                    .build()
                            : bean;
                }
            };
        }
    }
}

package vn.dondoc.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.DonDocApplication;
import vn.dondoc.EmbeddedDatabase;
import vn.dondoc.LongRuns;
import vn.dondoc.SettableClock;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.identity.QuickPasswords;
import vn.dondoc.notification.AwkwardMailServer;
import vn.dondoc.walk.DirectiveFixture;
import vn.dondoc.walk.Interface;
import vn.dondoc.walk.Office;

/**
 * Row 21: two nodes on one PostgreSQL, the clock of one machine ten minutes ahead. It runs no timer and sends no mail, and says so;
 * people go on working with it; the other node does all of it. Once its clock is right it does its share again.
 */
@LongRuns.Only
@ExtendWith(OutputCaptureExtension.class)
class WrongClockIT {

    private static final int TIMERS = 20;
    private static final Duration AHEAD = Duration.ofMinutes(10);
    private static final String TODAY = "(current_timestamp at time zone 'Asia/Ho_Chi_Minh')::date";

    @Test
    void theNodeThatIsTenMinutesAheadLeavesAllOfItToTheOther(CapturedOutput log) {
        String database = EmbeddedDatabase.fresh();
        try (AwkwardMailServer mailsOfAhead = new AwkwardMailServer();
                AwkwardMailServer mailsOfRight = new AwkwardMailServer();
                ConfigurableApplicationContext ahead = start("ahead", database, mailsOfAhead, Machine.class)) {
            saysThatItsClockIsWrong(ahead, log);
            long directive = giveOut(ahead);
            int byPeople = ahead.getBean(Told.class).times();
            makeDue(ahead.getBean(JdbcClient.class));
            try (ConfigurableApplicationContext right = start("right", database, mailsOfRight, Told.class)) {
                List<Long> all = right.getBean(Assignments.class).ofDirective(directive).stream()
                        .map(Assignment::id)
                        .toList();
                JdbcClient jdbc = right.getBean(JdbcClient.class);
                await().atMost(Duration.ofMinutes(2)).until(() -> steps(jdbc, all) == TIMERS && waiting(jdbc) == 0);

                assertThat(jdbc.sql("select count(*) from act_ru_job where retries_ < 3")
                                .query(Long.class)
                                .single())
                        .isZero();
                // Each is told to the agency's leader and to the Office's officer.
                assertThat(mailsOfRight.accepted().stream()
                                .filter(mail -> mail.contains("To: sgddtleader@") || mail.contains("To: vpubofficer@"))
                                .count())
                        .isGreaterThanOrEqualTo(2L * TIMERS);
                assertThat(right.getBean(Told.class).times()).isGreaterThanOrEqualTo(TIMERS);
                assertThat(clock(right).path("trusted").asBoolean()).isTrue();
            }
            assertThat(mailsOfAhead.accepted()).isEmpty();
            assertThat(ahead.getBean(Told.class).times()).isEqualTo(byPeople);
            assertThat(executor(ahead).isActive()).isFalse();

            ahead.getBean(Machine.class).ahead = Duration.ZERO;
            await().atMost(Duration.ofSeconds(30)).until(() -> executor(ahead).isActive());
            assertThat(clock(ahead).path("trusted").asBoolean()).isTrue();
        }
    }

    private static void saysThatItsClockIsWrong(ConfigurableApplicationContext node, CapturedOutput log) {
        JsonNode said = clock(node);
        assertThat(said.path("trusted").asBoolean()).isFalse();
        assertThat(said.path("behindSeconds").asLong()).isBetween(-605L, -595L);
        HealthIndicator jobs = node.getBean("jobExecutorHealthIndicator", HealthIndicator.class);
        assertThat(jobs.health().getDetails()).containsEntry("clockTrusted", false);
        assertThat(log.getAll()).contains("Đồng hồ của máy này lệch").contains("tạm dừng các việc tự động");
        assertThat(executor(node).isActive()).isFalse();
    }

    private static JsonNode clock(ConfigurableApplicationContext node) {
        return Interface.get(port(node), "admin", "/api/system/clock").body();
    }

    private static int port(ConfigurableApplicationContext node) {
        return Integer.parseInt(node.getEnvironment().getProperty("local.server.port"));
    }

    private static JobExecutor executor(ConfigurableApplicationContext node) {
        return node.getBean(JobExecutor.class);
    }

    /** People's work goes on at that node. */
    private static long giveOut(ConfigurableApplicationContext node) {
        ObjectNode directive = DirectiveFixture.simple(Office.freshNumber(), "SGDDT", "GUIDANCE");
        DirectiveFixture.addParts(directive, TIMERS - 1, "SGDDT");
        return node.getBean(Office.class).giveOut(directive);
    }

    /** A week ago each was due, today is a working day, and the tokens look now. */
    private static void makeDue(JdbcClient jdbc) {
        for (String statement : List.of(
                "delete from working_day where on_date = " + TODAY,
                "insert into working_day (on_date, kind, reason, confirmed, source) values (" + TODAY
                        + ", 'WORK', 'Thử', true, 'Thử')",
                "update working_day_mark set mark = 'today'",
                "update assignment set given_on = " + TODAY + " - 60, due_on = " + TODAY + " - 7, original_due_on = "
                        + TODAY + " - 7",
                "update act_ru_job set duedate_ = current_timestamp - interval '1' second, rev_ = rev_ + 1"
                        + " where handler_type_ = 'timer-intermediate-transition' and process_def_key_ = 'assignmentExecution'")) {
            jdbc.sql(statement).update();
        }
    }

    private static long steps(JdbcClient jdbc, List<Long> all) {
        return jdbc.sql("select count(*) from ladder_step where state = 'SENT' and assignment_id in (:all)")
                .param("all", all)
                .query(Long.class)
                .single();
    }

    /** What was written before today was made a working day waits for the next one. */
    private static long waiting(JdbcClient jdbc) {
        return jdbc.sql(
                        "select count(*) from delivery where state in ('PENDING', 'SENDING') and not_before <= current_timestamp")
                .query(Long.class)
                .single();
    }

    private static ConfigurableApplicationContext start(
            String name, String database, AwkwardMailServer mails, Class<?> more) {
        Map<String, String> settings = Map.ofEntries(
                Map.entry("server.port", "0"),
                Map.entry("spring.profiles.active", "postgres"),
                Map.entry("spring.datasource.url", database),
                Map.entry("spring.datasource.username", "postgres"),
                Map.entry("spring.datasource.password", "postgres"),
                Map.entry("spring.main.allow-bean-definition-overriding", "true"),
                Map.entry("dondoc.demo.enabled", "true"),
                Map.entry("camunda.bpm.process-engine-name", name),
                // Whatever the hour of the build: the office works.
                Map.entry("dondoc.office-hours", "00:00-23:59:59"),
                Map.entry("spring.mail.host", "127.0.0.1"),
                Map.entry("spring.mail.port", String.valueOf(mails.port())));
        List<Class<?>> sources = new ArrayList<>(List.of(
                SettableClock.Config.class,
                DonDocApplication.class,
                QuickPasswords.Config.class,
                Office.class,
                Told.class));
        if (!sources.contains(more)) {
            sources.add(more);
        }
        return new SpringApplicationBuilder(sources.toArray(Class[]::new))
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    /** A machine whose clock is wrong, until somebody sets it; no component, or every test's system would find it. */
    static class Machine {

        private volatile Duration ahead = AHEAD;

        @Bean
        ClockComparison clockComparison(JdbcClient jdbc, ApplicationEventPublisher events) {
            Clock right = Clock.systemUTC();
            return new ClockComparison(
                    () -> right.instant().plus(ahead),
                    () -> jdbc.sql("select current_timestamp")
                            .query(OffsetDateTime.class)
                            .single()
                            .toInstant(),
                    events);
        }
    }

    /** How often this node has written a message that is to go out. */
    static class Told {

        private final AtomicInteger times = new AtomicInteger();

        @EventListener
        void told(PayloadApplicationEvent<?> event) {
            if (event.getPayload().getClass().getSimpleName().equals("OutboxFilled")) {
                times.incrementAndGet();
            }
        }

        int times() {
            return times.get();
        }
    }
}

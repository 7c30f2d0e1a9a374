package vn.dondoc.bench;

import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadPoolExecutor;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.SettableClock;
import vn.dondoc.deadline.WorkingCalendars;
import vn.dondoc.walk.DirectiveFixture;
import vn.dondoc.walk.Office;

/**
 * A hundred thousand of the ladder's timers due at once, as after a stop over the opening (row 26): how many looks a second with the
 * engine's default settings of the job executor and with ours, for a minute each on the same database; whether the most urgent come
 * first; and how long people wait meanwhile. The engine's defaults are its settings, its table of jobs without our indexes, and jobs that
 * do not give way. PostgreSQL. {@code ./mvnw -Pbench verify -Dit.test=DueAtOnceBench}, with
 * {@code -Ddondoc.bench.timers=100000} (at most a hundred times a multiple of 1,000) and {@code -Ddondoc.bench.seconds=60}.
 */
class DueAtOnceBench {

    private static final int TIMERS = Integer.getInteger("dondoc.bench.timers", 100_000);
    private static final Duration WINDOW = Duration.ofSeconds(Integer.getInteger("dondoc.bench.seconds", 60));
    private static final Duration IDLE = Duration.ofSeconds(20);
    private static final int GIVEN_OUT = 1000;
    private static final int PARTS = 100;

    /** As the engine's starter has them. */
    private static final Map<String, String> DEFAULTS = Map.of(
            "camunda.bpm.job-execution.core-pool-size", "3",
            "camunda.bpm.job-execution.max-pool-size", "10",
            "camunda.bpm.job-execution.queue-capacity", "3",
            "camunda.bpm.job-execution.max-jobs-per-acquisition", "3",
            "camunda.bpm.job-execution.lock-time-in-millis", "300000",
            "camunda.bpm.job-execution.max-wait", "60000",
            "dondoc.jobs.give-way", "0");

    /** What our migrations add to the engine's table of jobs, and what makes it again. */
    private static final Map<String, String> OUR_INDEXES = Map.of(
            "act_idx_job_duedate_dondoc", "on act_ru_job (duedate_)",
            "act_idx_job_locked_dondoc", "on act_ru_job (process_instance_id_) where lock_owner_ is not null");

    @Test
    void postgres() throws Exception {
        try (EmbeddedPostgres server = BenchSystem.postgres()) {
            Map<String, String> ours = Map.of(
                    "server.port", "0",
                    "spring.datasource.url", server.getJdbcUrl("postgres", "postgres"),
                    "spring.datasource.username", "postgres",
                    "spring.datasource.password", "postgres",
                    "spring.datasource.hikari.maximum-pool-size", "10",
                    "logging.level.root", "warn");
            Map<String, String> defaults = new HashMap<>(ours);
            defaults.putAll(DEFAULTS);
            double usual;
            try (ConfigurableApplicationContext app = BenchSystem.start(defaults)) {
                app.getBean(ProcessEngineConfigurationImpl.class).setJobExecutorAcquireByDueDate(false);
                app.getBean("camundaTaskExecutor", ThreadPoolTaskExecutor.class)
                        .getThreadPoolExecutor()
                        .setRejectedExecutionHandler(new ThreadPoolExecutor.AbortPolicy());
                giveOut(app);
                JdbcClient jdbc = app.getBean(JdbcClient.class);
                OUR_INDEXES.keySet().forEach(index -> jdbc.sql("drop index " + index)
                        .update());
                usual = drain("the engine's defaults", app);
                OUR_INDEXES.forEach((index, on) ->
                        jdbc.sql("create index " + index + " " + on).update());
            }
            try (ConfigurableApplicationContext app = BenchSystem.start(ours)) {
                double tuned = drain("as shipped", app);
                System.out.printf("as shipped %.2f times as fast%n", tuned / usual);
            }
        }
    }

    private static void giveOut(ConfigurableApplicationContext app) {
        JdbcClient jdbc = app.getBean(JdbcClient.class);
        TransactionTemplate transaction = app.getBean(TransactionTemplate.class);
        DueDeadlines deadlines = new DueDeadlines(app.getBean(Office.class), jdbc, transaction);
        deadlines.giveOut(GIVEN_OUT);
        jdbc.sql("update directive set urgency = 'IMMEDIATE' where id = (select max(id) from directive)")
                .update();
        new Copies(jdbc, transaction).make(TIMERS / GIVEN_OUT - 1);
        OffsetDateTime eight = eight(app);
        int due = deadlines.makeDue(eight, app.getBean(WorkingCalendars.class).current());
        spread(jdbc, eight);
        System.out.printf("%d timers due at once%n", due);
    }

    private static OffsetDateTime eight(ConfigurableApplicationContext app) {
        return DueDeadlines.monday(
                app.getBean(WorkingCalendars.class).current(),
                app.getBean(SettableClock.class).instant());
    }

    /** @return looks a second */
    private static double drain(String settings, ConfigurableApplicationContext app) throws InterruptedException {
        JdbcClient jdbc = app.getBean(JdbcClient.class);
        SettableClock clock = app.getBean(SettableClock.class);
        OffsetDateTime eight = eight(app);
        clock.goTo(eight.minusHours(12).toInstant());
        newWork(app.getBean(Office.class));
        int port = Integer.parseInt(app.getEnvironment().getProperty("local.server.port"));
        PeopleAtWork clerk = new PeopleAtWork(
                port, "sgddtClerk", eight.minusHours(12).format(DateTimeFormatter.ofPattern("dd/MM/yyyy")));
        clerk.workFor(IDLE);
        PeopleAtWork.Waits idle = clerk.workFor(IDLE);
        long before = told(jdbc, "");
        clock.goTo(eight.toInstant());
        // With nothing to do an executor looks ever more seldom: the window begins with the first look.
        long due = System.nanoTime();
        await().atMost(Duration.ofMinutes(3)).until(() -> told(jdbc, "") > before);
        System.out.printf("%s: the first look %.1f s after they were due%n", settings, (System.nanoTime() - due) / 1e9);
        long first = told(jdbc, "");
        long begin = System.nanoTime();
        PeopleAtWork.Waits busy = clerk.workFor(WINDOW);
        double seconds = (System.nanoTime() - begin) / 1e9;
        // The engine's clock is one for the JVM: the next system is to start before they are due.
        clock.goTo(eight.minusHours(12).toInstant());
        long told = told(jdbc, "") - first;
        System.out.printf(
                "%s: %d looks in %.1f s: %.1f/s; p95 of people's lists %.0f ms (idle %.0f), of completions %.0f ms"
                        + " (idle %.0f)%n",
                settings, told, seconds, told / seconds, busy.list(), idle.list(), busy.complete(), idle.complete());
        System.out.printf(
                "%s: of the looks %d were at something immediate, of which there were %d in all%n",
                settings,
                told(jdbc, " and d.urgency = 'IMMEDIATE'"),
                jdbc.sql(
                                "select count(*) from assignment a join directive d on d.id = a.directive_id where d.urgency = 'IMMEDIATE'")
                        .query(Long.class)
                        .single());
        return told / seconds;
    }

    /** The ladder lets what is urgent look at the opening itself, the others within five minutes. */
    private static void spread(JdbcClient jdbc, OffsetDateTime eight) {
        jdbc.sql(
                        """
                update act_ru_job j set duedate_ = cast(:opening as timestamp with time zone) + a.late * interval '1 second'
                  from (select b.process_instance_id, case when d.urgency = 'NONE' then b.id % 300 else 0 end as late
                          from assignment b join directive d on d.id = b.directive_id) a
                 where a.process_instance_id = j.process_instance_id_ and j.duedate_ < cast(:soon as timestamp with time zone)""")
                .param("opening", eight.minusMinutes(30))
                .param("soon", eight.plusDays(1))
                .update();
    }

    private static void newWork(Office office) {
        for (int i = 0; i < 4; i++) {
            var directive = DirectiveFixture.simple(Office.freshNumber(), "SGDDT", "GUIDANCE");
            DirectiveFixture.addParts(directive, PARTS - 1, "SGDDT");
            office.giveOut(directive);
        }
    }

    private static long told(JdbcClient jdbc, String condition) {
        return jdbc.sql("select count(*) from ladder_step s join directive d on d.id = s.directive_id"
                        + " where s.state = 'SENT' and s.step >= 1" + condition)
                .query(Long.class)
                .single();
    }
}

package vn.dondoc.ladder.policy;

import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.dondoc.DonDocApplication;
import vn.dondoc.SettableClock;
import vn.dondoc.identity.QuickPasswords;
import vn.dondoc.ladder.LadderWalk;
import vn.dondoc.notification.AwkwardMailServer;
import vn.dondoc.notification.OutboxWalk;
import vn.dondoc.request.Petitions;
import vn.dondoc.urging.Reminders;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;
import vn.dondoc.walk.ProposalPaths;
import vn.dondoc.walk.Records;

/** The whole system with a mail server, and a clock that is moved: nothing happens by itself. */
final class MailedSystem implements AutoCloseable {

    /** The day of the demonstration's directive. */
    private static final String STARTED = "2024-03-15";

    final AwkwardMailServer server = new AwkwardMailServer();
    final ConfigurableApplicationContext app;
    final SettableClock clock;
    private final ManagementService management;
    private final OutboxWalk outbox;

    MailedSystem() {
        Map<String, String> settings = Map.of(
                "server.port", "0",
                "spring.datasource.url", "jdbc:h2:mem:rows;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=500",
                "camunda.bpm.process-engine-name", "rows",
                // The web apps of the tests that share a context are one for the JVM, too.
                "camunda.bpm.webapp.enabled", "false",
                "camunda.bpm.job-execution.enabled", "false",
                "spring.mail.host", "127.0.0.1",
                "spring.mail.port", String.valueOf(server.port()),
                "test.today", STARTED,
                "logging.level.root", "warn");
        // The clock first: the application makes one only where there is none.
        app = new SpringApplicationBuilder(
                        SettableClock.Config.class,
                        DonDocApplication.class,
                        QuickPasswords.Config.class,
                        Office.class,
                        Paths.class,
                        ProposalPaths.class,
                        Records.class,
                        Petitions.class,
                        Reminders.class,
                        LadderWalk.class,
                        OutboxWalk.class)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
        clock = app.getBean(SettableClock.class);
        management = app.getBean(ManagementService.class);
        outbox = app.getBean(OutboxWalk.class);
    }

    <T> T get(Class<T> type) {
        return app.getBean(type);
    }

    /** What the engine and the outbox do by themselves. */
    void pass() {
        for (Job due : management.createJobQuery().executable().list()) {
            management.executeJob(due.getId());
        }
        outbox.sendAll();
    }

    void send() {
        outbox.sendAll();
    }

    @Override
    public void close() {
        // The engine's clock is one for the JVM: other tests go on with it.
        clock.reset();
        app.close();
        server.close();
    }
}

package vn.dondoc.province;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.DonDocApplication;
import vn.dondoc.SettableClock;
import vn.dondoc.notification.AwkwardMailServer;
import vn.dondoc.notification.OutboxWalk;
import vn.dondoc.organisation.OrganisationRegister;
import vn.dondoc.walk.Office;

/**
 * A month of the whole province: 31 agencies and the communes get directives every day and act, most in time, some late. At most
 * three mails for a person and working day, and each step of the ladder on the morning on which an oracle of its own wants it. All
 * 102 communes with {@code -Pfaults}; fewer: {@code -Ddondoc.communes=12}; another seed: {@code -Ddondoc.random.seed=…}.
 */
@EnabledIfSystemProperty(
        named = "dondoc.communes",
        matches = "[1-9]\\d*",
        disabledReason = "a month of a province takes minutes: -Pfaults, or -Ddondoc.communes=12")
class ProvinceIT {

    private static final int COMMUNES = Integer.getInteger("dondoc.communes", 0);
    private static final boolean WHOLE = COMMUNES > 50;
    private static final long SEED = Long.getLong("dondoc.random.seed", 857);
    private static final LocalDate BEGIN = LocalDate.of(2024, 3, 25);
    /** From here on mails are counted: until then things get under way. */
    private static final LocalDate COUNTED = LocalDate.of(2024, 4, 10);

    private static final LocalDate END = LocalDate.of(2024, 5, 10);
    private static final int MOST_MAILS = 3;

    @Test
    void fewMailsAndEachStepOfTheLadderOnItsMorning() {
        try (AwkwardMailServer server = new AwkwardMailServer();
                ConfigurableApplicationContext app = start(server)) {
            MailCount mails = new MailCount(server, app.getBean(SettableClock.class));
            ProvinceMonth month = new ProvinceMonth(app, plan(app), SEED);
            month.run(BEGIN, END);
            System.out.printf(
                    "%d communes, seed %d: %s%n%s%n", COMMUNES, SEED, month.summary(), mails.summary(COUNTED));

            month.requireEachStepOnItsMorning();
            month.requireEverythingSentAtOnce();
            assertThat(mails.onDaysOff()).isEmpty();
            assertThat(mails.percentile(COUNTED, 95)).isLessThanOrEqualTo(MOST_MAILS);
        }
    }

    private static ProvincePlan plan(ConfigurableApplicationContext app) {
        ProvincePlan plan =
                new ProvincePlan(app.getBean(JdbcClient.class), WHOLE ? 2 : 0.5, WHOLE ? 20 : 4, new Random(SEED));
        plan.found(app.getBean(OrganisationRegister.class), COMMUNES);
        return plan;
    }

    private static ConfigurableApplicationContext start(AwkwardMailServer server) {
        Map<String, String> settings = Map.of(
                "server.port", "0",
                "spring.datasource.url", "jdbc:h2:mem:province;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=500",
                "camunda.bpm.process-engine-name", "province",
                "camunda.bpm.job-execution.enabled", "false",
                "spring.mail.host", "127.0.0.1",
                "spring.mail.port", String.valueOf(server.port()),
                "test.today", BEGIN.toString(),
                "logging.level.root", "warn");
        // The clock first: the application makes one only where there is none.
        return new SpringApplicationBuilder(
                        SettableClock.Config.class, DonDocApplication.class, Office.class, OutboxWalk.class)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }
}

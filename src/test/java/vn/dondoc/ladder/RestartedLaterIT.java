package vn.dondoc.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.DonDocApplication;
import vn.dondoc.LongRuns;
import vn.dondoc.SettableClock;
import vn.dondoc.identity.QuickPasswords;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.DirectiveFixture;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;
import vn.dondoc.walk.Records;

/**
 * Row 19: the system stands still for ten days and is started again on the same file. Of several things that have become late
 * meanwhile each is told once, at the level of that day, by the job executor itself; the levels passed over are on record.
 */
@LongRuns.Only
class RestartedLaterIT {

    private static final LocalDate GIVEN = LocalDate.of(2024, 3, 15);
    private static final LocalDate LATER = GIVEN.plusDays(10);

    @TempDir
    Path directory;

    private AssignmentPath veryLate;
    private AssignmentPath late;
    private AssignmentPath notReceived;
    private AssignmentPath notNamed;
    private AssignmentPath finished;

    @Test
    void tenDaysLaterEachIsToldOnceAtTheLevelOfThatDay() {
        try (ConfigurableApplicationContext before = start(GIVEN, false)) {
            Paths paths = before.getBean(Paths.class);
            veryLate = underWay(paths, "2024-03-18");
            late = underWay(paths, "2024-03-22");
            notReceived = given(paths, "HNH", "2024-06-28");
            notNamed = given(paths, "HKR", "2024-06-28").received();
            finished = underWay(paths, "2024-03-18").reportedAgain().confirmation("CONFIRMED");
            assertThat(told(before, veryLate)).isEmpty();
        }
        try (ConfigurableApplicationContext after = start(LATER, true)) {
            SettableClock clock = after.getBean(SettableClock.class);
            LadderTimers timers = after.getBean(LadderTimers.class);
            await().atMost(Duration.ofMinutes(1)).until(() -> !timers.areDueBy(clock.instant()));

            LadderWalk walk = after.getBean(LadderWalk.class);
            assertThat(told(after, veryLate))
                    .containsExactly(
                            "2024-03-25 ESCALATION sgddtLeader",
                            "2024-03-25 ESCALATION sgddtOfficer",
                            "2024-03-25 ESCALATION vpubOfficer");
            assertThat(walk.steps(veryLate.id()))
                    .containsExactly(
                            "2024-03-18 -3 PASSED",
                            "2024-03-18 -1 PASSED",
                            "2024-03-18 0 PASSED",
                            "2024-03-18 1 PASSED",
                            "2024-03-18 3 SENT");
            assertThat(told(after, late))
                    .containsExactly(
                            "2024-03-25 ESCALATION sgddtLeader",
                            "2024-03-25 ESCALATION sgddtOfficer",
                            "2024-03-25 ESCALATION vpubOfficer");
            assertThat(walk.steps(late.id()))
                    .containsExactly(
                            "2024-03-22 -3 PASSED", "2024-03-22 -1 PASSED", "2024-03-22 0 PASSED", "2024-03-22 1 SENT");
            assertThat(told(after, notReceived))
                    .containsExactly(
                            "2024-03-25 ESCALATION hnhClerk",
                            "2024-03-25 ESCALATION hnhLeader",
                            "2024-03-25 ESCALATION vpubOfficer");
            assertThat(walk.steps(notReceived.id())).containsExactly("2024-03-18 1 PASSED", "2024-03-18 3 SENT");
            assertThat(told(after, notNamed))
                    .containsExactly("2024-03-25 ESCALATION hkrLeader", "2024-03-25 ESCALATION vpubOfficer");
            assertThat(walk.steps(notNamed.id())).containsExactly("2024-03-18 1 PASSED", "2024-03-18 3 SENT");
            assertThat(told(after, finished)).isEmpty();
            // The demonstration's own eight, too: nobody hears twice of the same.
            assertThat(after.getBean(JdbcClient.class)
                            .sql("select obligation_key, recipient_id from message where obligation_key is not null"
                                    + " group by obligation_key, recipient_id having count(*) > 1")
                            .query()
                            .listOfRows())
                    .isEmpty();
            assertThat(openSteps(after, veryLate)).isEqualTo(1);
        }
    }

    private static Iterable<String> told(ConfigurableApplicationContext system, AssignmentPath path) {
        return system.getBean(LadderWalk.class).told(path.id());
    }

    /** The letter that the level calls for. */
    private static long openSteps(ConfigurableApplicationContext system, AssignmentPath path) {
        return system.getBean(JdbcClient.class)
                .sql("select count(*) from open_task where assignment_id = :id and step = 'draftUrging'")
                .param("id", path.id())
                .query(Long.class)
                .single();
    }

    private static AssignmentPath underWay(Paths paths, String dueOn) {
        return given(paths, "SGDDT", dueOn).received().named().planEntered();
    }

    private static AssignmentPath given(Paths paths, String lead, String dueOn) {
        ObjectNode directive = DirectiveFixture.simple(Office.freshNumber(), lead, "CASE");
        ((ObjectNode) directive.get("assignments").get(0)).put("deadline", dueOn);
        return paths.given(directive);
    }

    private ConfigurableApplicationContext start(LocalDate day, boolean runsJobs) {
        Map<String, String> settings = Map.of(
                "server.port",
                "0",
                "spring.datasource.url",
                "jdbc:h2:file:" + directory.resolve("dondoc") + ";WRITE_DELAY=0",
                "camunda.bpm.process-engine-name",
                "later",
                "camunda.bpm.webapp.enabled",
                "false",
                "camunda.bpm.job-execution.enabled",
                String.valueOf(runsJobs),
                "test.today",
                day.toString(),
                "logging.level.root",
                "warn");
        ConfigurableApplicationContext system = new SpringApplicationBuilder(
                        SettableClock.Config.class,
                        DonDocApplication.class,
                        QuickPasswords.Config.class,
                        Office.class,
                        Paths.class,
                        Records.class,
                        LadderWalk.class)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
        // The engine's clock is one for the JVM: other tests go on with it.
        system.addApplicationListener((ApplicationListener<ContextClosedEvent>)
                closed -> system.getBean(SettableClock.class).reset());
        return system;
    }
}

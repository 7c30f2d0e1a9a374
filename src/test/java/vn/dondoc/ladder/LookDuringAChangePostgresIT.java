package vn.dondoc.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.PostgresSystemTest;
import vn.dondoc.SettableClock;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.decision.TableChanges;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.DirectiveFixture;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;

/** A token looks by the old table while the new one is put in force, in two transactions at once. */
@PostgresSystemTest
class LookDuringAChangePostgresIT {

    @Autowired
    Paths paths;

    @Autowired
    TableChanges tables;

    @Autowired
    TimerMoves moves;

    @Autowired
    ManagementService management;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    /** D-5 is Friday 5/4; by the old table the next step is D-3 on 9/4, by the new one D-4 on 8/4. */
    @Test
    void itsNextDateFollowsTheNewOne() throws IOException {
        LadderWalk walk = new LadderWalk(management, jdbc, clock);
        AssignmentPath path = underWay();
        String instance = path.assignment().processInstanceId();
        walk.until(instance, LocalDate.of(2024, 4, 4));
        Job look = walk.timer(instance).orElseThrow();
        clock.goTo(look.getDuedate().toInstant());
        byte[] shipped = new ClassPathResource("processes/escalation-level.dmn").getContentAsByteArray();
        CountDownLatch looked = new CountDownLatch(1);
        CountDownLatch changed = new CountDownLatch(1);
        CompletableFuture<Void> old = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
            management.executeJob(look.getId());
            looked.countDown();
            await(changed);
        }));
        await(looked);
        try {
            putInForce(new String(shipped, StandardCharsets.UTF_8)
                    .replaceFirst("(?s)(rule_notFinishedAhead_workingDays\">\\s*<text>)-3", "$1-4")
                    .getBytes(StandardCharsets.UTF_8));
            changed.countDown();
            old.join();
            assertThat(dayOf(walk.timer(instance).orElseThrow())).isEqualTo("2024-04-09");

            clock.goTo(clock.instant().plusSeconds(30));
            moves.stragglersLook();
            assertThat(dayOf(walk.timer(instance).orElseThrow())).isEqualTo("2024-04-09");
            clock.goTo(clock.instant().plusSeconds(31));
            moves.stragglersLook();
            assertThat(dayOf(walk.timer(instance).orElseThrow())).isEqualTo("2024-04-05");
            Instant then = walk.timer(instance).orElseThrow().getDuedate().toInstant();
            clock.goTo(clock.instant().plusSeconds(600));
            moves.stragglersLook();
            assertThat(walk.timer(instance).orElseThrow().getDuedate().toInstant())
                    .isEqualTo(then);

            walk.until(instance, LocalDate.of(2024, 4, 9));
        } finally {
            changed.countDown();
            putInForce(shipped);
        }
        assertThat(walk.told(path.id()))
                .containsExactly("2024-04-05 REMINDER sgddtOfficer", "2024-04-08 REMINDER sgddtOfficer");
    }

    private AssignmentPath underWay() {
        clock.goTo(LocalDate.of(2024, 3, 15));
        ObjectNode directive = DirectiveFixture.simple(Office.freshNumber(), "SGDDT", "CASE");
        ((ObjectNode) directive.get("assignments").get(0)).put("deadline", "2024-04-12");
        return paths.given(directive).received().named().planEntered();
    }

    private static LocalDate dayOf(Job timer) {
        return LocalDate.ofInstant(timer.getDuedate().toInstant(), OfficeZone.ID);
    }

    private void putInForce(byte[] file) {
        String token = tables.preview("escalationLevel", file).token();
        tables.putInForce("admin", "escalationLevel", "escalation-level.dmn", file, token);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

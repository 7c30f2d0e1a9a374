package vn.dondoc.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.PostgresSystemTest;
import vn.dondoc.assignment.Basis;
import vn.dondoc.assignment.DeadlineMove;
import vn.dondoc.assignment.DeadlineMoves;
import vn.dondoc.calendar.CalendarChanges;
import vn.dondoc.identity.Actor;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.Act;
import vn.dondoc.workflow.EngineCalls;

/** A date is computed while a calendar file is put in force, in two transactions at once: it is one of the new calendar in the end. */
@PostgresSystemTest
class CalendarRacePostgresIT {

    private static final String WAITS =
            "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";

    /** Off by the file; by the computed calendar it is a working day. */
    private static final LocalDate DAY = LocalDate.of(2032, 3, 17);

    private static final LocalDate NEXT = LocalDate.of(2032, 3, 18);

    private static final byte[] FILE =
            """
            date,day,reason,confirmed,source
            2032-01-01,off,Tết Dương lịch,true,thông báo thử
            2032-03-17,off,Nghỉ thử,true,thông báo thử
            """
                    .getBytes(StandardCharsets.UTF_8);

    @Autowired
    Paths paths;

    @Autowired
    Office office;

    @Autowired
    DeadlineMoves moves;

    @Autowired
    CalendarChanges calendar;

    @Autowired
    EngineCalls engine;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void leaveNoOtherYear() {
        jdbc.sql("delete from working_day where on_date between '2032-01-01' and '2032-12-31'")
                .update();
        jdbc.sql("update working_day_mark set mark = :mark")
                .param("mark", UUID.randomUUID().toString())
                .update();
    }

    @Test
    void whoHasComputedItFinishesFirstAndItsDateMovesWithTheRest() {
        AssignmentPath path = paths.given("SGDDT", "CASE");
        CountDownLatch computed = new CountDownLatch(1);
        CountDownLatch goesOn = new CountDownLatch(1);
        CompletableFuture<Void> act = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
            give(path);
            computed.countDown();
            pause(goesOn);
        }));
        pause(computed);
        String token = calendar.preview(2032, FILE).token();
        CompletableFuture<Void> file = CompletableFuture.runAsync(() -> replace(token));
        await().until(() -> waiting() == 1);
        goesOn.countDown();
        act.join();

        assertThat(file).failsWithin(Duration.ofSeconds(20)).withThrowableThat().withMessageContaining("xem trước");
        assertThat(path.assignment().dueOn()).isEqualTo(DAY);
        // Looked at again, it is among those that move.
        replace(calendar.preview(2032, FILE).token());
        assertThat(path.assignment().dueOn()).isEqualTo(NEXT);
    }

    @Test
    void whoComesMeanwhileWaitsOutsideAndComputesItByTheNewOne() {
        AssignmentPath path = paths.given("SGDDT", "CASE");
        String token = calendar.preview(2032, FILE).token();
        CompletableFuture<Void> act = transaction.execute(status -> {
            replace(token);
            CompletableFuture<Void> other = CompletableFuture.runAsync(
                    () -> engine.inTransaction(office.actor("vpubLeader"), () -> give(path)));
            await().until(() -> CompletableFuture.supplyAsync(this::waiting).join() == 1);
            // It holds nothing of the assignment: whoever replaces the calendar may move that.
            jdbc.sql("select id from assignment where id = :id for update nowait")
                    .param("id", path.id())
                    .query(Long.class)
                    .single();
            return other;
        });
        act.join();

        assertThat(path.assignment().dueOn()).isEqualTo(NEXT);
    }

    /** Each who waited had a connection of the pool until the calendar was replaced, however long that took. */
    @Test
    void whoWaitsTooLongIsToldSoAndKeepsNoConnection() {
        AssignmentPath path = paths.given("SGDDT", "CASE");
        String token = calendar.preview(2032, FILE).token();
        transaction.executeWithoutResult(status -> {
            replace(token);
            assertThat(CompletableFuture.runAsync(
                            () -> engine.inTransaction(office.actor("vpubLeader"), () -> give(path))))
                    .failsWithin(Duration.ofSeconds(20))
                    .withThrowableThat()
                    .havingCause()
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.LOST_RACE))
                    .withMessageContaining("Lịch làm việc đang được cập nhật");
            assertThat(CompletableFuture.supplyAsync(this::waiting).join()).isZero();
        });

        engine.inTransaction(office.actor("vpubLeader"), () -> give(path));
        assertThat(path.assignment().dueOn()).isEqualTo(NEXT);
    }

    private void give(AssignmentPath path) {
        moves.move(
                Act.outsideTask(office.actor("vpubLeader")),
                path.id(),
                DeadlineMove.given(DAY, Basis.OFFICE, "Công văn 12/UBND"));
    }

    private void replace(String token) {
        Actor admin = office.actor("admin");
        engine.inTransaction(admin, () -> calendar.replace(Act.outsideTask(admin), 2032, "lich.csv", FILE, token));
    }

    private int waiting() {
        return jdbc.sql(WAITS).query(Integer.class).single();
    }

    private static void pause(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

package vn.dondoc.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.problem.Problem;

/** The clock of a demonstration is put forward, on every node and over restarts, and never back. */
class RehearsalTest {

    private static final Instant REAL = Instant.parse("2026-12-01T02:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final EmbeddedDatabase database = new EmbeddedDatabaseBuilder()
            .setType(EmbeddedDatabaseType.H2)
            .generateUniqueName(true)
            .build();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final RehearsalClock clock = clock();
    private int moves;
    private final Rehearsal rehearsal = node(clock, true);

    RehearsalTest() {
        jdbc.sql("create table system_mark (name varchar(60) primary key, marked_at timestamp(3) with time zone)")
                .update();
        jdbc.sql("insert into system_mark (name) values ('first-start')").update();
        jdbc.sql("create table person (id varchar(64) primary key, demo boolean, active boolean)")
                .update();
        jdbc.sql("insert into person values ('admin', true, true), ('vpubClerk', true, true)")
                .update();
    }

    @AfterEach
    void close() {
        database.shutdown();
    }

    @Test
    void everyNodeAndEveryRestartGoesOnFromThere() {
        Instant later = REAL.plus(Duration.ofDays(10));

        rehearsal.goTo(later);
        rehearsal.goTo(later.plusSeconds(3600));

        assertThat(clock.instant()).isEqualTo(later.plusSeconds(3600));
        RehearsalClock other = clock();
        Rehearsal restarted = node(other, true);
        restarted.follow();
        assertThat(other.instant()).isEqualTo(clock.instant());
        restarted.goTo(later.plusSeconds(7200));
        rehearsal.follow();
        rehearsal.follow();
        assertThat(clock.instant()).isEqualTo(later.plusSeconds(7200));
        // Each node says so once for each time that its clock is moved.
        assertThat(moves).isEqualTo(5);
    }

    @Test
    void neverBackAndNotWithoutMeasure() {
        rehearsal.goTo(REAL.plus(Duration.ofDays(1)));

        for (Instant refused : new Instant[] {REAL, REAL.plus(Duration.ofDays(400))}) {
            assertThat(kind(rehearsal, refused)).isEqualTo(Problem.Kind.REFUSED);
        }
        assertThat(clock.instant()).isEqualTo(REAL.plus(Duration.ofDays(1)));
    }

    @Test
    void outsideTheDemonstrationThereIsNone() {
        Instant later = REAL.plus(Duration.ofDays(1));
        assertThat(kind(node(clock, false), later)).isEqualTo(Problem.Kind.NOT_VISIBLE);

        rehearsal.goTo(later);
        jdbc.sql("delete from person where id <> 'admin'").update();
        rehearsal.end();
        rehearsal.follow();

        assertThat(clock.instant()).isEqualTo(REAL);
        assertThat(kind(rehearsal, later)).isEqualTo(Problem.Kind.NOT_VISIBLE);
        // A real system with an old mark in its database goes by real time.
        jdbc.sql("insert into system_mark values ('rehearsal-clock', timestamp with time zone '1970-02-01 00:00:00Z')")
                .update();
        node(clock, false).follow();
        assertThat(clock.instant()).isEqualTo(REAL);
    }

    private static Problem.Kind kind(Rehearsal node, Instant moment) {
        return catchThrowableOfType(Problem.class, () -> node.goTo(moment)).kind();
    }

    private static RehearsalClock clock() {
        return new RehearsalClock(Clock.fixed(REAL, ZoneOffset.UTC), ZONE);
    }

    private Rehearsal node(RehearsalClock of, boolean demonstration) {
        return new Rehearsal(
                new StaticListableBeanFactory(Map.of("clock", of)).getBeanProvider(RehearsalClock.class),
                jdbc,
                new TransactionTemplate(new JdbcTransactionManager(database)),
                event -> moves++,
                demonstration);
    }
}

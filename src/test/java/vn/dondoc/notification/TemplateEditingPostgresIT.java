package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.dondoc.EmbeddedDatabase;
import vn.dondoc.problem.Problem;

/** Two administrators save the same wording, on two nodes of one PostgreSQL. */
class TemplateEditingPostgresIT {

    private static final String WAITS =
            "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";

    private NotificationTables tables;
    private TemplateEditing editing;

    @BeforeEach
    void migrate() {
        tables = new NotificationTables(new DriverManagerDataSource(EmbeddedDatabase.fresh(), "postgres", "postgres"));
        editing = new TemplateEditing(new MailTemplates(tables.jdbc), tables.jdbc, tables.clock);
    }

    @Test
    void ofTwoAtOnceTheSecondIsToldAndTheFirstsStands() {
        CompletableFuture<Problem> second = tables.transaction.execute(status -> {
            editing.save(NotificationTables.reader("admin"), named("Thư của người thứ nhất"));
            CompletableFuture<Problem> other = CompletableFuture.supplyAsync(this::saveAsSecond);
            await().until(() -> CompletableFuture.supplyAsync(this::waiting).join() == 1);
            return other;
        });

        Problem refused = second.join();
        assertThat(refused.kind()).isEqualTo(Problem.Kind.LOST_RACE);
        assertThat(refused).hasMessageContaining("vừa được người khác lưu");
        assertThat(kept()).isEqualTo("Thư của người thứ nhất");
    }

    @Test
    void oneAfterTheOtherIsNoRace() {
        editing.save(NotificationTables.reader("admin"), named("Thư của người thứ nhất"));
        editing.save(NotificationTables.reader("admin2"), named("Thư của người thứ hai"));

        assertThat(kept()).isEqualTo("Thư của người thứ hai");
    }

    private Problem saveAsSecond() {
        return catchThrowableOfType(
                Problem.class,
                () -> tables.transaction.executeWithoutResult(
                        status -> editing.save(NotificationTables.reader("admin2"), named("Thư của người thứ hai"))));
    }

    /** Asked on another thread: it has a connection of its own. */
    private int waiting() {
        return tables.jdbc.sql(WAITS).query(Integer.class).single();
    }

    private String kept() {
        return new MailTemplates(tables.jdbc).find(MailTemplates.SINGLE).subject();
    }

    private static MailTemplate named(String subject) {
        MailTemplate shipped = MailTemplates.shipped(MailTemplates.SINGLE);
        return new MailTemplate(shipped.name(), subject, shipped.html(), shipped.plain());
    }
}

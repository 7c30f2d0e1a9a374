package vn.dondoc.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What only a real PostgreSQL shows: its dates and booleans, and two nodes that insert the same rows. */
class WorkingCalendarsIT {

    @Test
    void nodesThatStartAtOnceLeaveOneCalendar() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            DataSource database = postgres.getPostgresDatabase();
            new ResourceDatabasePopulator(
                            new ClassPathResource("db/migration/V3__working_day.sql"),
                            new ClassPathResource("db/migration/V40__working_day_mark.sql"))
                    .execute(database);
            WorkingCalendars calendars = new WorkingCalendars(
                    JdbcClient.create(database),
                    new CalendarHold(JdbcClient.create(database), database),
                    new TransactionTemplate(new JdbcTransactionManager(database)));

            importShippedOnNodes(4, calendars);

            for (int year : List.of(2024, 2025, 2026)) {
                assertThat(calendars.current().days(year))
                        .isEqualTo(ShippedCalendar.load().days(year));
            }
            assertThat(calendars.importFile(2026, new StringReader(ShippedCalendar.text(2026))))
                    .isEqualTo(16);
            assertThat(calendars.confirm(LocalDate.of(2026, 11, 24))).isTrue();
        }
    }

    private static void importShippedOnNodes(int count, WorkingCalendars calendars) throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(count);
        CyclicBarrier together = new CyclicBarrier(count);
        Callable<Void> start = () -> {
            together.await();
            new ShippedCalendarFiles(calendars).importMissing();
            return null;
        };
        for (Future<Void> node : nodes.invokeAll(Collections.nCopies(count, start))) {
            node.get();
        }
        nodes.shutdown();
    }
}

package vn.dondoc.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import vn.dondoc.identity.ManagerScope;

class LatestCountsTest {

    private static final ManagerScope ALL = new ManagerScope(true, List.of());

    private final EmbeddedDatabase database = new EmbeddedDatabaseBuilder()
            .setType(EmbeddedDatabaseType.H2)
            .generateUniqueName(true)
            .build();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final AtomicInteger counted = new AtomicInteger();

    private record Question(ManagerScope scope) {}

    private record Other(ManagerScope scope) {}

    @AfterEach
    void close() {
        database.shutdown();
    }

    /** What another node counted or did does not matter: the newest event is read each time. */
    @Test
    void aCountHoldsUntilSomethingHappens() {
        LatestCounts counts = counts();

        assertThat(counts.of(new Question(ALL), counted::incrementAndGet)).isEqualTo(1);
        assertThat(counts.of(new Question(ALL), counted::incrementAndGet)).isEqualTo(1);
        jdbc.sql("insert into event (id) values (1)").update();
        assertThat(counts.of(new Question(ALL), counted::incrementAndGet)).isEqualTo(2);
        assertThat(counts.of(new Question(ALL), counted::incrementAndGet)).isEqualTo(2);
    }

    @Test
    void nobodyGetsTheCountOfAnotherScopeOrQuestion() {
        LatestCounts counts = counts();

        counts.of(new Question(ALL), counted::incrementAndGet);
        assertThat(counts.of(new Question(new ManagerScope(false, List.of("STC"))), counted::incrementAndGet))
                .isEqualTo(2);
        assertThat(counts.of(new Other(ALL), counted::incrementAndGet)).isEqualTo(3);
    }

    /** What happens while it is counted may be in the count or not: the next one counts again. */
    @Test
    void whatHappensMeanwhileIsCountedNextTime() {
        LatestCounts counts = counts();

        counts.of(new Question(ALL), () -> {
            jdbc.sql("insert into event (id) values (1)").update();
            return counted.incrementAndGet();
        });
        assertThat(counts.of(new Question(ALL), counted::incrementAndGet)).isEqualTo(2);
    }

    private LatestCounts counts() {
        jdbc.sql("create table event (id bigint primary key)").update();
        return new LatestCounts(jdbc);
    }
}

package vn.dondoc.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

/** Numbers that are gone for ever are told from those of acts under way. */
class EventMarkTest {

    private final EmbeddedDatabase database = new EmbeddedDatabaseBuilder()
            .setType(EmbeddedDatabaseType.H2)
            .generateUniqueName(true)
            .build();
    private final JdbcClient jdbc = JdbcClient.create(database);

    @BeforeEach
    void create() {
        jdbc.sql("create table event (id bigint, action varchar(60), directive_id bigint, assignment_id bigint)")
                .update();
    }

    @AfterEach
    void close() {
        database.shutdown();
    }

    /** When a demonstration is left behind its events are deleted, and the numbers go on where they stood. */
    @Test
    void whatWasDeletedBeforeTheFirstOneIsNotMissed() {
        event(5_001, 1);
        event(5_002, 2);
        EventMark mark = EventMark.now(jdbc);

        event(5_003, 3);
        assertThat(mark.since(jdbc, EventMark.MANY))
                .hasValueSatisfying(
                        news -> assertThat(news.moved().assignments()).isEqualTo(Set.of(3L)));
        // Begun before the first that was seen, and over after it.
        event(5_000, 4);
        assertThat(mark.since(jdbc, EventMark.MANY))
                .hasValueSatisfying(
                        news -> assertThat(news.moved().assignments()).isEqualTo(Set.of(3L, 4L)));
    }

    private void event(long id, long assignmentId) {
        jdbc.sql("insert into event values (:id, 'x', 1, :assignment)")
                .param("id", id)
                .param("assignment", assignmentId)
                .update();
    }
}

package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.dondoc.EmbeddedDatabase;
import vn.dondoc.identity.Actor;

/** What people choose and what the administrator sees and sends again, on PostgreSQL. */
class PreferencesPostgresIT {

    private static final Actor PERSON = new Actor("vanThu", "Văn thư", null, "vanThu", Set.of(), false, Set.of());

    @Test
    void postgresKeepsAndAnswersItToo() {
        NotificationTables tables =
                new NotificationTables(new DriverManagerDataSource(EmbeddedDatabase.fresh(), "postgres", "postgres"));
        Preferences preferences = new Preferences(tables.jdbc, List.of(), tables.clock);
        tables.transaction.executeWithoutResult(status -> preferences.save(
                PERSON,
                new PreferenceInput.Choices(
                        false,
                        LocalTime.of(18, 0),
                        LocalTime.of(6, 0),
                        Map.of(NoticeKind.URGED, Set.of(ChannelKind.WEBHOOK)))));
        tables.transaction.executeWithoutResult(
                status -> preferences.save(PERSON, new PreferenceInput.Choices(true, null, null, Map.of())));
        PreferenceView own = preferences.of(PERSON);
        assertThat(own.digestOnly()).isTrue();
        assertThat(own.quietFrom()).isNull();
        assertThat(own.kinds())
                .filteredOn(line -> line.kind() == NoticeKind.URGED)
                .extracting(PreferenceView.KindLine::wanted)
                .containsExactly(List.of(ChannelKind.WEBHOOK));

        DeliveryQueue queue = new DeliveryQueue(tables.jdbc, event -> {}, tables.clock);
        tables.jdbc
                .sql(
                        """
                insert into digest (person_id, kind, morning) values ('vanThu', 'DAILY', date '2024-03-15')""")
                .update();
        tables.jdbc
                .sql(
                        """
                insert into delivery (digest_id, recipient_id, channel, state, turn, not_before, attempts, note, created_at)
                select id, 'vanThu', 'EMAIL', 'FAILED', 2, current_timestamp, 3, '554', current_timestamp from digest""")
                .update();
        assertThat(queue.counts().failed()).isEqualTo(1);
        DeliveryQueue.Row row = queue.troubled(0, 10).get(0);
        assertThat(row.kind()).isNull();
        queue.retry(row.id());
        assertThat(queue.retryAll()).isEqualTo(1);
        assertThat(queue.counts().waiting()).isEqualTo(1);
        assertThat(new RefusedAddressList(tables.jdbc).all()).isEmpty();
    }
}

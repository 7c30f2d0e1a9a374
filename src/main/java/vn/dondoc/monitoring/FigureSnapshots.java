package vn.dondoc.monitoring;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.identity.ManagerScope;
import vn.dondoc.organisation.DemonstrationLeft;

/**
 * The figures as they were counted at the end of each day from the assignments' rows, and whether the same can still be counted from
 * events alone, all of them from the first on: no earlier day that was stored, or compared, is built upon.
 */
@Repository
public class FigureSnapshots {

    private static final int AT_MOST = 5;

    private final FigureCounts counts;
    private final PastCounts past;
    private final JdbcClient jdbc;
    private final Clock clock;

    FigureSnapshots(FigureCounts counts, PastCounts past, JdbcClient jdbc, Clock clock) {
        this.counts = counts;
        this.past = past;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param countedOn the day by which open work was judged */
    public record Snapshot(long id, OffsetDateTime takenAt, LocalDate countedOn) {

        /** When it was taken, in the office's zone. */
        OffsetDateTime storedAt() {
            return takenAt.atZoneSameInstant(OfficeZone.ID).toOffsetDateTime();
        }
    }

    /** Counts what stands now and keeps it, once a day whatever the number of nodes. */
    @Transactional
    public void take() {
        LocalDate today = OfficeZone.today(clock);
        // Of several nodes one inserts the day's row; the others find it and leave.
        int taken = jdbc.sql(
                        """
                insert into figure_snapshot (taken_at, counted_on)
                select cast(:at as timestamp(3) with time zone), cast(:on as date)
                 where not exists (select 1 from figure_snapshot f where f.counted_on = :on)""")
                .param("at", OffsetDateTime.ofInstant(clock.instant(), OfficeZone.ID))
                .param("on", today)
                .update();
        if (taken == 1) {
            count(on(today).orElseThrow());
        }
    }

    /** Once more if something has happened meanwhile: whether that is in the count nobody could say. */
    private void count(Snapshot snapshot) {
        Instant moment;
        List<FigureCounts.StoredCount> counted;
        long newest;
        int times = 0;
        do {
            newest = newestEvent();
            moment = clock.instant();
            counted = counts.byAgencyAndField(Counting.now(ManagerScope.PROVINCE, snapshot.countedOn()));
        } while (newestEvent() != newest && ++times < AT_MOST);
        jdbc.sql("update figure_snapshot set taken_at = :at where id = :id")
                .param("at", OffsetDateTime.ofInstant(moment, OfficeZone.ID))
                .param("id", snapshot.id())
                .update();
        counted.forEach(count -> store(snapshot.id(), count));
    }

    private long newestEvent() {
        return jdbc.sql("select coalesce(max(id), 0) from event")
                .query(Long.class)
                .single();
    }

    /** The one of that day. */
    public Optional<Snapshot> on(LocalDate day) {
        return jdbc.sql("select id, taken_at, counted_on from figure_snapshot where counted_on = :day")
                .param("day", day)
                .query(Snapshot.class)
                .optional();
    }

    /** Whether what was stored then of this scope is what events say of that moment today. */
    public boolean agreesWithEvents(Snapshot snapshot, ManagerScope scope) {
        Set<FigureCounts.StoredCount> theirs = stored(snapshot).stream()
                .filter(count -> scope.all() || scope.agencies().contains(count.leadCode()))
                .collect(Collectors.toSet());
        return theirs.equals(past.byAgencyAndField(
                Counting.asOf(scope, DueBasis.CURRENT, null, snapshot.takenAt().toInstant())));
    }

    List<FigureCounts.StoredCount> stored(Snapshot snapshot) {
        return jdbc.sql(
                        """
                select lead_code, field, bucket, amount from figure_snapshot_row
                 where snapshot_id = :id order by lead_code, field, bucket""")
                .param("id", snapshot.id())
                .query(FigureCounts.StoredCount.class)
                .list();
    }

    /** What was counted of the demonstration goes with it. */
    @EventListener(DemonstrationLeft.class)
    void forget() {
        jdbc.sql("delete from figure_snapshot_row").update();
        jdbc.sql("delete from figure_snapshot").update();
    }

    private void store(long id, FigureCounts.StoredCount count) {
        jdbc.sql(
                        """
                insert into figure_snapshot_row (snapshot_id, lead_code, field, bucket, amount)
                values (:id, :lead, :field, :bucket, :amount)""")
                .param("id", id)
                .param("lead", count.leadCode())
                .param("field", count.field())
                .param("bucket", count.bucket())
                .param("amount", count.amount())
                .update();
    }
}

package vn.dondoc.clock;

import jakarta.annotation.PostConstruct;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationInitializer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.problem.Problem;

/**
 * Puts the clock forward in the demonstration, so that one can watch what time brings. How far is kept in the database (as a moment
 * that far after 1970), so that every node and every restart goes on from there; it never goes back. Outside the demonstration none
 * of this exists, and leaving it puts the clock right.
 */
@Component
public class Rehearsal {

    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
    private static final String MARK = "rehearsal-clock";
    /** At a time; whatever is due in between happens at once. */
    private static final Duration LONGEST = Duration.ofDays(366);

    private final ObjectProvider<RehearsalClock> clocks;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher announcements;
    private final boolean demonstration;

    @Autowired
    Rehearsal(
            FlywayMigrationInitializer migrated,
            ObjectProvider<RehearsalClock> clocks,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            ApplicationEventPublisher announcements,
            @Value("${dondoc.demo.enabled}") boolean demonstration) {
        this(clocks, jdbc, transaction, announcements, demonstration);
    }

    Rehearsal(
            ObjectProvider<RehearsalClock> clocks,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            ApplicationEventPublisher announcements,
            boolean demonstration) {
        this.clocks = clocks;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.announcements = announcements;
        this.demonstration = demonstration;
    }

    /** Whether there is a demonstration to rehearse in: its administrator alone is none, he stays when it is left. */
    public boolean isPossible() {
        return demonstration
                && clocks.getIfAvailable() != null
                && jdbc.sql("select count(*) from person where demo and active")
                                .query(Integer.class)
                                .single()
                        > 1;
    }

    /** How far the clock is ahead. */
    public Duration ahead() {
        return Optional.ofNullable(clocks.getIfAvailable())
                .map(RehearsalClock::ahead)
                .orElse(Duration.ZERO);
    }

    /**
     * @param moment as the office's clock shall show it
     * @throws Problem outside the demonstration, as if this did not exist; for a moment that is past, or more than a year away
     */
    public void goTo(Instant moment) {
        if (!isPossible()) {
            throw Problem.notVisible();
        }
        RehearsalClock clock = clocks.getObject();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select name from system_mark where name = 'first-start' for update")
                    .query(String.class)
                    .single();
            follow();
            Duration further = Duration.between(clock.instant(), moment);
            if (further.isNegative() || further.compareTo(LONGEST) > 0) {
                throw Problem.refused("moment", "Chỉ chuyển được đồng hồ tới trước, mỗi lần nhiều nhất một năm.");
            }
            keep(clock.ahead().plus(further));
        });
        follow();
    }

    /** Within the transaction that leaves the demonstration. */
    public void end() {
        jdbc.sql("delete from system_mark where name = :name")
                .param("name", MARK)
                .update();
    }

    /** Another node may have moved it; before the engine runs its first timer, too. */
    @PostConstruct
    @Scheduled(fixedDelay = 5000)
    void follow() {
        RehearsalClock clock = clocks.getIfAvailable();
        if (!demonstration || clock == null) {
            return;
        }
        try {
            Duration kept = jdbc
                    .sql("select marked_at from system_mark where name = :name")
                    .param("name", MARK)
                    .query(OffsetDateTime.class)
                    .list()
                    .stream()
                    .findFirst()
                    .map(moment -> Duration.between(Instant.EPOCH, moment.toInstant()))
                    .orElse(Duration.ZERO);
            if (!kept.equals(clock.ahead())) {
                clock.putAhead(kept);
                LOG.warn("Mô phỏng thời gian: đồng hồ của hệ thống đi trước {} giờ", kept.toHours());
                announcements.publishEvent(new ClockPutForward());
            }
        } catch (DataAccessException silent) {
            LOG.debug("The database does not tell how far the clock is ahead", silent);
        }
    }

    private void keep(Duration ahead) {
        OffsetDateTime coded = Instant.EPOCH.plusMillis(ahead.toMillis()).atOffset(ZoneOffset.UTC);
        int known = jdbc.sql("update system_mark set marked_at = :at where name = :name")
                .param("at", coded)
                .param("name", MARK)
                .update();
        if (known == 0) {
            jdbc.sql("insert into system_mark (name, marked_at) values (:name, :at)")
                    .param("name", MARK)
                    .param("at", coded)
                    .update();
        }
    }
}

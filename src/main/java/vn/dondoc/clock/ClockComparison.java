package vn.dondoc.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Compares the machine's clock, without the offset of a rehearsal or a test, with the database's every few seconds. The database
 * answers at some moment between question and answer, so only what lies outside of both counts: a slow database is no wrong clock.
 */
@Component
class ClockComparison implements ClockGuard {

    private static final Logger LOG = LoggerFactory.getLogger(ClockComparison.class);
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final Supplier<Instant> machine;
    private final Supplier<Instant> database;
    private final ApplicationEventPublisher announcements;
    private volatile Duration behind;

    @Autowired
    ClockComparison(JdbcClient jdbc, ApplicationEventPublisher announcements) {
        this(
                Clock.systemUTC()::instant,
                () -> jdbc.sql("select current_timestamp")
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant(),
                announcements);
    }

    ClockComparison(Supplier<Instant> machine, Supplier<Instant> database, ApplicationEventPublisher announcements) {
        this.machine = machine;
        this.database = database;
        this.announcements = announcements;
    }

    @Override
    public boolean isTrusted() {
        return behind().abs().compareTo(LIMIT) <= 0;
    }

    @Override
    public Duration behind() {
        if (behind == null) {
            compare();
        }
        return behind == null ? Duration.ZERO : behind;
    }

    /** A database that does not answer changes no judgement. */
    @Scheduled(fixedDelay = 5000)
    void compare() {
        try {
            Instant asked = machine.get();
            Instant told = database.get();
            Instant answered = machine.get();
            judge(
                    told.isAfter(answered)
                            ? Duration.between(answered, told)
                            : told.isBefore(asked) ? Duration.between(asked, told) : Duration.ZERO);
        } catch (DataAccessException silent) {
            LOG.debug("The database does not tell the time", silent);
        }
    }

    private void judge(Duration now) {
        boolean before = behind == null || isTrusted();
        behind = now;
        if (isTrusted() == before) {
            return;
        }
        if (before) {
            LOG.error(
                    "Đồng hồ của máy này lệch {} giây so với cơ sở dữ liệu (cho phép {}): tạm dừng các việc tự động (hẹn giờ,"
                            + " gửi tin) trên máy này. Hãy chỉnh lại giờ hệ thống; máy tự làm tiếp khi đúng giờ.",
                    now.abs().toSeconds(),
                    LIMIT.toSeconds());
        } else {
            LOG.warn("Đồng hồ của máy này đã đúng trở lại: làm tiếp các việc tự động.");
        }
        announcements.publishEvent(new ClockJudged(!before));
    }
}

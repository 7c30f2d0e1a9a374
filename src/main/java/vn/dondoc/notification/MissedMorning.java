package vn.dondoc.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.deadline.OfficeHours;
import vn.dondoc.deadline.OfficeZone;

/**
 * A morning over which the system stood still for a release. Where that release brings another model of the morning, the engine sets
 * its timer anew, for the next day, and this day's mail would go out a day late: it is written now, if the office works today still.
 * Without a new model the timer is overdue and begins by itself.
 */
@Component
public class MissedMorning {

    private final MorningProcess process;
    private final OfficeHours hours;
    private final JdbcClient jdbc;
    private final Clock clock;

    MissedMorning(MorningProcess process, OfficeHours hours, JdbcClient jdbc, Clock clock) {
        this.process = process;
        this.hours = hours;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In the caller's transaction, after the models are deployed. A system that has had no morning yet has missed none. */
    public void makeUp() {
        LocalDate today = OfficeZone.today(clock);
        LocalDate last = lastMorning();
        boolean worksStill = hours.nextOpening(clock.instant()).toLocalDate().equals(today);
        if (last != null && last.isBefore(today) && worksStill && !process.isToCome(today)) {
            process.beginAt(clock.instant());
        }
    }

    private LocalDate lastMorning() {
        OffsetDateTime last = jdbc.sql("select marked_at from system_mark where name = 'digest-DAILY'")
                .query((row, number) -> row.getObject(1, OffsetDateTime.class))
                .list()
                .get(0);
        return last == null ? null : last.atZoneSameInstant(OfficeZone.ID).toLocalDate();
    }
}

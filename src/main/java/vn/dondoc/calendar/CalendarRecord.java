package vn.dondoc.calendar;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who changed the calendar, when and by which file; and the lock that keeps two of them apart. */
@Repository
class CalendarRecord {

    private final JdbcClient jdbc;
    private final Clock clock;

    CalendarRecord(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Held until the end of the transaction: one after the other changes the calendar. */
    void lock() {
        jdbc.sql("select name from system_mark where name = 'working-calendar' for update")
                .query(String.class)
                .single();
    }

    /** The newest first. */
    List<CalendarChange> all() {
        return jdbc.sql(
                        """
                select c.calendar_year, c.kind, c.source, c.days, c.dates_moved, c.changed_at,
                       coalesce((select p.full_name from person p where p.id = c.changed_by), c.changed_by) as changed_by
                  from calendar_change c order by c.id desc""")
                .query(CalendarChange.class)
                .list();
    }

    void add(int year, CalendarChange.Kind kind, String source, String sha256, int days, int datesMoved, String by) {
        jdbc.sql(
                        """
                insert into calendar_change (calendar_year, kind, source, content_sha256, days, dates_moved, changed_by, changed_at)
                values (:year, :kind, :source, :sha, :days, :moved, :by, :at)""")
                .param("year", year)
                .param("kind", kind.name())
                .param("source", source)
                .param("sha", sha256)
                .param("days", days)
                .param("moved", datesMoved)
                .param("by", by)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }
}

package vn.dondoc.deadline;

import java.io.Reader;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The office's calendar in the table {@code working_day}: read as a snapshot, replaced a year at a time. A node keeps the last snapshot and
 * reads it again when the table's mark has changed; a transaction goes on with the one that it has read first, until it changes it itself.
 */
@Service
public class WorkingCalendars {

    /** An SQL expression of one value: for who reads something else anyway and then asks {@link #current(String)}. */
    public static final String MARK = "(select m.mark from working_day_mark m)";

    private final JdbcClient db;
    private final CalendarHold hold;
    private final TransactionTemplate transaction;
    private volatile Known known = new Known(null, null);

    private record Known(String mark, WorkingCalendar calendar) {}

    WorkingCalendars(JdbcClient db, CalendarHold hold, TransactionTemplate transaction) {
        this.db = db;
        this.hold = hold;
        this.transaction = transaction;
    }

    /** The calendar as it stands now, by one short select. Ask once per request: two snapshots may differ. */
    public WorkingCalendar current() {
        WorkingCalendar read = OfTransaction.get(this);
        return read != null
                ? read
                : current(db.sql("select " + MARK).query(String.class).single());
    }

    /**
     * For who stores a date that is counted by it: until his transaction ends nobody replaces the calendar, so that whoever does it
     * next finds that date and moves it. Outside a transaction that writes it is {@link #current()}.
     *
     * @throws CalendarIsReplaced if it is being replaced at this moment, or was since this transaction read it
     */
    public WorkingCalendar forDates() {
        if (OfTransaction.isHeld(this)
                || !TransactionSynchronizationManager.isActualTransactionActive()
                || TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            return current();
        }
        WorkingCalendar before = OfTransaction.get(this);
        WorkingCalendar now = of(hold.share());
        if (before != null && before != now) {
            throw new CalendarIsReplaced(null);
        }
        OfTransaction.hold(this, now);
        return now;
    }

    /**
     * Returns when nobody replaces the calendar; to be called by who holds nothing himself.
     *
     * @throws CalendarIsReplaced if that takes longer than he should wait
     */
    public void await() {
        transaction.executeWithoutResult(status -> hold.await());
    }

    /** Before all else in the transaction that replaces it: waits for those who store dates, and lets nobody do so until the end. */
    public void take() {
        hold.take();
        OfTransaction.forget(this);
    }

    /** @param mark as {@link #MARK} was read just now: nothing is read where that calendar is known */
    public WorkingCalendar current(String mark) {
        WorkingCalendar calendar = of(mark);
        OfTransaction.keep(this, calendar);
        return calendar;
    }

    private WorkingCalendar of(String mark) {
        Known last = known;
        if (mark.equals(last.mark())) {
            return last.calendar();
        }
        // Mark and days by one select: they belong together, whoever changes them meanwhile.
        String[] of = new String[1];
        List<CalendarDay> days = new ArrayList<>();
        db.sql(
                        "select m.mark, d.on_date, d.kind, d.reason, d.confirmed, d.source from working_day_mark m left join working_day d on 1 = 1")
                .query(row -> {
                    of[0] = row.getString("mark");
                    if (row.getObject("on_date") != null) {
                        days.add(day(row));
                    }
                });
        Known now = new Known(of[0], WorkingCalendar.of(days));
        known = now;
        return now.calendar();
    }

    /**
     * Reads one year's file without changing anything.
     *
     * @throws CalendarFileException with every fault by line
     * @throws UncheckedIOException if the reader fails
     */
    public static List<CalendarDay> read(int year, Reader csv) {
        return CalendarFile.read(year, csv);
    }

    /**
     * Replaces the year by the file's days; can be repeated. Says nothing to running deadlines: that is the caller's.
     *
     * @return how many days the year now has
     * @throws CalendarFileException with every fault by line; nothing is changed then
     * @throws DuplicateKeyException if someone else imported the same year at the same moment; theirs stands
     * @throws UncheckedIOException if the reader fails
     */
    public int importFile(int year, Reader csv) {
        List<CalendarDay> days = CalendarFile.read(year, csv);
        replace(year, days);
        return days.size();
    }

    /** The same with days that were read before. */
    public void replace(int year, List<CalendarDay> days) {
        transaction.executeWithoutResult(status -> {
            db.sql("delete from working_day where on_date between :first and :last")
                    .param("first", LocalDate.of(year, 1, 1))
                    .param("last", LocalDate.of(year, 12, 31))
                    .update();
            add(days);
        });
    }

    /**
     * Days that the table does not have yet.
     *
     * @throws DuplicateKeyException if it has one of them, from another node or a person; nothing is added then
     */
    void add(List<CalendarDay> days) {
        transaction.executeWithoutResult(status -> {
            days.forEach(this::insert);
            changed();
        });
    }

    /**
     * Records that someone has compared this day with the official notice; its warning ends.
     *
     * @return false if the table has no such day (the year is computed, or the day is an ordinary one)
     */
    public boolean confirm(LocalDate day) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean known = db.sql("update working_day set confirmed = true where on_date = :day")
                            .param("day", day)
                            .update()
                    == 1;
            changed();
            return known;
        }));
    }

    private void insert(CalendarDay day) {
        db.sql(
                        """
                        insert into working_day (on_date, kind, reason, confirmed, source)
                        values (:day, :kind, :reason, :confirmed, :source)""")
                .param("day", day.day())
                .param("kind", day.kind().name())
                .param("reason", day.reason())
                .param("confirmed", day.confirmed())
                .param("source", day.source())
                .update();
    }

    /** In the transaction of the change. A mark that was rolled back comes never again. */
    private void changed() {
        db.sql("update working_day_mark set mark = :mark")
                .param("mark", UUID.randomUUID().toString())
                .update();
        OfTransaction.forget(this);
    }

    private static CalendarDay day(ResultSet row) throws SQLException {
        return new CalendarDay(
                row.getObject("on_date", LocalDate.class),
                CalendarDay.Kind.valueOf(row.getString("kind")),
                row.getString("reason"),
                row.getBoolean("confirmed"),
                row.getString("source"));
    }
}

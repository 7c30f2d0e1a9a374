package vn.dondoc.deadline;

import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
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

    private final WorkingDayRows rows;
    private final CalendarHold hold;
    private final TransactionTemplate transaction;
    private volatile Known known = new Known(null, null);

    private record Known(String mark, WorkingCalendar calendar) {}

    WorkingCalendars(JdbcClient db, CalendarHold hold, TransactionTemplate transaction) {
        this.rows = new WorkingDayRows(db);
        this.hold = hold;
        this.transaction = transaction;
    }

    /** The calendar as it stands now, by one short select. Ask once per request: two snapshots may differ. */
    public WorkingCalendar current() {
        WorkingCalendar read = OfTransaction.get(this);
        return read != null ? read : current(rows.mark());
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
        WorkingDayRows.Marked read = rows.read();
        Known now = new Known(read.mark(), WorkingCalendar.of(read.days()));
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
            rows.removeYear(year);
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
            rows.add(days);
            OfTransaction.forget(this);
        });
    }

    /**
     * Records that someone has compared this day with the official notice; its warning ends.
     *
     * @return false if the table has no such day (the year is computed, or the day is an ordinary one)
     */
    public boolean confirm(LocalDate day) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean known = rows.confirm(day);
            OfTransaction.forget(this);
            return known;
        }));
    }
}

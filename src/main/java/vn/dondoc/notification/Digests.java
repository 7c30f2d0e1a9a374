package vn.dondoc.notification;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.deadline.WorkingCalendars;

/**
 * The mornings' mails: gathers what was not worth a statement in the act that caused it, and makes one mail for each person of what
 * no mail has told yet. All in one transaction: killed in the middle nothing is there, and the engine tries again.
 */
@Service
public class Digests {

    /** How far back the first morning looks. */
    private static final Duration FIRST = Duration.ofDays(7);

    /**
     * An act that was under way while the last morning's mail was written bears a time before it and could not be seen yet; nodes'
     * clocks may differ by seconds besides.
     */
    private static final Duration UNDER_WAY = Duration.ofMinutes(15);

    private final List<MorningSource> sources;
    private final Notices notices;
    private final DigestMail mail;
    private final Inbox inbox;
    private final WorkingCalendars calendars;
    private final JdbcClient jdbc;
    private final Clock clock;

    Digests(
            List<MorningSource> sources,
            Notices notices,
            DigestMail mail,
            Inbox inbox,
            WorkingCalendars calendars,
            JdbcClient jdbc,
            Clock clock) {
        this.sources = sources;
        this.notices = notices;
        this.mail = mail;
        this.inbox = inbox;
        this.calendars = calendars;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public boolean isWorkingDay() {
        return calendars.current().isWorkingDay(OfficeZone.today(clock));
    }

    /** May be called again: nobody gets two on one morning. */
    @Transactional
    public void write() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        LocalDate today = OfficeZone.today(clock);
        OffsetDateTime last = lastTime(DigestKind.DAILY);
        OffsetDateTime since = last == null || last.isAfter(now) ? now.minus(FIRST) : last;
        inbox.settle();
        sources.forEach(source -> source.since(source.mayLookFurtherBack() ? since.minus(UNDER_WAY) : since)
                .forEach(notices::tell));
        mail.write(DigestKind.DAILY);
        mark(DigestKind.DAILY, now);
        writeIfBegun(DigestKind.WEEKLY, today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), now);
        writeIfBegun(DigestKind.MONTHLY, today.withDayOfMonth(1), now);
    }

    /** The first working day of a week or month, or the first one on which the system runs again. */
    private void writeIfBegun(DigestKind kind, LocalDate begin, OffsetDateTime now) {
        OffsetDateTime last = lastTime(kind);
        if (last == null || last.atZoneSameInstant(OfficeZone.ID).toLocalDate().isBefore(begin)) {
            mail.write(kind);
            mark(kind, now);
        }
    }

    /** Queues behind another node that is at it. */
    private OffsetDateTime lastTime(DigestKind kind) {
        return jdbc.sql("select marked_at from system_mark where name = :name for update")
                .param("name", name(kind))
                .query((row, number) -> row.getObject(1, OffsetDateTime.class))
                .list()
                .get(0);
    }

    private void mark(DigestKind kind, OffsetDateTime now) {
        jdbc.sql("update system_mark set marked_at = :now where name = :name")
                .param("name", name(kind))
                .param("now", now)
                .update();
    }

    private static String name(DigestKind kind) {
        return "digest-" + kind.name();
    }
}

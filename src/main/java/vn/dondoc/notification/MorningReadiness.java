package vn.dondoc.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import vn.dondoc.deadline.OfficeHours;
import vn.dondoc.deadline.OfficeZone;

/**
 * Whether all has been said that a morning's mail is to tell: it is written after the reminders of that morning, with their words, and
 * not an hour before them. It waits for a while only: work that hangs keeps nobody's mail.
 */
@Service
public class MorningReadiness {

    /** From when the office has opened, or from when the system runs again. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final List<MorningWork> work;
    private final OfficeHours hours;
    private final Clock clock;

    MorningReadiness(List<MorningWork> work, OfficeHours hours, Clock clock) {
        this.work = work;
        this.hours = hours;
        this.clock = clock;
    }

    /** For a mail that begins to wait now. */
    public Instant waitsUntil() {
        Instant now = clock.instant();
        Instant opening = hours.beginOf(OfficeZone.today(clock)).toInstant();
        return (opening.isAfter(now) ? opening : now).plus(LONGEST);
    }

    public boolean isReady(Instant waitsUntil) {
        return !clock.instant().isBefore(waitsUntil) || work.stream().noneMatch(MorningWork::isLeft);
    }
}

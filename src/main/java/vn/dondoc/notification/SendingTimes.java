package vn.dondoc.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;
import vn.dondoc.deadline.OfficeHours;
import vn.dondoc.deadline.OfficeZone;

/**
 * When something may go out: in the office's hours and outside a person's quiet time, unless it is urgent; at the end of a quiet time
 * that leaves none of the office's hours. What waited for the office to open is spread over some minutes.
 */
@Component
class SendingTimes {

    private final OfficeHours officeHours;
    private final NotificationSettings settings;

    SendingTimes(OfficeHours officeHours, NotificationSettings settings) {
        this.officeHours = officeHours;
        this.settings = settings;
    }

    /** @param seed whatever differs from one to the next: it chooses the place in the spread */
    Instant firstTry(boolean urgent, long seed, Instant now) {
        return urgent ? now : opening(seed, now);
    }

    /** The moment itself if it may go out now. */
    Instant earliest(Claimed claimed, Instant now) {
        if (claimed.isUrgent()) {
            return now;
        }
        // Then the office's hours never suit him: what waited for them would wait for ever.
        boolean never = claimed.quietFrom() != null
                && claimed.quietTo() != null
                && officeHours.areAllWithin(claimed.quietFrom(), claimed.quietTo());
        Instant from = never ? now : firstTry(false, claimed.id(), now);
        ZonedDateTime here = from.atZone(OfficeZone.ID);
        if (!claimed.isQuietAt(here.toLocalTime())) {
            return from;
        }
        ZonedDateTime end = here.with(claimed.quietTo());
        Instant after = (end.isAfter(here) ? end : end.plusDays(1)).toInstant();
        return never ? after : firstTry(false, claimed.id(), after);
    }

    private Instant opening(long seed, Instant now) {
        Instant opens = officeHours.nextOpening(now).toInstant();
        if (opens.equals(now)) {
            return now;
        }
        long seconds = Math.max(1, settings.spread().toSeconds());
        return opens.plus(Duration.ofSeconds(Math.floorMod(seed, seconds)));
    }
}

package vn.dondoc.ladder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.dondoc.deadline.OfficeHours;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.notification.MorningWork;

/** The looks of this morning, up to the last of those that are spread over its first minutes; after downtime all that are due. */
@Component
class MorningLooks implements MorningWork {

    private final LadderTimers timers;
    private final OfficeHours hours;
    private final Clock clock;

    MorningLooks(LadderTimers timers, OfficeHours hours, Clock clock) {
        this.timers = timers;
        this.hours = hours;
        this.clock = clock;
    }

    @Override
    public boolean isLeft() {
        Instant now = clock.instant();
        Instant spread =
                hours.beginOf(OfficeZone.today(clock)).toInstant().plus(Duration.ofSeconds(Looking.SPREAD_SECONDS));
        return timers.areDueBy(spread.isAfter(now) ? spread : now);
    }
}

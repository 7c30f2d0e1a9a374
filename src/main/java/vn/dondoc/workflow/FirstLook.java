package vn.dondoc.workflow;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;
import vn.dondoc.deadline.OfficeHours;
import vn.dondoc.deadline.OfficeZone;

/** When the ladder's token of something new looks for the first time: when the office opens tomorrow or later; nothing is late before. */
@Component
public class FirstLook {

    private final OfficeHours hours;
    private final Clock clock;

    FirstLook(OfficeHours hours, Clock clock) {
        this.hours = hours;
        this.clock = clock;
    }

    public OffsetDateTime at() {
        return hours.nextOpening(
                OfficeZone.today(clock).plusDays(1).atStartOfDay(OfficeZone.ID).toInstant());
    }
}

package vn.dondoc.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The office's time zone, whatever the server's: every "today" of the system is a day of this zone. */
public final class OfficeZone {

    public static final ZoneId ID = ZoneId.of("Asia/Ho_Chi_Minh");

    private OfficeZone() {}

    /** The office's calendar day at the clock's instant; the clock's own zone is ignored on purpose. */
    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ID);
    }
}

package vn.dondoc.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The office's time zone, whatever the server's: every "today" of the system is a day of this zone. */
public final class OfficeZone {

    public static final ZoneId ID = ZoneId.of("Asia/Ho_Chi_Minh");

    private OfficeZone() {}

    /**
     * An SQL condition: that moment falls on a day of the office from {@code from} to {@code to}, each included, null where it is open.
     * Compared in seconds, on which both databases agree, as they do not on zones.
     *
     * @param from,to columns with a date
     * @param moment a column with date, time and zone
     */
    public static String isWithinDays(String from, String to, String moment) {
        return """
                (%1$s is null or extract(epoch from %1$s) <= extract(epoch from %3$s) + %4$d)
                and (%2$s is null or extract(epoch from %2$s) + 86400 > extract(epoch from %3$s) + %4$d)"""
                .formatted(
                        from,
                        to,
                        moment,
                        ID.getRules().getStandardOffset(Instant.now()).getTotalSeconds());
    }

    /** The office's calendar day at the clock's instant; the clock's own zone is ignored on purpose. */
    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ID);
    }
}

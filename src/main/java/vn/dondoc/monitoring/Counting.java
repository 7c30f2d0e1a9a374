package vn.dondoc.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.identity.ManagerScope;

/**
 * What is to be counted.
 *
 * @param scope whose work
 * @param basis against which date lateness is judged
 * @param from what had ended before this day is left out: it belongs to an earlier period; null leaves nothing out
 * @param moment a past moment, as of which is counted from events; null counts what stands now
 * @param today the day of the moment, by which open work is judged
 */
public record Counting(ManagerScope scope, DueBasis basis, LocalDate from, Instant moment, LocalDate today) {

    public static Counting now(ManagerScope scope, LocalDate today) {
        return new Counting(scope, DueBasis.CURRENT, null, null, today);
    }

    public static Counting asOf(ManagerScope scope, DueBasis basis, LocalDate from, Instant moment) {
        return new Counting(scope, basis, from, moment, LocalDate.ofInstant(moment, OfficeZone.ID));
    }
}

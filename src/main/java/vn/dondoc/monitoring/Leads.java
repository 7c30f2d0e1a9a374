package vn.dondoc.monitoring;

import java.time.Instant;
import java.util.List;

/**
 * Which agency led an assignment when.
 *
 * @param now who leads it today
 * @param since from when on each of them led, in that order; empty where it was never another
 */
record Leads(String now, List<Led> since) {

    record Led(String agencyCode, Instant from) {}

    static Leads always(String agencyCode) {
        return new Leads(agencyCode, List.of());
    }

    /** Who led it then; before the first that is known, that one. */
    String at(Instant moment) {
        String found = since.isEmpty() ? now : since.get(0).agencyCode();
        for (Led led : since) {
            if (led.from().isBefore(moment)) {
                found = led.agencyCode();
            }
        }
        return found;
    }
}

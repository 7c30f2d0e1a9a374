package vn.dondoc.monitoring;

import java.time.Instant;

/**
 * A time for which a step lay open.
 *
 * @param agencyCode with which agency
 * @param until null while it still does
 */
public record Stay(PathStep step, String agencyCode, Instant since, Instant until) {

    boolean covers(Instant moment) {
        return since.isBefore(moment) && (until == null || !until.isBefore(moment));
    }
}

package vn.dondoc.history;

import java.time.OffsetDateTime;

/**
 * How the step that an act ends had lain open: from these each working day of an assignment is told to whom it belongs.
 *
 * @param since since when
 * @param agencyCode with which agency
 */
public record Lain(OffsetDateTime since, String agencyCode) {

    /** Of an act outside a step. */
    static final Lain NOWHERE = new Lain(null, null);
}

package vn.dondoc.workflow;

import java.time.OffsetDateTime;

/** When a token of the ladder looks again: the value of {@link ProcessVariable#NEXT_STEP_AT}. */
public final class NextStep {

    /** Nothing is to come: a timer must have a day all the same. */
    public static final OffsetDateTime FAR_DAY = OffsetDateTime.parse("2999-12-31T00:00:00+07:00");

    private NextStep() {}

    public static OffsetDateTime earlier(OffsetDateTime one, OffsetDateTime other) {
        return one.isBefore(other) ? one : other;
    }
}

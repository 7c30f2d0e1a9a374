package vn.dondoc.monitoring;

import java.time.LocalDate;
import java.util.List;
import vn.dondoc.history.Standing;

/**
 * What events say of one assignment.
 *
 * @param originalDueOn the date that was set when it was given
 * @param told in the order of the events; never empty
 */
record Story(LocalDate originalDueOn, List<Told> told) {

    /**
     * Where it stands from an event on.
     *
     * @param at when, in milliseconds of the epoch
     */
    record Told(long at, long directiveId, Standing standing) {}

    /** By the newest event that had happened then; null before the first. */
    Told at(long moment) {
        for (int i = told.size() - 1; i >= 0; i--) {
            if (told.get(i).at() <= moment) {
                return told.get(i);
            }
        }
        return null;
    }

    /** The same judged against the date of that basis. */
    Standing judged(Standing standing, DueBasis basis) {
        return basis == DueBasis.CURRENT
                ? standing
                : new Standing(
                        standing.leadCode(),
                        standing.progress(),
                        originalDueOn,
                        standing.resultIssuedOn(),
                        standing.endedOn());
    }
}

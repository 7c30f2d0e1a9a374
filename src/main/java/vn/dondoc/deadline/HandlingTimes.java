package vn.dondoc.deadline;

import java.util.Optional;

/**
 * The office's day counts. They are practice, not law: they stand in the decision tables {@code handlingTime} and
 * {@code stepTime}, which a manager edits; the newest version counts at once.
 */
public interface HandlingTimes {

    /**
     * Time for an assignment whose document sets no date.
     *
     * @param kind {@code CASE}, {@code REVIEW}, {@code GUIDANCE} or {@code STANDING}
     * @param severalAgencies whether it asks for one list that several agencies contribute to
     * @return empty if the table sets no date for such an assignment, as for standing ones
     * @throws IllegalStateException (Vietnamese message) if the table has no row for it, or more than one, or a row
     *     that cannot be used: a gap in a table must not pass for "no deadline"
     */
    Optional<HandlingTime> forAssignment(Urgency urgency, String kind, boolean severalAgencies);

    /**
     * Time for one step of a process.
     *
     * @param step id of the user task without its prefix, such as {@code registerArrival}, or {@code standingReport}
     * @return working days, at least 0
     * @throws IllegalStateException (Vietnamese message) if the table has no usable row for the step
     */
    int forStep(String step, Urgency urgency);

    /**
     * How long before the lead a coordinating agency has to be done, by the table {@code contributionTime}.
     *
     * @return working days, at least 0
     * @throws IllegalStateException (Vietnamese message) if the table has no usable row
     */
    int contributionAhead(Urgency urgency);
}

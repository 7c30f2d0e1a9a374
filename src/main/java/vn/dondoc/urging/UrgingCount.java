package vn.dondoc.urging;

import java.time.LocalDate;

/**
 * How often the lead of an assignment was urged since it leads.
 *
 * @param letters issued with a number
 * @param messages one for each day on which somebody clicked
 * @param lastOn when it was urged last, null if never
 */
public record UrgingCount(int letters, int messages, LocalDate lastOn) {

    /** What the ladder counts: the third urging is the chairman's. */
    public int total() {
        return letters + messages;
    }
}

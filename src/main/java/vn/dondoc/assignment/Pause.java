package vn.dondoc.assignment;

import java.time.LocalDate;

/**
 * A time in which an assignment stood still by decision; its date did not move by that.
 *
 * @param ordinal which pause of the assignment this is, from 1
 * @param progressBefore where the assignment stood, and stands again afterwards
 * @param untilOn until when the decision foresees it, or null; nothing goes on by itself on that day
 * @param basis the decision: number and date of a document, or whose note
 */
public record Pause(
        long id,
        long assignmentId,
        int ordinal,
        Progress progressBefore,
        LocalDate sinceOn,
        LocalDate untilOn,
        String reason,
        String basis,
        LocalDate endedOn) {}

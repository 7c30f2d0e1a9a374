package vn.dondoc.contribution;

import java.time.LocalDate;

/**
 * One coordinating agency's part of an assignment.
 *
 * @param round the round in hand, from 1
 * @param begunOn when the agency was asked
 * @param dueOn null where the lead has no date
 * @param handlerId who contributes, null while nobody is named
 * @param byLeader whether the leader contributes himself: contributing is signing then
 * @param signedOn the day of the current round's signature: the agency's clock stops there
 * @param awaited whether the lead's consolidation waits for it
 * @param takenLate whether it was taken after the lead had closed without it
 */
public record Contribution(
        long id,
        long assignmentId,
        long directiveId,
        String agencyCode,
        ContributionProgress progress,
        int round,
        LocalDate begunOn,
        LocalDate dueOn,
        LocalDate receivedOn,
        String handlerId,
        boolean byLeader,
        LocalDate signedOn,
        boolean awaited,
        boolean takenLate,
        String closedReason,
        int timesUrged,
        LocalDate urgedOn,
        LocalDate endedOn,
        String processInstanceId) {

    /** Whether it counts in the lead's consolidation as it stands: taken back means that nobody waits for it or reads it. */
    public boolean isCurrent() {
        return progress != ContributionProgress.RECALLED;
    }
}

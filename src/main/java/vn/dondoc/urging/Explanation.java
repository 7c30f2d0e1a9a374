package vn.dondoc.urging;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * What the leader of an agency is asked to explain, and what he answered.
 *
 * @param obligationKey what was owed, as {@link Owed} names it; {@code missedOn} by when
 * @param dueOn until when he is to answer
 * @param reasonCode of the office's list of reasons, null before the answer
 */
public record Explanation(
        long id,
        long assignmentId,
        String obligationKey,
        LocalDate missedOn,
        String agencyCode,
        ExplanationState state,
        String question,
        String askedBy,
        OffsetDateTime askedAt,
        LocalDate dueOn,
        String reasonCode,
        String answer,
        String answeredBy,
        OffsetDateTime answeredAt,
        String processInstanceId) {

    /** Whether that is being explained, by the agency that owes it. */
    boolean isOpenFor(Owed owed) {
        return state == ExplanationState.ASKED
                && obligationKey.equals(owed.obligationKey())
                && agencyCode.equals(owed.agencyCode());
    }
}

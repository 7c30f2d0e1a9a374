package vn.dondoc.proposal;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * One decision on a proposal.
 *
 * @param reservation the condition of an approval, or the part that is approved; null if it is approved as a whole
 * @param remarks the reason of a refusal, what a returned proposal lacks
 * @param basis the minutes of the session that decided
 * @param documentId the decision's document; null for what needs none
 * @param higherOutcome what came back from the level that it was passed up to; null before
 */
public record Decision(
        long id,
        long proposalId,
        DecisionOutcome outcome,
        DecisionLevel decisionLevel,
        String ruleId,
        String reservation,
        String remarks,
        String basis,
        Long documentId,
        String decidedBy,
        OffsetDateTime decidedAt,
        String higherLevel,
        LocalDate higherDueOn,
        HigherOutcome higherOutcome,
        String higherNumber,
        LocalDate higherIssuedOn,
        String higherNote) {

    /** The exact text that the signature under the decision covers. */
    static String signedText(DecisionOutcome outcome, String words, String basis, String proposalSha256) {
        return String.join("\u001f", outcome.name(), orEmpty(words), orEmpty(basis), proposalSha256);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}

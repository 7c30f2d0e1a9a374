package vn.dondoc.proposal;

import java.time.OffsetDateTime;
import vn.dondoc.deadline.Urgency;

/**
 * A proposal, with what is needed of the assignment that it belongs to.
 *
 * @param opinionRound how often opinions were asked for
 * @param decisionLevel who decides by the table, with its rule and the reason in words; null before the first text
 */
public record Proposal(
        long id,
        long assignmentId,
        long directiveId,
        String title,
        String leadCode,
        String field,
        Urgency urgency,
        String businessKey,
        ProposalState state,
        int opinionRound,
        DecisionLevel decisionLevel,
        String decisionRule,
        String decisionReason,
        OffsetDateTime startedAt,
        String processInstanceId) {}

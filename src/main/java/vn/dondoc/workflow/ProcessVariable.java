package vn.dondoc.workflow;

import java.util.Set;

/** The variables of our processes: ids, outcomes and dates only. Their names are a contract with released models. */
public final class ProcessVariable {

    public static final String ASSIGNMENT_ID = "assignmentId";
    public static final String DIRECTIVE_ID = "directiveId";
    public static final String DOCUMENT_ID = "documentId";
    public static final String PROPOSAL_ID = "proposalId";
    public static final String OPINION_ID = "opinionId";
    /** When silence is recorded. */
    public static final String SILENT_AT = "silentAt";
    /** How a proposal goes on once it is clear who is asked for an opinion. */
    public static final String OPINION_STATE = "opinionState";

    public static final String REQUEST_ID = "requestId";
    /** Whether the Office itself asks for a decision, so that nobody has to examine it first. */
    public static final String DRAFTED_BY_OFFICE = "draftedByOffice";
    /** Whether somebody decides on a request; what is the Office's own to say is carried out at once. */
    public static final String DECISION_REQUIRED = "decisionRequired";

    public static final String URGING_ID = "urgingId";
    /** Whether a letter is written; a message needs no more. */
    public static final String BY_LETTER = "byLetter";

    public static final String EXPLANATION_ID = "explanationId";
    /** Whether a coordinating agency asks, so that the lead's leader decides. */
    public static final String LEAD_DECIDES = "leadDecides";
    /** When the ladder's token looks again; never null. */
    public static final String NEXT_STEP_AT = "nextStepAt";

    public static final String CONTRIBUTION_ID = "contributionId";
    /** Whether other agencies contribute before the work itself can be done. */
    public static final String COORDINATORS_NAMED = "coordinatorsNamed";
    /** Whether somebody above decides before the work itself can be done. */
    public static final String PROPOSAL_REQUIRED = "proposalRequired";
    /** The two above in one, in models released before contributions had a process of their own. */
    public static final String COORDINATION_REQUIRED = "coordinationRequired";
    /** What an issued consolidated report leaves to be done. */
    public static final String CONSOLIDATION_SCOPE = "consolidationScope";
    /** What the last user task ended with; posted by the form, checked by the task's listener. */
    public static final String OUTCOME = "outcome";

    /** Set by the system alone: a client that posts one of these is refused. */
    public static final Set<String> RESERVED = Set.of(
            ASSIGNMENT_ID,
            DIRECTIVE_ID,
            DOCUMENT_ID,
            CONTRIBUTION_ID,
            NEXT_STEP_AT,
            COORDINATORS_NAMED,
            PROPOSAL_REQUIRED,
            COORDINATION_REQUIRED,
            PROPOSAL_ID,
            OPINION_ID,
            SILENT_AT,
            OPINION_STATE,
            REQUEST_ID,
            DRAFTED_BY_OFFICE,
            DECISION_REQUIRED,
            LEAD_DECIDES,
            URGING_ID,
            BY_LETTER,
            EXPLANATION_ID,
            CONSOLIDATION_SCOPE);

    /** The outcome of whoever handed a task on and takes it back before the next one has acted. */
    public static final String WITHDRAWN = "WITHDRAWN";

    /** With these the path goes back to where it came from. */
    public static final Set<String> BACK = Set.of(
            WITHDRAWN,
            "REFUSED",
            "SLIP_RETURNED",
            "HIGHER_APPROVED",
            "HIGHER_REFUSED",
            "RETURNED_TO_OFFICE",
            "SENT_BACK");

    private ProcessVariable() {}
}

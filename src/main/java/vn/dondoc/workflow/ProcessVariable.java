package vn.dondoc.workflow;

import java.util.Set;

/** The variables of our processes: ids, outcomes and dates only. Their names are a contract with released models. */
public final class ProcessVariable {

    public static final String ASSIGNMENT_ID = "assignmentId";
    public static final String DIRECTIVE_ID = "directiveId";
    public static final String DOCUMENT_ID = "documentId";
    /** When the ladder's token looks again; never null. */
    public static final String NEXT_STEP_AT = "nextStepAt";
    /** Whether other agencies contribute, or somebody above decides, before the work itself can be done. */
    public static final String COORDINATION_REQUIRED = "coordinationRequired";
    /** What an issued consolidated report leaves to be done. */
    public static final String CONSOLIDATION_SCOPE = "consolidationScope";
    /** What the last user task ended with; posted by the form, checked by the task's listener. */
    public static final String OUTCOME = "outcome";

    /** Set by the system alone: a client that posts one of these is refused. */
    public static final Set<String> RESERVED =
            Set.of(ASSIGNMENT_ID, DIRECTIVE_ID, DOCUMENT_ID, NEXT_STEP_AT, COORDINATION_REQUIRED, CONSOLIDATION_SCOPE);

    /** The outcome of whoever handed a task on and takes it back before the next one has acted. */
    public static final String WITHDRAWN = "WITHDRAWN";

    /** With these the path goes back to where it came from. */
    public static final Set<String> BACK = Set.of(WITHDRAWN, "REFUSED", "SENT_BACK");

    private ProcessVariable() {}
}

package vn.dondoc.workflow;

import java.util.Set;

/** The steps of our processes: the ids of user tasks without their prefix. */
public final class Steps {

    /** What whoever handed it on may take back until the next one has acted. */
    static final Set<String> WITHDRAWABLE = Set.of(
            "giveOutAssignments",
            "answerAgency",
            "decideLead",
            "signReport",
            "issueDocument",
            "confirmResult",
            "signContribution",
            "signProposal",
            "signSlip",
            "decideProposal",
            "enterHigherResult",
            "signOpinion",
            "draftRequestDecision",
            "decideRequest");

    /** Processes whose tasks a pause does not lock: the decision to resume is one of them. */
    static final Set<String> DECIDING = Set.of("request");

    private static final String PREFIX = "userTask_";

    private Steps() {}

    static String of(String taskDefinitionKey) {
        return taskDefinitionKey.startsWith(PREFIX) ? taskDefinitionKey.substring(PREFIX.length()) : taskDefinitionKey;
    }
}

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
            "examineProposal",
            "signSlip",
            "decideProposal",
            "enterHigherResult",
            "signOpinion",
            "draftRequestDecision",
            "decideRequest",
            "decideByLead",
            "signUrging",
            "signConsolidationSlip",
            "signConsolidatedReport",
            "endFollowUp");

    /** Processes whose tasks a pause does not lock: the decision to resume is one of them. */
    static final Set<String> DECIDING = Set.of("request");

    /** Processes whose steps lie on an assignment's own way: to them its days go. */
    static final Set<String> OWN_WAY = Set.of("assignmentExecution", "proposal", "documentIssuing");

    /** What is signed, approved, decided or confirmed: done for another only by the right to sign. */
    public static final Set<String> SIGNING = Set.of(
            "giveOutAssignments",
            "decideLead",
            "signReport",
            "confirmResult",
            "endFollowUp",
            "signContribution",
            "contributeAndSign",
            "signProposal",
            "examineProposal",
            "signSlip",
            "decideProposal",
            "signOpinion",
            "supplementRequest",
            "decideRequest",
            "decideByLead",
            "signUrging",
            "explain",
            "signConsolidationSlip",
            "signConsolidatedReport");

    /** What leaders do without signing: done for another by whoever handles for him. Every leader's step is in one of the two. */
    public static final Set<String> LEADERS_WITHOUT_SIGNING = Set.of("nameHandler", "nameContributor");

    private static final String PREFIX = "userTask_";

    private Steps() {}

    static String of(String taskDefinitionKey) {
        return taskDefinitionKey.startsWith(PREFIX) ? taskDefinitionKey.substring(PREFIX.length()) : taskDefinitionKey;
    }
}

package vn.dondoc.ladder;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The steps of our processes for which the table {@code stepTime} may give days. While such a task is open it is an obligation; an
 * office that gives days to one of the others gets its ladder without a release.
 */
enum TimedStep {
    REGISTER_ARRIVAL("registerArrival", "registerArrival", ObligationKind.ARRIVAL),
    REGISTER_CONTRIBUTION_ARRIVAL("registerContributionArrival", "registerArrival", ObligationKind.ARRIVAL),
    NAME_HANDLER("nameHandler", "nameHandler", ObligationKind.HANDLER),
    NAME_CONTRIBUTOR("nameContributor", "nameHandler", ObligationKind.HANDLER),
    /** Of an opinion the date is written when it is asked for. */
    DRAFT_OPINION("draftOpinion", "opinion", ObligationKind.OPINION),
    SIGN_OPINION("signOpinion", "opinion", ObligationKind.OPINION),
    EXAMINE_PROPOSAL("examineProposal", "examineProposal", ObligationKind.EXAMINATION),
    DECIDE_PROPOSAL("decideProposal", "decideProposal", ObligationKind.DECISION),
    DECIDE_REQUEST("decideRequest", "decideExtension", ObligationKind.DECISION),
    DECIDE_BY_LEAD("decideByLead", "decideExtension", ObligationKind.DECISION),
    DECIDE_LEAD("decideLead", "decideLead", ObligationKind.DECISION),
    CONFIRM_RESULT("confirmResult", "confirmResult", ObligationKind.CONFIRMATION),
    ANSWER_AGENCY("answerAgency", "answerAgency", ObligationKind.OFFICE_STEP),
    BREAK_DOWN("breakDownDirective", "breakDownDirective", ObligationKind.OFFICE_STEP),
    GIVE_OUT("giveOutAssignments", "giveOutAssignments", ObligationKind.OFFICE_STEP),
    CONSOLIDATE("consolidateReport", "consolidateReport", ObligationKind.OFFICE_STEP),
    END_FOLLOW_UP("endFollowUp", "endFollowUp", ObligationKind.OFFICE_STEP);

    private final String step;
    private final String row;
    private final ObligationKind kind;

    TimedStep(String step, String row, ObligationKind kind) {
        this.step = step;
        this.row = row;
        this.kind = kind;
    }

    String step() {
        return step;
    }

    /** The row of the table of step times. */
    String row(boolean chairs) {
        return this == DECIDE_PROPOSAL && chairs ? "decideProposalByChair" : row;
    }

    ObligationKind kind() {
        return kind;
    }

    boolean hasWrittenDate() {
        return kind == ObligationKind.OPINION;
    }

    static TimedStep of(String step) {
        return Arrays.stream(values())
                .filter(timed -> timed.step.equals(step))
                .findFirst()
                .orElseThrow();
    }

    static List<String> steps() {
        return Arrays.stream(values()).map(TimedStep::step).toList();
    }

    /** What may follow this step in the same act that ends it. */
    Set<TimedStep> next() {
        return switch (this) {
            case REGISTER_ARRIVAL -> EnumSet.of(NAME_HANDLER);
            case REGISTER_CONTRIBUTION_ARRIVAL -> EnumSet.of(NAME_CONTRIBUTOR);
            case NAME_HANDLER -> EnumSet.of(ANSWER_AGENCY);
            case ANSWER_AGENCY -> EnumSet.of(NAME_HANDLER, DECIDE_LEAD);
            case DECIDE_LEAD -> EnumSet.of(ANSWER_AGENCY, REGISTER_ARRIVAL);
            case BREAK_DOWN -> EnumSet.of(GIVE_OUT);
            case GIVE_OUT -> EnumSet.of(BREAK_DOWN);
            default -> EnumSet.noneOf(TimedStep.class);
        };
    }

    /** What may begin at any time while an assignment runs. */
    static Set<TimedStep> ofAssignment() {
        return EnumSet.of(DRAFT_OPINION, EXAMINE_PROPOSAL, DECIDE_PROPOSAL, DECIDE_REQUEST, CONFIRM_RESULT);
    }

    /** The same of a directive as a whole. */
    static Set<TimedStep> ofDirective() {
        return EnumSet.of(CONSOLIDATE, END_FOLLOW_UP);
    }
}

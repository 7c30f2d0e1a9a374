package vn.dondoc.dossier;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Progress;
import vn.dondoc.dossier.PathStage.State;
import vn.dondoc.dossier.PathStage.Station;
import vn.dondoc.proposal.ProposalState;

/** Where an assignment is on its way, for a drawing that everybody reads at a glance; the model knows it in every detail. */
final class PathStages {

    /** Steps of the assignment's own path that belong to its report. */
    private static final Set<String> REPORTING = Set.of("carryOut", "signReport", "issueDocument", "confirmResult");

    private static final Set<ProposalState> PROPOSING = EnumSet.range(ProposalState.DRAFTING, ProposalState.ISSUING);

    private PathStages() {}

    /**
     * @param proposal the state of the newest proposal, null if there is none
     * @param openSteps the steps in which the assignment's own path waits for somebody
     */
    static List<PathStage> of(Assignment assignment, ProposalState proposal, Set<String> openSteps) {
        boolean proposes = assignment.proposalRequired() || proposal != null;
        Station current = current(assignment.progress(), proposal, openSteps);
        boolean ended = assignment.progress().isFinished();
        return Arrays.stream(Station.values())
                .map(station ->
                        PathStage.of(station, state(station, current, ended, proposes), passedOn(station, assignment)))
                .toList();
    }

    private static Station current(Progress progress, ProposalState proposal, Set<String> openSteps) {
        if (progress == Progress.DRAFTED) {
            return Station.GIVING;
        }
        if (progress == Progress.AWAITING_CONFIRMATION || progress == Progress.REDO || progress.isFinished()) {
            return Station.REPORT;
        }
        if (proposal != null && !proposal.isFinished()) {
            return PROPOSING.contains(proposal) ? Station.PROPOSAL : Station.APPROVAL;
        }
        return openSteps.stream().anyMatch(REPORTING::contains) ? Station.REPORT : Station.REVIEW;
    }

    private static State state(Station station, Station current, boolean ended, boolean proposes) {
        if (!proposes && (station == Station.PROPOSAL || station == Station.APPROVAL)) {
            return State.NOT_ASKED;
        }
        if (ended || station.compareTo(current) < 0) {
            return State.DONE;
        }
        return station == current ? State.CURRENT : State.AHEAD;
    }

    private static LocalDate passedOn(Station station, Assignment assignment) {
        return switch (station) {
            case GIVING -> assignment.givenOn();
            case REPORT -> assignment.resultIssuedOn();
            case REVIEW, PROPOSAL, APPROVAL -> null;
        };
    }
}

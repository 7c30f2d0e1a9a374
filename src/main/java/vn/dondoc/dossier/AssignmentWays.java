package vn.dondoc.dossier;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.DeadlineChanges;
import vn.dondoc.assignment.process.AssignmentExecutionModel;
import vn.dondoc.identity.Actor;
import vn.dondoc.proposal.Proposal;
import vn.dondoc.proposal.ProposalState;
import vn.dondoc.proposal.Proposals;
import vn.dondoc.workflow.OpenTask;
import vn.dondoc.workflow.OpenTasks;

/** How assignments go, for whoever sees them. */
@Component
class AssignmentWays {

    private static final String URGING = "urging";
    private static final String ISSUING = "documentIssuing";

    private final OpenTasks openTasks;
    private final DeadlineChanges changes;
    private final Proposals proposals;

    AssignmentWays(OpenTasks openTasks, DeadlineChanges changes, Proposals proposals) {
        this.openTasks = openTasks;
        this.changes = changes;
        this.proposals = proposals;
    }

    AssignmentWay of(Actor reader, Assignment assignment, Names names) {
        List<OpenTask> open = openTasks.ofAssignment(assignment.id());
        return new AssignmentWay(
                PathStages.of(assignment, proposalState(assignment), ownSteps(open)),
                open.stream()
                        .filter(each -> !each.role().isOwnPart())
                        // What the Office has not issued yet is not the agencies' to know.
                        .filter(each ->
                                reader.overseesAll() || !each.processKey().equals(URGING))
                        .map(each -> HolderLine.of(each, names))
                        .toList(),
                changes.ofAssignment(assignment.id()).stream()
                        .map(change -> DateLine.of(change, names))
                        .toList());
    }

    private ProposalState proposalState(Assignment assignment) {
        return proposals.ofAssignment(assignment.id()).map(Proposal::state).orElse(null);
    }

    private static Set<String> ownSteps(List<OpenTask> open) {
        return open.stream()
                .filter(task -> task.processKey().equals(AssignmentExecutionModel.KEY)
                        || task.processKey().equals(ISSUING))
                .map(OpenTask::step)
                .collect(Collectors.toSet());
    }
}

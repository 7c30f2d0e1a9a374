package vn.dondoc.dossier;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.DeadlineChanges;
import vn.dondoc.assignment.DeputyHandlers;
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
    private final DeputyHandlers deputies;

    AssignmentWays(OpenTasks openTasks, DeadlineChanges changes, Proposals proposals, DeputyHandlers deputies) {
        this.openTasks = openTasks;
        this.deputies = deputies;
        this.changes = changes;
        this.proposals = proposals;
    }

    AssignmentWay of(Actor reader, Assignment assignment, Names names) {
        List<OpenTask> open = openTasks.ofAssignment(assignment.id());
        return new AssignmentWay(
                PathStages.of(assignment, proposalState(assignment), ownSteps(open, assignment.leadCode())),
                open.stream()
                        .filter(each -> !each.role().isOwnPart())
                        // What the Office has not issued yet is not the agencies' to know.
                        .filter(each ->
                                reader.overseesAll() || !each.processKey().equals(URGING))
                        .map(each -> HolderLine.of(each, names))
                        .toList(),
                deputies.seenBy(reader, assignment.id()).stream()
                        .map(each -> new DeputyLine(names.agency(each.agencyCode()), each.fullName()))
                        .toList(),
                changes.ofAssignment(assignment.id()).stream()
                        .map(change -> DateLine.of(change, names))
                        .toList());
    }

    private ProposalState proposalState(Assignment assignment) {
        return proposals.ofAssignment(assignment.id()).map(Proposal::state).orElse(null);
    }

    /** What the Office issues about it, a letter that urges or a decision, is no step of its report. */
    private static Set<String> ownSteps(List<OpenTask> open, String leadCode) {
        return open.stream()
                .filter(task -> task.processKey().equals(AssignmentExecutionModel.KEY)
                        || task.processKey().equals(ISSUING) && leadCode.equals(task.agencyCode()))
                .map(OpenTask::step)
                .collect(Collectors.toSet());
    }
}

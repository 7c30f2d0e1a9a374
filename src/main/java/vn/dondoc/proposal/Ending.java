package vn.dondoc.proposal;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.assignment.AssignmentEnded;
import vn.dondoc.assignment.AssignmentProcess;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.assignment.LeadChanged;

/** A proposal is over: decided, or no longer needed. */
@Service
public class Ending {

    private final Proposals proposals;
    private final Opinions opinions;
    private final Assignments assignments;
    private final AssignmentProcess assignmentProcess;
    private final ProposalProcess process;

    Ending(
            Proposals proposals,
            Opinions opinions,
            Assignments assignments,
            AssignmentProcess assignmentProcess,
            ProposalProcess process) {
        this.proposals = proposals;
        this.opinions = opinions;
        this.assignments = assignments;
        this.assignmentProcess = assignmentProcess;
        this.process = process;
    }

    /** Whatever was decided: the assignment goes on. */
    @Transactional
    public void letAssignmentGoOn(long proposalId) {
        Proposal proposal = proposals.find(proposalId).orElseThrow();
        assignmentProcess.coordinationEnded(assignments.lock(proposal.assignmentId()));
    }

    /** The assignment has ended another way: what is still open of its proposal ends with it. */
    @EventListener
    void assignmentEnded(AssignmentEnded ended) {
        if (ended.was().proposalRequired()) {
            recall(ended.assignmentId());
        }
    }

    /** Another lead begins anew, and with it a proposal of its own. */
    @EventListener
    void leadChanged(LeadChanged changed) {
        recall(changed.assignmentId());
    }

    private void recall(long assignmentId) {
        for (long id : proposals.open(assignmentId)) {
            Proposal proposal = proposals.lock(id);
            for (Opinion opinion : opinions.ofProposal(id)) {
                if (opinion.state().isOpen()) {
                    opinions.move(opinion.id(), OpinionState.RECALLED);
                    process.recalled(opinion.processInstanceId());
                }
            }
            proposals.end(id, ProposalState.RECALLED);
            process.recalled(proposal.processInstanceId());
        }
    }
}

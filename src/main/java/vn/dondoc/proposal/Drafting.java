package vn.dondoc.proposal;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.problem.Faults;
import vn.dondoc.workflow.Act;

/** The handler drafts what his agency proposes. */
@Service
public class Drafting {

    private final Assignments assignments;
    private final Proposals proposals;
    private final ProposalVersions versions;
    private final ApprovalTables tables;
    private final OpinionRounds rounds;
    private final ProposalProcess process;
    private final ProposalJournal journal;

    Drafting(
            Assignments assignments,
            Proposals proposals,
            ProposalVersions versions,
            ApprovalTables tables,
            OpinionRounds rounds,
            ProposalProcess process,
            ProposalJournal journal) {
        this.assignments = assignments;
        this.proposals = proposals;
        this.versions = versions;
        this.tables = tables;
        this.rounds = rounds;
        this.process = process;
        this.journal = journal;
    }

    /** An assignment that needs a decision has come so far that its proposal is drafted. @return the proposal's id */
    @Transactional
    public long begin(Act act, long assignmentId) {
        Assignment assignment = assignments.lock(assignmentId);
        long id = proposals.add(assignment.id());
        Proposal proposal = proposals.find(id).orElseThrow();
        proposals.started(id, process.start(id, proposal.businessKey()));
        journal.write(act, proposal, "PROPOSAL_BEGUN", "Bắt đầu dự thảo đề xuất.", null);
        return id;
    }

    /**
     * Takes the text and names who is asked for an opinion: whom the table names, and whom the drafter adds.
     *
     * @param askAgain whether those who were asked before are asked once more
     * @throws vn.dondoc.problem.Problem naming every fault; nothing is kept then
     */
    @Transactional
    public void draft(Act act, long proposalId, ProposalDraft draft, List<String> addedAgencies, boolean askAgain) {
        Proposal proposal = proposals.lock(proposalId);
        Faults faults = new Faults();
        ProposalText text = draft.read(faults);
        rounds.checkAdded(faults, proposal, addedAgencies);
        faults.throwIfAny();
        versions.write(proposalId, text, act.actor().id());
        proposals.decidedBy(proposalId, tables.authority(text));
        rounds.name(proposal, text, addedAgencies, askAgain);
        journal.write(act, proposal, "PROPOSAL_DRAFTED", "Dự thảo đề xuất.", null);
    }
}

package vn.dondoc.proposal;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.assignment.Progress;
import vn.dondoc.identity.Actor;
import vn.dondoc.organisation.Role;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.Act;

/** An agency that was asked answers, or is silent; the last one of a round lets the proposal go on. */
@Service
public class OpinionAnswers {

    /** The step that answering himself stands for: a leader who drafts signs in that act. */
    private static final String SIGNING = "signOpinion";

    private final Assignments assignments;
    private final Proposals proposals;
    private final Opinions opinions;
    private final ProposalProcess process;
    private final ProposalJournal journal;

    OpinionAnswers(
            Assignments assignments,
            Proposals proposals,
            Opinions opinions,
            ProposalProcess process,
            ProposalJournal journal) {
        this.assignments = assignments;
        this.proposals = proposals;
        this.opinions = opinions;
        this.process = process;
        this.journal = journal;
    }

    /**
     * @param signatureForm how a leader signs who answers himself
     * @return whether the opinion is signed with that: a leader answered
     * @throws Problem if changes are asked for, or the draft is rejected, without saying which or why
     */
    @Transactional
    public boolean draft(Act act, long opinionId, Stance stance, String content, String signatureForm) {
        if (content == null && stance != Stance.AGREE) {
            throw Problem.refused("content", "Hãy nêu nội dung đề nghị sửa hoặc lý do không nhất trí.");
        }
        Opinion before = opinions.get(opinionId);
        Proposal proposal = proposals.lockAlone(before.proposalId());
        opinions.draft(opinionId, stance, content, act.actor().id());
        if (act.actor().holds(before.agencyCode(), Role.LEADER)) {
            signed(
                    new Act(act.actor(), SIGNING, act.taskId(), act.lain()),
                    proposal,
                    opinions.get(opinionId),
                    signatureForm);
            return true;
        }
        journal.writeOpinion(act, proposal, before, "OPINION_DRAFTED", "Dự thảo ý kiến góp ý.", null);
        return false;
    }

    @Transactional
    public void sign(Act act, long opinionId, String signatureForm) {
        Proposal proposal = proposals.lockAlone(opinions.get(opinionId).proposalId());
        signed(act, proposal, opinions.get(opinionId), signatureForm);
    }

    @Transactional
    public void returnDraft(Act act, long opinionId, String remarks) {
        if (remarks == null) {
            throw Problem.refused("note", "Hãy ghi rõ nội dung cần sửa.");
        }
        backToDraft(act, opinionId, "OPINION_RETURNED", "Trả lại dự thảo ý kiến để sửa.", remarks);
    }

    /** The drafter takes it back before the leader has signed. */
    @Transactional
    public void withdrawDraft(Act act, long opinionId) {
        backToDraft(act, opinionId, "WITHDRAWN", "Rút lại dự thảo ý kiến.", null);
    }

    /**
     * The time is over and no signed answer is there. Holds the assignment's row too: a pause comes before it or after it.
     *
     * @throws IllegalStateException while the assignment is paused: a timer that fired when the pause had just begun is tried
     *     again when its new moment has come
     */
    @Transactional
    public void recordSilence(long opinionId) {
        Proposal proposal = proposals.lock(opinions.get(opinionId).proposalId());
        if (assignments.find(proposal.assignmentId()).orElseThrow().progress() == Progress.PAUSED) {
            throw new IllegalStateException("Opinion " + opinionId + " is not silent while its assignment is paused");
        }
        Opinion opinion = opinions.get(opinionId);
        opinions.move(opinionId, OpinionState.SILENT);
        journal.writeOpinion(
                Act.outsideTask(Actor.SYSTEM),
                proposal,
                opinion,
                "OPINION_SILENT",
                "Hết hạn góp ý mà không có ý kiến; ghi nhận là im lặng.",
                null);
        goOnIfLast(proposal);
    }

    private void signed(Act act, Proposal proposal, Opinion opinion, String signatureForm) {
        opinions.sign(opinion, act.actor(), signatureForm);
        journal.writeOpinion(
                act,
                proposal,
                opinion,
                "OPINION_SIGNED",
                "Góp ý: " + opinion.stance().label() + ".",
                null);
        goOnIfLast(proposal);
    }

    /** Asked under the proposal's row lock: of two who are the last at once exactly one is told yes. */
    private void goOnIfLast(Proposal proposal) {
        if (opinions.ofProposal(proposal.id()).stream()
                .noneMatch(opinion -> opinion.state().isOpen())) {
            proposals.move(proposal.id(), ProposalState.EXPLAINING);
            process.opinionsGathered(proposal);
        }
    }

    private void backToDraft(Act act, long opinionId, String action, String summary, String note) {
        Opinion opinion = opinions.get(opinionId);
        Proposal proposal = proposals.lockAlone(opinion.proposalId());
        opinions.move(opinionId, OpinionState.ASKED);
        journal.writeOpinion(act, proposal, opinion, action, summary, note);
    }
}

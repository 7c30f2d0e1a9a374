package vn.dondoc.proposal;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.assignment.HigherLevel;
import vn.dondoc.document.DocumentIssued;
import vn.dondoc.document.DocumentWithdrawn;
import vn.dondoc.language.VietnameseDate;
import vn.dondoc.workflow.Act;

/** Whom the table names decides; an approval or a refusal is signed and becomes a decision once it is issued. */
@Service
public class Deciding {

    private final Proposals proposals;
    private final ProposalSigning signing;
    private final Decisions decisions;
    private final DecisionDocuments documents;
    private final HigherLevel higherLevel;
    private final ProposalJournal journal;
    private final Clock clock;

    Deciding(
            Proposals proposals,
            ProposalSigning signing,
            Decisions decisions,
            DecisionDocuments documents,
            HigherLevel higherLevel,
            ProposalJournal journal,
            Clock clock) {
        this.proposals = proposals;
        this.signing = signing;
        this.decisions = decisions;
        this.documents = documents;
        this.higherLevel = higherLevel;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @return the id of the signed decision, which waits for its number; null for what needs no document
     * @throws vn.dondoc.problem.Problem naming every fault, or if the text is no longer the one that was signed
     */
    @Transactional
    public Long decide(Act act, long proposalId, DecisionInput input) {
        Proposal proposal = proposals.lock(proposalId);
        Decision passedUp = answeredFromAbove(proposalId);
        input.check(proposal.decisionLevel(), passedUp, LocalDate.now(clock));
        Long documentId = null;
        if (input.isSigned()) {
            signing.requireIntact(proposal);
            documentId = documents.sign(act.actor(), proposal, input);
        }
        decisions.add(
                proposal,
                input.outcome(),
                new Decisions.Words(
                        input.outcome() == DecisionOutcome.APPROVED ? input.reservation() : null,
                        input.remarks(),
                        input.basis(),
                        input.outcome() == DecisionOutcome.PASSED_UP ? input.higherLevel() : null,
                        input.outcome() == DecisionOutcome.PASSED_UP ? input.higherDueOn() : null),
                documentId,
                act.actor().id());
        move(act, proposal, input);
        return documentId;
    }

    @EventListener
    void issued(DocumentIssued issued) {
        if (issued.kind().equals(DecisionDocuments.DECISION)) {
            Proposal proposal = proposals.lock(
                    proposals.ofAssignment(issued.assignmentId()).orElseThrow().id());
            proposals.end(proposal.id(), ProposalState.DECIDED);
            journal.writeForAll(
                    issued.act(),
                    proposal,
                    "DECISION_ISSUED",
                    "Phát hành quyết định số " + issued.number() + " ngày " + VietnameseDate.write(issued.issuedOn())
                            + " về đề xuất.");
        }
    }

    /** Whoever decided takes his signature back before the decision is issued. */
    @EventListener
    void withdrawn(DocumentWithdrawn withdrawn) {
        if (withdrawn.kind().equals(DecisionDocuments.DECISION)) {
            Proposal proposal = proposals.lock(proposals
                    .ofAssignment(withdrawn.assignmentId())
                    .orElseThrow()
                    .id());
            decisions.markVoid(decisions.newest(proposal.id()).orElseThrow().id());
            proposals.move(proposal.id(), ProposalState.DECIDING);
            journal.write(withdrawn.act(), proposal, "WITHDRAWN", "Rút lại quyết định trước khi phát hành.", null);
        }
    }

    private void move(Act act, Proposal proposal, DecisionInput input) {
        switch (input.outcome()) {
            case APPROVED, REFUSED -> {
                proposals.move(proposal.id(), ProposalState.ISSUING_DECISION);
                journal.write(
                        act,
                        proposal,
                        "PROPOSAL_DECIDED",
                        input.outcome().label() + (input.reservation() == null ? "." : " một phần hoặc có điều kiện."),
                        input.remarks() == null ? input.reservation() : input.remarks(),
                        input.basis());
            }
            case RETURNED -> {
                proposals.move(proposal.id(), ProposalState.DRAFTING);
                journal.write(act, proposal, "PROPOSAL_RETURNED", "Trả lại đề xuất kèm ý kiến.", input.remarks());
            }
            case PASSED_UP -> {
                proposals.move(proposal.id(), ProposalState.AWAITING_HIGHER_LEVEL);
                higherLevel.await(
                        act,
                        proposal.assignmentId(),
                        "Trình cấp trên: " + input.higherLevel() + ", cần kết quả trước hết ngày "
                                + VietnameseDate.write(input.higherDueOn()) + ".");
            }
        }
    }

    /** The last word on the proposal, if it came from above and has not been followed yet; else null. */
    private Decision answeredFromAbove(long proposalId) {
        return decisions
                .newest(proposalId)
                .filter(last -> last.higherOutcome() != null && last.higherOutcome() != HigherOutcome.HIGHER_RETURNED)
                .orElse(null);
    }
}

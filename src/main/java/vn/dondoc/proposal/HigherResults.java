package vn.dondoc.proposal;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.assignment.HigherLevel;
import vn.dondoc.language.VietnameseDate;
import vn.dondoc.problem.Faults;
import vn.dondoc.workflow.Act;

/** What came back from the level that a proposal was passed up to. */
@Service
public class HigherResults {

    private final Proposals proposals;
    private final Decisions decisions;
    private final HigherLevel higherLevel;
    private final Clock clock;

    HigherResults(Proposals proposals, Decisions decisions, HigherLevel higherLevel, Clock clock) {
        this.proposals = proposals;
        this.decisions = decisions;
        this.higherLevel = higherLevel;
        this.clock = clock;
    }

    /**
     * The Office enters it. Agreed or refused, the province's own decision is still to be signed; returned, the lead agency
     * drafts anew.
     *
     * @throws vn.dondoc.problem.Problem without the document's number and date
     */
    @Transactional
    public void enter(Act act, long proposalId, HigherOutcome outcome, String number, LocalDate issuedOn, String note) {
        Faults faults = new Faults();
        if (number == null) {
            faults.add("documentNumber", "Hãy nhập số, ký hiệu văn bản của cấp trên.");
        }
        if (issuedOn == null || issuedOn.isAfter(LocalDate.now(clock))) {
            faults.add("issuedOn", "Hãy nhập ngày văn bản của cấp trên, không sau hôm nay.");
        }
        if (note == null && outcome == HigherOutcome.HIGHER_RETURNED) {
            faults.add("note", "Hãy ghi ý kiến của cấp trên để cơ quan chủ trì sửa.");
        }
        faults.throwIfAny();
        Proposal proposal = proposals.lock(proposalId);
        decisions.enterHigher(
                decisions.newest(proposalId).orElseThrow().id(),
                outcome,
                number,
                issuedOn,
                note,
                act.actor().id());
        proposals.move(
                proposalId, outcome == HigherOutcome.HIGHER_RETURNED ? ProposalState.DRAFTING : ProposalState.DECIDING);
        higherLevel.answered(
                act,
                proposal.assignmentId(),
                outcome.label() + ".",
                "Văn bản số " + number + " ngày " + VietnameseDate.write(issuedOn));
    }

    /** Whoever passed it up takes it back before a result is there. */
    @Transactional
    public void withdraw(Act act, long proposalId) {
        Proposal proposal = proposals.lock(proposalId);
        decisions.markVoid(decisions.newest(proposalId).orElseThrow().id());
        proposals.move(proposalId, ProposalState.DECIDING);
        higherLevel.answered(act, proposal.assignmentId(), "Rút lại việc trình cấp trên.", null);
    }
}

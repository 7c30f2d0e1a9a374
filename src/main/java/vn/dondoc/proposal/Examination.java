package vn.dondoc.proposal;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.document.IssuedDocuments;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.Act;

/** The Office examines the file and submits it with a slip; nothing reaches whoever decides without one. */
@Service
public class Examination {

    private final Proposals proposals;
    private final ProposalVersions versions;
    private final ProposalSigning signing;
    private final SubmissionSlips slips;
    private final IssuedDocuments documents;
    private final ApprovalTables tables;
    private final ProposalJournal journal;

    Examination(
            Proposals proposals,
            ProposalVersions versions,
            ProposalSigning signing,
            SubmissionSlips slips,
            IssuedDocuments documents,
            ApprovalTables tables,
            ProposalJournal journal) {
        this.proposals = proposals;
        this.versions = versions;
        this.signing = signing;
        this.slips = slips;
        this.documents = documents;
        this.tables = tables;
        this.journal = journal;
    }

    /** The file is complete: the officer drafts the slip. */
    @Transactional
    public void complete(Act act, long proposalId, String slip) {
        if (slip == null) {
            throw Problem.refused("slip", "Hãy nhập nội dung phiếu trình: tóm tắt, ý kiến thẩm tra, kiến nghị.");
        }
        Proposal proposal = proposals.lock(proposalId);
        signing.requireIntact(proposal);
        slips.voidEarlier(proposalId);
        slips.add(proposalId, slip, act.actor().id());
        proposals.move(proposalId, ProposalState.SIGNING_SLIP);
        journal.write(act, proposal, "PROPOSAL_EXAMINED", "Hồ sơ đầy đủ; dự thảo phiếu trình.", null);
    }

    @Transactional
    public void returnIncomplete(Act act, long proposalId, String missing) {
        if (missing == null) {
            throw Problem.refused("note", "Hãy ghi rõ hồ sơ còn thiếu gì.");
        }
        move(
                act,
                proposalId,
                ProposalState.DRAFTING,
                "PROPOSAL_INCOMPLETE",
                "Trả lại hồ sơ đề xuất còn thiếu.",
                missing);
    }

    /** The table is asked once more: the newest version of it says who decides from now on. */
    @Transactional
    public void signSlip(Act act, long proposalId, String signatureForm) {
        Proposal proposal = proposals.lock(proposalId);
        signing.requireIntact(proposal);
        ProposalVersion version = versions.newest(proposalId).orElseThrow();
        slips.sign(
                slips.newest(proposalId).orElseThrow(),
                act.actor(),
                signatureForm,
                documents.get(version.documentId()).contentSha256());
        proposals.decidedBy(proposalId, tables.authority(version.text()));
        proposals.move(proposalId, ProposalState.DECIDING);
        journal.write(act, proposal, "SLIP_SIGNED", "Ký phiếu trình.", null);
    }

    @Transactional
    public void returnSlip(Act act, long proposalId, String remarks) {
        if (remarks == null) {
            throw Problem.refused("note", "Hãy ghi rõ nội dung cần sửa.");
        }
        move(act, proposalId, ProposalState.EXAMINING, "SLIP_RETURNED", "Trả lại phiếu trình để sửa.", remarks);
    }

    /** The examiner takes his slip back before it is signed. */
    @Transactional
    public void withdrawExamination(Act act, long proposalId) {
        move(act, proposalId, ProposalState.EXAMINING, "WITHDRAWN", "Rút lại dự thảo phiếu trình.", null);
    }

    /** The Office's leader takes his signature back before the decision: the slip is void and has to be signed anew. */
    @Transactional
    public void withdrawSlip(Act act, long proposalId) {
        SubmissionSlip signed = slips.newest(proposalId).orElseThrow();
        slips.voidEarlier(proposalId);
        slips.add(proposalId, signed.content(), signed.draftedBy());
        move(act, proposalId, ProposalState.SIGNING_SLIP, "WITHDRAWN", "Rút lại phiếu trình đã ký.", null);
    }

    private void move(Act act, long proposalId, ProposalState to, String action, String summary, String note) {
        Proposal proposal = proposals.lock(proposalId);
        proposals.move(proposalId, to);
        journal.write(act, proposal, action, summary, note);
    }
}

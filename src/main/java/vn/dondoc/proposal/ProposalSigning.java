package vn.dondoc.proposal;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.checksum.Checksum;
import vn.dondoc.document.IssuedDocuments;
import vn.dondoc.document.SignedDocument;
import vn.dondoc.file.SignedFiles;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.Act;

/** The lead agency's leader signs the proposal; it lies with the Office only once its clerk has issued it. */
@Service
public class ProposalSigning {

    static final String PROPOSAL = "PROPOSAL";

    private final Proposals proposals;
    private final ProposalVersions versions;
    private final IssuedDocuments documents;
    private final SignedFiles files;
    private final ProposalJournal journal;

    ProposalSigning(
            Proposals proposals,
            ProposalVersions versions,
            IssuedDocuments documents,
            SignedFiles files,
            ProposalJournal journal) {
        this.proposals = proposals;
        this.versions = versions;
        this.documents = documents;
        this.files = files;
        this.journal = journal;
    }

    /** @return the id of the signed document, which waits for its number */
    @Transactional
    public long sign(Act act, long proposalId, String signatureForm) {
        Proposal proposal = proposals.lock(proposalId);
        ProposalVersion version = versions.newest(proposalId).orElseThrow();
        long documentId = documents.addSigned(
                PROPOSAL,
                new SignedDocument(
                        proposal.leadCode(),
                        proposal.directiveId(),
                        proposal.assignmentId(),
                        "Tờ trình: " + proposal.title(),
                        signatureForm,
                        signedText(version)),
                act.actor());
        versions.becameDocument(version, documentId);
        proposals.move(proposalId, ProposalState.ISSUING);
        journal.write(act, proposal, "PROPOSAL_SIGNED", "Ký tờ trình.", null);
        return documentId;
    }

    @Transactional
    public void returnDraft(Act act, long proposalId, String remarks) {
        if (remarks == null) {
            throw Problem.refused("note", "Hãy ghi rõ nội dung cần sửa.");
        }
        backToDraft(act, proposalId, "PROPOSAL_DRAFT_RETURNED", "Trả lại dự thảo đề xuất để sửa.", remarks);
    }

    /** The handler takes the draft back before the leader has signed. */
    @Transactional
    public void withdrawDraft(Act act, long proposalId) {
        backToDraft(act, proposalId, "WITHDRAWN", "Rút lại dự thảo đề xuất.", null);
    }

    /** @throws Problem if the newest text is not the one that was signed */
    void requireIntact(Proposal proposal) {
        ProposalVersion version = versions.newest(proposal.id()).orElseThrow();
        if (!isIntact(version)) {
            throw Problem.refused(
                    "outcome", "Nội dung đã khác với bản được ký; hãy trả lại để cơ quan chủ trì ký lại tờ trình.");
        }
    }

    /** Exactly what the signature covers: the text and the files. */
    private String signedText(ProposalVersion version) {
        return version.text().signedText() + files.text(ProposalFiles.KIND, version.proposalId());
    }

    boolean isIntact(ProposalVersion version) {
        return version.documentId() != null
                && Checksum.of(signedText(version))
                        .equals(documents.get(version.documentId()).contentSha256());
    }

    private void backToDraft(Act act, long proposalId, String action, String summary, String note) {
        Proposal proposal = proposals.lock(proposalId);
        proposals.move(proposalId, ProposalState.DRAFTING);
        journal.write(act, proposal, action, summary, note);
    }
}

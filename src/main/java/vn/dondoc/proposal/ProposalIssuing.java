package vn.dondoc.proposal;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.document.DocumentIssued;
import vn.dondoc.document.DocumentWithdrawn;
import vn.dondoc.document.IssuedDocument;
import vn.dondoc.document.IssuedDocuments;
import vn.dondoc.language.VietnameseDate;
import vn.dondoc.workflow.Act;

/** A signed proposal gets its number and lies with the Office; signature or number are taken back before the next one has acted. */
@Service
public class ProposalIssuing {

    private final Proposals proposals;
    private final ProposalVersions versions;
    private final IssuedDocuments documents;
    private final ProposalJournal journal;

    ProposalIssuing(
            Proposals proposals, ProposalVersions versions, IssuedDocuments documents, ProposalJournal journal) {
        this.proposals = proposals;
        this.versions = versions;
        this.documents = documents;
        this.journal = journal;
    }

    @EventListener
    void issued(DocumentIssued issued) {
        if (issued.kind().equals(ProposalSigning.PROPOSAL)) {
            Proposal proposal = proposals.lock(
                    proposals.ofAssignment(issued.assignmentId()).orElseThrow().id());
            proposals.move(proposal.id(), ProposalState.EXAMINING);
            journal.write(
                    issued.act(),
                    proposal,
                    "PROPOSAL_ISSUED",
                    "Phát hành tờ trình số " + issued.number() + " ngày " + VietnameseDate.write(issued.issuedOn())
                            + ".",
                    null);
        }
    }

    /** The leader takes his signature back before the clerk has issued the proposal: what was signed is void. */
    @EventListener
    void withdrawn(DocumentWithdrawn withdrawn) {
        if (withdrawn.kind().equals(ProposalSigning.PROPOSAL)) {
            Proposal proposal = proposals.lock(proposals
                    .ofAssignment(withdrawn.assignmentId())
                    .orElseThrow()
                    .id());
            versions.becameDocument(versions.newest(proposal.id()).orElseThrow(), null);
            proposals.move(proposal.id(), ProposalState.SIGNING);
            journal.write(
                    withdrawn.act(), proposal, "WITHDRAWN", "Rút lại chữ ký trên tờ trình trước khi phát hành.", null);
        }
    }

    /**
     * The clerk takes the issue back before the Office has examined: number and date are entered anew, the number is free again,
     * the signature still covers the text.
     *
     * @return the document to be issued
     */
    @Transactional
    public long withdrawIssue(Act act, long proposalId) {
        Proposal proposal = proposals.lock(proposalId);
        ProposalVersion version = versions.newest(proposalId).orElseThrow();
        IssuedDocument issued = documents.get(version.documentId());
        long documentId = documents.reissue(issued.id());
        versions.becameDocument(version, documentId);
        proposals.move(proposalId, ProposalState.ISSUING);
        journal.write(
                act,
                proposal,
                "WITHDRAWN",
                "Rút lại việc phát hành tờ trình số " + issued.number() + " ngày "
                        + VietnameseDate.write(issued.issuedOn()) + " để nhập lại số, ngày.",
                null);
        return documentId;
    }
}

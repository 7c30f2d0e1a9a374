package vn.dondoc.proposal;

import org.springframework.stereotype.Component;
import vn.dondoc.document.IssuedDocuments;
import vn.dondoc.document.SignedDocument;
import vn.dondoc.identity.Actor;
import vn.dondoc.organisation.Agencies;

/** The decision as a document of the province's committee. */
@Component
class DecisionDocuments {

    static final String DECISION = "DECISION";

    private final ProposalVersions versions;
    private final IssuedDocuments documents;
    private final Agencies agencies;

    DecisionDocuments(ProposalVersions versions, IssuedDocuments documents, Agencies agencies) {
        this.versions = versions;
        this.documents = documents;
        this.agencies = agencies;
    }

    /** @return the document's id; the signature covers the words of the decision and the proposal that it is about */
    long sign(Actor signer, Proposal proposal, DecisionInput input) {
        String words = input.outcome() == DecisionOutcome.APPROVED ? input.reservation() : input.remarks();
        String proposalSha256 = documents
                .get(versions.newest(proposal.id()).orElseThrow().documentId())
                .contentSha256();
        return documents.addSigned(
                DECISION,
                new SignedDocument(
                        agencies.province().orElseThrow().code(),
                        proposal.directiveId(),
                        proposal.assignmentId(),
                        input.outcome().label() + " đề xuất: " + proposal.title(),
                        input.signatureForm(),
                        Decision.signedText(input.outcome(), words, input.basis(), proposalSha256)),
                signer);
    }
}

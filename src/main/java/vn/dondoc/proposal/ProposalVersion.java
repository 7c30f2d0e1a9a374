package vn.dondoc.proposal;

import java.time.OffsetDateTime;

/**
 * One text of a proposal as it was submitted.
 *
 * @param documentId the signed document that it became, null while no signature covers it
 */
public record ProposalVersion(
        long id,
        long proposalId,
        int version,
        String content,
        String legalBasis,
        long amount,
        String fundingSource,
        String beneficiaries,
        int agenciesConcerned,
        boolean provincePolicy,
        String writtenBy,
        OffsetDateTime writtenAt,
        Long documentId) {

    public ProposalText text() {
        return new ProposalText(
                content, legalBasis, amount, fundingSource, beneficiaries, agenciesConcerned, provincePolicy);
    }
}

package vn.dondoc.proposal;

import java.time.OffsetDateTime;

/** Phiếu trình: what the Office says to a proposal; signed by the Office's leader it goes up with it. */
public record SubmissionSlip(
        long id,
        long proposalId,
        String content,
        String draftedBy,
        OffsetDateTime draftedAt,
        String signerId,
        String signerName,
        String signerTitle,
        String signatureForm,
        OffsetDateTime signedAt,
        String contentSha256) {}

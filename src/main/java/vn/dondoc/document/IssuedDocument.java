package vn.dondoc.document;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A document that leaves an agency. Without a number it is signed only, and its step is not done.
 *
 * @param kind {@code PLAN}, {@code REPORT} or what a feature above gives
 * @param signedFor the person for whom it was signed, {@code signatureBasis} the form and document by which; null in his own right
 * @param paperBasis the paper from which the Office entered it for the agency, or null
 * @param contentSha256 checksum of exactly what was signed
 * @param voidedAt when the signature or the issue was taken back; the row stays as a record
 */
public record IssuedDocument(
        long id,
        String kind,
        String agencyCode,
        long directiveId,
        Long assignmentId,
        String number,
        LocalDate issuedOn,
        String subject,
        String recipients,
        String signerName,
        String signerTitle,
        String signatureForm,
        String signedFor,
        String signatureBasis,
        String paperBasis,
        OffsetDateTime signedAt,
        String contentSha256,
        OffsetDateTime voidedAt) {}

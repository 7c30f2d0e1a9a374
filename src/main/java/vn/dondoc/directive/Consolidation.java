package vn.dondoc.directive;

import java.time.OffsetDateTime;

/**
 * One round of consolidating a directive's results into a report.
 *
 * @param whole whether all that can end had ended when the draft was submitted (until then: when the round began)
 * @param reason why the Office consolidates early; null where all have ended
 * @param slipText the submission slip without which nothing reaches whoever signs
 * @param slipSha256 checksum of slip and report as the Office's leader signed them, null while he has not
 * @param documentId the document that the report became when it was signed, null before
 */
public record Consolidation(
        long id,
        long directiveId,
        boolean whole,
        String reason,
        String reportText,
        String slipText,
        String draftedBy,
        OffsetDateTime draftedAt,
        String slipSignedBy,
        OffsetDateTime slipSignedAt,
        String slipSha256,
        Long documentId) {

    /** The exact text that the leader's signature on the slip covers. */
    String slipAndReport() {
        return slipText + "\n" + reportText;
    }
}

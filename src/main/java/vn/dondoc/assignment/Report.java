package vn.dondoc.assignment;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * What an agency reports as its result.
 *
 * @param periodFrom the period of a standing assignment's report, null otherwise
 * @param latenessReason why it came late, by the office's list; null for one in time
 * @param documentId the document that it became when it was signed, null before
 */
public record Report(
        long id,
        long assignmentId,
        LocalDate periodFrom,
        LocalDate periodTo,
        String done,
        String difficulties,
        String causes,
        String proposals,
        String latenessReason,
        String latenessNote,
        String draftedBy,
        OffsetDateTime draftedAt,
        Long documentId) {

    /** The exact text that a signature covers. */
    public String signedText() {
        return String.join("\n", done, orEmpty(difficulties), orEmpty(causes), orEmpty(proposals));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}

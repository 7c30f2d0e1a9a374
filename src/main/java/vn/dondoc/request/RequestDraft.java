package vn.dondoc.request;

import java.time.LocalDate;

/**
 * What somebody asks for, as entered.
 *
 * @param basis căn cứ: number and date of a document, or whose note
 */
public record RequestDraft(
        Long assignmentId, RequestKind kind, String reason, String basis, String agencyCode, LocalDate untilOn) {}

package vn.dondoc.request;

import java.time.LocalDate;

/**
 * What somebody asks for, as entered.
 *
 * @param directiveId the directive that it is about as a whole; null where it is about one assignment
 * @param untilOn until when a pause is asked for, or the new date; null where the kind names no day
 * @param reasonCode why more time is asked for, by the office's list; null for other kinds
 * @param basis căn cứ: number and date of a document, or whose note
 */
public record RequestDraft(
        Long assignmentId,
        Long directiveId,
        RequestKind kind,
        String reason,
        String basis,
        String agencyCode,
        LocalDate untilOn,
        RequestDetail detail,
        String reasonCode) {

    /** About one assignment. */
    public RequestDraft(
            Long assignmentId, RequestKind kind, String reason, String basis, String agencyCode, LocalDate untilOn) {
        this(assignmentId, null, kind, reason, basis, agencyCode, untilOn, RequestDetail.NONE, null);
    }

    RequestDraft withAgency(String code) {
        return new RequestDraft(assignmentId, directiveId, kind, reason, basis, code, untilOn, detail, reasonCode);
    }

    RequestDraft withDetail(RequestDetail exact) {
        return new RequestDraft(assignmentId, directiveId, kind, reason, basis, agencyCode, untilOn, exact, reasonCode);
    }

    /** About one assignment: by a day, for a reason of the office's list. */
    public static RequestDraft extension(
            Long assignmentId, RequestKind kind, LocalDate untilOn, String reasonCode, String reason, String basis) {
        return new RequestDraft(assignmentId, null, kind, reason, basis, null, untilOn, RequestDetail.NONE, reasonCode);
    }

    /** What comes back corrected is of the kind, and about the agency, that it was. */
    RequestDraft as(Request request) {
        return new RequestDraft(
                assignmentId,
                directiveId,
                request.kind(),
                reason,
                basis,
                request.agencyCode(),
                request.kind().namesDay() ? untilOn : null,
                detail,
                reasonCode);
    }
}

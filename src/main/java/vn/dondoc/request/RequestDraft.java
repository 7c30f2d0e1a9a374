package vn.dondoc.request;

import java.time.LocalDate;

/**
 * What somebody asks for, as entered.
 *
 * @param directiveId the directive that it is about as a whole; null where it is about one assignment
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
        RequestDetail detail) {

    /** About one assignment. */
    public RequestDraft(
            Long assignmentId, RequestKind kind, String reason, String basis, String agencyCode, LocalDate untilOn) {
        this(assignmentId, null, kind, reason, basis, agencyCode, untilOn, RequestDetail.NONE);
    }

    RequestDraft withAgency(String code) {
        return new RequestDraft(assignmentId, directiveId, kind, reason, basis, code, untilOn, detail);
    }

    RequestDraft withDetail(RequestDetail exact) {
        return new RequestDraft(assignmentId, directiveId, kind, reason, basis, agencyCode, untilOn, exact);
    }
}

package vn.dondoc.request;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A request about one assignment, or about a directive as a whole.
 *
 * @param assignmentId null where it is about the directive {@code directiveId} as a whole; of the two exactly one is there
 * @param reason null where the basis says all
 * @param agencyCode the new lead or the coordinating agency that it names; null where it names none
 * @param untilOn until when a pause is asked for, or the new date; null where the kind names no day
 * @param reasonCode why more time is asked for; null for other kinds, as {@code decisionLevel}, who decides by the office's table
 * @param askedLate whether more time was asked for too late; {@code grantedOn} the date that was granted
 * @param detail what it is to change of a directive, as {@link RequestDetails} keeps it; or null
 * @param askedByProvince whether the province's committee asked, which asks nobody: it directs
 * @param byOffice whether the Office drafted it itself
 * @param basis the ground of asking; {@code decisionBasis} the ground of the decision
 */
public record Request(
        long id,
        Long assignmentId,
        Long directiveId,
        RequestKind kind,
        RequestState state,
        String reason,
        String basis,
        String agencyCode,
        LocalDate untilOn,
        String detail,
        String askedBy,
        String askedByAgency,
        boolean askedByProvince,
        boolean byOffice,
        OffsetDateTime askedAt,
        String advice,
        String decidedBy,
        OffsetDateTime decidedAt,
        String decisionNote,
        String decisionBasis,
        String processInstanceId,
        String reasonCode,
        boolean askedLate,
        ExtensionRuling.Level decisionLevel,
        LocalDate grantedOn) {

    /** Whether whoever signed, or the chairman, had the Office draft it: nobody below supplements it or withdraws it. */
    public boolean isDirected() {
        return isDirected(kind, askedByProvince, byOffice);
    }

    static boolean isDirected(RequestKind kind, boolean askedByProvince, boolean byOffice) {
        return !byOffice && askedByProvince && kind.isDirected();
    }

    /** How a sentence of its history goes on, up to what is asked for. */
    String namedInHistory() {
        return isDirected() ? ": " : ": đề nghị ";
    }
}

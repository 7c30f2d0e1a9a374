package vn.dondoc.identity;

import java.time.LocalDate;
import java.util.Set;
import vn.dondoc.language.VietnameseDate;
import vn.dondoc.organisation.Role;

/**
 * The right of one person to act for another in an agency today.
 *
 * @param principalId for whom; {@code roles} is what the principal is in that agency today
 * @param signatureForm KT, TL or TUQ (Nghị định 30/2020/NĐ-CP, Điều 13); null where nothing is signed
 * @param documentNumber of the document that the right rests on, {@code documentOn} its date; null where there is none
 * @param validTo the last day
 */
public record StandIn(
        long id,
        Kind kind,
        String principalId,
        String principalName,
        String principalTitle,
        String agencyCode,
        Set<Role> roles,
        String signatureForm,
        String documentNumber,
        LocalDate documentOn,
        LocalDate validTo) {

    /** Handling for another and signing for another are two things: neither contains the other. */
    public enum Kind {
        /** Xử lý thay: does the work, signs, approves and confirms nothing. */
        HANDLE,
        /** Quyền ký thay: signs, approves, confirms; in one form, by one document. */
        SIGN
    }

    /** The ground in words, for the record; null where no document is named. */
    public String basis() {
        String document = documentNumber == null
                ? null
                : "Văn bản số " + documentNumber + " ngày " + VietnameseDate.write(documentOn);
        return signatureForm == null ? document : signatureForm + ". theo " + document;
    }
}

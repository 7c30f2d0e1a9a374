package vn.dondoc.document;

import java.time.LocalDate;

/** A document that an agency issued by itself and whose number and date are entered afterwards. */
public record OwnDocument(
        String agencyCode, long directiveId, Long assignmentId, String number, LocalDate issuedOn, String subject) {}

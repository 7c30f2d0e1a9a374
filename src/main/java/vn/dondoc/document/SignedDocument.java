package vn.dondoc.document;

/**
 * What somebody signs.
 *
 * @param signatureForm how it is signed: TM (a collective), KT (deputy for head), TL (by order), TUQ (by written authority), or null
 *     where the head signs in his own name
 * @param text exactly the text that the signature covers; only its checksum is kept with the signature
 */
public record SignedDocument(
        String agencyCode, long directiveId, Long assignmentId, String subject, String signatureForm, String text) {}

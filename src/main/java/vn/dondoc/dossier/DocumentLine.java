package vn.dondoc.dossier;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/** A document to be signed or issued, or issued already; {@code defaultRecipients} is what the clerk finds filled in. */
public record DocumentLine(
        long id,
        String kind,
        String kindLabel,
        String subject,
        String number,
        LocalDate issuedOn,
        String signerName,
        String signerTitle,
        String signatureForm,
        String signedForName,
        String signatureBasis,
        String paperBasis,
        OffsetDateTime signedAt,
        String recipients,
        String defaultRecipients) {}

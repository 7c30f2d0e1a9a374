package vn.dondoc.standin;

import java.time.LocalDate;
import vn.dondoc.identity.StandIn;

/**
 * A right as it is to be granted; anything may be missing.
 *
 * @param personId who acts, {@code principalId} for whom
 * @param signatureForm KT, TL or TUQ for the right to sign, else null
 * @param documentNumber of the document by which it is granted, {@code documentOn} its date
 */
record StandInDraft(
        String personId,
        String principalId,
        String agencyCode,
        StandIn.Kind kind,
        String signatureForm,
        String documentNumber,
        LocalDate documentOn,
        LocalDate validFrom,
        LocalDate validTo) {}

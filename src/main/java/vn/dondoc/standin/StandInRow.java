package vn.dondoc.standin;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import vn.dondoc.identity.StandIn;

/** A right on record, in force or not, with the names of those concerned. */
record StandInRow(
        long id,
        String personId,
        String personName,
        String personTitle,
        String principalId,
        String principalName,
        String principalTitle,
        String agencyCode,
        String agencyName,
        StandIn.Kind kind,
        String signatureForm,
        String documentNumber,
        LocalDate documentOn,
        LocalDate validFrom,
        LocalDate validTo,
        String grantedByName,
        OffsetDateTime grantedAt,
        String revokedByName,
        OffsetDateTime revokedAt) {

    /** How far it has come, in the words of the page. */
    enum State {
        NOT_YET,
        IN_FORCE,
        ENDED,
        REVOKED
    }

    State state(LocalDate day) {
        if (revokedAt != null) {
            return State.REVOKED;
        }
        if (day.isBefore(validFrom)) {
            return State.NOT_YET;
        }
        return day.isAfter(validTo) ? State.ENDED : State.IN_FORCE;
    }
}

package vn.dondoc.standin;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/** A right to act for another as people and other systems read it. */
@Schema(description = "Xử lý thay hoặc ký thay")
record StandInView(
        long id,
        String person,
        String personName,
        String personTitle,
        String principal,
        String principalName,
        String principalTitle,
        String agency,
        String agencyName,
        @Schema(description = "HANDLE: xử lý thay, không ký; SIGN: ký thay") String kind,
        @Schema(description = "KT, TL, TUQ") String signatureForm,
        String documentNumber,
        LocalDate documentOn,
        LocalDate from,
        LocalDate to,
        @Schema(description = "NOT_YET, IN_FORCE, ENDED, REVOKED") String state,
        String grantedByName,
        String revokedByName,
        @Schema(description = "Người hỏi là người xử lý thay, ký thay") boolean own,
        @Schema(description = "Người hỏi thu hồi được") boolean revocable) {

    static StandInView of(StandInRow row, LocalDate today, String readerId, boolean leads) {
        StandInRow.State state = row.state(today);
        return new StandInView(
                row.id(),
                row.personId(),
                row.personName(),
                row.personTitle(),
                row.principalId(),
                row.principalName(),
                row.principalTitle(),
                row.agencyCode(),
                row.agencyName(),
                row.kind().name(),
                row.signatureForm(),
                row.documentNumber(),
                row.documentOn(),
                row.validFrom(),
                row.validTo(),
                state.name(),
                row.grantedByName(),
                row.revokedByName(),
                row.personId().equals(readerId),
                leads && (state == StandInRow.State.NOT_YET || state == StandInRow.State.IN_FORCE));
    }
}

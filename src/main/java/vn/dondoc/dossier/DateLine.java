package vn.dondoc.dossier;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import vn.dondoc.assignment.DeadlineChange;

/** One change of an assignment's date, with its ground. */
record DateLine(
        OffsetDateTime changedAt,
        @Schema(description = "null: không ấn định thời hạn") LocalDate oldDueOn,
        @Schema(description = "null: không ấn định thời hạn") LocalDate newDueOn,
        String basisLabel,
        String note,
        String changedByName) {

    static DateLine of(DeadlineChange change, Names names) {
        return new DateLine(
                change.changedAt(),
                change.oldDueOn(),
                change.newDueOn(),
                change.basis().label(),
                change.note(),
                names.person(change.changedBy()));
    }
}

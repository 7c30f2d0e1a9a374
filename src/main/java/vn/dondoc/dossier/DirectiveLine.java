package vn.dondoc.dossier;

import java.time.LocalDate;
import java.util.List;

/** A directive as the form of a task shows it, without its parts. */
public record DirectiveLine(
        long id,
        String number,
        LocalDate issuedOn,
        String issuerCode,
        String issuerName,
        String subject,
        String field,
        String fieldName,
        String urgency,
        String urgencyLabel,
        String originatingInstruction,
        String reportTo,
        String signedBy,
        String signedByName,
        List<String> recipients,
        String state,
        String stateLabel) {

    static DirectiveLine of(DirectiveView d) {
        return new DirectiveLine(
                d.id(),
                d.number(),
                d.issuedOn(),
                d.issuer(),
                d.issuerName(),
                d.subject(),
                d.field(),
                d.fieldName(),
                d.urgency(),
                d.urgencyLabel(),
                d.originatingInstruction(),
                d.reportTo(),
                d.signedBy(),
                d.signedByName(),
                d.recipients(),
                d.state(),
                d.stateLabel());
    }
}

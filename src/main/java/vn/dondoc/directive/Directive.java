package vn.dondoc.directive;

import java.time.LocalDate;
import vn.dondoc.deadline.Urgency;

/**
 * A directive that was issued and is carried out here.
 *
 * @param originatingInstruction the instruction that it carries out, {@code reportTo} who gets the result
 * @param signedBy the person who signed it; null if unknown: then the vice chairman of the field decides what a signer decides
 * @param recipients one in each line, null if unknown
 * @param replacedBy the directive that takes its place, null if none does
 */
public record Directive(
        long id,
        String number,
        LocalDate issuedOn,
        String issuerCode,
        String subject,
        String field,
        Urgency urgency,
        String originatingInstruction,
        String reportTo,
        String signedBy,
        String recipients,
        DirectiveState state,
        LocalDate givenOutOn,
        LocalDate endedOn,
        Long replacedBy,
        String processInstanceId) {}

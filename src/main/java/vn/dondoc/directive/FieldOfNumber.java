package vn.dondoc.directive;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Basis;
import vn.dondoc.organisation.Responsibilities;

/** The unit that drafted a document stands at the end of its number (857/UBND-KGVX) and names its field of work. */
@Component
class FieldOfNumber {

    private final Responsibilities responsibilities;

    FieldOfNumber(Responsibilities responsibilities) {
        this.responsibilities = responsibilities;
    }

    /** Proposes the field where none was given; it is inferred then and has to be confirmed. */
    Registration propose(Registration given) {
        if (given.field() != null || given.number() == null) {
            return given;
        }
        String unit = given.number().substring(given.number().lastIndexOf('-') + 1);
        if (responsibilities.all().stream().noneMatch(field -> field.field().equals(unit))) {
            return given;
        }
        Map<String, Basis> basis = new HashMap<>(given.basis());
        basis.put("field", Basis.INFERRED);
        return new Registration(
                given.number(),
                given.issuedOn(),
                given.issuerCode(),
                given.subject(),
                unit,
                given.urgency(),
                given.secrecy(),
                given.originatingInstruction(),
                given.reportTo(),
                given.signedBy(),
                given.recipients(),
                basis,
                given.assignments());
    }
}

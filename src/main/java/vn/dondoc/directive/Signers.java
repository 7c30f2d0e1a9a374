package vn.dondoc.directive;

import org.springframework.stereotype.Component;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.OfficePolicy;
import vn.dondoc.organisation.Responsibilities;
import vn.dondoc.organisation.Responsibility;

/** Who decides what whoever signed a directive decides. */
@Component
public class Signers {

    private final Responsibilities responsibilities;
    private final OfficePolicy policy;

    Signers(Responsibilities responsibilities, OfficePolicy policy) {
        this.responsibilities = responsibilities;
        this.policy = policy;
    }

    /** @throws vn.dondoc.problem.Problem unless this is the signer himself, or the Office's leader who enters what he decided */
    void require(Actor actor, Directive directive) {
        policy.requireToChangeDirective(actor, signer(directive));
    }

    /** Whether he decides what whoever signed that directive decides. */
    public boolean isSigner(Actor actor, Directive directive) {
        return actor.id().equals(signer(directive));
    }

    /** Where it is unknown who signed, the vice chairman of the field. */
    private String signer(Directive directive) {
        if (directive.signedBy() != null) {
            return directive.signedBy();
        }
        return responsibilities.all().stream()
                .filter(field -> field.field().equals(directive.field()))
                .map(Responsibility::viceChair)
                .findFirst()
                .orElse(null);
    }
}

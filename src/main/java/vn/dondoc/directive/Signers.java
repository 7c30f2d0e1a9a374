package vn.dondoc.directive;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
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
        policy.requireToChangeDirective(actor, signer(directive, responsibilities::all));
    }

    /** Whether he decides what whoever signed a directive decides: asked of many, the fields are read once. */
    public Predicate<Directive> signedBy(Actor actor) {
        Supplier<List<Responsibility>> fields = SingletonSupplier.of(responsibilities::all);
        return directive -> actor.id().equals(signer(directive, fields));
    }

    /** Where it is unknown who signed, the vice chairman of the field. */
    private static String signer(Directive directive, Supplier<List<Responsibility>> fields) {
        if (directive.signedBy() != null) {
            return directive.signedBy();
        }
        return fields.get().stream()
                .filter(field -> field.field().equals(directive.field()))
                .map(Responsibility::viceChair)
                .findFirst()
                .orElse(null);
    }
}

package vn.dondoc.standin;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dondoc.identity.AccessPolicy;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.StandIn;
import vn.dondoc.workflow.FormPart;
import vn.dondoc.workflow.OpenTask;

/** Says in the form for whom one does it, and by which right. */
@Component
class ActingPart implements FormPart {

    private final AccessPolicy policy;

    ActingPart(AccessPolicy policy) {
        this.policy = policy;
    }

    /** @param basis the form and document of the right to sign, or the document of handling for another; may be null */
    public record ActingFor(
            String principalId,
            String principalName,
            String principalTitle,
            String kind,
            String signatureForm,
            String basis) {}

    @Override
    public String name() {
        return "actingFor";
    }

    @Override
    public Optional<ActingFor> of(Actor reader, OpenTask task) {
        return policy.acting(reader, task).map(Actor::by).map(ActingPart::view);
    }

    private static ActingFor view(StandIn right) {
        return new ActingFor(
                right.principalId(),
                right.principalName(),
                right.principalTitle(),
                right.kind().name(),
                right.signatureForm(),
                right.basis());
    }
}

package vn.dondoc.workflow;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dondoc.identity.AccessPolicy;
import vn.dondoc.identity.Actor;
import vn.dondoc.organisation.Agencies;
import vn.dondoc.organisation.Agency;
import vn.dondoc.problem.Problem;

/** Offers the Office's people to enter for an agency what it answered on paper. */
@Component
class OnPaperPart implements FormPart {

    private final AccessPolicy policy;
    private final Agencies agencies;

    OnPaperPart(AccessPolicy policy, Agencies agencies) {
        this.policy = policy;
        this.agencies = agencies;
    }

    /** @param agencyName for which agency */
    public record OnPaper(String agencyName) {}

    @Override
    public String name() {
        return "onPaper";
    }

    @Override
    public Optional<OnPaper> of(Actor reader, OpenTask task) {
        try {
            policy.requireToEnterOnPaper(reader, task);
        } catch (Problem notForHim) {
            return Optional.empty();
        }
        return agencies.find(task.agencyCode()).map(Agency::shortName).map(OnPaper::new);
    }
}

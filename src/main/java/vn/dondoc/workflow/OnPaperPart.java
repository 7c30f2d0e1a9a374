package vn.dondoc.workflow;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.PaperPolicy;
import vn.dondoc.organisation.Agencies;
import vn.dondoc.organisation.Agency;
import vn.dondoc.problem.Problem;

/** Offers the Office's people to enter for an agency what it answered on paper. */
@Component
class OnPaperPart implements FormPart {

    private final PaperPolicy policy;
    private final Agencies agencies;

    OnPaperPart(PaperPolicy policy, Agencies agencies) {
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
            policy.requireToEnter(reader, task);
        } catch (Problem notForHim) {
            return Optional.empty();
        }
        return agencies.find(task.agencyCode()).map(Agency::shortName).map(OnPaper::new);
    }
}

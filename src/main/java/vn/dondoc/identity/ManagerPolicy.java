package vn.dondoc.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dondoc.organisation.Role;
import vn.dondoc.problem.Problem;

/**
 * Who enters Cockpit as a manager, and what he oversees there: the province's committee and its Office everything, an agency's
 * leader his own agency. Officers and clerks of agencies have no managers' pages; whoever only stands in for a leader, neither. An
 * administrator has the technical pages and sees what no directive says, unless he is one of those too.
 */
@Component
public class ManagerPolicy {

    /** Empty if he is no manager. */
    public Optional<ManagerScope> scope(Actor actor) {
        if (actor.overseesAll()) {
            return Optional.of(ManagerScope.PROVINCE);
        }
        List<String> led = actor.agencies().stream()
                .filter(agency -> actor.holds(agency, Role.LEADER))
                .toList();
        return led.isEmpty() ? Optional.empty() : Optional.of(new ManagerScope(false, led));
    }

    /** @throws Problem if he is no manager: there is nothing here for him */
    public ManagerScope require(Actor actor) {
        return scope(actor).orElseThrow(Problem::notVisible);
    }

    public boolean isManager(Actor actor) {
        return scope(actor).isPresent();
    }
}

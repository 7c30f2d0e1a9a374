package vn.dondoc.identity;

import java.util.Arrays;
import org.springframework.stereotype.Component;
import vn.dondoc.organisation.Agencies;
import vn.dondoc.organisation.Agency;
import vn.dondoc.organisation.Role;

/** Who leads the province's committee, in his own right: the chairman and the vice chairmen. */
@Component
public class ProvincePolicy {

    private final Agencies agencies;

    ProvincePolicy(Agencies agencies) {
        this.agencies = agencies;
    }

    public boolean leads(Actor actor) {
        return holds(actor, Role.LEADER, Role.CHAIR);
    }

    public boolean isChair(Actor actor) {
        return holds(actor, Role.CHAIR);
    }

    /** Whether that agency is the committee itself. */
    public boolean isProvince(String agencyCode) {
        return agencies.province().map(Agency::code).filter(agencyCode::equals).isPresent();
    }

    private boolean holds(Actor actor, Role... oneOf) {
        return agencies.province()
                .filter(province -> Arrays.stream(oneOf).anyMatch(role -> actor.holds(province.code(), role)))
                .isPresent();
    }
}

package vn.dondoc.monitoring;

import java.time.Clock;
import org.springframework.stereotype.Component;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.CurrentActor;
import vn.dondoc.identity.ManagerPolicy;
import vn.dondoc.problem.Problem;

/** The manager who asks now. */
@Component
class CurrentOverseer {

    private final CurrentActor actors;
    private final ManagerPolicy policy;
    private final Clock clock;

    CurrentOverseer(CurrentActor actors, ManagerPolicy policy, Clock clock) {
        this.actors = actors;
        this.policy = policy;
        this.clock = clock;
    }

    /** @throws Problem if he is none: there is nothing here for him */
    Overseer require() {
        Actor actor = actors.get();
        return new Overseer(actor, policy.require(actor), OfficeZone.today(clock));
    }
}

package vn.dondoc.administration;

import org.springframework.stereotype.Component;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.CurrentActor;
import vn.dondoc.problem.Problem;

/** Lets administrators through, by what they are at this moment and not when they logged in. */
@Component
class AdministratorGate {

    private final CurrentActor currentActor;

    AdministratorGate(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    /** @throws Problem for everybody else */
    Actor require() {
        Actor actor = currentActor.get();
        if (!actor.isAdministrator()) {
            throw Problem.notAllowed("Chỉ người quản trị hệ thống được làm việc này.");
        }
        return actor;
    }
}

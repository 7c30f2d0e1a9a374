package vn.dondoc.directive;

import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.CarriedOver;
import vn.dondoc.workflow.Act;
import vn.dondoc.workflow.OpenTaskChanges;

/** An assignment goes on under another directive: its path, its date and its history stay. */
@Component
class CarryingOver {

    private final CarriedOver carriedOver;
    private final FactBases bases;
    private final OpenTaskChanges openTasks;

    CarryingOver(CarriedOver carriedOver, FactBases bases, OpenTaskChanges openTasks) {
        this.carriedOver = carriedOver;
        this.bases = bases;
        this.openTasks = openTasks;
    }

    void carry(Act act, Assignment assignment, Directive to, String basis) {
        carriedOver.carry(act, assignment.id(), to.id(), to.number(), basis);
        bases.carryOver(assignment.id(), to.id());
        openTasks.carryOver(assignment.id(), to.id(), to.number(), to.urgency().name());
    }
}

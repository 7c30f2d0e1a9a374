package vn.dondoc.workflow;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.dondoc.organisation.PersonSwitchedOff;

/** A person is switched off: what lies with him, or was taken for him, is given back in the same transaction. */
@Component
class Departures {

    private final OpenTasks openTasks;
    private final GivingBack givingBack;

    Departures(OpenTasks openTasks, GivingBack givingBack) {
        this.openTasks = openTasks;
        this.givingBack = givingBack;
    }

    @EventListener
    void giveBack(PersonSwitchedOff departed) {
        openTasks
                .of(departed.personId())
                .forEach(task -> givingBack.giveBack(task, "Người được giao đã ngừng sử dụng hệ thống."));
    }
}

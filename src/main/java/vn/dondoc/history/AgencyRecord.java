package vn.dondoc.history;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.CurrentActor;
import vn.dondoc.organisation.Agency;
import vn.dondoc.organisation.AgencySaved;

/**
 * Writes down who entered an agency or calls it otherwise; the system does at its first start. The event is of no directive: every node counts anew what it has kept,
 * where an agency stands in the order of all among it.
 */
@Component
class AgencyRecord {

    private final Events events;
    private final CurrentActor currentActor;

    AgencyRecord(Events events, CurrentActor currentActor) {
        this.events = events;
        this.currentActor = currentActor;
    }

    @EventListener
    void saved(AgencySaved saved) {
        Agency agency = saved.agency();
        events.record(
                currentActor.find().orElse(Actor.SYSTEM),
                new Event(
                        "AGENCY_SAVED",
                        null,
                        null,
                        null,
                        null,
                        agency.code(),
                        null,
                        "Cập nhật danh mục cơ quan: " + agency.name() + ".",
                        null,
                        null,
                        null,
                        null));
    }
}

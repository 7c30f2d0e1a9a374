package vn.dondoc.history;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.dondoc.identity.Actor;
import vn.dondoc.organisation.Agency;
import vn.dondoc.organisation.AgencySaved;

/**
 * Writes down that an agency was entered or is called otherwise. The event is of no directive: every node counts anew what it has kept,
 * where an agency stands in the order of all among it.
 */
@Component
class AgencyRecord {

    private final Events events;

    AgencyRecord(Events events) {
        this.events = events;
    }

    @EventListener
    void saved(AgencySaved saved) {
        Agency agency = saved.agency();
        events.record(
                Actor.SYSTEM,
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

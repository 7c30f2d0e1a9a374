package vn.dondoc.monitoring;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.history.Event;
import vn.dondoc.history.Events;
import vn.dondoc.identity.Actor;

/** Keeps on record who takes what out of the system, before the first row leaves. */
@Component
class ExportRecord {

    private final Events events;

    ExportRecord(Events events) {
        this.events = events;
    }

    /** @param what one sentence: what was taken, as which file, how much of it */
    @Transactional
    public void write(Actor actor, String what) {
        events.record(
                actor, new Event("LIST_EXPORTED", null, null, null, null, null, null, what, null, null, null, null));
    }
}

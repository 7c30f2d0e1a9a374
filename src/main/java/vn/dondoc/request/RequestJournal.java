package vn.dondoc.request;

import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.history.Events;
import vn.dondoc.workflow.Act;

/** Writes what becomes of a request into the history of its assignment, which stands where it stood. */
@Component
class RequestJournal {

    private final Events events;

    RequestJournal(Events events) {
        this.events = events;
    }

    void write(Act act, Assignment assignment, String action, String summary, String note, String basis) {
        events.record(act.actor(), act.event(assignment.inHistory(), action, summary, note, basis));
    }
}

package vn.dondoc.directive;

import org.springframework.stereotype.Component;
import vn.dondoc.history.EventSubject;
import vn.dondoc.history.Events;
import vn.dondoc.workflow.Act;

/** Writes the history of a directive as a whole. */
@Component
class DirectiveJournal {

    private final Events events;

    DirectiveJournal(Events events) {
        this.events = events;
    }

    void write(Act act, long directiveId, String action, String summary, String note) {
        write(act, directiveId, action, summary, note, null);
    }

    /** @param basis number and date of a document, or whose note */
    void write(Act act, long directiveId, String action, String summary, String note, String basis) {
        EventSubject whole = EventSubject.directive(directiveId);
        events.record(act.actor(), act.event(whole, action, summary, note, basis));
    }
}

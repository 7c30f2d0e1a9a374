package vn.dondoc.urging;

import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.history.EventSubject;
import vn.dondoc.history.Events;
import vn.dondoc.workflow.Act;

/** Writes the history of urging and explaining; where the assignment stands has not changed. */
@Component
class UrgingJournal {

    private final Events events;

    UrgingJournal(Events events) {
        this.events = events;
    }

    /** Read by all who work on the assignment. */
    void write(Act act, Assignment assignment, String action, String summary, String note) {
        events.record(act.actor(), act.event(assignment.inHistory(), action, summary, note, null));
    }

    /** Read by that agency, the lead and the Office only. */
    void writeOf(Act act, Assignment assignment, String partyCode, String action, String summary, String note) {
        EventSubject part = EventSubject.partOf(partyCode, assignment.directiveId(), assignment.id());
        events.record(act.actor(), act.event(part, action, summary, note, null));
    }
}

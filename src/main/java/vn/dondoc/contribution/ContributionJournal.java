package vn.dondoc.contribution;

import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.history.EventSubject;
import vn.dondoc.history.Events;
import vn.dondoc.workflow.Act;

/** Writes the history of contributions: of one agency's own part, or of the assignment as a whole. */
@Component
class ContributionJournal {

    private final Events events;

    ContributionJournal(Events events) {
        this.events = events;
    }

    /** Read by that agency, the lead and the Office only. */
    void write(Act act, Contribution part, String action, String summary, String note, String basis) {
        EventSubject own = EventSubject.partOf(part.agencyCode(), part.directiveId(), part.assignmentId());
        events.record(act.actor(), act.event(own, action, summary, note, basis));
    }

    /** Read by all who work on the assignment; where it stands has not changed. */
    void write(Act act, Assignment assignment, String action, String summary, String note, String basis) {
        events.record(act.actor(), act.event(assignment.inHistory(), action, summary, note, basis));
    }
}

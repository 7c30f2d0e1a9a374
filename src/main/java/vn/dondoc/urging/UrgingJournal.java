package vn.dondoc.urging;

import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.history.Event;
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
        record(act, assignment, assignment.leadCode(), null, action, summary, note);
    }

    /** Read by that agency, the lead and the Office only. */
    void writeOf(Act act, Assignment assignment, String partyCode, String action, String summary, String note) {
        record(act, assignment, partyCode, partyCode, action, summary, note);
    }

    private void record(
            Act act,
            Assignment assignment,
            String agencyCode,
            String partyCode,
            String action,
            String summary,
            String note) {
        events.record(
                act.actor(),
                new Event(
                        action,
                        act.step(),
                        act.taskId(),
                        assignment.directiveId(),
                        assignment.id(),
                        agencyCode,
                        partyCode,
                        summary,
                        note,
                        null,
                        assignment.progress().name(),
                        assignment.dueOn(),
                        assignment.resultIssuedOn()));
    }
}

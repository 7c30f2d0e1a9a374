package vn.dondoc.assignment;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.dondoc.history.EventSubject;
import vn.dondoc.history.Events;
import vn.dondoc.workflow.Act;

/** Writes an assignment's history, each line with where the assignment stands from then on. */
@Component
class AssignmentJournal {

    private final Events events;

    AssignmentJournal(Events events) {
        this.events = events;
    }

    /** @param resultIssuedOn the result's day of issue that counts from now on, null while there is none */
    void write(
            Act act,
            Assignment before,
            Progress now,
            LocalDate resultIssuedOn,
            String action,
            String summary,
            String note) {
        write(act, before, now, resultIssuedOn, action, summary, note, null);
    }

    void write(
            Act act,
            Assignment before,
            Progress now,
            LocalDate resultIssuedOn,
            String action,
            String summary,
            String note,
            String basis) {
        write(act, before, now, before.dueOn(), resultIssuedOn, action, summary, note, basis);
    }

    /** The beginning: given out with this deadline. */
    void writeGiven(Act act, Assignment drafted, LocalDate dueOn, String summary, String rule) {
        write(act, drafted, Progress.NOT_RECEIVED, dueOn, null, "GIVEN_OUT", summary, null, rule);
    }

    /** It stands where it stood, with another date from now on. */
    void writeDeadline(Act act, Assignment before, LocalDate dueOn, String summary, String note) {
        write(act, before, before.progress(), dueOn, before.resultIssuedOn(), "DEADLINE_MOVED", summary, note, null);
    }

    private void write(
            Act act,
            Assignment before,
            Progress now,
            LocalDate dueOn,
            LocalDate resultIssuedOn,
            String action,
            String summary,
            String note,
            String basis) {
        EventSubject subject = EventSubject.assignment(before.directiveId(), before.id(), before.leadCode())
                .standing(now.name(), dueOn, resultIssuedOn);
        events.record(act.actor(), act.event(subject, action, summary, note, basis));
    }
}

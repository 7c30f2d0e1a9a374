package vn.dondoc.assignment;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.dondoc.history.EventSubject;
import vn.dondoc.history.Events;
import vn.dondoc.history.Standing;
import vn.dondoc.workflow.Act;

/** Writes an assignment's history, each line with where the assignment stands from then on. */
@Component
class AssignmentJournal {

    private final Events events;
    private final Clock clock;

    AssignmentJournal(Events events, Clock clock) {
        this.events = events;
        this.clock = clock;
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
        LocalDate endedOn = before.endedOn() == null && now.isEnded() ? LocalDate.now(clock) : before.endedOn();
        Standing standing = new Standing(before.leadCode(), now.name(), before.dueOn(), resultIssuedOn, endedOn);
        record(act, before, standing, action, summary, note, basis);
    }

    /** The beginning: given out with this deadline. */
    void writeGiven(Act act, Assignment drafted, LocalDate dueOn, String summary, String basis) {
        Standing standing = new Standing(drafted.leadCode(), Progress.NOT_RECEIVED.name(), dueOn, null, null);
        record(act, drafted, standing, "GIVEN_OUT", summary, null, basis);
    }

    /** It stands where it stood, with another date from now on. */
    void writeDeadline(Act act, Assignment before, LocalDate dueOn, String summary, String note) {
        Standing standing = new Standing(
                before.leadCode(), before.progress().name(), dueOn, before.resultIssuedOn(), before.endedOn());
        record(act, before, standing, "DEADLINE_MOVED", summary, note, null);
    }

    /** Another agency leads from now on; the line is still one of the former lead's. */
    void writeLead(
            Act act, Assignment before, Progress now, String leadCode, String summary, String note, String basis) {
        Standing standing = new Standing(leadCode, now.name(), before.dueOn(), null, null);
        record(act, before, standing, "LEAD_CHANGED", summary, note, basis);
    }

    private void record(
            Act act, Assignment before, Standing standing, String action, String summary, String note, String basis) {
        EventSubject subject = before.inHistory().standing(standing);
        events.record(act.actor(), act.event(subject, action, summary, note, basis));
    }
}

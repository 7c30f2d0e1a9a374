package vn.dondoc.request;

import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.history.Event;
import vn.dondoc.history.Events;
import vn.dondoc.workflow.Act;

/** Writes what becomes of a request into the history of its assignment, which stands where it stood, or of its directive. */
@Component
class RequestJournal {

    private final Events events;
    private final Requestable requestable;

    RequestJournal(Events events, Requestable requestable) {
        this.events = events;
        this.requestable = requestable;
    }

    /**
     * @param assignment null where the request is about a directive as a whole
     * @param what what becomes of it, before the words for what is asked for
     */
    void write(Act act, Request request, Assignment assignment, String action, String what, String note, String basis) {
        String summary = what + requestable.words(request.kind(), request.agencyCode()) + ".";
        events.record(
                act.actor(),
                assignment == null
                        ? onDirective(act, request, action, summary, note, basis)
                        : onAssignment(act, assignment, action, summary, note, basis));
    }

    private static Event onDirective(
            Act act, Request request, String action, String summary, String note, String basis) {
        return new Event(
                action,
                act.step(),
                act.taskId(),
                request.directiveId(),
                null,
                null,
                null,
                summary,
                note,
                basis,
                null,
                null,
                null);
    }

    private static Event onAssignment(
            Act act, Assignment assignment, String action, String summary, String note, String basis) {
        return new Event(
                action,
                act.step(),
                act.taskId(),
                assignment.directiveId(),
                assignment.id(),
                assignment.leadCode(),
                null,
                summary,
                note,
                basis,
                assignment.progress().name(),
                assignment.dueOn(),
                assignment.resultIssuedOn());
    }
}

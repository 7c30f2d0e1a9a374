package vn.dondoc.request;

import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.history.EventSubject;
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
        EventSubject subject =
                assignment == null ? EventSubject.directive(request.directiveId()) : assignment.inHistory();
        events.record(act.actor(), act.event(subject, action, summary, note, basis));
    }
}

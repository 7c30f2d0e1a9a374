package vn.dondoc.request;

import java.util.Collection;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.identity.Actor;
import vn.dondoc.problem.Faults;
import vn.dondoc.problem.Problem;

/** An agency asks, or the Office drafts for itself: the request goes on record and on its way. */
@Service
public class Asking {

    private final Requests requests;
    private final AskingOnAssignment onAssignment;
    private final AskingOnDirective onDirective;
    private final RequestSubjects subjects;
    private final RequestProcess process;

    Asking(
            Requests requests,
            AskingOnAssignment onAssignment,
            AskingOnDirective onDirective,
            RequestSubjects subjects,
            RequestProcess process) {
        this.requests = requests;
        this.onAssignment = onAssignment;
        this.onDirective = onDirective;
        this.subjects = subjects;
        this.process = process;
    }

    /**
     * Enters a request and starts its process.
     *
     * @param faults what reading the input found already
     * @throws Problem naming every fault at once; nothing is kept then
     */
    @Transactional
    public Request ask(Actor actor, RequestDraft draft, Faults faults) {
        Request request = enter(actor, draft, faults);
        requests.started(request.id(), process.start(request, businessKey(request)));
        return request;
    }

    /** Enters a request within the process that a form has just started. */
    @Transactional
    public Request askInProcess(Actor actor, RequestDraft draft, Faults faults, String processInstanceId) {
        Request request = enter(actor, draft, faults);
        requests.started(request.id(), processInstanceId);
        return request;
    }

    /**
     * What asking for this about each of these assignments now would lead to; nothing is kept.
     *
     * @param draft which assignment it names does not matter
     * @return of one of them; throws {@link Problem} as asking does
     */
    public Function<Assignment, RequestForeseen> foresee(
            Actor actor, RequestDraft draft, Collection<Assignment> assignments) {
        return onAssignment.foresee(actor, draft, assignments);
    }

    /** For display only. */
    public String businessKey(Request request) {
        return subjects.numberOf(request) + "/ĐN" + request.id();
    }

    private Request enter(Actor actor, RequestDraft draft, Faults faults) {
        return draft.directiveId() == null
                ? onAssignment.enter(actor, draft, faults)
                : onDirective.enter(actor, draft, faults);
    }
}

package vn.dondoc.request;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.AssignmentEnded;
import vn.dondoc.contribution.CoordinatorLeft;
import vn.dondoc.directive.DirectiveEnded;
import vn.dondoc.identity.ActorContext;
import vn.dondoc.workflow.Act;

/** Nothing is left to decide: what was asked about an assignment, or about a directive as a whole, ends with it, on record. */
@Component
class MootRequests {

    private final Requests requests;
    private final RequestSubjects subjects;
    private final RequestProcess process;
    private final RequestJournal journal;
    private final ActorContext actors;

    MootRequests(
            Requests requests,
            RequestSubjects subjects,
            RequestProcess process,
            RequestJournal journal,
            ActorContext actors) {
        this.requests = requests;
        this.subjects = subjects;
        this.process = process;
        this.journal = journal;
        this.actors = actors;
    }

    @EventListener
    void assignmentEnded(AssignmentEnded ended) {
        requests.open(ended.assignmentId()).forEach(request -> end(request, "Nhiệm vụ"));
    }

    @EventListener
    void directiveEnded(DirectiveEnded ended) {
        requests.openOnDirective(ended.directiveId()).forEach(request -> end(request, "Văn bản"));
    }

    /** What was asked about that agency's part, by itself or by others. */
    @EventListener
    void coordinatorLeft(CoordinatorLeft left) {
        requests.open(left.assignmentId()).stream()
                .filter(request -> request.kind().isOfOwnPart()
                        ? left.agencyCode().equals(request.askedByAgency())
                        : request.kind().takesCoordinatorAway()
                                && left.agencyCode().equals(request.agencyCode()))
                .forEach(request -> end(request, "Phần phối hợp"));
    }

    private void end(Request request, String what) {
        requests.move(request.id(), RequestState.MOOT);
        journal.write(
                Act.outsideTask(actors.require()),
                request,
                subjects.assignment(request),
                "REQUEST_MOOT",
                what + " kết thúc, không còn đối tượng để quyết định" + request.namedInHistory(),
                null,
                null);
        process.recalled(request);
    }
}

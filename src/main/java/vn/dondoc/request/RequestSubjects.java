package vn.dondoc.request;

import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.Directives;
import vn.dondoc.problem.Problem;

/** What requests are about: one assignment, or a directive as a whole. */
@Component
class RequestSubjects {

    private final Assignments assignments;
    private final Directives directives;
    private final Requestable requestable;
    private final RequestDetails details;

    RequestSubjects(Assignments assignments, Directives directives, Requestable requestable, RequestDetails details) {
        this.assignments = assignments;
        this.directives = directives;
        this.requestable = requestable;
        this.details = details;
    }

    /** Number of the directive, with the place in it where the request is about an assignment: {@code 857/UBND-KGVX#6}. */
    String numberOf(Request request) {
        return request.directiveId() == null
                ? requestable.numberOf(request.assignmentId())
                : directives.find(request.directiveId()).map(Directive::number).orElseThrow();
    }

    /** @return null where it is about a directive as a whole */
    Assignment assignment(Request request) {
        return request.assignmentId() == null
                ? null
                : assignments.find(request.assignmentId()).orElseThrow();
    }

    /**
     * Locks what the request is about, before the request itself, in the order that everybody keeps.
     *
     * @return the assignment; null where it is about a directive as a whole
     */
    Assignment lock(Request request) {
        if (request.directiveId() != null) {
            lockDirective(request);
            return null;
        }
        // A recall tells the directive, whose row everybody locks before the assignment's.
        return request.kind() == RequestKind.RECALL_ASSIGNMENT
                ? assignments.lockToEnd(request.assignmentId())
                : assignments.lock(request.assignmentId());
    }

    private void lockDirective(Request request) {
        long id = request.directiveId();
        Long other = RequestDetails.replacedBy(details.of(request));
        // Of two directives the older is locked first, whichever replaces the other.
        if (other != null && other < id) {
            directives.lock(other);
        }
        if (directives.lock(id).state().isOver()) {
            throw Problem.lostRace("Văn bản đã kết thúc, thu hồi hoặc được thay thế; hãy tải lại trang.");
        }
    }
}

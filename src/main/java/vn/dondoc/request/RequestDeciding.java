package vn.dondoc.request;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.assignment.LeadChange;
import vn.dondoc.assignment.Pausing;
import vn.dondoc.assignment.Recalling;
import vn.dondoc.contribution.Contribution;
import vn.dondoc.contribution.Contributions;
import vn.dondoc.contribution.CoordinatorChanges;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.Act;

/** Whoever signed the directive decides; what he grants takes effect in the same act. */
@Service
public class RequestDeciding {

    private final Requests requests;
    private final Requestable requestable;
    private final Assignments assignments;
    private final Pausing pausing;
    private final LeadChange leadChange;
    private final Recalling recalling;
    private final CoordinatorChanges coordinators;
    private final Contributions contributions;
    private final RequestJournal journal;

    RequestDeciding(
            Requests requests,
            Requestable requestable,
            Assignments assignments,
            Pausing pausing,
            LeadChange leadChange,
            Recalling recalling,
            CoordinatorChanges coordinators,
            Contributions contributions,
            RequestJournal journal) {
        this.requests = requests;
        this.requestable = requestable;
        this.assignments = assignments;
        this.pausing = pausing;
        this.leadChange = leadChange;
        this.recalling = recalling;
        this.coordinators = coordinators;
        this.contributions = contributions;
        this.journal = journal;
    }

    /**
     * @param basis the decision: number and date of a document, or whose note; null where the request's own stands
     * @throws Problem if what is granted no longer fits: nothing is decided then
     */
    @Transactional
    public void grant(Act act, long requestId, String note, String basis) {
        Decided decided = decide(act, requestId, RequestState.GRANTED, "Đồng ý", "REQUEST_GRANTED", note, basis);
        Request request = decided.request();
        long assignment = request.assignmentId();
        String ground = decided.basis();
        switch (request.kind()) {
            case PAUSE -> pausing.pause(act, assignment, request.untilOn(), request.reason(), ground);
            case RESUME -> pausing.resume(act, assignment, request.reason(), ground);
            case OTHER_LEAD -> leadChange.change(act, assignment, request.agencyCode(), request.reason(), ground);
            case ADD_COORDINATOR -> coordinators.add(act, assignment, request.agencyCode(), ground);
            case REMOVE_COORDINATOR -> coordinators.remove(act, assignment, request.agencyCode(), ground);
            case RECALL_CONTRIBUTION -> coordinators.recall(act, contribution(request), request.reason(), ground);
            case RECALL_ASSIGNMENT -> recalling.recall(act, assignment, request.reason(), ground);
        }
    }

    /** @throws Problem without a reason */
    @Transactional
    public void refuse(Act act, long requestId, String reason) {
        require(reason, "Hãy nêu lý do không đồng ý.");
        decide(act, requestId, RequestState.REFUSED, "Không đồng ý", "REQUEST_REFUSED", reason, null);
    }

    /** @throws Problem without remarks */
    @Transactional
    public void returnToOffice(Act act, long requestId, String remarks) {
        require(remarks, "Hãy ghi rõ nội dung cần Văn phòng làm rõ.");
        Decided locked = locked(requestId, false, null);
        requests.move(requestId, RequestState.WITH_OFFICE);
        write(act, locked, "Trả lại Văn phòng", "REQUEST_RETURNED", remarks);
    }

    private long contribution(Request request) {
        return contributions
                .runningOf(request.assignmentId(), request.agencyCode())
                .map(Contribution::id)
                .orElseThrow(() -> Problem.refused("agency", "Cơ quan này không còn phần việc phối hợp nào đang mở."));
    }

    private record Decided(Request request, Assignment assignment, String basis) {}

    private Decided decide(
            Act act, long requestId, RequestState state, String what, String action, String note, String basis) {
        Decided decided = locked(requestId, state == RequestState.GRANTED, basis);
        requests.decide(requestId, state, act.actor().id(), note, decided.basis());
        write(act, decided, what, action, note);
        return decided;
    }

    private Decided locked(long requestId, boolean grounded, String basis) {
        Request found = requests.find(requestId).orElseThrow(Problem::notVisible);
        // A recall tells the directive, whose row everybody locks before the assignment's.
        Assignment assignment = found.kind() == RequestKind.RECALL_ASSIGNMENT
                ? assignments.lockToEnd(found.assignmentId())
                : assignments.lock(found.assignmentId());
        Request request = requests.lock(requestId);
        return new Decided(request, assignment, grounded && basis == null ? request.basis() : basis);
    }

    private void write(Act act, Decided decided, String what, String action, String note) {
        Request request = decided.request();
        journal.write(
                act,
                decided.assignment(),
                action,
                what + ": đề nghị " + requestable.words(request.kind(), request.agencyCode()) + ".",
                note,
                decided.basis());
    }

    private static void require(String text, String message) {
        if (text == null) {
            throw Problem.refused("note", message);
        }
    }
}

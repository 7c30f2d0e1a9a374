package vn.dondoc.request;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.Act;

/** Whoever signed the directive decides; what he grants takes effect in the same act. */
@Service
public class RequestDeciding {

    private final Requests requests;
    private final RequestSubjects subjects;
    private final AssignmentEffects onAssignment;
    private final DirectiveEffects onDirective;
    private final ExtensionGranting extensions;
    private final RequestJournal journal;

    RequestDeciding(
            Requests requests,
            RequestSubjects subjects,
            AssignmentEffects onAssignment,
            DirectiveEffects onDirective,
            ExtensionGranting extensions,
            RequestJournal journal) {
        this.requests = requests;
        this.subjects = subjects;
        this.onAssignment = onAssignment;
        this.onDirective = onDirective;
        this.extensions = extensions;
        this.journal = journal;
    }

    /**
     * @param grantedOn the date that is granted where more time was asked for; null for the one asked for
     * @param basis the decision: number and date of a document, or whose note; null where the request's own stands
     * @throws Problem if what is granted no longer fits: nothing is decided then
     */
    @Transactional
    public void grant(Act act, long requestId, String note, String basis, LocalDate grantedOn) {
        Decided decided = decide(act, requestId, RequestState.GRANTED, "Đồng ý", "REQUEST_GRANTED", note, basis);
        if (decided.request().kind().isExtension()) {
            extensions.grant(act, decided.request(), grantedOn, decided.basis());
        } else if (decided.request().kind().isOnDirective()) {
            onDirective.take(act, decided.request(), decided.basis());
        } else {
            onAssignment.take(act, decided.request(), decided.basis());
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
        Assignment assignment = subjects.lock(found);
        Request request = requests.lock(requestId);
        return new Decided(request, assignment, grounded && basis == null ? request.basis() : basis);
    }

    private void write(Act act, Decided decided, String what, String action, String note) {
        journal.write(
                act,
                decided.request(),
                decided.assignment(),
                action,
                what + decided.request().namedInHistory(),
                note,
                decided.basis());
    }

    private static void require(String text, String message) {
        if (text == null) {
            throw Problem.refused("note", message);
        }
    }
}

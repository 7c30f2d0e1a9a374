package vn.dondoc.request;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.problem.Faults;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.Act;

/** A request on its way to the decision: examined by the Office, supplemented or withdrawn by whoever asked. */
@Service
public class RequestHandling {

    private final Requests requests;
    private final RequestSubjects subjects;
    private final RequestRules rules;
    private final RequestGrounds grounds;
    private final Extensions extensions;
    private final RequestJournal journal;

    RequestHandling(
            Requests requests,
            RequestSubjects subjects,
            RequestRules rules,
            RequestGrounds grounds,
            Extensions extensions,
            RequestJournal journal) {
        this.requests = requests;
        this.subjects = subjects;
        this.rules = rules;
        this.grounds = grounds;
        this.extensions = extensions;
        this.journal = journal;
    }

    /** The Office puts it before whoever signed the directive, with its advice. */
    @Transactional
    public void forward(Act act, long requestId, String advice) {
        require(advice, "Hãy ghi ý kiến tham mưu; người ký văn bản sẽ đọc.");
        Request request = locked(requestId);
        requests.forward(requestId, advice);
        write(act, request, "REQUEST_FORWARDED", "Trình người ký văn bản", advice);
    }

    /** @throws Problem if the Office drafted the request itself: then there is nobody to supplement it */
    @Transactional
    public void askForSupplement(Act act, long requestId, String remarks) {
        require(remarks, "Hãy ghi rõ nội dung cần bổ sung.");
        Request request = locked(requestId);
        if (request.byOffice()) {
            throw Problem.refused(
                    "outcome",
                    "Đề nghị này do Văn phòng lập, không có cơ quan nào để bổ sung; hãy trình lại hoặc rút.");
        }
        if (request.isDirected()) {
            throw Problem.refused(
                    "outcome",
                    "Nội dung này do lãnh đạo UBND tỉnh đã chỉ đạo, không có cơ quan nào để bổ sung; hãy ghi ý kiến tham mưu và trình người quyết định.");
        }
        requests.move(requestId, RequestState.WITH_AGENCY);
        write(act, request, "REQUEST_INCOMPLETE", "Yêu cầu cơ quan bổ sung", remarks);
    }

    /** @throws Problem if an agency asked: then only the agency can withdraw the request */
    @Transactional
    public void drop(Act act, long requestId, String reason) {
        Request request = locked(requestId);
        if (request.isDirected()) {
            throw Problem.refused("outcome", "Chỉ lãnh đạo UBND tỉnh đã chỉ đạo được rút nội dung này.");
        }
        if (!request.byOffice()) {
            throw Problem.refused(
                    "outcome", "Đề nghị này của cơ quan, chỉ cơ quan được rút; hãy trình hoặc yêu cầu bổ sung.");
        }
        requests.move(requestId, RequestState.WITHDRAWN);
        write(act, request, "REQUEST_WITHDRAWN", "Văn phòng rút", reason);
    }

    /**
     * Whoever asked takes it back before the Office has acted: an agency to correct it, or to withdraw it for good; who had the Office
     * draft it, for good.
     *
     * @return whether it may come again
     */
    @Transactional
    public boolean takeBack(Act act, long requestId) {
        Request request = locked(requestId);
        boolean directed = request.isDirected();
        requests.move(requestId, directed ? RequestState.WITHDRAWN : RequestState.WITH_AGENCY);
        write(
                act,
                request,
                directed ? "REQUEST_WITHDRAWN" : "WITHDRAWN",
                directed ? "Lãnh đạo UBND tỉnh rút chỉ đạo" : "Lấy lại để sửa",
                null);
        return !directed;
    }

    /** The Office takes it back before it was decided. */
    @Transactional
    public void takeForwardingBack(Act act, long requestId) {
        Request request = locked(requestId);
        requests.move(requestId, RequestState.WITH_OFFICE);
        write(act, request, "WITHDRAWN", "Văn phòng lấy lại để sửa", null);
    }

    /**
     * @param corrected kind and agency stay: asking for something else is another request
     * @return whether it goes to the lead's leader, not to the Office
     */
    @Transactional
    public boolean supplement(Act act, long requestId, RequestDraft corrected) {
        Request request = locked(requestId);
        RequestDraft exact = corrected.as(request);
        Faults faults = new Faults();
        if (request.kind().isExtension()) {
            Assignment assignment = subjects.assignment(request);
            extensions.check(exact, assignment, grounds.of(assignment), faults);
        }
        rules.checkText(exact, faults);
        faults.throwIfAny();
        boolean byLead = request.kind() == RequestKind.EXTENSION_OF_PART;
        requests.supplement(requestId, exact, byLead ? RequestState.WITH_LEAD : RequestState.WITH_OFFICE);
        journal.write(
                act,
                request,
                subjects.assignment(request),
                "REQUEST_SUPPLEMENTED",
                "Bổ sung đề nghị ",
                corrected.reason(),
                corrected.basis());
        return byLead;
    }

    @Transactional
    public void withdraw(Act act, long requestId) {
        Request request = locked(requestId);
        requests.move(requestId, RequestState.WITHDRAWN);
        write(act, request, "REQUEST_WITHDRAWN", "Rút", null);
    }

    private Request locked(long requestId) {
        Request request = requests.find(requestId).orElseThrow(Problem::notVisible);
        subjects.lock(request);
        return requests.lock(requestId);
    }

    private void write(Act act, Request request, String action, String what, String note) {
        journal.write(act, request, subjects.assignment(request), action, what + request.namedInHistory(), note, null);
    }

    private static void require(String text, String message) {
        if (text == null) {
            throw Problem.refused("note", message);
        }
    }
}

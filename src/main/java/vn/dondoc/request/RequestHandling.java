package vn.dondoc.request;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.AssignmentEnded;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.identity.ActorContext;
import vn.dondoc.problem.Faults;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.Act;

/** A request on its way to the decision: examined by the Office, supplemented or withdrawn by whoever asked. */
@Service
public class RequestHandling {

    private final Requests requests;
    private final Requestable requestable;
    private final Assignments assignments;
    private final RequestRules rules;
    private final RequestProcess process;
    private final RequestJournal journal;
    private final ActorContext actors;

    RequestHandling(
            Requests requests,
            Requestable requestable,
            Assignments assignments,
            RequestRules rules,
            RequestProcess process,
            RequestJournal journal,
            ActorContext actors) {
        this.requests = requests;
        this.requestable = requestable;
        this.assignments = assignments;
        this.rules = rules;
        this.process = process;
        this.journal = journal;
        this.actors = actors;
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
        requests.move(requestId, RequestState.WITH_AGENCY);
        write(act, request, "REQUEST_INCOMPLETE", "Yêu cầu cơ quan bổ sung", remarks);
    }

    /** @throws Problem if an agency asked: then only the agency can withdraw the request */
    @Transactional
    public void drop(Act act, long requestId, String reason) {
        Request request = locked(requestId);
        if (!request.byOffice()) {
            throw Problem.refused(
                    "outcome", "Đề nghị này của cơ quan, chỉ cơ quan được rút; hãy trình hoặc yêu cầu bổ sung.");
        }
        requests.move(requestId, RequestState.WITHDRAWN);
        write(act, request, "REQUEST_WITHDRAWN", "Văn phòng rút", reason);
    }

    /** The agency takes it back before the Office has acted: to correct it, or to withdraw it for good. */
    @Transactional
    public void takeBack(Act act, long requestId) {
        Request request = locked(requestId);
        requests.move(requestId, RequestState.WITH_AGENCY);
        write(act, request, "WITHDRAWN", "Lấy lại để sửa", null);
    }

    /** The Office takes it back before it was decided. */
    @Transactional
    public void takeForwardingBack(Act act, long requestId) {
        Request request = locked(requestId);
        requests.move(requestId, RequestState.WITH_OFFICE);
        write(act, request, "WITHDRAWN", "Văn phòng lấy lại để sửa", null);
    }

    /** @param corrected kind and agency stay: asking for something else is another request */
    @Transactional
    public void supplement(Act act, long requestId, RequestDraft corrected) {
        Faults faults = new Faults();
        rules.checkText(corrected, faults);
        faults.throwIfAny();
        Request request = locked(requestId);
        requests.supplement(requestId, corrected);
        journal.write(
                act,
                assignments.find(request.assignmentId()).orElseThrow(),
                "REQUEST_SUPPLEMENTED",
                "Bổ sung đề nghị " + requestable.words(request.kind(), request.agencyCode()) + ".",
                corrected.reason(),
                corrected.basis());
    }

    @Transactional
    public void withdraw(Act act, long requestId) {
        Request request = locked(requestId);
        requests.move(requestId, RequestState.WITHDRAWN);
        write(act, request, "REQUEST_WITHDRAWN", "Rút", null);
    }

    /** Nothing is left to decide: the other requests about an assignment end with it, on record. */
    @EventListener
    void assignmentEnded(AssignmentEnded ended) {
        for (Request request : requests.open(ended.assignmentId())) {
            requests.move(request.id(), RequestState.MOOT);
            write(
                    Act.outsideTask(actors.require()),
                    request,
                    "REQUEST_MOOT",
                    "Nhiệm vụ kết thúc, không còn đối tượng để quyết định",
                    null);
            process.recalled(request);
        }
    }

    private Request locked(long requestId) {
        Request request = requests.find(requestId).orElseThrow(Problem::notVisible);
        assignments.lock(request.assignmentId());
        return requests.lock(requestId);
    }

    private void write(Act act, Request request, String action, String what, String note) {
        Assignment assignment = assignments.find(request.assignmentId()).orElseThrow();
        journal.write(
                act,
                assignment,
                action,
                what + ": đề nghị " + requestable.words(request.kind(), request.agencyCode()) + ".",
                note,
                null);
    }

    private static void require(String text, String message) {
        if (text == null) {
            throw Problem.refused("note", message);
        }
    }
}

package vn.dondoc.request;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.identity.Actor;
import vn.dondoc.organisation.Agencies;
import vn.dondoc.problem.Faults;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.Act;

/** An agency asks, or the Office drafts for itself: the request goes on record and on its way. */
@Service
public class Asking {

    /** Whoever drafts may not decide: the table of four eyes knows asking by the step in which it is done over. */
    private static final String BY_AGENCY = "supplementRequest";

    private static final String BY_OFFICE = "draftRequestDecision";

    private final Requests requests;
    private final Requestable requestable;
    private final Assignments assignments;
    private final Agencies agencies;
    private final RequestRules rules;
    private final RequestProcess process;
    private final RequestJournal journal;

    Asking(
            Requests requests,
            Requestable requestable,
            Assignments assignments,
            Agencies agencies,
            RequestRules rules,
            RequestProcess process,
            RequestJournal journal) {
        this.requests = requests;
        this.requestable = requestable;
        this.assignments = assignments;
        this.agencies = agencies;
        this.rules = rules;
        this.process = process;
        this.journal = journal;
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
        requests.started(request.id(), process.start(request.id(), businessKey(request), request.byOffice()));
        return request;
    }

    /** Enters a request within the process that a form has just started. */
    @Transactional
    public Request askInProcess(Actor actor, RequestDraft draft, Faults faults, String processInstanceId) {
        Request request = enter(actor, draft, faults);
        requests.started(request.id(), processInstanceId);
        return request;
    }

    /** For display only. */
    public String businessKey(Request request) {
        return requestable.numberOf(request.assignmentId()) + "/ĐN" + request.id();
    }

    private Request enter(Actor actor, RequestDraft draft, Faults faults) {
        if (draft.assignmentId() == null) {
            faults.add("assignment", "Hãy chọn nhiệm vụ.");
            faults.throwIfAny();
        }
        requestable.requireVisible(actor, draft.assignmentId());
        Assignment assignment = assignments.lock(draft.assignmentId());
        rules.requireToAsk(actor, assignment, draft.kind());
        if (!assignment.progress().isOpen()) {
            throw Problem.lostRace("Nhiệm vụ chưa được giao hoặc đã kết thúc; hãy tải lại trang.");
        }
        if (draft.kind() == null) {
            faults.add("kind", "Hãy chọn nội dung đề nghị.");
        }
        rules.check(draft, assignment, faults);
        faults.throwIfAny();
        if (requests.open(assignment.id()).stream().anyMatch(open -> open.kind() == draft.kind())) {
            throw Problem.lostRace("Đã có một đề nghị “" + draft.kind().label()
                    + "” của nhiệm vụ này chưa được quyết định; hãy chờ kết quả hoặc rút đề nghị đó.");
        }
        return keep(actor, draft, assignment);
    }

    private Request keep(Actor actor, RequestDraft draft, Assignment assignment) {
        boolean byOffice = rules.isOffice(actor);
        String agency = byOffice ? agencies.office().orElseThrow().code() : assignment.leadCode();
        long id = requests.add(draft, actor, agency, byOffice);
        journal.write(
                new Act(actor, byOffice ? BY_OFFICE : BY_AGENCY, null),
                assignment,
                "REQUEST_SENT",
                (byOffice ? "Văn phòng trình đề nghị: " : "Gửi đề nghị: ")
                        + requestable.words(draft.kind(), draft.agencyCode()) + ".",
                draft.reason(),
                draft.basis());
        return requests.find(id).orElseThrow();
    }
}

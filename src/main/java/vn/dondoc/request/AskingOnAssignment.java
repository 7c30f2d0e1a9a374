package vn.dondoc.request;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.identity.Actor;
import vn.dondoc.problem.Faults;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.Act;

/**
 * Enters what is asked about one assignment: by its lead, by a coordinating agency of its own part, by the Office; or what the province's
 * leaders have the Office draft.
 */
@Component
class AskingOnAssignment {

    /** Whoever drafts may not decide: the table of four eyes knows asking by the step in which it is done over. */
    private static final String BY_AGENCY = "supplementRequest";

    static final String BY_OFFICE = "draftRequestDecision";

    private final Requests requests;
    private final Requestable requestable;
    private final Assignments assignments;
    private final RequestRules rules;
    private final Extensions extensions;
    private final RequestJournal journal;

    AskingOnAssignment(
            Requests requests,
            Requestable requestable,
            Assignments assignments,
            RequestRules rules,
            Extensions extensions,
            RequestJournal journal) {
        this.requests = requests;
        this.requestable = requestable;
        this.assignments = assignments;
        this.rules = rules;
        this.extensions = extensions;
        this.journal = journal;
    }

    Request enter(Actor actor, RequestDraft draft, Faults faults) {
        if (draft.assignmentId() == null) {
            faults.add("assignment", "Hãy chọn nhiệm vụ.");
            rules.checkText(draft, faults);
            faults.throwIfAny();
        }
        requestable.requireVisible(actor, draft.assignmentId());
        Assignment assignment = assignments.lock(draft.assignmentId());
        Checked checked = check(actor, draft, assignment, faults);
        return keep(actor, checked.draft(), assignment, checked.asking());
    }

    /**
     * What asking for this now would lead to; nothing is locked or written.
     *
     * @throws Problem as {@link #enter} does
     */
    RequestForeseen foresee(Actor actor, RequestDraft draft) {
        requestable.requireVisible(actor, draft.assignmentId());
        Assignment assignment = assignments.find(draft.assignmentId()).orElseThrow(Problem::notVisible);
        Checked checked = check(actor, draft, assignment, new Faults());
        RequestDraft exact = checked.draft();
        boolean byOffice = isByOffice(actor, exact.kind());
        if (!exact.kind().isExtension()) {
            return new RequestForeseen(byOffice, ExtensionRuling.Level.SIGNER, null, null, false);
        }
        ExtensionRuling ruling = extensions.ruling(exact.kind(), assignment);
        LocalDate dueOn = extensions.dueOn(exact.kind(), exact.agencyCode(), assignment);
        return new RequestForeseen(
                byOffice,
                ruling.level(),
                dueOn,
                extensions.wouldBecome(exact.untilOn()),
                isLate(exact.kind(), checked.asking(), ruling, dueOn));
    }

    /** What is asked for, about the right agency, and in whose name. */
    private record Checked(RequestDraft draft, String asking) {}

    private Checked check(Actor actor, RequestDraft draft, Assignment assignment, Faults faults) {
        String asking = rules.requireToAsk(actor, assignment, draft.kind());
        if (!assignment.progress().isOpen()) {
            throw Problem.lostRace("Nhiệm vụ chưa được giao hoặc đã kết thúc; hãy tải lại trang.");
        }
        if (draft.kind() == null) {
            faults.add("kind", "Hãy chọn nội dung đề nghị.");
        }
        // Whoever wants to leave, or more time for it, speaks of its own part.
        RequestDraft exact = draft.kind() != null && draft.kind().isOfOwnPart() ? draft.withAgency(asking) : draft;
        rules.check(exact, assignment, faults);
        faults.throwIfAny();
        requireFirst(exact, assignment);
        return new Checked(exact, asking);
    }

    /** One of a kind is enough; of those who ask for their own part each speaks for itself. */
    private void requireFirst(RequestDraft draft, Assignment assignment) {
        boolean asked = requests.open(assignment.id()).stream()
                .filter(open -> open.kind() == draft.kind())
                .anyMatch(
                        open -> !draft.kind().isOfOwnPart() || open.agencyCode().equals(draft.agencyCode()));
        if (asked) {
            throw Problem.lostRace("Đã có một đề nghị “" + draft.kind().label()
                    + "” của nhiệm vụ này chưa được quyết định; hãy chờ kết quả hoặc rút đề nghị đó.");
        }
    }

    /** Who gives more time of his own accord asks for nothing. */
    private boolean isLate(RequestKind kind, String asking, ExtensionRuling ruling, LocalDate dueOn) {
        return !rules.isDirected(kind, asking) && extensions.isLate(ruling, dueOn);
    }

    private Request keep(Actor actor, RequestDraft draft, Assignment assignment, String asking) {
        boolean byOffice = isByOffice(actor, draft.kind());
        long id = requests.add(draft, first(draft.kind(), byOffice), null, actor, asking, byOffice);
        if (draft.kind().isExtension()) {
            ExtensionRuling ruling = extensions.ruling(draft.kind(), assignment);
            LocalDate dueOn = extensions.dueOn(draft.kind(), draft.agencyCode(), assignment);
            requests.extension(id, draft.reasonCode(), isLate(draft.kind(), asking, ruling, dueOn), ruling);
        }
        Request request = requests.find(id).orElseThrow();
        boolean directed = request.isDirected();
        journal.write(
                // Who has it drafted did not draft it: what the Office makes of it he may decide.
                directed ? Act.outsideTask(actor) : Act.inStep(actor, byOffice ? BY_OFFICE : BY_AGENCY),
                request,
                assignment,
                "REQUEST_SENT",
                directed
                        ? "Lãnh đạo UBND tỉnh chỉ đạo Văn phòng dự thảo: "
                        : (byOffice ? "Văn phòng trình đề nghị" : "Gửi đề nghị")
                                + (request.askedLate() ? " muộn: " : ": "),
                draft.reason(),
                draft.basis());
        return request;
    }

    private boolean isByOffice(Actor actor, RequestKind kind) {
        return !kind.isOfOwnPart() && rules.isOffice(actor);
    }

    private static RequestState first(RequestKind kind, boolean byOffice) {
        if (kind == RequestKind.EXTENSION_OF_PART) {
            return RequestState.WITH_LEAD;
        }
        return byOffice ? RequestState.WITH_SIGNER : RequestState.WITH_OFFICE;
    }
}

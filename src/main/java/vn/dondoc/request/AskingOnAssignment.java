package vn.dondoc.request;

import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.assignment.VisibleAssignments;
import vn.dondoc.identity.Actor;
import vn.dondoc.problem.Faults;
import vn.dondoc.problem.Problem;
import vn.dondoc.request.RequestAskers.Asker;
import vn.dondoc.request.RequestGrounds.Ground;
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
    private final VisibleAssignments visible;
    private final Assignments assignments;
    private final RequestGrounds grounds;
    private final RequestAskers askers;
    private final RequestRules rules;
    private final Extensions extensions;
    private final RequestJournal journal;

    AskingOnAssignment(
            Requests requests,
            VisibleAssignments visible,
            Assignments assignments,
            RequestGrounds grounds,
            RequestAskers askers,
            RequestRules rules,
            Extensions extensions,
            RequestJournal journal) {
        this.requests = requests;
        this.visible = visible;
        this.assignments = assignments;
        this.grounds = grounds;
        this.askers = askers;
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
        visible.require(actor, draft.assignmentId());
        Assignment assignment = assignments.lock(draft.assignmentId());
        Ground ground = grounds.of(assignment);
        Asker asker = askers.require(actor, draft.kind(), ground).apply(assignment);
        return keep(actor, check(draft, asker, assignment, ground, faults), asker, assignment, ground);
    }

    /**
     * What asking this for each of these now would lead to; nothing is locked or written.
     *
     * @param draft which assignment it names does not matter
     * @return of one of them; throws {@link Problem} as {@link #enter} does
     */
    Function<Assignment, RequestForeseen> foresee(Actor actor, RequestDraft draft, Collection<Assignment> all) {
        Consumer<Assignment> seen = visible.require(actor, all);
        Ground ground = grounds.of(all);
        Function<Assignment, Asker> asked = askers.require(actor, draft.kind(), ground);
        return assignment -> {
            seen.accept(assignment);
            Asker asker = asked.apply(assignment);
            return foreseen(check(draft, asker, assignment, ground, new Faults()), asker, assignment, ground);
        };
    }

    private RequestForeseen foreseen(RequestDraft draft, Asker asker, Assignment assignment, Ground ground) {
        if (!draft.kind().isExtension()) {
            return new RequestForeseen(asker.isOffice(), ExtensionRuling.Level.SIGNER, null, null, false);
        }
        ExtensionRuling ruling = Extensions.ruling(draft.kind(), assignment, ground);
        LocalDate dueOn = Extensions.dueOn(draft.kind(), draft.agencyCode(), assignment, ground);
        return new RequestForeseen(
                asker.isOffice(),
                ruling.level(),
                dueOn,
                Extensions.wouldBecome(draft.untilOn(), ground),
                isLate(draft.kind(), asker, ruling, dueOn, ground));
    }

    /** @return what is asked for, about the right agency */
    private RequestDraft check(RequestDraft draft, Asker asker, Assignment assignment, Ground ground, Faults faults) {
        if (!assignment.progress().isOpen()) {
            throw Problem.lostRace("Nhiệm vụ chưa được giao hoặc đã kết thúc; hãy tải lại trang.");
        }
        if (draft.kind() == null) {
            faults.add("kind", "Hãy chọn nội dung đề nghị.");
        }
        // Whoever wants to leave, or more time for it, speaks of its own part.
        RequestDraft exact =
                draft.kind() != null && draft.kind().isOfOwnPart() ? draft.withAgency(asker.agencyCode()) : draft;
        rules.check(exact, assignment, ground, faults);
        faults.throwIfAny();
        requireFirst(exact, assignment, ground);
        return exact;
    }

    /** One of a kind is enough; of those who ask for their own part each speaks for itself. */
    private static void requireFirst(RequestDraft draft, Assignment assignment, Ground ground) {
        boolean asked = ground.open(assignment).stream()
                .filter(open -> open.kind() == draft.kind())
                .anyMatch(
                        open -> !draft.kind().isOfOwnPart() || open.agencyCode().equals(draft.agencyCode()));
        if (asked) {
            throw Problem.lostRace("Đã có một đề nghị “" + draft.kind().label()
                    + "” của nhiệm vụ này chưa được quyết định; hãy chờ kết quả hoặc rút đề nghị đó.");
        }
    }

    /** Who gives more time of his own accord asks for nothing. */
    private boolean isLate(RequestKind kind, Asker asker, ExtensionRuling ruling, LocalDate dueOn, Ground ground) {
        return !asker.directs(kind, ground) && extensions.isLate(ruling, dueOn, ground);
    }

    private Request keep(Actor actor, RequestDraft draft, Asker asker, Assignment assignment, Ground ground) {
        boolean byOffice = asker.isOffice();
        long id = requests.add(draft, first(draft.kind(), byOffice), null, actor, asker.agencyCode(), byOffice);
        if (draft.kind().isExtension()) {
            ExtensionRuling ruling = Extensions.ruling(draft.kind(), assignment, ground);
            LocalDate dueOn = Extensions.dueOn(draft.kind(), draft.agencyCode(), assignment, ground);
            requests.extension(id, draft.reasonCode(), isLate(draft.kind(), asker, ruling, dueOn, ground), ruling);
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

    private static RequestState first(RequestKind kind, boolean byOffice) {
        if (kind == RequestKind.EXTENSION_OF_PART) {
            return RequestState.WITH_LEAD;
        }
        return byOffice ? RequestState.WITH_SIGNER : RequestState.WITH_OFFICE;
    }
}

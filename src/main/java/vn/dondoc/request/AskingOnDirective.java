package vn.dondoc.request;

import org.springframework.stereotype.Component;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.Directives;
import vn.dondoc.identity.Actor;
import vn.dondoc.organisation.Agencies;
import vn.dondoc.problem.Faults;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.Act;

/** Enters what the Office drafts about a directive as a whole; what is the Office's own to say is carried out in the same act. */
@Component
class AskingOnDirective {

    private final Requests requests;
    private final RequestableDirectives requestable;
    private final Directives directives;
    private final Agencies agencies;
    private final RequestAskers askers;
    private final DirectiveRequestRules directiveRules;
    private final RequestDetails details;
    private final DirectiveEffects effects;
    private final RequestJournal journal;

    AskingOnDirective(
            Requests requests,
            RequestableDirectives requestable,
            Directives directives,
            Agencies agencies,
            RequestAskers askers,
            DirectiveRequestRules directiveRules,
            RequestDetails details,
            DirectiveEffects effects,
            RequestJournal journal) {
        this.requests = requests;
        this.requestable = requestable;
        this.directives = directives;
        this.agencies = agencies;
        this.askers = askers;
        this.directiveRules = directiveRules;
        this.details = details;
        this.effects = effects;
        this.journal = journal;
    }

    Request enter(Actor actor, RequestDraft draft, Faults faults) {
        requestable.requireVisible(actor, draft.directiveId());
        if (!askers.isOffice(actor)) {
            throw Problem.notAllowed(
                    "Chỉ chuyên viên, lãnh đạo Văn phòng UBND tỉnh được trình thay đổi cả văn bản hoặc giao theo dõi.");
        }
        Directive directive = directives.lock(draft.directiveId());
        if (draft.kind() == null || !draft.kind().isOnDirective()) {
            faults.add("kind", "Hãy chọn một nội dung thay đổi cả văn bản.");
            faults.throwIfAny();
        }
        RequestDraft exact = directiveRules.checked(draft, directive, faults);
        faults.throwIfAny();
        requireFirst(exact);
        return exact.kind().needsDecision() ? submit(actor, exact) : carryOut(actor, exact);
    }

    /** Several assignments may be added, each of them once. */
    private void requireFirst(RequestDraft draft) {
        boolean asked = requests.openOnDirective(draft.directiveId()).stream()
                .filter(open -> open.kind() == draft.kind())
                .anyMatch(open -> draft.kind() != RequestKind.ADD_ASSIGNMENT
                        || details.of(open).part().equals(draft.detail().part()));
        if (asked) {
            throw Problem.lostRace("Đã có một đề nghị “" + draft.kind().label()
                    + "” của văn bản này chưa được quyết định; hãy chờ kết quả hoặc rút đề nghị đó.");
        }
    }

    private Request submit(Actor actor, RequestDraft draft) {
        Request request = add(actor, draft, RequestState.WITH_SIGNER);
        journal.write(
                Act.inStep(actor, AskingOnAssignment.BY_OFFICE),
                request,
                null,
                "REQUEST_SENT",
                "Văn phòng trình đề nghị: ",
                draft.reason(),
                draft.basis());
        return request;
    }

    /** What carries it out writes the history: it is the same act, whichever door it came through. */
    private Request carryOut(Actor actor, RequestDraft draft) {
        Request request = add(actor, draft, RequestState.CARRIED_OUT);
        effects.take(Act.outsideTask(actor), request, draft.basis());
        return request;
    }

    private Request add(Actor actor, RequestDraft draft, RequestState state) {
        String office = agencies.office().orElseThrow().code();
        return requests.find(requests.add(draft, state, details.write(draft.detail()), actor, office, true))
                .orElseThrow();
    }
}

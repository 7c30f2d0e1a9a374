package vn.dondoc.directive;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.assignment.AssignmentEnded;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.document.IssuedDocuments;
import vn.dondoc.identity.AccessPolicy;
import vn.dondoc.identity.ActorContext;
import vn.dondoc.problem.Faults;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.Act;
import vn.dondoc.workflow.OpenTasks;

/**
 * The Office consolidates what the agencies reported: when all that can end has ended, or earlier in part. Whether a report is
 * whole is decided when its draft is submitted; what changes afterwards has it drafted again.
 */
@Service
public class Consolidating {

    private static final String DRAFTING = "consolidateReport";

    private final Directives directives;
    private final Assignments assignments;
    private final Consolidations consolidations;
    private final IssuedDocuments documents;
    private final OpenTasks openTasks;
    private final DirectiveProcess process;
    private final DirectiveJournal journal;
    private final AccessPolicy policy;
    private final ActorContext actors;

    Consolidating(
            Directives directives,
            Assignments assignments,
            Consolidations consolidations,
            IssuedDocuments documents,
            OpenTasks openTasks,
            DirectiveProcess process,
            DirectiveJournal journal,
            AccessPolicy policy,
            ActorContext actors) {
        this.directives = directives;
        this.assignments = assignments;
        this.consolidations = consolidations;
        this.documents = documents;
        this.openTasks = openTasks;
        this.process = process;
        this.journal = journal;
        this.policy = policy;
        this.actors = actors;
    }

    /**
     * Begins before all have ended, in part; the Office's officers and leaders may.
     *
     * @throws Problem if somebody else says it, without a reason, or if the directive does not wait for its assignments
     */
    @Transactional
    public void begin(Act act, long directiveId, String reason) {
        policy.requireToConsolidate(act.actor());
        Faults faults = new Faults();
        Inputs.require(faults, "reason", reason, 1000, "Hãy nêu lý do tổng hợp sớm.");
        faults.throwIfAny();
        Directive directive = directives.lock(directiveId);
        if (directive.state() != DirectiveState.GIVEN_OUT) {
            throw Problem.lostRace("Văn bản chưa giao, đang tổng hợp hoặc đã kết thúc; hãy tải lại trang.");
        }
        journal.write(act, directiveId, "CONSOLIDATION_BEGUN", "Tổng hợp báo cáo sớm, một phần.", reason.strip());
        begin(directive, reason.strip());
        process.consolidationBegun(directive);
    }

    /** Was that the last one? Decided under the directive's lock, so that of two that end at once exactly one says yes. */
    @EventListener
    void assignmentEnded(AssignmentEnded ended) {
        Directive directive = directives.lock(ended.directiveId());
        if (directive.state() == DirectiveState.GIVEN_OUT && assignments.countOpen(directive.id()) == 0) {
            begin(directive, null);
            process.consolidationBegun(directive);
        }
    }

    /** @throws Problem naming every part that is missing */
    @Transactional
    public void draft(Act act, long directiveId, String reportText, String slipText) {
        Faults faults = new Faults();
        Inputs.require(faults, "reportText", reportText, 100_000, "Hãy nhập nội dung báo cáo tổng hợp.");
        Inputs.require(faults, "slipText", slipText, 20_000, "Hãy nhập nội dung phiếu trình.");
        faults.throwIfAny();
        directives.lock(directiveId);
        boolean whole = assignments.countOpen(directiveId) == 0;
        consolidations.draft(
                inHand(directiveId).id(),
                whole,
                reportText,
                slipText,
                act.actor().id());
        journal.write(
                act,
                directiveId,
                "CONSOLIDATION_DRAFTED",
                "Trình báo cáo tổng hợp " + (whole ? "toàn bộ" : "một phần") + " cùng phiếu trình.",
                null);
    }

    /** The officer takes the draft back before the Office's leader has signed the slip. */
    @Transactional
    public void withdrawDraft(Act act, long directiveId) {
        directives.lock(directiveId);
        journal.write(act, directiveId, "WITHDRAWN", "Rút lại dự thảo báo cáo tổng hợp.", null);
    }

    /** The next round, where a report in part was issued and meanwhile all have ended. */
    void beginNext(Directive directive) {
        begin(directive, null);
    }

    /** What the report is about has changed: whatever is signed of it is void, and it is drafted again. */
    void contentChanged(Directive directive) {
        if (directive.state() != DirectiveState.CONSOLIDATING) {
            return;
        }
        Consolidation round = inHand(directive.id());
        voidSigned(round);
        consolidations.becameDocument(round.id(), null);
        consolidations.unsignSlip(round.id());
        if (!isBeingDrafted(directive)) {
            process.contentChanged(directive);
        }
    }

    /** There is one more assignment: a report on the whole that is under way, or issued already, is not whole any more. */
    void moreToDo(Directive directive) {
        contentChanged(directive);
        if (directive.state() == DirectiveState.CONSOLIDATED && assignments.countOpen(directive.id()) > 0) {
            directives.move(directive.id(), DirectiveState.GIVEN_OUT);
            process.assignmentAdded(directive);
        }
    }

    /** The directive is taken back: what is being signed of it is void. */
    void stopped(Directive directive) {
        if (directive.state() == DirectiveState.CONSOLIDATING) {
            voidSigned(inHand(directive.id()));
        }
    }

    Consolidation inHand(long directiveId) {
        return consolidations.latest(directiveId).orElseThrow();
    }

    private boolean isBeingDrafted(Directive directive) {
        return openTasks.ofDirective(directive.id()).stream()
                .anyMatch(task -> task.step().equals(DRAFTING));
    }

    private void voidSigned(Consolidation round) {
        if (round.documentId() != null) {
            documents.markVoid(round.documentId());
        }
    }

    private void begin(Directive directive, String reason) {
        boolean whole = assignments.countOpen(directive.id()) == 0;
        consolidations.begin(directive.id(), whole, reason, actors.require().id());
        directives.move(directive.id(), DirectiveState.CONSOLIDATING);
    }
}

package vn.dondoc.directive;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.assignment.AssignmentEnded;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.identity.OfficePolicy;
import vn.dondoc.problem.Faults;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.Act;

/**
 * The Office consolidates what the agencies reported: when all that can end has ended, or earlier in part. Whether a report is
 * whole is decided when its draft is submitted; what changes afterwards has it drafted again.
 */
@Service
public class Consolidating {

    private final Directives directives;
    private final Assignments assignments;
    private final Consolidations consolidations;
    private final ConsolidationRounds rounds;
    private final DirectiveProcess process;
    private final DirectiveJournal journal;
    private final OfficePolicy policy;

    Consolidating(
            Directives directives,
            Assignments assignments,
            Consolidations consolidations,
            ConsolidationRounds rounds,
            DirectiveProcess process,
            DirectiveJournal journal,
            OfficePolicy policy) {
        this.directives = directives;
        this.assignments = assignments;
        this.consolidations = consolidations;
        this.rounds = rounds;
        this.process = process;
        this.journal = journal;
        this.policy = policy;
    }

    /**
     * Begins before all have ended, in part; the Office's officers and leaders may.
     *
     * @param basis number and date of a document, or whose note; null where nobody but the Office itself says so
     * @throws Problem if somebody else says it, without a reason, or if the directive does not wait for its assignments
     */
    @Transactional
    public void begin(Act act, long directiveId, String reason, String basis) {
        policy.requireToConsolidate(act.actor());
        Faults faults = new Faults();
        Inputs.require(faults, "reason", reason, 1000, "Hãy nêu lý do tổng hợp sớm.");
        faults.throwIfAny();
        Directive directive = directives.lock(directiveId);
        if (directive.state() != DirectiveState.GIVEN_OUT) {
            throw Problem.lostRace("Văn bản chưa giao, đang tổng hợp hoặc đã kết thúc; hãy tải lại trang.");
        }
        journal.write(
                act, directiveId, "CONSOLIDATION_BEGUN", "Tổng hợp báo cáo sớm, một phần.", reason.strip(), basis);
        rounds.begin(directive, reason.strip());
        process.consolidationBegun(directive);
    }

    /** Was that the last one? Decided under the directive's lock, so that of two that end at once exactly one says yes. */
    @EventListener
    void assignmentEnded(AssignmentEnded ended) {
        Directive directive = directives.lock(ended.directiveId());
        if (directive.state() == DirectiveState.GIVEN_OUT && assignments.countOpen(directive.id()) == 0) {
            rounds.beginWhole(directive);
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
                rounds.inHand(directiveId).id(),
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
}

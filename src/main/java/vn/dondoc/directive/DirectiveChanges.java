package vn.dondoc.directive;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.assignment.AssignmentDraft;
import vn.dondoc.assignment.Basis;
import vn.dondoc.problem.Faults;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.Act;

/**
 * What changes a directive as a whole while it runs: recalled, amended, replaced, an assignment added. Whoever signed the directive
 * decides, in the task of a request; or it was decided outside, its basis being the document (number and date) or whose note says so,
 * and he enters it himself, or the Office's leader does. Each is refused to all others, and once the directive is over.
 */
@Service
public class DirectiveChanges {

    private final Directives directives;
    private final Signers signers;
    private final Stopping stopping;
    private final Amending amending;
    private final AddingAssignment adding;

    DirectiveChanges(
            Directives directives, Signers signers, Stopping stopping, Amending amending, AddingAssignment adding) {
        this.directives = directives;
        this.signers = signers;
        this.stopping = stopping;
        this.amending = amending;
        this.adding = adding;
    }

    /**
     * Takes the directive back with all its assignments that have not ended; what was being signed is void.
     *
     * @throws Problem without reason or basis, to anybody else, or if the directive is over
     */
    @Transactional
    public void recall(Act act, long directiveId, String reason, String basis) {
        Faults faults = new Faults();
        Inputs.require(faults, "reason", reason, 1000, "Hãy nêu lý do thu hồi.");
        change(
                act,
                directiveId,
                basis,
                faults,
                directive -> stopping.recall(act, directive, reason.strip(), basis.strip()));
    }

    /** @throws Problem if nothing changes, naming every fact that cannot be, to anybody else, or if the directive is over */
    @Transactional
    public void amend(Act act, long directiveId, DirectiveAmendment newFacts, String basis) {
        Faults faults = new Faults();
        change(act, directiveId, basis, faults, directive -> amending.amend(act, directive, newFacts, basis.strip()));
    }

    /** Replaces it by another one; whatever has not ended is recalled. */
    @Transactional
    public void replace(Act act, long directiveId, long byDirectiveId, String basis) {
        replace(act, directiveId, byDirectiveId, Set.of(), basis);
    }

    /**
     * Replaces it by another one, which says so too.
     *
     * @param carriedOver assignments that go on under the other directive, which must be given out then; whatever else has not ended is recalled
     */
    @Transactional
    public void replace(Act act, long directiveId, long byDirectiveId, Set<Long> carriedOver, String basis) {
        // Of two directives the older is locked first, whichever replaces the other.
        directives
                .find(byDirectiveId)
                .filter(other -> other.id() < directiveId)
                .ifPresent(other -> directives.lock(other.id()));
        change(
                act,
                directiveId,
                basis,
                new Faults(),
                directive -> stopping.replace(act, directive, byDirectiveId, carriedOver, basis.strip()));
    }

    /** The same with the facts' basis being the Office's. */
    @Transactional
    public long addAssignment(Act act, long directiveId, AssignmentDraft draft, String basis) {
        return addAssignment(
                act,
                directiveId,
                new Registration.Part(
                        draft,
                        Map.of(
                                "title",
                                Basis.OFFICE,
                                "content",
                                Basis.OFFICE,
                                "lead",
                                Basis.OFFICE,
                                "kind",
                                Basis.OFFICE)),
                basis);
    }

    /**
     * Gives one more assignment out at once, its date by the table. A report on the whole that is under way is no longer whole.
     *
     * @param part its ordinal does not count: it becomes the last one
     * @return the assignment's id
     * @throws Problem naming every fault, to anybody else, or unless the directive is given out and not over
     */
    @Transactional
    public long addAssignment(Act act, long directiveId, Registration.Part part, String basis) {
        long[] id = new long[1];
        change(
                act,
                directiveId,
                basis,
                new Faults(),
                directive -> id[0] = adding.add(act, directive, part, basis.strip()));
        return id[0];
    }

    private void change(Act act, long directiveId, String basis, Faults faults, Consumer<Directive> how) {
        Directive directive = directives.lock(directiveId);
        // In a task its gate has admitted whoever decides: the signer, who has the right to sign for him, the chairman
        // in his place.
        if (act.taskId() == null) {
            signers.require(act.actor(), directive);
        }
        Inputs.requireBasis(faults, basis);
        faults.throwIfAny();
        if (directive.state().isOver()) {
            throw Problem.lostRace("Văn bản đã kết thúc, thu hồi hoặc được thay thế; hãy tải lại trang.");
        }
        how.accept(directive);
    }
}

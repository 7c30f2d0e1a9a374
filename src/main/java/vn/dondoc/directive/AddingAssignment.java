package vn.dondoc.directive;

import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.AssignmentDraft;
import vn.dondoc.assignment.AssignmentDrafts;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.assignment.Basis;
import vn.dondoc.assignment.GivingOut;
import vn.dondoc.problem.Faults;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.Act;

/** One more assignment of a directive that is given out: drafted and given out in one act, by the same rules. */
@Component
class AddingAssignment {

    private final Assignments assignments;
    private final AssignmentDrafts drafts;
    private final FactBases bases;
    private final RegistrationRules rules;
    private final GivingOut givingOut;
    private final ConsolidationRounds rounds;
    private final DirectiveJournal journal;

    AddingAssignment(
            Assignments assignments,
            AssignmentDrafts drafts,
            FactBases bases,
            RegistrationRules rules,
            GivingOut givingOut,
            ConsolidationRounds rounds,
            DirectiveJournal journal) {
        this.assignments = assignments;
        this.drafts = drafts;
        this.bases = bases;
        this.rules = rules;
        this.givingOut = givingOut;
        this.rounds = rounds;
        this.journal = journal;
    }

    long add(Act act, Directive directive, Registration.Part part, String basis) {
        Faults faults = new Faults();
        AssignmentDraft draft = check(directive, part, faults);
        faults.throwIfAny();
        long id = drafts.add(directive.id(), draft);
        part.basis()
                .forEach((fact, of) ->
                        bases.add(directive.id(), id, fact, of, act.actor().id(), null));
        Assignment drafted = assignments.lock(id);
        givingOut.giveOutOne(act, drafted, directive.number(), directive.urgency());
        journal.write(
                act,
                directive.id(),
                "ASSIGNMENT_ADDED",
                "Giao bổ sung nhiệm vụ " + draft.ordinal() + ": " + draft.title() + ".",
                null,
                basis);
        rounds.moreToDo(directive);
        return id;
    }

    /**
     * @return the assignment at its place in the directive
     * @throws Problem unless the directive is given out and not over
     */
    AssignmentDraft check(Directive directive, Registration.Part part, Faults faults) {
        if (!directive.state().isUnderWay()) {
            throw Problem.lostRace("Văn bản chưa giao; hãy bổ sung nhiệm vụ vào bản phân rã.");
        }
        AssignmentDraft draft = part.draft().withOrdinal(assignments.nextOrdinal(directive.id()));
        rules.checkPart(draft, directive.issuedOn(), faults);
        part.basis().forEach((fact, of) -> {
            if (of == Basis.INFERRED) {
                faults.add(
                        fact, "Nội dung “" + FactNames.of(fact) + "” là suy luận; hãy ghi căn cứ khác trước khi giao.");
            }
        });
        return draft;
    }
}

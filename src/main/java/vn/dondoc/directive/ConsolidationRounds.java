package vn.dondoc.directive;

import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.document.IssuedDocuments;
import vn.dondoc.identity.ActorContext;
import vn.dondoc.workflow.OpenTasks;

/** The round of consolidation in hand: begun, upset by what changes around it, stopped. Callers hold the directive's row lock. */
@Component
class ConsolidationRounds {

    private static final String DRAFTING = "consolidateReport";

    private final Directives directives;
    private final Assignments assignments;
    private final Consolidations consolidations;
    private final IssuedDocuments documents;
    private final OpenTasks openTasks;
    private final DirectiveProcess process;
    private final ActorContext actors;

    ConsolidationRounds(
            Directives directives,
            Assignments assignments,
            Consolidations consolidations,
            IssuedDocuments documents,
            OpenTasks openTasks,
            DirectiveProcess process,
            ActorContext actors) {
        this.directives = directives;
        this.assignments = assignments;
        this.consolidations = consolidations;
        this.documents = documents;
        this.openTasks = openTasks;
        this.process = process;
        this.actors = actors;
    }

    /** Whoever calls it has seen that all have ended. */
    void beginWhole(Directive directive) {
        begin(directive, true, null);
    }

    /** @param reason why before all have ended */
    void begin(Directive directive, String reason) {
        begin(directive, assignments.countOpen(directive.id()) == 0, reason);
    }

    private void begin(Directive directive, boolean whole, String reason) {
        consolidations.begin(directive.id(), whole, reason, actors.require().id());
        directives.move(directive.id(), DirectiveState.CONSOLIDATING);
    }

    Consolidation inHand(long directiveId) {
        return consolidations.latest(directiveId).orElseThrow();
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

    private boolean isBeingDrafted(Directive directive) {
        return openTasks.ofDirective(directive.id()).stream()
                .anyMatch(task -> task.step().equals(DRAFTING));
    }

    private void voidSigned(Consolidation round) {
        if (round.documentId() != null) {
            documents.markVoid(round.documentId());
        }
    }
}

package vn.dondoc.directive;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.dondoc.problem.Faults;

/** Whether a change of a directive can be as it is entered, before anybody decides on it; carrying it out checks again. */
@Component
public class DirectiveChangeRules {

    private final Directives directives;
    private final Amending amending;
    private final Stopping stopping;
    private final AddingAssignment adding;

    DirectiveChangeRules(Directives directives, Amending amending, Stopping stopping, AddingAssignment adding) {
        this.directives = directives;
        this.amending = amending;
        this.stopping = stopping;
        this.adding = adding;
    }

    public void check(Directive directive, DirectiveAmendment newFacts, Faults faults) {
        amending.check(newFacts, directive, faults);
    }

    /** @param byDirectiveId null where none is named */
    public void check(Directive directive, Long byDirectiveId, Set<Long> carriedOver, Faults faults) {
        Directive other =
                byDirectiveId == null ? null : directives.find(byDirectiveId).orElse(null);
        stopping.check(directive, other, carriedOver, faults);
    }

    public void check(Directive directive, Registration.Part part, Faults faults) {
        adding.check(directive, part, faults);
    }
}

package vn.dondoc.request;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.LatenessReason;
import vn.dondoc.assignment.LatenessReasons;
import vn.dondoc.identity.Actor;
import vn.dondoc.organisation.Role;
import vn.dondoc.problem.Faults;

/** What the form that sends a request offers to a person. */
@Component
public class RequestChoices {

    private final Requestable requestable;
    private final RequestableDirectives directives;
    private final PossibleWatchers watchers;
    private final LatenessReasons reasons;
    private final RequestAskers askers;
    private final RequestRules rules;

    RequestChoices(
            Requestable requestable,
            RequestableDirectives directives,
            PossibleWatchers watchers,
            LatenessReasons reasons,
            RequestAskers askers,
            RequestRules rules) {
        this.requestable = requestable;
        this.directives = directives;
        this.watchers = watchers;
        this.reasons = reasons;
        this.askers = askers;
        this.rules = rules;
    }

    /** Whether he leads an agency or asks in the Office's name: everybody else may only read. */
    public boolean mayAsk(Actor actor) {
        return askers.isOffice(actor) || actor.agencies().stream().anyMatch(agency -> actor.holds(agency, Role.LEADER));
    }

    /**
     * Whether there can be assignments for which he may ask that: the Office for all, the province's leaders for what they decide, an
     * agency's leader for those it leads.
     */
    public boolean mayAskFor(Actor actor, RequestKind kind) {
        return askers.isOffice(actor)
                || askers.mayDirect(actor) && kind.isDirected()
                || !kind.isForOfficeOnly() && askers.leadsAgencyBelow(actor);
    }

    /** Whether he does not ask, but has the Office draft it. */
    public boolean directs(Actor actor) {
        return !askers.isOffice(actor) && askers.mayDirect(actor);
    }

    /** What follows when he asks for that, and when it is granted. */
    public String next(Actor actor, RequestKind kind) {
        return KindChoice.of(kind, askers.isOffice(actor)).next();
    }

    /** What is wrong with a request whichever assignment it is about. */
    public void checkAlone(RequestDraft draft, Faults faults) {
        rules.checkAlone(draft, faults);
    }

    public List<Requestable.Choice> of(Actor actor) {
        return mayAsk(actor) ? requestable.choices(actor) : List.of();
    }

    /** Why more time may be asked for. */
    public List<LatenessReason> reasons() {
        return reasons.choices();
    }

    /** Directives as a whole, for the Office alone. */
    public List<DirectiveChoice> directives(Actor actor) {
        return askers.isOffice(actor) ? directives.choices() : List.of();
    }

    /** Who may be named to watch, for the Office alone. */
    public List<PossibleWatchers.PersonChoice> people(Actor actor) {
        return askers.isOffice(actor) ? watchers.all() : List.of();
    }
}

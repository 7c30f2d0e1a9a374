package vn.dondoc.request;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.LatenessReason;
import vn.dondoc.assignment.LatenessReasons;
import vn.dondoc.identity.Actor;
import vn.dondoc.organisation.Role;

/** What the form that sends a request offers to a person. */
@Component
public class RequestChoices {

    private final Requestable requestable;
    private final RequestableDirectives directives;
    private final PossibleWatchers watchers;
    private final LatenessReasons reasons;
    private final RequestRules rules;

    RequestChoices(
            Requestable requestable,
            RequestableDirectives directives,
            PossibleWatchers watchers,
            LatenessReasons reasons,
            RequestRules rules) {
        this.requestable = requestable;
        this.directives = directives;
        this.watchers = watchers;
        this.reasons = reasons;
        this.rules = rules;
    }

    /** Whether he leads an agency or asks in the Office's name: everybody else may only read. */
    public boolean mayAsk(Actor actor) {
        return rules.isOffice(actor) || actor.agencies().stream().anyMatch(agency -> actor.holds(agency, Role.LEADER));
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
        return rules.isOffice(actor) ? directives.choices() : List.of();
    }

    /** Who may be named to watch, for the Office alone. */
    public List<PossibleWatchers.PersonChoice> people(Actor actor) {
        return rules.isOffice(actor) ? watchers.all() : List.of();
    }
}

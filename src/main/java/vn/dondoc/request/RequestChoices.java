package vn.dondoc.request;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.identity.Actor;
import vn.dondoc.organisation.Role;

/** What the form that sends a request offers to a person. */
@Component
public class RequestChoices {

    private final Requestable requestable;
    private final RequestRules rules;

    RequestChoices(Requestable requestable, RequestRules rules) {
        this.requestable = requestable;
        this.rules = rules;
    }

    /** Whether he leads an agency or asks in the Office's name: everybody else may only read. */
    public boolean mayAsk(Actor actor) {
        return rules.isOffice(actor) || actor.agencies().stream().anyMatch(agency -> actor.holds(agency, Role.LEADER));
    }

    public List<Requestable.Choice> of(Actor actor) {
        return mayAsk(actor) ? requestable.choices(actor) : List.of();
    }
}

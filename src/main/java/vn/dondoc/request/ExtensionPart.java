package vn.dondoc.request;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dondoc.identity.Actor;
import vn.dondoc.workflow.FormPart;
import vn.dondoc.workflow.OpenTask;

/** Lets the leader of an agency ask for more time from the forms of its own tasks. */
@Component
class ExtensionPart implements FormPart {

    private final ExtensionOffers offers;

    ExtensionPart(ExtensionOffers offers) {
        this.offers = offers;
    }

    @Override
    public String name() {
        return "extension";
    }

    /** Where the table says that nobody moves the date, it says so. */
    @Override
    public Optional<ExtensionOffers.Offer> of(Actor reader, OpenTask task) {
        return Optional.ofNullable(offers.look(reader, task).offer());
    }
}

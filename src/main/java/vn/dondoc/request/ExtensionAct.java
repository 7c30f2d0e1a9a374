package vn.dondoc.request;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dondoc.identity.Actor;
import vn.dondoc.workflow.OpenTask;
import vn.dondoc.workflow.SideAct;

/** Xin gia hạn, around a task on an assignment. */
@Component
class ExtensionAct implements SideAct {

    private static final String NEXT = "Chưa có quyết định thì giữ thời hạn cũ.";

    private final ExtensionOffers offers;

    ExtensionAct(ExtensionOffers offers) {
        this.offers = offers;
    }

    @Override
    public Optional<Offer> of(Actor reader, OpenTask task) {
        ExtensionOffers.Look look = offers.look(reader, task);
        return Optional.of(
                look.reason() == null
                        ? Offer.open(Kind.EXTENSION, look.offer().who() + " " + NEXT, look.offer())
                        : Offer.closed(Kind.EXTENSION, NEXT, look.reason()));
    }
}

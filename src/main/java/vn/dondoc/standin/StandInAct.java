package vn.dondoc.standin;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dondoc.identity.Actor;
import vn.dondoc.workflow.OpenTask;
import vn.dondoc.workflow.SideAct;

/** Xử lý thay: granted and looked up on a page of its own. */
@Component
class StandInAct implements SideAct {

    private static final String NEXT = "Người được giao làm thay trong thời gian ghi rõ; ký thay cần văn bản riêng.";

    private final GrantingAgencies granting;

    StandInAct(GrantingAgencies granting) {
        this.granting = granting;
    }

    @Override
    public Optional<Offer> of(Actor reader, OpenTask task) {
        return Optional.of(
                granting.ledBy(reader).contains(task.agencyCode())
                        ? Offer.open(Kind.STAND_IN, NEXT, null)
                        : Offer.closed(
                                Kind.STAND_IN,
                                NEXT,
                                "Lãnh đạo của cơ quan đang giữ việc này giao, thu hồi việc xử lý thay; ông/bà xem được ai đang xử lý thay ai."));
    }
}

package vn.dondoc.standin;

import java.time.LocalDate;
import org.springframework.boot.test.context.TestComponent;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.StandIn;

/** Lets a test grant a right without going through the web. */
@TestComponent
public class GrantedRights {

    private final Granting granting;

    GrantedRights(Granting granting) {
        this.granting = granting;
    }

    /** One person handles for another from that day on, for ten days. */
    public long handles(Actor leader, String personId, String principalId, String agencyCode, LocalDate from) {
        return granting.grant(
                leader,
                new StandInDraft(
                        personId,
                        principalId,
                        agencyCode,
                        StandIn.Kind.HANDLE,
                        null,
                        null,
                        null,
                        from,
                        from.plusDays(10)));
    }
}

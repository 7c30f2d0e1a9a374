package vn.dondoc.start;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.CurrentActor;
import vn.dondoc.identity.ManagerPolicy;
import vn.dondoc.organisation.Agencies;
import vn.dondoc.organisation.Agency;
import vn.dondoc.organisation.Role;

/** Who is asking, for pages and other systems: what one may do follows from it, but is decided elsewhere. */
@RestController
@Tag(name = "Người đang đăng nhập")
class MeController {

    private final CurrentActor currentActor;
    private final Agencies agencies;
    private final ManagerPolicy managers;

    MeController(CurrentActor currentActor, Agencies agencies, ManagerPolicy managers) {
        this.currentActor = currentActor;
        this.agencies = agencies;
        this.managers = managers;
    }

    @GetMapping("/api/me")
    @Operation(summary = "Người hỏi là ai, ở cơ quan nào, với vai trò gì hôm nay")
    Me me() {
        Actor actor = currentActor.get();
        Map<String, Agency> known = agencies.byCode();
        List<Place> places = actor.grants().stream()
                .filter(grant -> grant.role() != Role.ADMIN)
                .map(grant -> new Place(
                        grant.agencyCode(),
                        known.get(grant.agencyCode()).name(),
                        known.get(grant.agencyCode()).shortName(),
                        grant.role(),
                        grant.role().label()))
                .sorted(Comparator.comparing(Place::agency).thenComparing(Place::role))
                .toList();
        return new Me(
                actor.id(),
                actor.fullName(),
                actor.title(),
                actor.isAdministrator(),
                actor.isAdministrator() || managers.isManager(actor),
                places);
    }

    /**
     * @param title null where none is on record
     * @param cockpit whether the pages of Cockpit are open to him
     */
    record Me(String id, String fullName, String title, boolean administrator, boolean cockpit, List<Place> places) {}

    record Place(String agency, String agencyName, String agencyShortName, Role role, String roleLabel) {}
}

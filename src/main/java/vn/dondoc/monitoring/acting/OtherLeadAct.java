package vn.dondoc.monitoring.acting;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.identity.Actor;
import vn.dondoc.organisation.Agencies;
import vn.dondoc.organisation.Agency;
import vn.dondoc.request.Asking;
import vn.dondoc.request.RequestChoices;
import vn.dondoc.request.RequestKind;
import vn.dondoc.request.RequestReader;
import vn.dondoc.workflow.FormField;

/** Another agency is to lead. */
@Component
@Order(6)
class OtherLeadAct extends RequestAct {

    private static final String AGENCY = "agency";

    private final Agencies agencies;
    private final Clock clock;

    OtherLeadAct(
            Asking asking,
            RequestReader reader,
            RequestChoices choices,
            Takers takers,
            Agencies agencies,
            Clock clock) {
        super(RequestKind.OTHER_LEAD, asking, reader, choices, takers);
        this.agencies = agencies;
        this.clock = clock;
    }

    @Override
    public ActKind kind() {
        return ActKind.OTHER_LEAD;
    }

    @Override
    public List<ActField> fields(Actor actor) {
        List<ActChoice> existing = agencies.all().stream()
                .filter(agency -> agency.existsOn(OfficeZone.today(clock)))
                .map(agency -> new ActChoice(agency.code(), agency.shortName(), null))
                .toList();
        return List.of(ActField.choice(FormField.text(AGENCY, "Cơ quan chủ trì mới", 20), existing), REASON, BASIS);
    }

    @Override
    Effects effects(Collection<Assignment> assignments, Map<String, Object> values) {
        Map<String, Agency> named = agencies.byCode();
        return (assignment, foreseen) ->
                List.of("Cơ quan chủ trì " + named.get(assignment.leadCode()).shortName() + " → "
                        + named.get(ManagerAct.text(values, AGENCY)).shortName()
                        + " nếu được đồng ý; giữ nguyên thời hạn.");
    }
}

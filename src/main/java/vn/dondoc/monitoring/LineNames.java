package vn.dondoc.monitoring;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.dondoc.identity.Actor;
import vn.dondoc.organisation.Agencies;

/** What the lines of a manager's table are called, by code, in the order in which they stand there. */
@Component
class LineNames {

    private final Agencies agencies;
    private final ManagerFields fields;

    LineNames(Agencies agencies, ManagerFields fields) {
        this.agencies = agencies;
        this.fields = fields;
    }

    Map<String, String> ofAgencies() {
        Map<String, String> names = new LinkedHashMap<>();
        agencies.all().forEach(agency -> names.put(agency.code(), agency.shortName()));
        return names;
    }

    /** His own first. */
    Map<String, String> ofFields(Actor actor) {
        Map<String, String> names = new LinkedHashMap<>();
        fields.of(actor).forEach(field -> names.put(field.field(), field.name()));
        return names;
    }
}

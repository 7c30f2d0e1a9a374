package vn.dondoc.monitoring;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.dondoc.organisation.Agencies;
import vn.dondoc.organisation.Responsibilities;

/** What the lines of a manager's table are called, by code, in the order in which they stand there. */
@Component
class LineNames {

    private final Agencies agencies;
    private final Responsibilities responsibilities;

    LineNames(Agencies agencies, Responsibilities responsibilities) {
        this.agencies = agencies;
        this.responsibilities = responsibilities;
    }

    Map<String, String> ofAgencies() {
        Map<String, String> names = new LinkedHashMap<>();
        agencies.all().forEach(agency -> names.put(agency.code(), agency.shortName()));
        return names;
    }

    Map<String, String> ofFields() {
        Map<String, String> names = new LinkedHashMap<>();
        responsibilities.all().forEach(field -> names.put(field.field(), field.name()));
        return names;
    }
}

package vn.dondoc.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dondoc.organisation.Agencies;
import vn.dondoc.organisation.Persons;
import vn.dondoc.organisation.Responsibilities;
import vn.dondoc.organisation.Role;

/** What can be chosen in forms, whatever the task is about. */
@Component
class FormChoices {

    private final Agencies agencies;
    private final Persons persons;
    private final Responsibilities responsibilities;
    private final Clock clock;

    FormChoices(Agencies agencies, Persons persons, Responsibilities responsibilities, Clock clock) {
        this.agencies = agencies;
        this.persons = persons;
        this.responsibilities = responsibilities;
        this.clock = clock;
    }

    /** An agency that can be chosen. */
    public record AgencyLine(String code, String shortName, String kind) {}

    /** A field of work that can be chosen. */
    public record FieldLine(String field, String name) {}

    List<AgencyLine> agencies() {
        return agencies.all().stream()
                .map(agency -> new AgencyLine(agency.code(), agency.shortName(), agency.kind()))
                .toList();
    }

    List<FieldLine> fields() {
        return responsibilities.all().stream()
                .map(field -> new FieldLine(field.field(), field.name()))
                .toList();
    }

    /** Who may have signed a directive: the heads of the province's committee. */
    List<PersonLine> signers() {
        LocalDate today = LocalDate.now(clock);
        return agencies.all().stream()
                .filter(agency -> agency.kind().equals("province"))
                .flatMap(agency -> Stream.of(Role.CHAIR, Role.LEADER)
                        .flatMap(role -> persons.holding(agency.code(), role, today).stream()))
                .distinct()
                .map(PersonLine::of)
                .toList();
    }
}

package vn.dondoc.standin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dondoc.identity.Actor;
import vn.dondoc.organisation.Agencies;
import vn.dondoc.organisation.Agency;
import vn.dondoc.organisation.AgencyKind;
import vn.dondoc.organisation.Person;
import vn.dondoc.organisation.Persons;
import vn.dondoc.organisation.Role;

/** What a leader chooses from when he lets somebody act for another. */
@Component
class GrantingChoices {

    private final GrantingAgencies granting;
    private final Agencies agencies;
    private final Persons persons;
    private final Clock clock;

    GrantingChoices(GrantingAgencies granting, Agencies agencies, Persons persons, Clock clock) {
        this.granting = granting;
        this.agencies = agencies;
        this.persons = persons;
        this.clock = clock;
    }

    /** @param principals who may be stood in for, {@code persons} who may stand in */
    record AgencyChoice(String code, String name, List<PersonChoice> principals, List<PersonChoice> persons) {}

    record PersonChoice(String id, String fullName, String title) {}

    List<String> led(Actor leader) {
        return granting.ledBy(leader);
    }

    List<AgencyChoice> of(Actor leader) {
        return led(leader).stream()
                .map(code -> choice(leader, agencies.find(code).orElseThrow()))
                .toList();
    }

    private AgencyChoice choice(Actor leader, Agency agency) {
        List<PersonChoice> here = of(agency.code()).toList();
        Stream<PersonChoice> helping = AgencyKind.PROVINCE.equals(agency.kind())
                ? agencies.office().stream().flatMap(office -> of(office.code()))
                : Stream.empty();
        return new AgencyChoice(
                agency.code(),
                agency.shortName(),
                here,
                Stream.concat(here.stream(), helping)
                        .distinct()
                        .filter(person -> !person.id().equals(leader.id()))
                        .toList());
    }

    private Stream<PersonChoice> of(String agencyCode) {
        LocalDate today = LocalDate.now(clock);
        return Stream.of(Role.CHAIR, Role.LEADER, Role.OFFICER, Role.CLERK)
                .flatMap(role -> persons.holding(agencyCode, role, today).stream())
                .map(GrantingChoices::line)
                .distinct();
    }

    private static PersonChoice line(Person person) {
        return new PersonChoice(person.id(), person.fullName(), person.title());
    }
}

package vn.dondoc.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Brings the engine's users, groups and memberships in line with our tables; call it inside the transaction of the change. */
@Component
class EngineMirror {

    private static final List<Role> OF_EVERY_AGENCY = List.of(Role.CLERK, Role.OFFICER, Role.LEADER);

    private final EngineDirectory directory;
    private final Persons persons;
    private final Agencies agencies;
    private final OrganisationOverview overview;
    private final Clock clock;

    EngineMirror(
            EngineDirectory directory, Persons persons, Agencies agencies, OrganisationOverview overview, Clock clock) {
        this.directory = directory;
        this.persons = persons;
        this.agencies = agencies;
        this.overview = overview;
        this.clock = clock;
    }

    void agency(Agency agency) {
        OF_EVERY_AGENCY.forEach(role -> group(agency, role));
        if (agency.kind().equals(AgencyKind.PROVINCE)) {
            group(agency, Role.CHAIR);
        }
    }

    void person(Person person) {
        directory.saveUser(person);
        memberships(person);
    }

    /** The grants that hold today; none for somebody who is switched off. */
    void memberships(Person person) {
        LocalDate today = LocalDate.now(clock);
        Set<String> groups = !person.active()
                ? Set.of()
                : overview.grantsOf(List.of(person.id())).stream()
                        .filter(grant -> grant.holdsOn(today))
                        .map(grant -> grant.role().group(grant.agencyCode()))
                        .collect(Collectors.toSet());
        directory.setMemberships(person.id(), groups);
    }

    /** A role that few agencies have gets its group with the first grant. */
    void groupOf(GrantEntry grant) {
        if (grant.role() == Role.ADMIN) {
            directory.saveGroup(Role.ADMIN.group(null), "Quản trị hệ thống");
        } else {
            group(agencies.find(grant.agencyCode()).orElseThrow(), grant.role());
        }
    }

    void removePerson(String personId) {
        directory.removeUser(personId);
    }

    void removeAgency(String code) {
        for (Role role : Role.values()) {
            if (role != Role.ADMIN) {
                directory.removeGroup(role.group(code));
            }
        }
    }

    void everything() {
        agencies.all().forEach(this::agency);
        overview.grants().stream()
                .collect(Collectors.toMap(
                        grant -> grant.role().group(grant.agencyCode()), grant -> grant, (one, other) -> one))
                .values()
                .forEach(this::groupOf);
        overview.persons().forEach(entry -> person(persons.find(entry.id()).orElseThrow()));
    }

    private void group(Agency agency, Role role) {
        directory.saveGroup(role.group(agency.code()), agency.shortName() + " - " + role.label());
    }
}

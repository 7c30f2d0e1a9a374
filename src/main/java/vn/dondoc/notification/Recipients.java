package vn.dondoc.notification;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.organisation.Role;
import vn.dondoc.organisation.Works;

/**
 * Who holds a role in an agency, or looks after a field, at this moment. Where the person that a field names is switched off or has
 * left that agency, all who hold the role there step in, as in the lists of work.
 */
@Component
public class Recipients {

    private static final String HOLDING =
            """
            select distinct g.agency_code, p.id from person p join role_grant g on g.person_id = p.id
             where p.active and g.role in (:roles)
               and (g.valid_from is null or g.valid_from <= :today) and (g.valid_to is null or g.valid_to >= :today)""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Recipients(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All who hold one of the roles in the agency today. */
    public Set<String> holding(String agencyCode, Role... roles) {
        return holding(List.of(agencyCode), roles).getOrDefault(agencyCode, Set.of());
    }

    /** The same of several by the agency's code; one in which nobody holds them is left out. */
    public Map<String, Set<String>> holding(Collection<String> agencyCodes, Role... roles) {
        Map<String, Set<String>> holding = new HashMap<>();
        if (!agencyCodes.isEmpty()) {
            jdbc.sql(HOLDING + " and g.agency_code in (:agencies)")
                    .param("roles", names(roles))
                    .param("agencies", agencyCodes)
                    .param("today", OfficeZone.today(clock))
                    .query(row -> {
                        holding.computeIfAbsent(row.getString("agency_code"), code -> new LinkedHashSet<>())
                                .add(row.getString("id"));
                    });
        }
        return holding;
    }

    public Set<String> clerks(String agencyCode) {
        return holding(agencyCode, Role.CLERK);
    }

    public Set<String> leaders(String agencyCode) {
        return holding(agencyCode, Role.LEADER);
    }

    /** The Office's officer of the field. */
    public Set<String> officeOfficer(String field) {
        return named("office_officer", field, "office", Role.OFFICER);
    }

    /** The Office's leader of the field. */
    public Set<String> officeLeader(String field) {
        return named("office_leader", field, "office", Role.LEADER);
    }

    /** The vice chairman in charge of the field. */
    public Set<String> viceChair(String field) {
        return named("vice_chair", field, "province", Role.LEADER);
    }

    public Set<String> chair() {
        return inKind("province", Role.CHAIR);
    }

    public Set<String> administrators() {
        return found(jdbc.sql(HOLDING + " and g.agency_code is null")
                .param("roles", names(Role.ADMIN))
                .param("today", OfficeZone.today(clock)));
    }

    private Set<String> named(String column, String field, String kind, Role role) {
        Optional<String> person = jdbc.sql("select p.id from responsibility r join person p on p.id = r." + column
                        + " and p.active where r.field = :field and " + Works.inKind("p.id", kind))
                .param("field", field)
                .param("today", OfficeZone.today(clock))
                .query(String.class)
                .optional();
        return person.map(Set::of).orElseGet(() -> inKind(kind, role));
    }

    private Set<String> inKind(String kind, Role... roles) {
        return found(jdbc.sql(HOLDING + " and g.agency_code = (select a.code from agency a where a.kind = :kind)")
                .param("roles", names(roles))
                .param("kind", kind)
                .param("today", OfficeZone.today(clock)));
    }

    private static List<String> names(Role... roles) {
        return Arrays.stream(roles).map(Role::name).toList();
    }

    private static Set<String> found(JdbcClient.StatementSpec statement) {
        return new LinkedHashSet<>(
                statement.query((row, number) -> row.getString("id")).list());
    }
}

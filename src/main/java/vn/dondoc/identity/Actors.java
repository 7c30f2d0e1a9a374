package vn.dondoc.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.organisation.Role;

/** Reads who somebody is, afresh on every request: a role that is taken away is gone with the next click. */
@Repository
public class Actors {

    private static final List<String> OVERSEEING = Arrays.asList("province", "office");
    private static final String SELECT =
            """
            select p.id, p.full_name, p.title, g.agency_code, g.role, a.kind as agency_kind
              from person p
              left join role_grant g on g.person_id = p.id
               and (g.valid_from is null or g.valid_from <= :day) and (g.valid_to is null or g.valid_to >= :day)
              left join agency a on a.code = g.agency_code
             where p.id = :id and p.active""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Actors(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Empty if there is nobody of that name, or if he is switched off. */
    public Optional<Actor> find(String personId) {
        List<Row> rows = jdbc.sql(SELECT)
                .param("id", personId)
                .param("day", LocalDate.now(clock))
                .query(Row.class)
                .list();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Set<Actor.Grant> grants = new HashSet<>();
        rows.stream()
                .filter(row -> row.role() != null)
                .forEach(row -> grants.add(new Actor.Grant(row.agencyCode(), row.role())));
        boolean overseesAll = rows.stream().anyMatch(row -> OVERSEEING.contains(row.agencyKind()));
        Row first = rows.get(0);
        return Optional.of(
                new Actor(first.id(), first.fullName(), first.title(), first.id(), Set.copyOf(grants), overseesAll));
    }

    record Row(String id, String fullName, String title, String agencyCode, Role role, String agencyKind) {}
}

package vn.dondoc.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.organisation.Role;

/**
 * Reads who somebody is and for whom he may act, afresh on every request and in one statement: a role or right that is taken away
 * is gone with the next click.
 */
@Repository
public class Actors {

    private static final List<String> OVERSEEING = Arrays.asList("province", "office");

    // Nobody stands in for a person who is switched off, nor with roles that the principal has no more.
    private static final String SELECT =
            """
            select p.id, p.full_name, p.title, g.agency_code, g.role, a.kind as agency_kind,
                   cast(null as bigint) as right_id, cast(null as varchar(10)) as right_kind,
                   cast(null as varchar(64)) as principal_id, cast(null as varchar(100)) as principal_name,
                   cast(null as varchar(100)) as principal_title, cast(null as varchar(10)) as signature_form,
                   cast(null as varchar(50)) as document_number, cast(null as date) as document_on, cast(null as date) as valid_to
              from person p
              left join role_grant g on g.person_id = p.id
               and (g.valid_from is null or g.valid_from <= :day) and (g.valid_to is null or g.valid_to >= :day)
              left join agency a on a.code = g.agency_code
             where p.id = :id and p.active
            union all
            select p.id, p.full_name, p.title, s.agency_code, g.role, a.kind, s.id, s.kind, q.id, q.full_name, q.title,
                   s.signature_form, s.document_number, s.document_on, s.valid_to
              from stand_in s
              join person p on p.id = s.person_id and p.active
              join person q on q.id = s.principal_id and q.active
              join agency a on a.code = s.agency_code
              join role_grant g on g.person_id = s.principal_id and g.agency_code = s.agency_code
               and (g.valid_from is null or g.valid_from <= :day) and (g.valid_to is null or g.valid_to >= :day)
             where s.person_id = :id and s.revoked_at is null and s.valid_from <= :day and s.valid_to >= :day""";

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
        List<Row> own = rows.stream().filter(row -> row.rightId() == null).toList();
        if (own.isEmpty()) {
            return Optional.empty();
        }
        Set<Actor.Grant> grants = own.stream()
                .filter(row -> row.role() != null)
                .map(row -> new Actor.Grant(row.agencyCode(), row.role()))
                .collect(Collectors.toUnmodifiableSet());
        boolean overseesAll = own.stream().anyMatch(row -> OVERSEEING.contains(row.agencyKind()));
        Row first = own.get(0);
        return Optional.of(new Actor(
                first.id(),
                first.fullName(),
                first.title(),
                first.id(),
                grants,
                overseesAll,
                rights(rows, worksWhere(grants, overseesAll))));
    }

    /** One acts for another within one's own agency; for the province's committee its Office may. Whoever has left does not. */
    private static Predicate<Row> worksWhere(Set<Actor.Grant> grants, boolean overseesAll) {
        return row -> (overseesAll && row.agencyKind().equals("province"))
                || grants.stream().anyMatch(grant -> row.agencyCode().equals(grant.agencyCode()));
    }

    private static Set<StandIn> rights(List<Row> rows, Predicate<Row> worksThere) {
        return rows.stream()
                .filter(row -> row.rightId() != null)
                .filter(worksThere)
                .collect(Collectors.groupingBy(Row::rightId))
                .values()
                .stream()
                .map(Actors::right)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static StandIn right(List<Row> rows) {
        Row first = rows.get(0);
        return new StandIn(
                first.rightId(),
                first.rightKind(),
                first.principalId(),
                first.principalName(),
                first.principalTitle(),
                first.agencyCode(),
                rows.stream().map(Row::role).collect(Collectors.toUnmodifiableSet()),
                first.signatureForm(),
                first.documentNumber(),
                first.documentOn(),
                first.validTo());
    }

    record Row(
            String id,
            String fullName,
            String title,
            String agencyCode,
            Role role,
            String agencyKind,
            Long rightId,
            StandIn.Kind rightKind,
            String principalId,
            String principalName,
            String principalTitle,
            String signatureForm,
            String documentNumber,
            LocalDate documentOn,
            LocalDate validTo) {}
}

package vn.dondoc.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.language.VietnameseOrder;

/** The persons and what they are in which agency. */
@Repository
public class Persons {

    private static final String SELECT = "select p.id, p.full_name, p.title, p.email, p.active from person p";

    private final JdbcClient jdbc;

    Persons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Person> find(String id) {
        return jdbc.sql(SELECT + " where p.id = :id")
                .param("id", id)
                .query(Person.class)
                .optional();
    }

    /** By their ids; who is not there is left out. */
    public Map<String, Person> byId(Collection<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc.sql(SELECT + " where p.id in (:ids)").param("ids", ids).query(Person.class).list().stream()
                        .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    /** Those who hold the role in the agency on that day and are not switched off, by name. */
    public List<Person> holding(String agencyCode, Role role, LocalDate day) {
        return jdbc
                .sql(
                        SELECT
                                + """
                         join role_grant g on g.person_id = p.id
                        where g.agency_code = :agency and g.role = :role and p.active
                          and (g.valid_from is null or g.valid_from <= :day) and (g.valid_to is null or g.valid_to >= :day)""")
                .param("agency", agencyCode)
                .param("role", role.name())
                .param("day", day)
                .query(Person.class)
                .list()
                .stream()
                .sorted(Comparator.comparing(Person::fullName, VietnameseOrder.PERSONS)
                        .thenComparing(Person::id))
                .toList();
    }
}

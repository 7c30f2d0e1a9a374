package vn.dondoc.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        Post post = new Post(agencyCode, role);
        return holding(Set.of(post), day).getOrDefault(post, List.of());
    }

    /** A role in an agency. */
    public record Post(String agencyCode, Role role) {}

    private record Held(
            String agencyCode, Role role, String id, String fullName, String title, String email, boolean active) {

        Post post() {
            return new Post(agencyCode, role);
        }

        Person person() {
            return new Person(id, fullName, title, email, active);
        }
    }

    /** The same of several; a post that nobody holds is left out. */
    public Map<Post, List<Person>> holding(Set<Post> posts, LocalDate day) {
        return posts.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(
                                """
                        select g.agency_code, g.role, p.id, p.full_name, p.title, p.email, p.active
                          from person p join role_grant g on g.person_id = p.id
                         where g.agency_code in (:agencies) and g.role in (:roles) and p.active
                           and (g.valid_from is null or g.valid_from <= :day) and (g.valid_to is null or g.valid_to >= :day)""")
                        .param("agencies", posts.stream().map(Post::agencyCode).collect(Collectors.toSet()))
                        .param(
                                "roles",
                                posts.stream().map(post -> post.role().name()).collect(Collectors.toSet()))
                        .param("day", day)
                        .query(Held.class)
                        .list()
                        .stream()
                        .filter(held -> posts.contains(held.post()))
                        .sorted(Comparator.comparing(Held::fullName, VietnameseOrder.PERSONS)
                                .thenComparing(Held::id))
                        .collect(Collectors.groupingBy(
                                Held::post, Collectors.mapping(Held::person, Collectors.toList())));
    }
}

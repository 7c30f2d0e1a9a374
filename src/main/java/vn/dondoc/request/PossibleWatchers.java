package vn.dondoc.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.language.VietnameseOrder;

/** Persons who may be named to watch: whoever works somewhere today. */
@Repository
public class PossibleWatchers {

    private final JdbcClient jdbc;
    private final Clock clock;

    PossibleWatchers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public record PersonChoice(String id, String fullName, String title, String agencyCode) {}

    List<PersonChoice> all() {
        return jdbc
                .sql(
                        """
                select distinct p.id, p.full_name, p.title, g.agency_code
                  from person p join role_grant g on g.person_id = p.id
                 where p.active = true and g.agency_code is not null
                   and (g.valid_from is null or g.valid_from <= :today) and (g.valid_to is null or g.valid_to >= :today)""")
                .param("today", LocalDate.now(clock))
                .query(PersonChoice.class)
                .list()
                .stream()
                .sorted(Comparator.comparing(PersonChoice::agencyCode)
                        .thenComparing(PersonChoice::fullName, VietnameseOrder.PERSONS)
                        .thenComparing(PersonChoice::id))
                .toList();
    }
}

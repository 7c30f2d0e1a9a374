package vn.dondoc.note;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.Actors;
import vn.dondoc.language.VietnameseOrder;
import vn.dondoc.language.VietnameseText;
import vn.dondoc.organisation.AgencyKind;
import vn.dondoc.workflow.OpenTask;

/** Whom a note may mention: those who may read it. The database leaves out who may not, the level itself has the last word. */
@Component
class Mentionable {

    /** More names than a list to choose from shows; whoever is looked for types more of his name. */
    private static final int OFFERED = 8;

    private static final Comparator<Person> ORDER =
            Comparator.comparing(Person::fullName, VietnameseOrder.PERSONS).thenComparing(Person::id);

    /** Who reads an assignment; those of a directive read one of its assignments. */
    private static final String READS_ASSIGNMENT =
            """
            exists (select 1 from assignment s where s.directive_id = :directive and s.progress <> 'DRAFTED'
              and (:kind = 'directive' or s.id = :level)
              and (s.lead_code = a.code
                or exists (select 1 from assignment_coordinator c where c.assignment_id = s.id and c.agency_code = a.code)
                or exists (select 1 from watcher w where w.directive_id = s.directive_id and w.removed_at is null
                  and (w.assignment_id is null or w.assignment_id = s.id)
                  and (w.agency_code = a.code or w.person_id = p.id))))""";

    private static final String SELECT =
            """
            select p.id, p.full_name, p.title, min(a.short_name) as agency_name
              from person p join role_grant g on g.person_id = p.id
               and (g.valid_from is null or g.valid_from <= :today) and (g.valid_to is null or g.valid_to >= :today)
              join agency a on a.code = g.agency_code
             where p.active and p.id <> :me and p.search_text like :text escape '!'
               and (a.kind in (:centre)
                 or (:kind in ('directive', 'assignment') and\s"""
                    + READS_ASSIGNMENT
                    + """
            )
                 or (:kind = 'contribution' and exists (select 1 from contribution c join assignment s on s.id = c.assignment_id
                     where c.id = :level and a.code in (c.agency_code, s.lead_code)))
                 or (:kind = 'proposal' and (exists (select 1 from proposal r join assignment s on s.id = r.assignment_id
                     where r.id = :level and s.lead_code = a.code)
                   or exists (select 1 from opinion o where o.proposal_id = :level and o.agency_code = a.code))))
             group by p.id, p.full_name, p.title""";

    private final Actors actors;
    private final JdbcClient jdbc;
    private final Clock clock;

    Mentionable(Actors actors, JdbcClient jdbc, Clock clock) {
        this.actors = actors;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Somebody to choose. */
    record Person(String id, String fullName, String title, String agencyName) {}

    /** @param text a part of the name, without diacritics if he likes */
    List<Person> find(Actor writer, OpenTask task, NoteLevel level, String text) {
        return jdbc
                .sql(SELECT)
                .param("today", OfficeZone.today(clock))
                .param("me", writer.id())
                .param("text", VietnameseText.likePattern(text == null ? "" : text))
                .param("centre", List.of(AgencyKind.PROVINCE, AgencyKind.OFFICE))
                .param("directive", task.directiveId())
                .param("kind", level.subject().kind())
                .param("level", level.id())
                .query(Person.class)
                .list()
                .stream()
                .sorted(ORDER)
                .filter(person -> reader(person.id(), level).isPresent())
                .limit(OFFERED)
                .toList();
    }

    /** The person, if he may read what is written there. */
    Optional<Actor> reader(String personId, NoteLevel level) {
        return actors.find(personId).filter(level::isReadBy);
    }
}

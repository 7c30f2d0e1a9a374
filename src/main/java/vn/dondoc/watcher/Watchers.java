package vn.dondoc.watcher;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.identity.Actor;

/** Who watches what: named and taken away, never deleted. */
@Repository
public class Watchers {

    private static final String SELECT =
            """
            select w.id, w.directive_id, w.assignment_id, w.agency_code, a.short_name as agency_name, w.person_id,
                   p.full_name as person_name, w.source, w.basis, n.full_name as named_by_name, w.named_at
              from watcher w left join agency a on a.code = w.agency_code left join person p on p.id = w.person_id
              left join person n on n.id = w.named_by
             where w.removed_at is null""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Watchers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of the directive with all its parts. */
    public List<Watcher> ofDirective(long directiveId) {
        return jdbc.sql(SELECT + " and w.directive_id = :id and w.assignment_id is null order by w.id")
                .param("id", directiveId)
                .query(Watcher.class)
                .list();
    }

    /** Of the assignment itself and of its directive. */
    public List<Watcher> ofAssignment(long assignmentId) {
        return jdbc.sql(
                        SELECT
                                + " and (w.assignment_id = :id or (w.assignment_id is null"
                                + " and w.directive_id = (select s.directive_id from assignment s where s.id = :id))) order by w.id")
                .param("id", assignmentId)
                .query(Watcher.class)
                .list();
    }

    /** Empty if it watches no longer. */
    public Optional<Watcher> find(long id) {
        return jdbc.sql(SELECT + " and w.id = :id")
                .param("id", id)
                .query(Watcher.class)
                .optional();
    }

    void add(Watched watched, WatcherName who, String source, String basis, Actor namedBy) {
        jdbc.sql(
                        """
                insert into watcher (directive_id, assignment_id, agency_code, person_id, source, basis, named_by, named_at)
                values (:directive, :assignment, :agency, :person, :source, :basis, :by, :at)""")
                .param("directive", watched.directiveId())
                .param("assignment", watched.assignmentId())
                .param("agency", who.agencyCode())
                .param("person", who.personId())
                .param("source", source)
                .param("basis", basis)
                .param("by", namedBy.id())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    /** @return whether it watched until now */
    boolean remove(long id, Actor removedBy) {
        return jdbc.sql("update watcher set removed_by = :by, removed_at = :at where id = :id and removed_at is null")
                        .param("id", id)
                        .param("by", removedBy.id())
                        .param("at", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }
}

package vn.dondoc.monitoring;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Up to where somebody has read what happens. Acts that end at the same moment may come into sight in another order than they were
 * numbered in: numbers below the newest that were not seen yet are looked for again.
 *
 * @param newest event that was seen
 * @param missing numbers before it that were not: of acts that were under way, or never came to be
 */
record EventMark(long newest, Set<Long> missing) {

    /** So many that counting everything is sooner done. */
    static final int MANY = 1_000;

    /** How far back one that was under way may have begun. */
    private static final int LOOKED_BACK = 10_000;

    /** What has happened since. */
    record News(EventMark mark, Moved moved) {}

    /** Before the first one that is there: what an act under way may still write, but not all that was deleted with a demonstration. */
    private static final int BEFORE_THE_FIRST = 100;

    /** Acts that are of no directive and move nothing that is counted. */
    private static final Set<String> MOVING_NOTHING = Set.of("LIST_EXPORTED", "STAND_IN_GRANTED", "STAND_IN_REVOKED");

    private record Seen(long id, String action, Long directiveId, Long assignmentId) {

        boolean mayMoveAnything() {
            return directiveId == null && assignmentId == null && !MOVING_NOTHING.contains(action);
        }
    }

    /** Where it is now; what is read afterwards holds at least all up to here. */
    static EventMark now(JdbcClient jdbc) {
        List<Long> seen = jdbc.sql("select id from event where id > (select max(id) from event) - :back order by id")
                .param("back", LOOKED_BACK)
                .query(Long.class)
                .list();
        return seen.isEmpty() ? new EventMark(0, Set.of()) : before(seen.get(seen.size() - 1), seen);
    }

    /**
     * Number of the first event, 0 before there is one. Events go only with a demonstration: what was kept of the past with another first
     * one is kept of a demonstration that is gone, whichever node it was left on.
     */
    static long first(JdbcClient jdbc) {
        return jdbc.sql("select coalesce(min(id), 0) from event")
                .query(Long.class)
                .single();
    }

    private static EventMark before(long newest, List<Long> seen) {
        long first = Math.max(newest - LOOKED_BACK + 1, seen.get(0) - BEFORE_THE_FIRST);
        return new EventMark(newest, missing(Math.max(1, first), seen));
    }

    /**
     * Empty if it is too much, or if it is not of single assignments and directives: then everything is to be counted anew.
     *
     * @param many so many events that it is too much
     */
    Optional<News> since(JdbcClient jdbc, int many) {
        if (missing.size() > MANY) {
            return Optional.empty();
        }
        List<Seen> seen = jdbc.sql(
                        """
                select id, action, directive_id, assignment_id from (
                  (select id, action, directive_id, assignment_id from event where id > :newest order by id limit :many)
                  union all
                  select id, action, directive_id, assignment_id from event where id in (:missing)) seen order by id""")
                .param("newest", newest)
                .param("many", many + 1)
                .param("missing", missing.isEmpty() ? Set.of(0L) : missing)
                .query((row, number) -> new Seen(
                        row.getLong("id"),
                        row.getString("action"),
                        row.getObject("directive_id", Long.class),
                        row.getObject("assignment_id", Long.class)))
                .list();
        if (seen.isEmpty()) {
            return Optional.of(new News(this, Moved.NOTHING));
        }
        if (seen.size() > many || seen.stream().anyMatch(Seen::mayMoveAnything)) {
            return Optional.empty();
        }
        List<Long> ids = seen.stream().map(Seen::id).toList();
        Set<Long> still = new HashSet<>(missing);
        still.addAll(missing(newest + 1, ids.stream().filter(id -> id > newest).toList()));
        ids.forEach(still::remove);
        EventMark mark = new EventMark(Math.max(newest, ids.get(ids.size() - 1)), still);
        return Optional.of(new News(mark, moved(jdbc, seen)));
    }

    /** What happens to a directive as a whole may change each of its assignments. */
    private static Moved moved(JdbcClient jdbc, List<Seen> seen) {
        Set<Long> assignments = new HashSet<>();
        Set<Long> directives = new HashSet<>();
        Set<Long> whole = new HashSet<>();
        seen.forEach(event -> {
            if (event.assignmentId() != null) {
                assignments.add(event.assignmentId());
            } else if (event.directiveId() != null) {
                whole.add(event.directiveId());
            }
            if (event.directiveId() != null) {
                directives.add(event.directiveId());
            }
        });
        if (!whole.isEmpty()) {
            assignments.addAll(jdbc.sql("select id from assignment where directive_id in (:whole)")
                    .param("whole", whole)
                    .query(Long.class)
                    .list());
        }
        return new Moved(assignments, directives);
    }

    private static Set<Long> missing(long from, List<Long> seen) {
        Set<Long> missing = new TreeSet<>();
        long next = from;
        for (long id : seen) {
            // Beyond that it is too much anyhow.
            for (; next < id && missing.size() <= MANY; next++) {
                missing.add(next);
            }
            next = id + 1;
        }
        return missing;
    }
}

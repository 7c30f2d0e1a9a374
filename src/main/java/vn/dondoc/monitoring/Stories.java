package vn.dondoc.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.history.Standing;

/**
 * What events say of each assignment, in memory, some four hundred bytes each: where all of them stood at any moment is known then
 * without reading every event again. Every event is read for it, and none of the assignments' own rows but the original date.
 */
@Repository
class Stories {

    private static final String SELECT =
            """
            select n.assignment_id, n.directive_id, n.happened_at, n.lead_code, n.progress, n.due_on, n.result_issued_on, n.ended_on
              from event n where n.lead_code is not null and n.assignment_id %s order by n.assignment_id, n.id""";

    /** Ids whose events are asked for at once: so few that nobody waits long for H2's one connection meanwhile. */
    private static final long AT_ONCE = 200;

    /** Equal codes and days are kept once. */
    private final Map<Object, Object> once = new ConcurrentHashMap<>();

    private final JdbcClient jdbc;
    private final Followed<All> followed;

    @Autowired
    Stories(JdbcClient jdbc) {
        this(jdbc, ForkJoinPool.commonPool());
    }

    Stories(JdbcClient jdbc, Executor background) {
        this.jdbc = jdbc;
        this.followed = new Followed<>(jdbc, new Source(), background);
    }

    /** @param fields of each directive, now */
    record All(Layered<Story> ofAssignments, Layered<String> fields) {

        Stream<Story> each() {
            return ofAssignments.entries().map(Map.Entry::getValue);
        }
    }

    /** From the start on: whoever asks first shall not have to wait for the database. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        followed.read();
    }

    /** Empty while they are read. */
    Optional<All> current() {
        return followed.current();
    }

    private final class Source implements Followed.Source<All> {

        @Override
        public All all() {
            Map<Long, Story> stories = new HashMap<>();
            long last = jdbc.sql("select coalesce(max(id), 0) from assignment")
                    .query(Long.class)
                    .single();
            long from = jdbc.sql("select coalesce(min(id), 1) from assignment")
                    .query(Long.class)
                    .single();
            for (; from <= last; from += AT_ONCE) {
                stories.putAll(read("between :from and :to", Map.of("from", from, "to", from + AT_ONCE - 1)));
            }
            return new All(new Layered<>(stories), new Layered<>(fields("1 = 1", Map.of())));
        }

        @Override
        public All with(All before, Moved moved) {
            return new All(
                    moved.assignments().isEmpty()
                            ? before.ofAssignments()
                            : before.ofAssignments()
                                    .with(
                                            moved.assignments(),
                                            read("in (:among)", Map.of("among", moved.assignments()))),
                    moved.directives().isEmpty()
                            ? before.fields()
                            : before.fields()
                                    .with(
                                            moved.directives(),
                                            fields("id in (:among)", Map.of("among", moved.directives()))));
        }

        private Map<Long, String> fields(String which, Map<String, Object> parameters) {
            Map<Long, String> fields = new HashMap<>();
            jdbc.sql("select id, field from directive where " + which)
                    .params(parameters)
                    .query(row -> {
                        fields.put(row.getLong("id"), once(row.getString("field")));
                    });
            return fields;
        }

        private Map<Long, Story> read(String which, Map<String, Object> parameters) {
            // Not joined: H2 would look up each one's events by themselves, in twenty times the time.
            Map<Long, LocalDate> originalDates = new HashMap<>();
            jdbc.sql("select id, original_due_on from assignment where id " + which)
                    .params(parameters)
                    .query(row -> {
                        originalDates.put(row.getLong("id"), once(row.getObject("original_due_on", LocalDate.class)));
                    });
            Map<Long, Story> stories = new LinkedHashMap<>();
            jdbc.sql(SELECT.formatted(which)).params(parameters).query(row -> {
                stories.computeIfAbsent(
                                row.getLong("assignment_id"),
                                id -> new Story(originalDates.get(id), new ArrayList<>(5)))
                        .told()
                        .add(told(row));
            });
            return stories;
        }
    }

    private Story.Told told(ResultSet row) throws SQLException {
        return new Story.Told(
                row.getObject("happened_at", OffsetDateTime.class).toInstant().toEpochMilli(),
                row.getLong("directive_id"),
                new Standing(
                        once(row.getString("lead_code")),
                        once(row.getString("progress")),
                        once(row.getObject("due_on", LocalDate.class)),
                        once(row.getObject("result_issued_on", LocalDate.class)),
                        once(row.getObject("ended_on", LocalDate.class))));
    }

    @SuppressWarnings("unchecked")
    private <T> T once(T value) {
        return value == null ? null : (T) once.computeIfAbsent(value, same -> same);
    }
}

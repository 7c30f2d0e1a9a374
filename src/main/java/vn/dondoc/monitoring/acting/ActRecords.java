package vn.dondoc.monitoring.acting;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.identity.Actor;

/** What was done from which dialog, so that it is done once; whoever asks or adds holds the row lock of the assignment. */
@Repository
class ActRecords {

    private final JdbcClient jdbc;
    private final Clock clock;

    ActRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether he did it already, from that very dialog. */
    boolean isDone(Actor actor, String key, long assignmentId) {
        return jdbc.sql(
                                """
                        select count(*) from manager_act
                         where person_id = :person and dialog_key = :key and assignment_id = :assignment""")
                        .param("person", actor.id())
                        .param("key", key)
                        .param("assignment", assignmentId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void add(Actor actor, String key, long assignmentId, ActKind kind) {
        jdbc.sql(
                        """
                insert into manager_act (person_id, dialog_key, assignment_id, kind, done_at)
                values (:person, :key, :assignment, :kind, :at)""")
                .param("person", actor.id())
                .param("key", key)
                .param("assignment", assignmentId)
                .param("kind", kind.name())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }
}

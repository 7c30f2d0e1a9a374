package vn.dondoc.history;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.identity.Actor;

/** The record of what happened: written once, never changed. */
@Repository
public class Events {

    private static final String SELECT =
            """
            select e.id, e.happened_at, e.action, e.step, e.actor_id, a.full_name as actor_name, e.principal_id,
                   e.agency_code, e.summary, e.note, e.basis, e.progress, e.due_on
              from event e left join person a on a.id = e.actor_id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Events(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void record(Actor actor, Event event) {
        jdbc.sql(
                        """
                insert into event (happened_at, action, step, task_id, directive_id, assignment_id, actor_id, principal_id,
                                   agency_code, summary, note, basis, progress, due_on, result_issued_on)
                values (:at, :action, :step, :taskId, :directiveId, :assignmentId, :actor, :principal,
                        :agencyCode, :summary, :note, :basis, :progress, :dueOn, :resultIssuedOn)""")
                .param("at", OffsetDateTime.now(clock))
                .param("actor", actor.id())
                .param("principal", actor.principalId())
                .param("action", event.action())
                .param("step", event.step())
                .param("taskId", event.taskId())
                .param("directiveId", event.directiveId())
                .param("assignmentId", event.assignmentId())
                .param("agencyCode", event.agencyCode())
                .param("summary", event.summary())
                .param("note", event.note())
                .param("basis", event.basis())
                .param("progress", event.progress())
                .param("dueOn", event.dueOn())
                .param("resultIssuedOn", event.resultIssuedOn())
                .update();
    }

    public List<RecordedEvent> ofAssignment(long assignmentId) {
        return jdbc.sql(SELECT + " where e.assignment_id = :id order by e.id")
                .param("id", assignmentId)
                .query(RecordedEvent.class)
                .list();
    }

    public List<RecordedEvent> ofDirective(long directiveId) {
        return jdbc.sql(SELECT + " where e.directive_id = :id and e.assignment_id is null order by e.id")
                .param("id", directiveId)
                .query(RecordedEvent.class)
                .list();
    }

    /** Who completed a task that is no longer open: for the message to the one who came second. */
    public Optional<RecordedEvent> ofTask(String taskId) {
        return jdbc
                .sql(SELECT + " where e.task_id = :id order by e.id")
                .param("id", taskId)
                .query(RecordedEvent.class)
                .list()
                .stream()
                .findFirst();
    }
}

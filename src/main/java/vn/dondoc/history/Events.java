package vn.dondoc.history;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.identity.AccessPolicy;
import vn.dondoc.identity.Actor;

/** The record of what happened: written once, never changed. */
@Repository
public class Events {

    private static final String SELECT =
            """
            select e.id, e.happened_at, e.action, e.step, e.actor_id, a.full_name as actor_name, e.principal_id,
                   e.agency_code, e.summary, e.note, e.basis, e.on_paper, e.progress, e.due_on
              from event e left join person a on a.id = e.actor_id""";

    private static final String OF_ASSIGNMENT =
            """

             where e.assignment_id = :id
               and (:seesAll = true or e.party_code in (:agencies)
                 or exists (select 1 from assignment s where s.id = e.assignment_id and s.lead_code in (:agencies))
                 or (e.party_code is null and exists (select 1 from assignment a where a.id = e.assignment_id and %s)))"""
                    .formatted(AccessPolicy.VISIBLE_ASSIGNMENT);

    private static final String OF_DIRECTIVE = " where e.directive_id = :id and e.assignment_id is null";

    /** @param total how many there are in all */
    public record Page(List<RecordedEvent> events, long total) {}

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher announcements;
    private final Clock clock;

    Events(JdbcClient jdbc, ApplicationEventPublisher announcements, Clock clock) {
        this.jdbc = jdbc;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** Publishes {@link Recorded}. What the act rests on besides its own basis, the right to act for another or a paper, is written with it. */
    public void record(Actor actor, Event event) {
        Standing standing = event.standing() == null ? Standing.UNTOLD : event.standing();
        Lain lain = event.lain() == null ? Lain.NOWHERE : event.lain();
        jdbc.sql(
                        """
                insert into event (happened_at, action, step, task_id, directive_id, assignment_id, actor_id, principal_id,
                                   agency_code, party_code, summary, note, basis, on_paper, lain_since, lain_with, lead_code, progress, due_on,
                                   result_issued_on, ended_on)
                values (:at, :action, :step, :taskId, :directiveId, :assignmentId, :actor, :principal,
                        :agencyCode, :partyCode, :summary, :note, :basis, :onPaper, :lainSince, :lainWith, :lead, :progress, :dueOn, :resultIssuedOn, :endedOn)""")
                .param("at", OffsetDateTime.now(clock))
                .param("actor", actor.id())
                .param("principal", actor.principalId())
                .param("action", event.action())
                .param("step", event.step())
                .param("taskId", event.taskId())
                .param("directiveId", event.directiveId())
                .param("assignmentId", event.assignmentId())
                .param("agencyCode", event.agencyCode())
                .param("partyCode", event.partyCode())
                .param("summary", event.summary())
                .param("note", event.note())
                .param("basis", basis(event.basis(), actor.basis()))
                .param("onPaper", actor.paper() != null)
                .param("lainSince", lain.since())
                .param("lainWith", lain.agencyCode())
                .param("lead", standing.leadCode())
                .param("progress", standing.progress())
                .param("dueOn", standing.dueOn())
                .param("resultIssuedOn", standing.resultIssuedOn())
                .param("endedOn", standing.endedOn())
                .update();
        announcements.publishEvent(new Recorded(actor, event));
    }

    /**
     * What happened in an assignment, as far as this person may read it: all as the lead or overseeing all; as another part of the
     * assignment, or watching it, all but other agencies' own parts; an agency asked for its opinion reads its own part only.
     */
    public List<RecordedEvent> ofAssignment(Actor reader, long assignmentId) {
        return jdbc.sql(SELECT + OF_ASSIGNMENT + " order by e.id")
                .param("id", assignmentId)
                .params(AccessPolicy.reader(reader))
                .query(RecordedEvent.class)
                .list();
    }

    /** The same, the newest first, page by page. */
    public Page pageOfAssignment(Actor reader, long assignmentId, int page, int size) {
        return page(OF_ASSIGNMENT, assignmentId, AccessPolicy.reader(reader), page, size);
    }

    /** What happened to a directive as a whole, the newest first, page by page. */
    public Page pageOfDirective(long directiveId, int page, int size) {
        return page(OF_DIRECTIVE, directiveId, Map.of(), page, size);
    }

    private Page page(String which, long id, Map<String, Object> reader, int page, int size) {
        List<RecordedEvent> events = jdbc.sql(SELECT + which + " order by e.id desc limit :size offset :from")
                .param("id", id)
                .params(reader)
                .param("size", size)
                .param("from", (long) page * size)
                .query(RecordedEvent.class)
                .list();
        long total = jdbc.sql("select count(*) from event e" + which)
                .param("id", id)
                .params(reader)
                .query(Long.class)
                .single();
        return new Page(events, total);
    }

    public List<RecordedEvent> ofDirective(long directiveId) {
        return jdbc.sql(SELECT + OF_DIRECTIVE + " order by e.id")
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

    private static String basis(String own, String right) {
        return own == null ? right : right == null ? own : own + "; " + right;
    }
}

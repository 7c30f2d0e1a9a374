package vn.dondoc.request;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.dondoc.identity.Actor;
import vn.dondoc.problem.Problem;

/** The requests; whoever changes one holds the row lock of its assignment, or of its directive, then its own. */
@Repository
public class Requests {

    private static final String SELECT =
            """
            select q.id, q.assignment_id, q.directive_id, q.kind, q.state, q.reason, q.basis, q.agency_code, q.until_on,
                   q.detail, q.asked_by, q.asked_by_agency,
                   exists (select 1 from agency o where o.code = q.asked_by_agency and o.kind = 'province') as asked_by_province,
                   q.by_office, q.asked_at, q.advice, q.decided_by, q.decided_at, q.decision_note,
                   q.decision_basis, q.process_instance_id, q.reason_code, q.asked_late, q.decision_level, q.granted_on
              from request q""";

    private static final String OPEN = " q.state in ('WITH_OFFICE', 'WITH_AGENCY', 'WITH_SIGNER', 'WITH_LEAD')";

    private final JdbcClient jdbc;
    private final Clock clock;

    Requests(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Request> find(long id) {
        return jdbc.sql(SELECT + " where q.id = :id")
                .param("id", id)
                .query(Request.class)
                .optional();
    }

    Request lock(long id) {
        return jdbc.sql(SELECT + " where q.id = :id for update")
                .param("id", id)
                .query(Request.class)
                .optional()
                .orElseThrow(Problem::notVisible);
    }

    /** The newest first. */
    public List<Request> ofAssignment(long assignmentId) {
        return list("q.assignment_id = :id order by q.id desc", assignmentId);
    }

    /** About a directive as a whole, the newest first. */
    public List<Request> ofDirective(long directiveId) {
        return list("q.directive_id = :id order by q.id desc", directiveId);
    }

    List<Request> openOnDirective(long directiveId) {
        return list("q.directive_id = :id and" + OPEN + " order by q.id for update", directiveId);
    }

    List<Request> open(long assignmentId) {
        return list("q.assignment_id = :id and" + OPEN + " order by q.id for update", assignmentId);
    }

    /** Those of several assignments, by their ids, without locking any; one without any is left out. */
    Map<Long, List<Request>> openOf(Collection<Long> assignmentIds) {
        return jdbc
                .sql(SELECT + " where q.assignment_id in (:ids) and" + OPEN + " order by q.id")
                .param("ids", assignmentIds)
                .query(Request.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Request::assignmentId));
    }

    /** How often the date of each was moved because its lead had asked; one that never was is left out. */
    Map<Long, Integer> timesExtended(Collection<Long> assignmentIds) {
        Map<Long, Integer> times = new HashMap<>();
        jdbc.sql(
                        """
                select assignment_id, count(*) as times from request
                 where assignment_id in (:ids) and kind = 'EXTENSION' and state = 'GRANTED' group by assignment_id""")
                .param("ids", assignmentIds)
                .query(row -> {
                    times.put(row.getLong("assignment_id"), row.getInt("times"));
                });
        return times;
    }

    private List<Request> list(String condition, long id) {
        return jdbc.sql(SELECT + " where " + condition)
                .param("id", id)
                .query(Request.class)
                .list();
    }

    long add(RequestDraft draft, RequestState state, String detail, Actor actor, String agencyCode, boolean byOffice) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                insert into request (assignment_id, directive_id, kind, state, reason, basis, agency_code, until_on, detail,
                    asked_by, asked_by_agency, by_office, asked_at)
                values (:assignment, :directive, :kind, :state, :reason, :basis, :agency, :until, :detail,
                    :by, :byAgency, :byOffice, :at)""")
                .param("assignment", draft.assignmentId())
                .param("directive", draft.directiveId())
                .param("kind", draft.kind().name())
                .param("state", state.name())
                .param("reason", draft.reason())
                .param("basis", draft.basis())
                .param("agency", draft.agencyCode())
                .param("until", draft.untilOn())
                .param("detail", detail)
                .param("by", actor.id())
                .param("byAgency", agencyCode)
                .param("byOffice", byOffice)
                .param("at", OffsetDateTime.now(clock))
                .update(key, "id");
        return key.getKey().longValue();
    }

    /** Why more time is asked for, whether that came late, and who decides by which rule. */
    void extension(long id, String reasonCode, boolean late, ExtensionRuling ruling) {
        jdbc.sql(
                        """
                update request set reason_code = :reason, asked_late = :late, decision_level = :level, decision_rule = :rule
                 where id = :id""")
                .param("reason", reasonCode)
                .param("late", late)
                .param("level", ruling.level().name())
                .param("rule", ruling.ruleId())
                .param("id", id)
                .update();
    }

    void granted(long id, LocalDate on) {
        jdbc.sql("update request set granted_on = :on where id = :id")
                .param("on", on)
                .param("id", id)
                .update();
    }

    void started(long id, String processInstanceId) {
        jdbc.sql("update request set process_instance_id = :instance where id = :id")
                .param("instance", processInstanceId)
                .param("id", id)
                .update();
    }

    void move(long id, RequestState state) {
        jdbc.sql("update request set state = :state where id = :id")
                .param("state", state.name())
                .param("id", id)
                .update();
    }

    void forward(long id, String advice) {
        jdbc.sql("update request set state = 'WITH_SIGNER', advice = :advice where id = :id")
                .param("advice", advice)
                .param("id", id)
                .update();
    }

    void supplement(long id, RequestDraft corrected, RequestState state) {
        jdbc.sql(
                        """
                update request set state = :state, reason = :reason, basis = :basis, until_on = :until, reason_code = :code
                 where id = :id""")
                .param("state", state.name())
                .param("code", corrected.reasonCode())
                .param("reason", corrected.reason())
                .param("basis", corrected.basis())
                .param("until", corrected.untilOn())
                .param("id", id)
                .update();
    }

    void decide(long id, RequestState state, String decidedBy, String note, String basis) {
        jdbc.sql(
                        """
                update request set state = :state, decided_by = :by, decided_at = :at, decision_note = :note,
                    decision_basis = :basis
                 where id = :id""")
                .param("state", state.name())
                .param("by", decidedBy)
                .param("at", OffsetDateTime.now(clock))
                .param("note", note)
                .param("basis", basis)
                .param("id", id)
                .update();
    }
}

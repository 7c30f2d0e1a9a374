package vn.dondoc.contribution;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.dondoc.problem.Problem;

/** The contributions; whoever changes one holds its row lock first. */
@Repository
public class Contributions {

    private static final String SELECT =
            """
            select c.id, c.assignment_id, c.directive_id, c.agency_code, c.progress, c.round, c.begun_on, c.due_on, c.received_on,
                   c.handler_id, c.by_leader, c.signed_on, c.awaited, c.taken_late, c.closed_reason, c.times_urged, c.urged_on,
                   c.ended_on, c.process_instance_id
              from contribution c where
            """;

    private final JdbcClient jdbc;

    Contributions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Contribution> find(long id) {
        return select("c.id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** @throws Problem if there is none */
    Contribution lock(long id) {
        return select("c.id = :id for update", Map.of("id", id)).stream()
                .findFirst()
                .orElseThrow(Problem::notVisible);
    }

    /** All that were ever asked for, oldest first. */
    public List<Contribution> ofAssignment(long assignmentId) {
        return select("c.assignment_id = :id order by c.id", Map.of("id", assignmentId));
    }

    /** The same of several, by the assignments' ids; one without any is left out. */
    public Map<Long, List<Contribution>> ofAssignments(Collection<Long> assignmentIds) {
        return assignmentIds.isEmpty()
                ? Map.of()
                : select("c.assignment_id in (:ids) order by c.id", Map.of("ids", assignmentIds)).stream()
                        .collect(Collectors.groupingBy(Contribution::assignmentId));
    }

    /** An agency's part whose process still runs. */
    public Optional<Contribution> runningOf(long assignmentId, String agencyCode) {
        return running(ofAssignment(assignmentId), agencyCode);
    }

    /** The same among all parts of an assignment. */
    public static Optional<Contribution> running(List<Contribution> parts, String agencyCode) {
        return parts.stream()
                .filter(part ->
                        part.agencyCode().equals(agencyCode) && !part.progress().isFinished())
                .findFirst();
    }

    /** Those whose process still runs, locked; the assignment's row is locked already. */
    List<Contribution> lockRunning(long assignmentId) {
        return select(
                "c.assignment_id = :id and c.progress not in ('ACCEPTED', 'RECALLED') order by c.id for update",
                Map.of("id", assignmentId));
    }

    /** What lies unregistered with the agency of a directive and is not paused. */
    List<Contribution> unreceived(long directiveId, String agencyCode) {
        return select(
                "c.directive_id = :directive and c.agency_code = :agency and c.received_on is null"
                        + " and c.progress in ('NOT_RECEIVED', 'CLOSED_WITHOUT')"
                        + " and not exists (select 1 from assignment a where a.id = c.assignment_id and a.progress = 'PAUSED')"
                        + " order by c.id",
                Map.of("directive", directiveId, "agency", agencyCode));
    }

    long add(
            long assignmentId,
            long directiveId,
            String agencyCode,
            LocalDate begunOn,
            LocalDate dueOn,
            boolean awaited) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                insert into contribution (assignment_id, directive_id, agency_code, progress, begun_on, due_on, awaited)
                values (:assignment, :directive, :agency, 'NOT_RECEIVED', :begunOn, :dueOn, :awaited)""")
                .param("assignment", assignmentId)
                .param("directive", directiveId)
                .param("agency", agencyCode)
                .param("begunOn", begunOn)
                .param("dueOn", dueOn)
                .param("awaited", awaited)
                .update(key, "id");
        return key.getKey().longValue();
    }

    void started(long id, String processInstanceId) {
        update(id, "process_instance_id = :instance", params("instance", processInstanceId));
    }

    void receive(long id, ContributionProgress progress, LocalDate on) {
        update(id, "progress = :progress, received_on = :on", params("progress", progress.name(), "on", on));
    }

    void name(long id, ContributionProgress progress, String handlerId, boolean byLeader) {
        update(
                id,
                "progress = :progress, handler_id = :handler, by_leader = :byLeader",
                params("progress", progress.name(), "handler", handlerId, "byLeader", byLeader));
    }

    void changeHandler(long id, String handlerId) {
        update(id, "handler_id = :handler", params("handler", handlerId));
    }

    void move(long id, LocalDate dueOn) {
        update(id, "due_on = :due", params("due", dueOn));
    }

    void sign(long id, LocalDate on) {
        update(id, "progress = 'SIGNED', signed_on = :on", params("on", on));
    }

    /** Signed where nobody waits for it: it is taken as it comes. */
    void take(long id, LocalDate on, boolean late) {
        update(
                id,
                "progress = 'ACCEPTED', signed_on = :on, taken_late = :late, ended_on = :on",
                params("on", on, "late", late));
    }

    void nextRound(long id) {
        update(id, "progress = 'SUPPLEMENT_REQUESTED', round = round + 1, signed_on = null", Map.of());
    }

    void urge(long id, LocalDate on) {
        update(id, "times_urged = times_urged + 1, urged_on = :on", params("on", on));
    }

    void closeWithout(long id, String reason) {
        update(id, "progress = 'CLOSED_WITHOUT', awaited = false, closed_reason = :reason", params("reason", reason));
    }

    void end(long id, ContributionProgress progress, LocalDate on) {
        update(id, "progress = :progress, ended_on = :on", params("progress", progress.name(), "on", on));
    }

    private List<Contribution> select(String condition, Map<String, Object> params) {
        return jdbc.sql(SELECT + condition)
                .params(params)
                .query(Contribution.class)
                .list();
    }

    private void update(long id, String changes, Map<String, Object> params) {
        jdbc.sql("update contribution set " + changes + " where id = :id")
                .params(params)
                .param("id", id)
                .update();
    }

    private static Map<String, Object> params(Object... namesAndValues) {
        Map<String, Object> params = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            params.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return params;
    }
}

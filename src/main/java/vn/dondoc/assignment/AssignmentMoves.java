package vn.dondoc.assignment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.deadline.ReportPeriod;

/**
 * Writes what an assignment has become: the moves of the progress axis and the facts that come with each. Whether a move is
 * possible is for {@link Progress} to say before; the row's lock is held by then.
 */
@Repository
class AssignmentMoves {

    private final JdbcClient jdbc;
    private final AssignmentWords words;

    AssignmentMoves(JdbcClient jdbc, AssignmentWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    void give(long id, LocalDate givenOn, GivenDate date, ReportPeriod period) {
        update(
                """
                progress = 'NOT_RECEIVED', given_on = :givenOn, due_on = :dueOn, original_due_on = :dueOn,
                written_deadline = :written, deadline_basis = :basis, deadline_rule = :rule, period_from = :from, period_to = :to""",
                id,
                params(
                        "givenOn",
                        givenOn,
                        "dueOn",
                        date.dueOn(),
                        "written",
                        date.asWritten(),
                        "basis",
                        date.basis() == null ? null : date.basis().name(),
                        "rule",
                        date.rule(),
                        "from",
                        period == null ? null : period.from(),
                        "to",
                        period == null ? null : period.to()));
    }

    /** The original date stays; by {@link DeadlineMoves} only. */
    void moveDeadline(long id, LocalDate dueOn, Basis basis, String rule) {
        update(
                "due_on = :dueOn, deadline_basis = :basis, deadline_rule = :rule",
                id,
                params("dueOn", dueOn, "basis", basis.name(), "rule", rule));
    }

    void started(long id, String processInstanceId) {
        update("process_instance_id = :instance", id, params("instance", processInstanceId));
    }

    void receive(long id, LocalDate receivedOn) {
        update("progress = 'NOT_ASSIGNED', received_on = coalesce(received_on, :on)", id, params("on", receivedOn));
    }

    void name(long id, String handlerId) {
        update("progress = 'IN_PROGRESS', handler_id = :handler", id, params("handler", handlerId));
    }

    void changeHandler(long id, String handlerId) {
        update("handler_id = :handler", id, params("handler", handlerId));
    }

    void move(long id, Progress progress) {
        update("progress = :progress", id, params("progress", progress.name()));
    }

    void draftLead(long id, String proposedLeadCode) {
        update("proposed_lead_code = :lead", id, params("lead", proposedLeadCode));
    }

    /** @param progress not received, or still paused */
    void changeLead(long id, String leadCode, Progress progress) {
        update(
                """
                lead_code = :lead, proposed_lead_code = null, progress = :progress, received_on = null, handler_id = null,
                result_issued_on = null""",
                id,
                params("lead", leadCode, "progress", progress.name()));
        jdbc.sql("delete from assignment_coordinator where assignment_id = :id and agency_code = :lead")
                .param("id", id)
                .param("lead", leadCode)
                .update();
        words.changed(id);
    }

    void issueResult(long id, LocalDate issuedOn) {
        update("progress = 'AWAITING_CONFIRMATION', result_issued_on = :on", id, params("on", issuedOn));
    }

    /** The result no longer counts: sent back, or its issue withdrawn. */
    void reopen(long id, Progress progress) {
        update("progress = :progress, result_issued_on = null", id, params("progress", progress.name()));
    }

    void end(long id, Progress progress, LocalDate on, String reason) {
        update(
                "progress = :progress, ended_on = :on, end_reason = :reason, confirmed_on = case when :progress = 'COMPLETED' then :on end",
                id,
                params("progress", progress.name(), "on", on, "reason", reason));
    }

    /** A pause goes on. */
    void beginPeriod(long id, ReportPeriod period) {
        update(
                "progress = case when progress = 'PAUSED' then progress else 'IN_PROGRESS' end, result_issued_on = null, period_from = :from, period_to = :to",
                id,
                params("from", period.from(), "to", period.to()));
    }

    private void update(String assignments, long id, Map<String, Object> params) {
        jdbc.sql("update assignment set " + assignments + " where id = :id")
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

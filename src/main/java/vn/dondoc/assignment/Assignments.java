package vn.dondoc.assignment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.dondoc.deadline.ReportPeriod;
import vn.dondoc.language.VietnameseText;
import vn.dondoc.problem.Problem;

/** The assignments; whoever changes one holds its row lock first. */
@Repository
public class Assignments {

    static final String COLUMNS =
            """
            a.id, a.directive_id, a.ordinal, a.title, a.content, a.lead_code, a.kind, a.proposal_required,
            a.beneficiary_list_required, a.written_deadline, a.written_days, a.deadline_basis, a.deadline_rule, a.due_on, a.original_due_on,
            a.progress, a.handler_id, a.proposed_lead_code, a.given_on, a.received_on, a.result_issued_on, a.confirmed_on,
            a.ended_on, a.period_from, a.period_to, a.process_instance_id""";

    private final JdbcClient jdbc;

    Assignments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Assignment> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from assignment a where a.id = :id")
                .param("id", id)
                .query(Assignment.class)
                .optional();
    }

    /** @throws Problem if there is none */
    public Assignment lock(long id) {
        return jdbc.sql("select " + COLUMNS + " from assignment a where a.id = :id for update")
                .param("id", id)
                .query(Assignment.class)
                .optional()
                .orElseThrow(Problem::notVisible);
    }

    public List<Assignment> ofDirective(long directiveId) {
        return jdbc.sql("select " + COLUMNS + " from assignment a where a.directive_id = :id order by a.ordinal")
                .param("id", directiveId)
                .query(Assignment.class)
                .list();
    }

    public List<String> coordinators(long id) {
        return jdbc.sql("select agency_code from assignment_coordinator where assignment_id = :id order by agency_code")
                .param("id", id)
                .query(String.class)
                .list();
    }

    /** @param agencyCode neither the lead nor a coordinating agency already */
    public void addCoordinator(long id, String agencyCode) {
        jdbc.sql("insert into assignment_coordinator (assignment_id, agency_code) values (:id, :code)")
                .param("id", id)
                .param("code", agencyCode)
                .update();
    }

    /** @return whether the agency was one of the coordinating agencies */
    public boolean removeCoordinator(long id, String agencyCode) {
        return jdbc.sql("delete from assignment_coordinator where assignment_id = :id and agency_code = :code")
                        .param("id", id)
                        .param("code", agencyCode)
                        .update()
                == 1;
    }

    /** Writes down what the Office breaks a directive into; replaces an earlier draft. */
    public long addDraft(long directiveId, AssignmentDraft draft) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                insert into assignment (directive_id, ordinal, title, content, lead_code, kind, proposal_required,
                    beneficiary_list_required, written_deadline, written_days, deadline_basis, progress, search_text)
                values (:directive, :ordinal, :title, :content, :lead, :kind, :proposal, :list, :written, :days, :basis, 'DRAFTED', :search)""")
                .param("directive", directiveId)
                .param("ordinal", draft.ordinal())
                .param("title", draft.title())
                .param("content", draft.content())
                .param("lead", draft.leadCode())
                .param("kind", draft.kind().name())
                .param("proposal", draft.proposalRequired())
                .param("list", draft.beneficiaryListRequired())
                .param("written", draft.writtenDeadline())
                .param("days", draft.writtenDays())
                .param(
                        "basis",
                        draft.deadlineBasis() == null
                                ? null
                                : draft.deadlineBasis().name())
                // The sentence may name a child; only the title is searched.
                .param("search", VietnameseText.searchText(1200, draft.title()))
                .update(key, "id");
        long id = key.getKey().longValue();
        draft.coordinatorCodes().forEach(code -> addCoordinator(id, code));
        return id;
    }

    public void removeDrafts(long directiveId) {
        for (String statement : List.of(
                "delete from fact_basis where directive_id = :id and assignment_id is not null",
                "delete from assignment_coordinator where assignment_id in (select id from assignment where directive_id = :id)",
                "delete from assignment where directive_id = :id and progress = 'DRAFTED'")) {
            jdbc.sql(statement).param("id", directiveId).update();
        }
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
        removeCoordinator(id, leadCode);
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

    /** How many of the directive's assignments still run; asked under the lock of the directive's row. */
    public int countOpen(long directiveId) {
        return jdbc.sql(
                        """
                select count(*) from assignment
                 where directive_id = :id and progress not in ('COMPLETED', 'FOLLOW_UP_ENDED', 'RECALLED')""")
                .param("id", directiveId)
                .query(Integer.class)
                .single();
    }

    /** The other parts of the same directive that lie unregistered with the same agency. */
    public List<Assignment> unreceived(long directiveId, String leadCode, Collection<Long> except) {
        return ofDirective(directiveId).stream()
                .filter(a -> a.progress() == Progress.NOT_RECEIVED
                        && a.leadCode().equals(leadCode)
                        && !except.contains(a.id()))
                .toList();
    }

    private void update(String assignments, long id, Map<String, Object> params) {
        jdbc.sql("update assignment set " + assignments + " where id = :id")
                .params(params)
                .param("id", id)
                .update();
    }

    private static Map<String, Object> params(Object... namesAndValues) {
        Map<String, Object> params = new java.util.HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            params.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return params;
    }
}

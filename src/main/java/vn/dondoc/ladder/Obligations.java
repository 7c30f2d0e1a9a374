package vn.dondoc.ladder;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.deadline.Urgency;
import vn.dondoc.organisation.Role;

/**
 * What is owed now, read from where it stands: the assignment's own result, the rows of {@code obligation}, the open tasks of steps
 * that have days of their own. Nothing is owed of what is finished, recalled or paused; the decision to resume is.
 */
@Repository
class Obligations {

    /** Open, and not standing still by decision. */
    static final String RUNS = "a.progress not in ('DRAFTED', 'PAUSED', 'COMPLETED', 'FOLLOW_UP_ENDED', 'RECALLED')";

    private static final String LINK =
            """
            (select min(l.task_id) from open_task l
              where l.assignment_id = a.id and l.process_key in ('assignmentExecution', 'proposal', 'documentIssuing'))""";

    private static final String RESULT =
            """
            select 'result:' || a.id as obligation_key, cast('RESULT' as varchar(30)) as kind, cast(null as varchar(60)) as step,
                   cast(null as varchar(20)) as agency_role, d.urgency, a.given_on as begun_on,
                   (select max(c.changed_at) from deadline_change c where c.assignment_id = a.id) as changed_at, a.due_on,
                   a.lead_code as agency_code, cast(null as varchar(20)) as party_code, a.directive_id, a.id as assignment_id,
                   cast(null as varchar(64)) as task_id, %s as link_task_id
              from assignment a join directive d on d.id = a.directive_id
             where a.id = :id and a.due_on is not null and a.result_issued_on is null and %s"""
                    .formatted(LINK, RUNS);

    /** A report that waits for confirmation is no longer owed; a part that the lead closed without is awaited no more. */
    private static final String ROWS =
            """
            select 'obligation:' || o.id, o.kind, cast(null as varchar(60)), cast(null as varchar(20)), d.urgency, o.since_on,
                   cast(null as timestamp(3) with time zone), o.due_on, coalesce(c.agency_code, e.agency_code, a.lead_code), c.agency_code,
                   a.directive_id, a.id, cast(null as varchar(64)),
                   case when c.id is not null
                        then (select min(l.task_id) from open_task l where l.process_key = 'contribution' and l.subject_id = c.id)
                        when e.id is not null
                        then (select min(l.task_id) from open_task l where l.process_key = 'explanation' and l.subject_id = e.id)
                        else %s end
              from obligation o join assignment a on a.id = o.assignment_id join directive d on d.id = a.directive_id
              left join contribution c on c.id = o.contribution_id left join explanation e on e.id = o.explanation_id
             where o.assignment_id = :id and o.fulfilled_on is null and %s
               and (o.kind <> 'PERIOD_REPORT' or a.result_issued_on is null or o.period_to <> a.period_to)
               and (c.id is null or c.progress <> 'CLOSED_WITHOUT')"""
                    .formatted(LINK, RUNS);

    private static final String TASKS =
            """
            select case when t.process_key = 'opinion' then 'opinion:' || t.subject_id else 'task:' || t.task_id end as obligation_key,
                   cast(null as varchar(30)) as kind, t.step, t.agency_role, t.urgency, cast(null as date) as begun_on, t.created_at as changed_at,
                   t.due_on, t.agency_code, case when t.role like 'PARTY%' then t.agency_code end as party_code, t.directive_id,
                   t.assignment_id, t.task_id, t.task_id as link_task_id
              from open_task t left join contribution p on t.process_key = 'contribution' and p.id = t.subject_id
             where t.locked = false and t.step in (:steps) and coalesce(p.progress, '') <> 'CLOSED_WITHOUT'
               and\s""";

    private final JdbcClient jdbc;

    Obligations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param changedAt when its date was set anew or its task came into being
     * @param agencyRole the role with which its task lies
     */
    record Row(
            String obligationKey,
            String kind,
            String step,
            Role agencyRole,
            Urgency urgency,
            LocalDate begunOn,
            OffsetDateTime changedAt,
            LocalDate dueOn,
            String agencyCode,
            String partyCode,
            long directiveId,
            Long assignmentId,
            String taskId,
            String linkTaskId) {}

    List<Row> ofAssignment(long assignmentId) {
        return jdbc.sql(RESULT + " union all " + ROWS + " union all " + TASKS + "t.assignment_id = :id")
                .param("id", assignmentId)
                .param("steps", TimedStep.steps())
                .query(Row.class)
                .list();
    }

    /** Of the directive as a whole. */
    List<Row> ofDirective(long directiveId) {
        return jdbc.sql(TASKS + "t.directive_id = :id and t.assignment_id is null")
                .param("id", directiveId)
                .param("steps", TimedStep.steps())
                .query(Row.class)
                .list();
    }
}

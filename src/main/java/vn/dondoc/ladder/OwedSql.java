package vn.dondoc.ladder;

import vn.dondoc.deadline.WorkingCalendars;
import vn.dondoc.organisation.AgencyKind;
import vn.dondoc.organisation.Role;
import vn.dondoc.organisation.Works;

/**
 * The statement that reads what is owed, part by part: each select of the union is one kind of obligation, in the columns of the first.
 * Nothing is owed of what is finished, recalled or paused; the decision to resume is.
 */
final class OwedSql {

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

    /** A result that was urged in writing three times since its date is told once more, as an obligation of its own. */
    private static final String URGED =
            """
            select 'urged:' || a.id, cast('THIRD_URGING' as varchar(30)), cast(null as varchar(60)), cast(null as varchar(20)), d.urgency,
                   a.given_on, cast(null as timestamp(3) with time zone), u.ended_on, a.lead_code, cast(null as varchar(20)), a.directive_id,
                   a.id, cast(null as varchar(64)), %s
              from assignment a join directive d on d.id = a.directive_id
              join urging u on u.assignment_id = a.id and u.agency_code = a.lead_code and u.state = 'ISSUED' and u.ended_on > a.due_on
             where a.id = :id and a.due_on is not null and a.result_issued_on is null and %s
               and 2 = (select count(*) from urging b
                         where b.assignment_id = a.id and b.agency_code = a.lead_code and b.state = 'ISSUED' and b.ended_on > a.due_on
                           and (b.ended_on, b.id) < (u.ended_on, u.id))"""
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

    /** What was not given and was recorded as silence is missing until the lead signs without it; a new round asks anew. */
    static final String SILENT =
            """
            o.state = 'SILENT' and o.opinion_round = s.opinion_round and s.state in ('ASKING', 'EXPLAINING', 'SIGNING')
               and a.result_issued_on is null and\s"""
                    + RUNS;

    private static final String SILENCES =
            """
            select 'opinion:' || o.id, cast('OPINION' as varchar(30)), cast(null as varchar(60)), cast(null as varchar(20)), d.urgency,
                   o.asked_on, cast(null as timestamp(3) with time zone), o.due_on, o.agency_code, o.agency_code, a.directive_id, a.id,
                   cast(null as varchar(64)), cast(null as varchar(64))
              from proposal s join opinion o on o.proposal_id = s.id
              join assignment a on a.id = s.assignment_id join directive d on d.id = a.directive_id
             where s.assignment_id = :id and\s"""
                    + SILENT;

    private static final String HANDLER_THERE = Works.in("p.id", "a.lead_code", Role.OFFICER, Role.LEADER);
    private static final String OFFICER_THERE = Works.inKind("p.id", AgencyKind.OFFICE);

    /** There is one row at least, that of the marks. Handlers who have left the lead agency are none, nor is a field's officer who has left the Office. */
    private static final String OWED =
            """
            select %s as calendar_mark, %s as table_mark, x.obligation_key, x.kind, x.step, x.agency_role, x.urgency, x.begun_on, x.changed_at,
                   x.due_on, x.agency_code, x.party_code, x.directive_id, x.assignment_id, x.task_id, x.link_task_id,
                   d.number, d.field, a.ordinal, coalesce(a.title, d.subject) as title, a.lead_code,
                   (select p.id from person p where p.id = a.handler_id and p.active and %s) as handler_id,
                   (select p.id from responsibility r join person p on p.id = r.office_officer and p.active
                     where r.field = d.field and %s) as officer_id,
                   g.short_name as agency_name, case when g.kind = 'province' then true else false end as agency_above,
                   t.agency_code as holder_agency, t.agency_role as holder_role,
                   coalesce(t.principal_id, t.assignee_id) as holder_id,
                   %s as acted_at,
                   (select string_agg(s.due_on || ' ' || s.step || ' ' || s.state, ',')
                      from ladder_step s where s.obligation_key = x.obligation_key) as steps
              from (select 1 as one) o left join (%s) x on 1 = 1
              left join directive d on d.id = x.directive_id left join assignment a on a.id = x.assignment_id
              left join agency g on g.code = x.agency_code left join open_task t on t.task_id = x.task_id""";

    private OwedSql() {}

    /** Parameters: {@code id}, {@code steps}, {@code today}, {@code notActing}. */
    static String ofAssignment(String tableMark) {
        return OWED.formatted(
                WorkingCalendars.MARK,
                tableMark,
                HANDLER_THERE,
                OFFICER_THERE,
                LastActs.ACTED_AT,
                String.join(" union all ", RESULT, ROWS, TASKS + "t.assignment_id = :id", SILENCES, URGED));
    }

    /** Of the directive as a whole. Parameters: {@code id}, {@code steps}, {@code today}. */
    static String ofDirective(String tableMark) {
        return OWED.formatted(
                WorkingCalendars.MARK,
                tableMark,
                HANDLER_THERE,
                OFFICER_THERE,
                "cast(null as timestamp(3) with time zone)",
                TASKS + "t.directive_id = :id and t.assignment_id is null");
    }
}

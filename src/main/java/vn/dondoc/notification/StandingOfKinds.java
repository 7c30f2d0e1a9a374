package vn.dondoc.notification;

import org.springframework.stereotype.Component;

/**
 * What is told to a whole agency's clerks or leaders and so is bound to no task: a new assignment asks a clerk for nothing once it is
 * taken, and a leader for nothing once he has acted on it himself; a return is settled when that step is done; nobody is urged after
 * the result.
 */
@Component
class StandingOfKinds implements Standing {

    private static final String STEP =
            """
            exists (select 1 from open_task t where t.task_id = substring(m.dedup_key from 6)""";

    private static final String CONDITION =
            """
            (m.kind <> 'NEW_ASSIGNMENT' or m.assignment_id is null
             or (exists (select 1 from assignment a where a.id = m.assignment_id and a.ended_on is null)
                 and (m.dedup_key not like 'task:%%'
                      or %1$s and (t.assignee_id is null or m.recipient_id in (t.assignee_id, t.principal_id)
                                   or m.principal_id in (t.assignee_id, t.principal_id)))
                      or (exists (select 1 from role_grant g where g.person_id = m.recipient_id and g.role = 'LEADER')
                          and not exists (select 1 from event e
                                           where e.assignment_id = m.assignment_id and e.happened_at > m.created_at
                                             and (e.actor_id = m.recipient_id or e.actor_id = m.principal_id))))))
            and (m.kind <> 'RETURNED' or m.dedup_key not like 'task:%%' or %1$s))
            and (m.kind <> 'URGED' or m.assignment_id is null
                 or exists (select 1 from assignment a
                             where a.id = m.assignment_id and a.ended_on is null and a.result_issued_on is null))"""
                    .formatted(STEP);

    @Override
    public String condition() {
        return CONDITION;
    }
}

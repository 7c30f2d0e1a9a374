package vn.dondoc.ladder;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.notification.StandingRelevance;

/** A reminder that is about to go out still holds: what it is about is owed by the same date. */
@Component
class StillOwed extends StandingRelevance {

    private static final String CONDITION =
            """
            m.obligation_key is null
            or exists (select 1 from assignment a
                        where a.id = m.assignment_id and a.result_issued_on is null and %1$s
                          and (m.obligation_key = 'result:' || a.id and a.due_on = m.due_on
                               or m.obligation_key = 'urged:' || a.id and a.due_on < m.due_on))
            or exists (select 1 from obligation o join assignment a on a.id = o.assignment_id
                        where a.id = m.assignment_id and m.obligation_key = 'obligation:' || o.id and o.due_on = m.due_on
                          and o.fulfilled_on is null and %1$s)
            or exists (select 1 from open_task t
                        where t.assignment_id = m.assignment_id and t.process_key = 'opinion'
                          and m.obligation_key = 'opinion:' || t.subject_id and t.due_on = m.due_on and t.locked = false)
            or m.obligation_key = 'contributions:' || m.assignment_id
               and exists (select 1 from obligation o join assignment a on a.id = o.assignment_id
                            where a.id = m.assignment_id and o.contribution_id is not null and o.due_on = m.due_on
                              and o.fulfilled_on is null and %1$s)
            or m.obligation_key = 'opinions:' || m.assignment_id
               and exists (select 1 from open_task t
                            where t.assignment_id = m.assignment_id and t.process_key = 'opinion' and t.due_on = m.due_on
                              and t.locked = false)
            or m.obligation_key like 'opinion%%'
               and exists (select 1 from opinion o join proposal s on s.id = o.proposal_id join assignment a on a.id = s.assignment_id
                            where a.id = m.assignment_id and o.due_on = m.due_on
                              and m.obligation_key in ('opinion:' || o.id, 'opinions:' || a.id) and %2$s)
            or m.obligation_key like 'task:%%'
               and exists (select 1 from open_task t where t.task_id = substring(m.obligation_key from 6) and t.locked = false)"""
                    .formatted(OwedSql.RUNS, OwedSql.SILENT);

    StillOwed(JdbcClient jdbc) {
        super(jdbc);
    }

    /** Owed by several agencies of one assignment, by the same day: holds while one of them owes it. */
    static String ofSeveral(Obligation one) {
        return (one.kind() == ObligationKind.OPINION ? "opinions:" : "contributions:") + one.assignmentId();
    }

    @Override
    public String condition() {
        return CONDITION;
    }
}

package vn.dondoc.ladder;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what a message of the ladder is about: one statement. */
@Repository
class LadderSubjects {

    private final JdbcClient jdbc;

    LadderSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    LadderSubject of(Obligation obligation) {
        return jdbc.sql(
                        """
                select d.number, d.field, a.ordinal, coalesce(a.title, d.subject) as title, a.lead_code, a.handler_id,
                       g.short_name as agency_name, case when g.kind = 'province' then true else false end as agency_above,
                       t.agency_code as holder_agency, t.agency_role as holder_role,
                       coalesce(t.principal_id, t.assignee_id) as holder_id
                  from directive d left join assignment a on a.id = :assignment
                  join agency g on g.code = :agency left join open_task t on t.task_id = :task
                 where d.id = :directive""")
                .param("assignment", obligation.assignmentId())
                .param("agency", obligation.agencyCode())
                .param("task", obligation.taskId())
                .param("directive", obligation.directiveId())
                .query(LadderSubject.class)
                .single();
    }
}

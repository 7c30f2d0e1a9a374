package vn.dondoc.ladder;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.organisation.AgencyKind;
import vn.dondoc.organisation.Role;
import vn.dondoc.organisation.Works;

/** Reads what a message of the ladder is about and who may be told of it: one statement. */
@Repository
class LadderSubjects {

    private final JdbcClient jdbc;
    private final Clock clock;

    LadderSubjects(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    LadderSubject of(Obligation obligation) {
        return jdbc.sql(
                        """
                select d.number, d.field, a.ordinal, coalesce(a.title, d.subject) as title, a.lead_code,
                       (select p.id from person p where p.id = a.handler_id and p.active and %1$s) as handler_id,
                       (select p.id from responsibility r join person p on p.id = r.office_officer and p.active
                         where r.field = d.field and %2$s) as officer_id,
                       g.short_name as agency_name, case when g.kind = 'province' then true else false end as agency_above,
                       t.agency_code as holder_agency, t.agency_role as holder_role,
                       coalesce(t.principal_id, t.assignee_id) as holder_id
                  from directive d left join assignment a on a.id = :assignment
                  join agency g on g.code = :agency left join open_task t on t.task_id = :task
                 where d.id = :directive"""
                                .formatted(
                                        Works.in("p.id", "a.lead_code", Role.OFFICER, Role.LEADER),
                                        Works.inKind("p.id", AgencyKind.OFFICE)))
                .param("assignment", obligation.assignmentId())
                .param("agency", obligation.agencyCode())
                .param("task", obligation.taskId())
                .param("directive", obligation.directiveId())
                .param("today", OfficeZone.today(clock))
                .query(LadderSubject.class)
                .single();
    }
}

package vn.dondoc.workflow;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.organisation.AgencyKind;
import vn.dondoc.organisation.Role;
import vn.dondoc.organisation.Works;

/** Reads what a new task is about and who stands in which part of it: one statement, for every process. */
@Repository
class TaskSubjects {

    // Who is switched off or works there no more is read as nobody: the task then lies with all who hold the role.
    private static final String SELECT =
            """
            select d.id as directive_id, a.id as assignment_id, x.id as document_id, d.number as directive_number,
                   coalesce(a.title, d.subject) as title, a.lead_code,
                   (select p.id from person p where p.id = a.handler_id and p.active and %5$s) as handler_id,
                   (select o.code from agency o where o.kind = 'office') as office_code,
                   (select p.id from person p where p.id = r.office_officer and p.active and %7$s) as office_officer,
                   (select p.id from person p where p.id = r.office_leader and p.active and %8$s) as office_leader,
                   (select o.code from agency o where o.kind = 'province') as province_code,
                   (select p.id from person p where p.id = coalesce(d.signed_by, r.vice_chair) and p.active and %9$s
                       and coalesce(%1$s, '') <> 'CHAIR') as signer_id,
                   case when %1$s = 'CHAIR' or exists (select 1 from role_grant g
                                      where g.person_id = coalesce(d.signed_by, r.vice_chair) and g.role = 'CHAIR')
                        then 'CHAIR' else 'LEADER' end as signer_role,
                   (select p.id from person p where p.id = r.vice_chair and p.active and %9$s and %1$s = 'VICE_CHAIR') as decider_id,
                   case when %1$s = 'VICE_CHAIR'
                         and not exists (select 1 from role_grant g where g.person_id = r.vice_chair and g.role = 'CHAIR')
                        then 'LEADER' else 'CHAIR' end as decider_role,
                   %2$s as party_code, (select p.id from person p where p.id = %3$s and p.active and %6$s) as party_handler_id,
                   case when g.kind = 'province' then (select o.code from agency o where o.kind = 'office')
                        else g.code end as document_agency,
                   coalesce(g.handler_issues, false) as document_handler_issues, x.signer_id as document_signer,
                   %4$s as due_on, d.urgency, d.field, case when a.progress = 'PAUSED' then true else false end as paused
            """;

    private static final Map<String, String> STATEMENTS = TaskSource.BY_PROCESS.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> statement(entry.getValue())));

    private final JdbcClient jdbc;
    private final Clock clock;

    TaskSubjects(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The processes whose tasks this knows. */
    static Set<String> processKeys() {
        return TaskSource.BY_PROCESS.keySet();
    }

    /** The processes whose tasks are due when the assignment is. */
    static Set<String> withTheAssignmentsDate() {
        return TaskSource.BY_PROCESS.entrySet().stream()
                .filter(source -> source.getValue().isDueWithAssignment())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    static String idVariable(String processKey) {
        return TaskSource.BY_PROCESS.get(processKey).idVariable();
    }

    TaskSubject find(String processKey, long id) {
        return select(processKey, List.of(id)).single();
    }

    /** What a task in the matter of each of these assignments would be about. */
    List<TaskSubject> ofAssignments(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : select("assignmentExecution", ids).list();
    }

    private JdbcClient.MappedQuerySpec<TaskSubject> select(String processKey, Collection<Long> ids) {
        return jdbc.sql(STATEMENTS.get(processKey))
                .param("ids", ids)
                .param("today", OfficeZone.today(clock))
                .query(TaskSubject.class);
    }

    private static String statement(TaskSource source) {
        return SELECT.formatted(
                        source.level(),
                        source.party(),
                        source.handler(),
                        source.dueOn(),
                        Works.in("p.id", "a.lead_code", Role.OFFICER, Role.LEADER),
                        Works.in("p.id", source.party(), Role.OFFICER, Role.LEADER),
                        Works.inKind("p.id", AgencyKind.OFFICE, Role.OFFICER, Role.LEADER),
                        Works.inKind("p.id", AgencyKind.OFFICE, Role.LEADER),
                        Works.inKind("p.id", AgencyKind.PROVINCE, Role.LEADER, Role.CHAIR))
                + source.from();
    }
}

package vn.dondoc.workflow;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what a new task is about and who stands in which part of it: one statement, for every process. */
@Repository
class TaskSubjects {

    /** Which variable of a process holds the id of what it is about. */
    static final Map<String, String> ID_VARIABLES = Map.of(
            "directiveExecution", ProcessVariable.DIRECTIVE_ID,
            "assignmentExecution", ProcessVariable.ASSIGNMENT_ID,
            "documentIssuing", ProcessVariable.DOCUMENT_ID);

    // A person who is switched off is read as nobody: the task then lies with all who hold the role.
    private static final String SELECT =
            """
            select d.id as directive_id, a.id as assignment_id, x.id as document_id, d.number as directive_number,
                   coalesce(a.title, d.subject) as title, a.lead_code,
                   (select p.id from person p where p.id = a.handler_id and p.active) as handler_id,
                   (select o.code from agency o where o.kind = 'office') as office_code,
                   (select p.id from person p where p.id = r.office_officer and p.active) as office_officer,
                   (select p.id from person p where p.id = r.office_leader and p.active) as office_leader,
                   (select o.code from agency o where o.kind = 'province') as province_code,
                   (select p.id from person p where p.id = coalesce(d.signed_by, r.vice_chair) and p.active) as signer_id,
                   case when exists (select 1 from role_grant g
                                      where g.person_id = coalesce(d.signed_by, r.vice_chair) and g.role = 'CHAIR')
                        then 'CHAIR' else 'LEADER' end as signer_role,
                   case when g.kind = 'province' then (select o.code from agency o where o.kind = 'office')
                        else g.code end as document_agency,
                   coalesce(g.handler_issues, false) as document_handler_issues, x.signer_id as document_signer,
                   a.due_on, d.urgency
            """;

    private static final Map<String, String> SOURCES = Map.of(
            "directiveExecution",
            """
              from directive d join responsibility r on r.field = d.field
              left join assignment a on 1 = 0 left join issued_document x on 1 = 0 left join agency g on 1 = 0
             where d.id = :id""",
            "assignmentExecution",
            """
              from assignment a join directive d on d.id = a.directive_id join responsibility r on r.field = d.field
              left join issued_document x on 1 = 0 left join agency g on 1 = 0
             where a.id = :id""",
            "documentIssuing",
            """
              from issued_document x join directive d on d.id = x.directive_id join responsibility r on r.field = d.field
              join agency g on g.code = x.agency_code left join assignment a on a.id = x.assignment_id
             where x.id = :id""");

    private final JdbcClient jdbc;

    TaskSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    TaskSubject find(String processKey, long id) {
        return jdbc.sql(SELECT + SOURCES.get(processKey))
                .param("id", id)
                .query(TaskSubject.class)
                .single();
    }
}

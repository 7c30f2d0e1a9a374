package vn.dondoc.workflow;

import java.time.Clock;
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

    private static final String ASSIGNMENTS_DATE = "a.due_on";

    /**
     * Where the facts of a process's tasks come from.
     *
     * @param idVariable the process variable that holds the id of what the process is about
     * @param party the column with the agency whose own part this is, {@code handler} who handles it there, {@code dueOn} until when
     * @param level the column with the level that decides, null where nothing is decided
     * @param from gives the rows {@code d} (directive), {@code r} (field of work), {@code a} (assignment), {@code x} (document),
     *     {@code g} (the agency that issues it)
     */
    private record Source(String idVariable, String party, String handler, String dueOn, String level, String from) {

        private static final String NOBODY = "cast(null as varchar(20))";

        /** Work on what the directive gave, which is no single agency's own part. */
        static Source ofAll(String idVariable, String from) {
            return new Source(idVariable, NOBODY, "cast(null as varchar(64))", ASSIGNMENTS_DATE, NOBODY, from);
        }
    }

    private static final Map<String, Source> SOURCES = Map.of(
            "directiveExecution",
            Source.ofAll(
                    ProcessVariable.DIRECTIVE_ID,
                    """
                      from directive d join responsibility r on r.field = d.field
                      left join assignment a on 1 = 0 left join issued_document x on 1 = 0 left join agency g on 1 = 0
                     where d.id = :id"""),
            "assignmentExecution",
            Source.ofAll(
                    ProcessVariable.ASSIGNMENT_ID,
                    """
                      from assignment a join directive d on d.id = a.directive_id join responsibility r on r.field = d.field
                      left join issued_document x on 1 = 0 left join agency g on 1 = 0
                     where a.id = :id"""),
            "documentIssuing",
            Source.ofAll(
                    ProcessVariable.DOCUMENT_ID,
                    """
                      from issued_document x join directive d on d.id = x.directive_id join responsibility r on r.field = d.field
                      join agency g on g.code = x.agency_code left join assignment a on a.id = x.assignment_id
                     where x.id = :id"""),
            "contribution",
            new Source(
                    ProcessVariable.CONTRIBUTION_ID,
                    "c.agency_code",
                    "c.handler_id",
                    "c.due_on",
                    Source.NOBODY,
                    """
                      from contribution c join assignment a on a.id = c.assignment_id join directive d on d.id = a.directive_id
                      join responsibility r on r.field = d.field
                      left join issued_document x on 1 = 0 left join agency g on 1 = 0
                     where c.id = :id"""),
            "proposal",
            new Source(
                    ProcessVariable.PROPOSAL_ID,
                    Source.NOBODY,
                    "cast(null as varchar(64))",
                    ASSIGNMENTS_DATE,
                    "s.decision_level",
                    """
                      from proposal s join assignment a on a.id = s.assignment_id join directive d on d.id = a.directive_id
                      join responsibility r on r.field = d.field
                      left join issued_document x on 1 = 0 left join agency g on 1 = 0
                     where s.id = :id"""),
            "opinion",
            new Source(
                    ProcessVariable.OPINION_ID,
                    "o.agency_code",
                    "cast(null as varchar(64))",
                    "o.due_on",
                    Source.NOBODY,
                    """
                      from opinion o join proposal s on s.id = o.proposal_id join assignment a on a.id = s.assignment_id
                      join directive d on d.id = a.directive_id join responsibility r on r.field = d.field
                      left join issued_document x on 1 = 0 left join agency g on 1 = 0
                     where o.id = :id"""),
            "request",
            new Source(
                    ProcessVariable.REQUEST_ID,
                    "q.asked_by_agency",
                    "cast(null as varchar(64))",
                    ASSIGNMENTS_DATE,
                    "q.decision_level",
                    """
                      from request q left join assignment a on a.id = q.assignment_id
                      join directive d on d.id = coalesce(q.directive_id, a.directive_id)
                      join responsibility r on r.field = d.field
                      left join issued_document x on 1 = 0 left join agency g on 1 = 0
                     where q.id = :id"""),
            "urging",
            Source.ofAll(
                    ProcessVariable.URGING_ID,
                    """
                      from urging u join assignment a on a.id = u.assignment_id
                      join directive d on d.id = a.directive_id join responsibility r on r.field = d.field
                      left join issued_document x on 1 = 0 left join agency g on 1 = 0
                     where u.id = :id"""),
            "explanation",
            new Source(
                    ProcessVariable.EXPLANATION_ID,
                    "e.agency_code",
                    "cast(null as varchar(64))",
                    "e.due_on",
                    Source.NOBODY,
                    """
                      from explanation e join assignment a on a.id = e.assignment_id
                      join directive d on d.id = a.directive_id join responsibility r on r.field = d.field
                      left join issued_document x on 1 = 0 left join agency g on 1 = 0
                     where e.id = :id"""));

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

    private static final Map<String, String> STATEMENTS = SOURCES.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> statement(entry.getValue())));

    private final JdbcClient jdbc;
    private final Clock clock;

    TaskSubjects(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The processes whose tasks this knows. */
    static Set<String> processKeys() {
        return SOURCES.keySet();
    }

    /** The processes whose tasks are due when the assignment is. */
    static Set<String> withTheAssignmentsDate() {
        return SOURCES.entrySet().stream()
                .filter(source -> source.getValue().dueOn().equals(ASSIGNMENTS_DATE))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    static String idVariable(String processKey) {
        return SOURCES.get(processKey).idVariable();
    }

    TaskSubject find(String processKey, long id) {
        return jdbc.sql(STATEMENTS.get(processKey))
                .param("id", id)
                .param("today", OfficeZone.today(clock))
                .query(TaskSubject.class)
                .single();
    }

    private static String statement(Source source) {
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

package vn.dondoc.workflow;

import java.util.Map;

/**
 * Where the facts of a process's tasks come from.
 *
 * @param idVariable the process variable that holds the id of what the process is about
 * @param party the column with the agency whose own part this is, {@code handler} who handles it there, {@code dueOn} until when
 * @param level the column with the level that decides, null where nothing is decided
 * @param from gives the rows {@code d} (directive), {@code r} (field of work), {@code a} (assignment), {@code x} (document),
 *     {@code g} (the agency that issues it)
 */
record TaskSource(String idVariable, String party, String handler, String dueOn, String level, String from) {

    private static final String ASSIGNMENTS_DATE = "a.due_on";
    private static final String NOBODY = "cast(null as varchar(20))";

    /** By the key of the process. */
    static final Map<String, TaskSource> BY_PROCESS = Map.of(
            "directiveExecution",
            ofAll(
                    ProcessVariable.DIRECTIVE_ID,
                    """
                      from directive d join responsibility r on r.field = d.field
                      left join assignment a on 1 = 0 left join issued_document x on 1 = 0 left join agency g on 1 = 0
                     where d.id in (:ids)"""),
            "assignmentExecution",
            ofAll(
                    ProcessVariable.ASSIGNMENT_ID,
                    """
                      from assignment a join directive d on d.id = a.directive_id join responsibility r on r.field = d.field
                      left join issued_document x on 1 = 0 left join agency g on 1 = 0
                     where a.id in (:ids)"""),
            "documentIssuing",
            ofAll(
                    ProcessVariable.DOCUMENT_ID,
                    """
                      from issued_document x join directive d on d.id = x.directive_id join responsibility r on r.field = d.field
                      join agency g on g.code = x.agency_code left join assignment a on a.id = x.assignment_id
                     where x.id in (:ids)"""),
            "contribution",
            new TaskSource(
                    ProcessVariable.CONTRIBUTION_ID,
                    "c.agency_code",
                    "c.handler_id",
                    "c.due_on",
                    NOBODY,
                    """
                      from contribution c join assignment a on a.id = c.assignment_id join directive d on d.id = a.directive_id
                      join responsibility r on r.field = d.field
                      left join issued_document x on 1 = 0 left join agency g on 1 = 0
                     where c.id in (:ids)"""),
            "proposal",
            new TaskSource(
                    ProcessVariable.PROPOSAL_ID,
                    NOBODY,
                    "cast(null as varchar(64))",
                    ASSIGNMENTS_DATE,
                    "s.decision_level",
                    """
                      from proposal s join assignment a on a.id = s.assignment_id join directive d on d.id = a.directive_id
                      join responsibility r on r.field = d.field
                      left join issued_document x on 1 = 0 left join agency g on 1 = 0
                     where s.id in (:ids)"""),
            "opinion",
            new TaskSource(
                    ProcessVariable.OPINION_ID,
                    "o.agency_code",
                    "cast(null as varchar(64))",
                    "o.due_on",
                    NOBODY,
                    """
                      from opinion o join proposal s on s.id = o.proposal_id join assignment a on a.id = s.assignment_id
                      join directive d on d.id = a.directive_id join responsibility r on r.field = d.field
                      left join issued_document x on 1 = 0 left join agency g on 1 = 0
                     where o.id in (:ids)"""),
            "request",
            new TaskSource(
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
                     where q.id in (:ids)"""),
            "urging",
            ofAll(
                    ProcessVariable.URGING_ID,
                    """
                      from urging u join assignment a on a.id = u.assignment_id
                      join directive d on d.id = a.directive_id join responsibility r on r.field = d.field
                      left join issued_document x on 1 = 0 left join agency g on 1 = 0
                     where u.id in (:ids)"""),
            "explanation",
            new TaskSource(
                    ProcessVariable.EXPLANATION_ID,
                    "e.agency_code",
                    "cast(null as varchar(64))",
                    "e.due_on",
                    NOBODY,
                    """
                      from explanation e join assignment a on a.id = e.assignment_id
                      join directive d on d.id = a.directive_id join responsibility r on r.field = d.field
                      left join issued_document x on 1 = 0 left join agency g on 1 = 0
                     where e.id in (:ids)"""));

    /** Work on what the directive gave, which is no single agency's own part. */
    private static TaskSource ofAll(String idVariable, String from) {
        return new TaskSource(idVariable, NOBODY, "cast(null as varchar(64))", ASSIGNMENTS_DATE, NOBODY, from);
    }

    /** Whether its tasks are due when the assignment is. */
    boolean isDueWithAssignment() {
        return dueOn.equals(ASSIGNMENTS_DATE);
    }
}

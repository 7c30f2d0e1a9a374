package vn.dondoc.workflow;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.language.VietnameseText;

/** The open user tasks: one row each, kept in step with the engine in its own transaction. */
@Repository
public class OpenTasks {

    public static final String COLUMNS =
            """
            t.task_id, t.process_instance_id, t.execution_id, t.process_definition_id, t.process_key, t.step, t.name, t.role, t.agency_code, t.agency_role, t.assignee_id, t.principal_id,
            t.excluded, t.submitted_by, t.submitted_for, t.subject_id, t.locked, t.directive_id, t.assignment_id, t.document_id, t.directive_number, t.title, t.lead_code,
            t.due_on, t.urgency, t.field, t.created_at""";

    private final JdbcClient jdbc;

    OpenTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<OpenTask> find(String taskId) {
        return jdbc.sql("select " + COLUMNS + " from open_task t where t.task_id = :id")
                .param("id", taskId)
                .query(OpenTask.class)
                .optional();
    }

    public List<OpenTask> ofAssignment(long assignmentId) {
        return ofAssignments(List.of(assignmentId));
    }

    public List<OpenTask> ofAssignments(Collection<Long> assignmentIds) {
        return assignmentIds.isEmpty()
                ? List.of()
                : jdbc.sql("select " + COLUMNS
                                + " from open_task t where t.assignment_id in (:ids) order by t.created_at, t.task_id")
                        .param("ids", assignmentIds)
                        .query(OpenTask.class)
                        .list();
    }

    public List<OpenTask> ofDirective(long directiveId) {
        return jdbc.sql("select " + COLUMNS
                        + " from open_task t where t.directive_id = :id order by t.created_at, t.task_id")
                .param("id", directiveId)
                .query(OpenTask.class)
                .list();
    }

    /** What lies with a person right now, and what others have taken for him. */
    public List<OpenTask> of(String personId) {
        return jdbc.sql(
                        "select " + COLUMNS
                                + " from open_task t where t.assignee_id = :id or t.principal_id = :id order by t.created_at, t.task_id")
                .param("id", personId)
                .query(OpenTask.class)
                .list();
    }

    /** What somebody has taken for another. */
    public List<OpenTask> takenForOthers() {
        return jdbc.sql("select " + COLUMNS
                        + " from open_task t where t.principal_id is not null order by t.created_at, t.task_id")
                .query(OpenTask.class)
                .list();
    }

    void add(OpenTask task) {
        jdbc.sql(
                        """
                insert into open_task (task_id, process_instance_id, execution_id, process_definition_id, process_key, step, name, role, agency_code, agency_role,
                    assignee_id, principal_id, excluded, submitted_by, submitted_for, subject_id, locked, directive_id, assignment_id, document_id, directive_number, title,
                    lead_code, due_on, urgency, field, created_at, search_text)
                values (:taskId, :processInstanceId, :executionId, :processDefinitionId, :processKey, :step, :name, :role, :agencyCode, :agencyRole,
                    :assigneeId, :principalId, :excluded, :submittedBy, :submittedFor, :subjectId, :locked, :directiveId, :assignmentId, :documentId, :directiveNumber, :title,
                    :leadCode, :dueOn, :urgency, :field, :createdAt, :searchText)""")
                .param("taskId", task.taskId())
                .param("processInstanceId", task.processInstanceId())
                .param("executionId", task.executionId())
                .param("processDefinitionId", task.processDefinitionId())
                .param("processKey", task.processKey())
                .param("step", task.step())
                .param("name", task.name())
                .param("role", task.role().name())
                .param("agencyCode", task.agencyCode())
                .param("agencyRole", task.agencyRole().name())
                .param("assigneeId", task.assigneeId())
                .param("principalId", task.principalId())
                .param("excluded", task.excluded())
                .param("submittedBy", task.submittedBy())
                .param("submittedFor", task.submittedFor())
                .param("subjectId", task.subjectId())
                .param("locked", task.locked())
                .param("directiveId", task.directiveId())
                .param("assignmentId", task.assignmentId())
                .param("documentId", task.documentId())
                .param("directiveNumber", task.directiveNumber())
                .param("title", task.title())
                .param("leadCode", task.leadCode())
                .param("dueOn", task.dueOn())
                .param("urgency", task.urgency())
                .param("field", task.field())
                .param("createdAt", task.createdAt())
                .param("searchText", searchText(task))
                .update();
    }

    static String searchText(OpenTask task) {
        return VietnameseText.searchText(1600, task.directiveNumber(), task.title(), task.name());
    }

    /** A step that ends without being done has still lain with that agency so long. Its row goes afterwards. */
    void cut(String taskId, OffsetDateTime at) {
        jdbc.sql(
                        """
                insert into cut_stay (task_id, assignment_id, step, agency_code, lain_since, lain_until)
                select task_id, assignment_id, step, agency_code, created_at, cast(:at as timestamp(3) with time zone)
                  from open_task where task_id = :id and assignment_id is not null""")
                .param("id", taskId)
                .param("at", at)
                .update();
    }

    void remove(String taskId) {
        jdbc.sql("delete from open_task where task_id = :id")
                .param("id", taskId)
                .update();
    }

    /** @return whether the task was still there and not locked by a pause: of two who finish it at once, only one sees true */
    boolean take(String taskId) {
        return jdbc.sql("delete from open_task where task_id = :id and locked = false")
                        .param("id", taskId)
                        .update()
                == 1;
    }

    /**
     * @param principal for whom the new one has it; null in his own right, or if nobody has it
     * @return whether the task still stood as the caller saw it
     */
    boolean assign(OpenTask seen, String assignee, String principal) {
        return jdbc.sql(
                                """
                update open_task set assignee_id = :assignee, principal_id = :principal
                 where task_id = :id and coalesce(assignee_id, '') = :former""")
                        .param("id", seen.taskId())
                        .param("assignee", assignee)
                        .param("principal", principal)
                        .param("former", seen.assigneeId() == null ? "" : seen.assigneeId())
                        .update()
                == 1;
    }
}

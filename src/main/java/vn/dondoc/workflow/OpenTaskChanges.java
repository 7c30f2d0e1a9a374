package vn.dondoc.workflow;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lets the open tasks follow what happens, outside them, to the directive or assignment that they are about. */
@Repository
public class OpenTaskChanges {

    private final OpenTasks openTasks;
    private final JdbcClient jdbc;

    OpenTaskChanges(OpenTasks openTasks, JdbcClient jdbc) {
        this.openTasks = openTasks;
        this.jdbc = jdbc;
    }

    /** The directive says something else from now on; a task on an assignment keeps the assignment's title. */
    public void amended(long directiveId, String subject, String urgency) {
        jdbc.sql(
                        """
                update open_task set urgency = :urgency, title = case when assignment_id is null then :subject else title end
                 where directive_id = :id""")
                .param("id", directiveId)
                .param("subject", subject)
                .param("urgency", urgency)
                .update();
        openTasks.ofDirective(directiveId).forEach(this::keepFindable);
    }

    /** The assignment goes on under another directive. */
    public void carryOver(long assignmentId, long directiveId, String directiveNumber, String urgency) {
        jdbc.sql(
                        """
                update open_task set directive_id = :directive, directive_number = :number, urgency = :urgency,
                       field = (select d.field from directive d where d.id = :directive)
                 where assignment_id = :id""")
                .param("id", assignmentId)
                .param("directive", directiveId)
                .param("number", directiveNumber)
                .param("urgency", urgency)
                .update();
        openTasks.ofAssignment(assignmentId).forEach(this::keepFindable);
    }

    /** Locks what is open of an assignment while it is paused, or unlocks it; the steps that decide on the pause go on. */
    public void lock(long assignmentId, boolean locked) {
        jdbc.sql(
                        """
                update open_task set locked = :locked
                 where assignment_id = :id and locked <> :locked and process_key not in (:deciding)""")
                .param("locked", locked)
                .param("id", assignmentId)
                .param("deciding", Steps.DECIDING)
                .update();
    }

    /** What is open of an assignment is seen by its new lead from now on, and no longer by the former one. */
    public void changeLead(long assignmentId, String leadCode) {
        jdbc.sql("update open_task set lead_code = :lead where assignment_id = :id")
                .param("lead", leadCode)
                .param("id", assignmentId)
                .update();
    }

    /** What is open of an assignment and has the assignment's own date. */
    public void deadlineMoved(long assignmentId, LocalDate dueOn) {
        jdbc.sql("update open_task set due_on = :due where assignment_id = :id and process_key in (:keys)")
                .param("due", dueOn)
                .param("id", assignmentId)
                .param("keys", TaskSubjects.withTheAssignmentsDate())
                .update();
    }

    /** What is open of a part with a date of its own. */
    public void partsDeadlineMoved(String processKey, long subjectId, LocalDate dueOn) {
        jdbc.sql("update open_task set due_on = :due where process_key = :key and subject_id = :id")
                .param("due", dueOn)
                .param("key", processKey)
                .param("id", subjectId)
                .update();
    }

    private void keepFindable(OpenTask task) {
        jdbc.sql("update open_task set search_text = :text where task_id = :id")
                .param("id", task.taskId())
                .param("text", OpenTasks.searchText(task))
                .update();
    }
}

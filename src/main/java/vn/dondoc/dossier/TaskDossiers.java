package vn.dondoc.dossier;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.assignment.VisibleAssignments;
import vn.dondoc.history.Events;
import vn.dondoc.identity.Actor;
import vn.dondoc.workflow.OpenTask;
import vn.dondoc.workflow.TaskActions;

/** Puts the dossier around a task together, as far as the reader may see it. */
@Component
class TaskDossiers {

    private final TaskActions tasks;
    private final Dossiers dossiers;
    private final VisibleAssignments visible;
    private final DossierViews views;
    private final Assignments assignments;
    private final AssignmentParts parts;
    private final AssignmentWays ways;
    private final Events events;

    TaskDossiers(
            TaskActions tasks,
            Dossiers dossiers,
            VisibleAssignments visible,
            DossierViews views,
            Assignments assignments,
            AssignmentParts parts,
            AssignmentWays ways,
            Events events) {
        this.tasks = tasks;
        this.dossiers = dossiers;
        this.visible = visible;
        this.views = views;
        this.assignments = assignments;
        this.parts = parts;
        this.ways = ways;
        this.events = events;
    }

    /** @throws vn.dondoc.problem.Problem if there is no such task, or none for this person */
    TaskDossier of(Actor reader, String taskId) {
        OpenTask task = tasks.get(reader, taskId);
        return task.assignmentId() == null
                ? ofDirective(reader, task)
                : ofAssignment(
                        reader, task, assignments.find(task.assignmentId()).orElseThrow());
    }

    /** The same where no task of the assignment is this person's to see, or none is open any more. */
    TaskDossier ofAssignment(Actor reader, long assignmentId) {
        return ofAssignment(reader, null, dossiers.assignment(reader, assignmentId));
    }

    /** The newest first. @throws vn.dondoc.problem.Problem if there is no such task, or none for this person */
    Events.Page history(Actor reader, String taskId, int page, int size) {
        OpenTask task = tasks.get(reader, taskId);
        return task.assignmentId() == null
                ? events.pageOfDirective(task.directiveId(), page, size)
                : events.pageOfAssignment(reader, task.assignmentId(), page, size);
    }

    private TaskDossier ofAssignment(Actor reader, OpenTask task, Assignment assignment) {
        Names names = dossiers.names();
        Lateness lateness = dossiers.lateness();
        boolean within = visible.sees(reader, assignment.id());
        AssignmentWay way = within ? ways.of(reader, assignment, names) : AssignmentWay.UNSEEN;
        return new TaskDossier(
                task == null ? null : TaskLine.of(task, names),
                DirectiveLine.of(views.heading(assignment.directiveId(), names)),
                parts.part(assignment, names, lateness, within),
                List.of(),
                within,
                lateness.today(),
                way.path(),
                way.holders(),
                way.deputies(),
                way.dates());
    }

    private TaskDossier ofDirective(Actor reader, OpenTask task) {
        Names names = dossiers.names();
        Lateness lateness = dossiers.lateness();
        return new TaskDossier(
                TaskLine.of(task, names),
                DirectiveLine.of(views.heading(task.directiveId(), names)),
                null,
                parts.ofDirective(task.directiveId(), names, lateness),
                true,
                lateness.today(),
                List.of(),
                dossiers.holders(task.directiveId(), names),
                List.of(),
                List.of());
    }
}

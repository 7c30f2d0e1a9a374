package vn.dondoc.dossier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.assignment.VisibleAssignments;
import vn.dondoc.directive.BreakDowns;
import vn.dondoc.history.Events;
import vn.dondoc.history.RecordedEvent;
import vn.dondoc.identity.AccessPolicy;
import vn.dondoc.identity.Actor;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.Drafts;
import vn.dondoc.workflow.FormPart;
import vn.dondoc.workflow.OpenTask;
import vn.dondoc.workflow.TaskActions;

/** Puts together what the form of a task shows. */
@Service
class TaskContexts {

    /** Its note is the record's own and nothing that somebody says to whoever has the task now. */
    private static final Set<String> REMARKED_BY_ITSELF = Set.of("LADDER_STEP", "FILE_ADDED");

    private static final Set<String> BREAKING_DOWN = Set.of("breakDownDirective", "giveOutAssignments");

    private final TaskActions tasks;
    private final Dossiers dossiers;
    private final VisibleAssignments visible;
    private final DossierViews views;
    private final FormChoices choices;
    private final Assignments assignments;
    private final AssignmentParts assignmentParts;
    private final WorkDone done;
    private final BreakDowns breakDowns;
    private final Events events;
    private final Drafts drafts;
    private final AccessPolicy policy;
    private final ObjectProvider<FormPart> formParts;

    TaskContexts(
            TaskActions tasks,
            Dossiers dossiers,
            VisibleAssignments visible,
            DossierViews views,
            FormChoices choices,
            Assignments assignments,
            AssignmentParts assignmentParts,
            WorkDone done,
            BreakDowns breakDowns,
            Events events,
            Drafts drafts,
            AccessPolicy policy,
            ObjectProvider<FormPart> formParts) {
        this.tasks = tasks;
        this.dossiers = dossiers;
        this.visible = visible;
        this.views = views;
        this.choices = choices;
        this.assignments = assignments;
        this.assignmentParts = assignmentParts;
        this.done = done;
        this.breakDowns = breakDowns;
        this.events = events;
        this.drafts = drafts;
        this.policy = policy;
        this.formParts = formParts;
    }

    TaskContext of(Actor actor, String taskId) {
        OpenTask task = tasks.get(actor, taskId);
        Names names = dossiers.names();
        Lateness lateness = dossiers.lateness();
        DirectiveLine directive = DirectiveLine.of(views.heading(task.directiveId(), names));
        Assignment assignment = task.assignmentId() == null
                ? null
                : assignments.find(task.assignmentId()).orElseThrow();
        List<RecordedEvent> happened = happened(actor, task);
        boolean mayDo = allowed(() -> policy.requireToDo(actor, task));
        // An agency that is only asked for its opinion reads what that is about, not how the work goes.
        boolean within = assignment == null || visible.sees(actor, assignment.id());
        boolean showsWork = assignment != null && within;
        // Whoever only watches has nothing to choose, and watches perhaps this assignment alone.
        boolean chooses = showsWork && policy.takesPart(actor, task);
        return new TaskContext(
                TaskLine.of(task, names),
                mayDo,
                mayClaim(actor, task),
                allowed(() -> policy.requireToWithdraw(actor, task)),
                names.person(task.submittedBy()),
                lateness.today(),
                directive,
                assignment == null ? null : assignmentParts.part(assignment, names, lateness, within),
                assignment == null ? assignmentParts.ofDirective(task.directiveId(), names, lateness) : List.of(),
                showsWork ? assignmentParts.arrival(assignment) : null,
                chooses ? assignmentParts.unreceived(assignment, task.step()) : List.of(),
                chooses ? assignmentParts.candidates(assignment) : List.of(),
                choices.agencies(),
                choices.fields(),
                choices.signers(),
                lastNote(happened, names),
                showsWork ? done.entries(assignment.id()) : List.of(),
                showsWork ? done.reports(assignment.id(), names) : List.of(),
                done.document(task, directive, names),
                showsWork ? done.documents(assignment.id(), directive, names) : List.of(),
                BREAKING_DOWN.contains(task.step()) ? breakDowns.of(task.directiveId()) : null,
                happened.stream().map(event -> HistoryLine.of(event, names)).toList(),
                parts(actor, task),
                // What is not handed on yet is its agency's own, also before the lead.
                mayDo || actor.worksIn(task.agencyCode())
                        ? drafts.find(Drafts.ofTask(taskId)).orElse(null)
                        : null);
    }

    /** Whoever has it already does not take it once more. */
    boolean mayClaim(Actor actor, OpenTask task) {
        return !actor.id().equals(task.assigneeId()) && allowed(() -> policy.requireToClaim(actor, task));
    }

    private List<RecordedEvent> happened(Actor actor, OpenTask task) {
        return task.assignmentId() == null
                ? events.ofDirective(task.directiveId())
                : events.ofAssignment(actor, task.assignmentId());
    }

    private static HistoryLine lastNote(List<RecordedEvent> happened, Names names) {
        return happened.stream()
                .filter(event -> event.note() != null && !REMARKED_BY_ITSELF.contains(event.action()))
                .reduce((first, second) -> second)
                .map(event -> HistoryLine.of(event, names))
                .orElse(null);
    }

    private Map<String, Object> parts(Actor actor, OpenTask task) {
        Map<String, Object> parts = new LinkedHashMap<>();
        formParts.orderedStream().forEach(part -> part.of(actor, task)
                .ifPresent(shown -> parts.put(part.name(), shown)));
        return parts;
    }

    private static boolean allowed(Runnable requirement) {
        try {
            requirement.run();
            return true;
        } catch (Problem refused) {
            return false;
        }
    }
}

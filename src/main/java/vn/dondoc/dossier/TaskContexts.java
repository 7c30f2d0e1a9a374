package vn.dondoc.dossier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import vn.dondoc.assignment.Arrivals;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.assignment.Handling;
import vn.dondoc.assignment.ProgressEntries;
import vn.dondoc.assignment.Reports;
import vn.dondoc.directive.BreakDowns;
import vn.dondoc.directive.Directives;
import vn.dondoc.document.IssuedDocuments;
import vn.dondoc.history.Events;
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

    private static final Set<String> BREAKING_DOWN = Set.of("breakDownDirective", "giveOutAssignments");

    private final TaskActions tasks;
    private final Dossiers dossiers;
    private final FormChoices choices;
    private final DocumentLines documentLines;
    private final Directives directives;
    private final Assignments assignments;
    private final Arrivals arrivals;
    private final Handling handling;
    private final ProgressEntries entries;
    private final Reports reports;
    private final IssuedDocuments documents;
    private final BreakDowns breakDowns;
    private final Events events;
    private final Drafts drafts;
    private final AccessPolicy policy;
    private final ObjectProvider<FormPart> formParts;

    TaskContexts(
            TaskActions tasks,
            Dossiers dossiers,
            FormChoices choices,
            DocumentLines documentLines,
            Directives directives,
            Assignments assignments,
            Arrivals arrivals,
            Handling handling,
            ProgressEntries entries,
            Reports reports,
            IssuedDocuments documents,
            BreakDowns breakDowns,
            Events events,
            Drafts drafts,
            AccessPolicy policy,
            ObjectProvider<FormPart> formParts) {
        this.tasks = tasks;
        this.dossiers = dossiers;
        this.choices = choices;
        this.documentLines = documentLines;
        this.directives = directives;
        this.assignments = assignments;
        this.arrivals = arrivals;
        this.handling = handling;
        this.entries = entries;
        this.reports = reports;
        this.documents = documents;
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
        DirectiveLine directive = DirectiveLine.of(
                dossiers.view(directives.find(task.directiveId()).orElseThrow(), names, List.of()));
        Assignment assignment = task.assignmentId() == null
                ? null
                : assignments.find(task.assignmentId()).orElseThrow();
        List<HistoryLine> history = (assignment == null
                        ? events.ofDirective(task.directiveId())
                        : events.ofAssignment(actor, assignment.id()))
                .stream().map(event -> HistoryLine.of(event, names)).toList();
        boolean mayDo = allowed(() -> policy.requireToDo(actor, task));
        // An agency that is only asked for its opinion reads what that is about, not how the work goes.
        boolean within = assignment == null || dossiers.sees(actor, assignment.id());
        return new TaskContext(
                TaskLine.of(task, names),
                mayDo,
                !actor.id().equals(task.assigneeId()) && allowed(() -> policy.requireToClaim(actor, task)),
                allowed(() -> policy.requireToWithdraw(actor, task)),
                names.person(task.submittedBy()),
                lateness.today(),
                directive,
                assignment == null ? null : part(assignment, names, lateness, within),
                assignment == null ? parts(task, names, lateness) : List.of(),
                assignment == null
                        ? null
                        : arrivals.find(assignment.directiveId(), assignment.leadCode())
                                .orElse(null),
                otherParts(task, assignment),
                assignment == null
                        ? List.of()
                        : handling.candidates(assignment.leadCode()).stream()
                                .map(PersonLine::of)
                                .toList(),
                choices.agencies(),
                choices.fields(),
                choices.signers(),
                history.stream()
                        .filter(line -> line.note() != null)
                        .reduce((first, second) -> second)
                        .orElse(null),
                assignment == null || !within ? List.of() : entries.ofAssignment(assignment.id()),
                assignment == null || !within
                        ? List.of()
                        : reports.ofAssignment(assignment.id()).stream()
                                .map(report -> ReportLine.of(report, names))
                                .toList(),
                task.documentId() == null ? null : documentLines.of(documents.get(task.documentId()), directive, names),
                assignment == null || !within
                        ? List.of()
                        : documents.ofAssignment(assignment.id()).stream()
                                .map(document -> documentLines.of(document, directive, names))
                                .toList(),
                BREAKING_DOWN.contains(task.step()) ? breakDowns.of(task.directiveId()) : null,
                history,
                parts(actor, task),
                // What is not handed on yet is its agency's own, also before the lead.
                mayDo || actor.worksIn(task.agencyCode())
                        ? drafts.find(Drafts.ofTask(taskId)).orElse(null)
                        : null);
    }

    private List<TaskContext.Part> otherParts(OpenTask task, Assignment assignment) {
        if (!task.step().equals("registerArrival")) {
            return List.of();
        }
        return assignments
                .unreceived(assignment.directiveId(), assignment.leadCode(), List.of(assignment.id()))
                .stream()
                .map(other -> new TaskContext.Part(other.id(), other.ordinal(), other.title()))
                .toList();
    }

    private Map<String, Object> parts(Actor actor, OpenTask task) {
        Map<String, Object> parts = new LinkedHashMap<>();
        formParts.orderedStream().forEach(part -> part.of(actor, task)
                .ifPresent(shown -> parts.put(part.name(), shown)));
        return parts;
    }

    private List<AssignmentPart> parts(OpenTask task, Names names, Lateness lateness) {
        return assignments.ofDirective(task.directiveId()).stream()
                .map(part -> part(part, names, lateness, true))
                .toList();
    }

    /** The directive's own sentence may name a person: it is for those who work on the assignment. */
    private AssignmentPart part(Assignment assignment, Names names, Lateness lateness, boolean within) {
        AssignmentPart whole = AssignmentPart.of(dossiers.view(assignment, names, lateness));
        return within ? whole : whole.withoutContent();
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

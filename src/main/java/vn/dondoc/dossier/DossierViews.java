package vn.dondoc.dossier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.assignment.Pauses;
import vn.dondoc.assignment.Progress;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.Directives;
import vn.dondoc.directive.FactBases;
import vn.dondoc.organisation.Responsibilities;
import vn.dondoc.organisation.Responsibility;
import vn.dondoc.workflow.OpenTask;
import vn.dondoc.workflow.OpenTasks;

/** Directives and assignments as people read them: with names, bases, and where the work lies. */
@Component
class DossierViews {

    private final Directives directives;
    private final Assignments assignments;
    private final Pauses pauses;
    private final FactBases bases;
    private final Responsibilities responsibilities;
    private final OpenTasks openTasks;

    DossierViews(
            Directives directives,
            Assignments assignments,
            Pauses pauses,
            FactBases bases,
            Responsibilities responsibilities,
            OpenTasks openTasks) {
        this.directives = directives;
        this.assignments = assignments;
        this.pauses = pauses;
        this.bases = bases;
        this.responsibilities = responsibilities;
        this.openTasks = openTasks;
    }

    AssignmentView assignment(Assignment assignment, Names names, Lateness lateness) {
        return AssignmentView.of(
                assignment,
                names,
                lateness,
                progressLabel(assignment),
                assignments.coordinators(assignment.id()),
                basis(assignment.directiveId(), assignment.id()),
                directives.find(assignment.directiveId()).map(Directive::number).orElse(null),
                holder(assignment.id(), names));
    }

    /** A directive without its parts. */
    DirectiveView heading(long directiveId, Names names) {
        return directive(directives.find(directiveId).orElseThrow(), names, List.of());
    }

    DirectiveView directive(Directive directive, Names names, List<AssignmentView> parts) {
        String fieldName = responsibilities.all().stream()
                .filter(field -> field.field().equals(directive.field()))
                .map(Responsibility::name)
                .findFirst()
                .orElse(directive.field());
        return DirectiveView.of(directive, names, fieldName, basis(directive.id(), null), parts);
    }

    private Map<String, String> basis(long directiveId, Long assignmentId) {
        Map<String, String> basis = new LinkedHashMap<>();
        bases.ofDirective(directiveId).stream()
                .filter(fact -> Objects.equals(fact.assignmentId(), assignmentId))
                .forEach(fact -> basis.put(fact.fact(), fact.basis().name()));
        return basis;
    }

    /** A pause says which it is and by which decision. */
    private String progressLabel(Assignment assignment) {
        String label = assignment.progress().label();
        return assignment.progress() != Progress.PAUSED
                ? label
                : pauses.current(assignment.id())
                        .map(pause -> label + " (lần " + pause.ordinal() + ", theo " + pause.basis() + ")")
                        .orElse(label);
    }

    private String holder(long assignmentId, Names names) {
        return openTasks.ofAssignment(assignmentId).stream()
                .filter(task -> !task.role().isOwnPart())
                .map(task -> task.name() + " - " + who(task, names))
                .collect(Collectors.joining("; "));
    }

    private static String who(OpenTask task, Names names) {
        return (task.assigneeId() == null ? task.agencyRole().label() : names.person(task.assigneeId()))
                + (task.principalId() == null ? "" : " thay " + names.person(task.principalId()))
                + ", "
                + names.agency(task.agencyCode());
    }
}

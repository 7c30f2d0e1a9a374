package vn.dondoc.dossier;

import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.assignment.Pauses;
import vn.dondoc.assignment.Progress;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.deadline.WorkingCalendars;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.Directives;
import vn.dondoc.directive.FactBases;
import vn.dondoc.identity.AccessPolicy;
import vn.dondoc.identity.Actor;
import vn.dondoc.organisation.Responsibilities;
import vn.dondoc.organisation.Responsibility;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.OpenTask;
import vn.dondoc.workflow.OpenTasks;

/** What a person may read of directives and assignments, put together for pages and interfaces. */
@Service
class Dossiers {

    private final Directives directives;
    private final Assignments assignments;
    private final Pauses pauses;
    private final FactBases bases;
    private final Responsibilities responsibilities;
    private final OpenTasks openTasks;
    private final WorkingCalendars calendars;
    private final Names.Reader names;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final int dueSoonDays;

    Dossiers(
            Directives directives,
            Assignments assignments,
            Pauses pauses,
            FactBases bases,
            Responsibilities responsibilities,
            OpenTasks openTasks,
            WorkingCalendars calendars,
            Names.Reader names,
            JdbcClient jdbc,
            Clock clock,
            @Value("${dondoc.due-soon-working-days:3}") int dueSoonDays) {
        this.directives = directives;
        this.assignments = assignments;
        this.pauses = pauses;
        this.bases = bases;
        this.responsibilities = responsibilities;
        this.openTasks = openTasks;
        this.calendars = calendars;
        this.names = names;
        this.jdbc = jdbc;
        this.clock = clock;
        this.dueSoonDays = dueSoonDays;
    }

    Lateness lateness() {
        return new Lateness(OfficeZone.today(clock), calendars.current(), dueSoonDays);
    }

    Names names() {
        return names.read();
    }

    /** @throws Problem if there is none, or none for this person */
    Assignment assignment(Actor actor, long id) {
        return assignments.find(id).filter(found -> sees(actor, id)).orElseThrow(Problem::notVisible);
    }

    AssignmentView view(Assignment assignment, Names names, Lateness lateness) {
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

    /** The directive with the parts that this person may see. */
    DirectiveView directive(Actor actor, long id) {
        Directive directive = directives.find(id).orElseThrow(Problem::notVisible);
        Names names = names();
        Lateness lateness = lateness();
        List<AssignmentView> parts = assignments.ofDirective(id).stream()
                .filter(part -> sees(actor, part.id()))
                .map(part -> view(part, names, lateness))
                .toList();
        if (parts.isEmpty() && !actor.overseesAll()) {
            throw Problem.notVisible();
        }
        return view(directive, names, parts);
    }

    DirectiveView view(Directive d, Names names, List<AssignmentView> parts) {
        String fieldName = responsibilities.all().stream()
                .filter(field -> field.field().equals(d.field()))
                .map(Responsibility::name)
                .findFirst()
                .orElse(d.field());
        return new DirectiveView(
                d.id(),
                d.number(),
                d.issuedOn(),
                d.issuerCode(),
                names.agency(d.issuerCode()),
                d.subject(),
                d.field(),
                fieldName,
                d.urgency().name(),
                d.urgency().label(),
                d.originatingInstruction(),
                d.reportTo(),
                d.signedBy(),
                names.person(d.signedBy()),
                d.recipients() == null
                        ? List.of()
                        : Arrays.asList(d.recipients().split("\n")),
                basis(d.id(), null),
                d.state().name(),
                d.state().label(),
                d.givenOutOn(),
                d.endedOn(),
                d.replacedBy(),
                parts);
    }

    private Map<String, String> basis(long directiveId, Long assignmentId) {
        Map<String, String> basis = new LinkedHashMap<>();
        bases.ofDirective(directiveId).stream()
                .filter(fact -> Objects.equals(fact.assignmentId(), assignmentId))
                .forEach(fact -> basis.put(fact.fact(), fact.basis().name()));
        return basis;
    }

    boolean sees(Actor actor, long assignmentId) {
        return jdbc.sql("select count(*) from assignment a where a.id = :id and " + AccessPolicy.VISIBLE_ASSIGNMENT)
                        .param("id", assignmentId)
                        .params(AccessPolicy.reader(actor))
                        .query(Integer.class)
                        .single()
                > 0;
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

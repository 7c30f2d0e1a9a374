package vn.dondoc.dossier;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.assignment.VisibleAssignments;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.deadline.WorkingCalendars;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.Directives;
import vn.dondoc.identity.Actor;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.OpenTasks;

/** What a person may read of directives and assignments, for pages and interfaces. */
@Service
class Dossiers {

    private final Directives directives;
    private final Assignments assignments;
    private final DossierViews views;
    private final AssignmentWays ways;
    private final Diagrams diagrams;
    private final OpenTasks openTasks;
    private final WorkingCalendars calendars;
    private final Names.Reader names;
    private final VisibleAssignments visible;
    private final Clock clock;
    private final int dueSoonDays;

    Dossiers(
            Directives directives,
            Assignments assignments,
            DossierViews views,
            AssignmentWays ways,
            Diagrams diagrams,
            OpenTasks openTasks,
            WorkingCalendars calendars,
            Names.Reader names,
            VisibleAssignments visible,
            Clock clock,
            @Value("${dondoc.due-soon-working-days:3}") int dueSoonDays) {
        this.directives = directives;
        this.assignments = assignments;
        this.views = views;
        this.ways = ways;
        this.diagrams = diagrams;
        this.openTasks = openTasks;
        this.calendars = calendars;
        this.names = names;
        this.visible = visible;
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
        return assignments.find(id).filter(found -> visible.sees(actor, id)).orElseThrow(Problem::notVisible);
    }

    /** The directive with the parts that this person may see. */
    DirectiveView directive(Actor actor, long id) {
        return view(id, parts(actor, id));
    }

    /** @throws Problem as {@link #directive} does */
    void requireDirective(Actor actor, long id) {
        if (parts(actor, id).isEmpty()) {
            directives.find(id).orElseThrow(Problem::notVisible);
        }
    }

    /** The directive, and how each of these parts goes. */
    DirectiveOverview overview(Actor actor, long id) {
        List<Assignment> parts = parts(actor, id);
        Names names = names();
        return new DirectiveOverview(
                view(id, parts),
                OfficeZone.today(clock),
                actor.overseesAll() ? holders(id, names) : List.of(),
                parts.stream().collect(toMap(Assignment::id, part -> ways.of(actor, part, names))));
    }

    /** With whom the directive as a whole lies: to be given out, consolidated, ended. */
    List<HolderLine> holders(long directiveId, Names names) {
        return openTasks.ofDirective(directiveId).stream()
                .filter(each -> each.assignmentId() == null)
                .map(each -> HolderLine.of(each, names))
                .toList();
    }

    /** The diagram of each of these parts, with the way that it took. */
    DirectiveDiagrams diagrams(Actor actor, long id) {
        return diagrams.of(actor, parts(actor, id), names());
    }

    /** @throws Problem if there is no such directive, or none for this person */
    private List<Assignment> parts(Actor actor, long directiveId) {
        List<Assignment> all = assignments.ofDirective(directiveId);
        Set<Long> seen = visible.among(actor, all.stream().map(Assignment::id).toList());
        List<Assignment> parts =
                all.stream().filter(part -> seen.contains(part.id())).toList();
        if (parts.isEmpty() && !actor.overseesAll()) {
            throw Problem.notVisible();
        }
        return parts;
    }

    private DirectiveView view(long id, List<Assignment> parts) {
        Directive directive = directives.find(id).orElseThrow(Problem::notVisible);
        Names names = names();
        Lateness lateness = lateness();
        return views.directive(
                directive,
                names,
                parts.stream()
                        .map(part -> views.assignment(part, names, lateness))
                        .toList());
    }
}

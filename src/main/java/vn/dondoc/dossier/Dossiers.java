package vn.dondoc.dossier;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.deadline.WorkingCalendars;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.Directives;
import vn.dondoc.identity.AccessPolicy;
import vn.dondoc.identity.Actor;
import vn.dondoc.problem.Problem;

/** What a person may read of directives and assignments, for pages and interfaces. */
@Service
class Dossiers {

    private final Directives directives;
    private final Assignments assignments;
    private final DossierViews views;
    private final WorkingCalendars calendars;
    private final Names.Reader names;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final int dueSoonDays;

    Dossiers(
            Directives directives,
            Assignments assignments,
            DossierViews views,
            WorkingCalendars calendars,
            Names.Reader names,
            JdbcClient jdbc,
            Clock clock,
            @Value("${dondoc.due-soon-working-days:3}") int dueSoonDays) {
        this.directives = directives;
        this.assignments = assignments;
        this.views = views;
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

    /** The directive with the parts that this person may see. */
    DirectiveView directive(Actor actor, long id) {
        Directive directive = directives.find(id).orElseThrow(Problem::notVisible);
        Names names = names();
        Lateness lateness = lateness();
        List<AssignmentView> parts = assignments.ofDirective(id).stream()
                .filter(part -> sees(actor, part.id()))
                .map(part -> views.assignment(part, names, lateness))
                .toList();
        if (parts.isEmpty() && !actor.overseesAll()) {
            throw Problem.notVisible();
        }
        return views.directive(directive, names, parts);
    }

    boolean sees(Actor actor, long assignmentId) {
        return jdbc.sql("select count(*) from assignment a where a.id = :id and " + AccessPolicy.VISIBLE_ASSIGNMENT)
                        .param("id", assignmentId)
                        .params(AccessPolicy.reader(actor))
                        .query(Integer.class)
                        .single()
                > 0;
    }
}

package vn.dondoc.dossier;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Arrivals;
import vn.dondoc.assignment.Arrivals.Arrival;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.assignment.Handling;

/** The assignment, or the assignments, that a task is about, and what an agency's first steps choose from. */
@Component
class AssignmentParts {

    private static final String REGISTERING_ARRIVAL = "registerArrival";

    private final Assignments assignments;
    private final Arrivals arrivals;
    private final Handling handling;
    private final DossierViews views;

    AssignmentParts(Assignments assignments, Arrivals arrivals, Handling handling, DossierViews views) {
        this.assignments = assignments;
        this.arrivals = arrivals;
        this.handling = handling;
        this.views = views;
    }

    /**
     * The directive's own sentence may name a person: it is for those who work on the assignment.
     *
     * @param within whether the reader is one of them
     */
    AssignmentPart part(Assignment assignment, Names names, Lateness lateness, boolean within) {
        AssignmentPart whole = AssignmentPart.of(views.assignment(assignment, names, lateness));
        return within ? whole : whole.asAskedAbout();
    }

    List<AssignmentPart> ofDirective(long directiveId, Names names, Lateness lateness) {
        return assignments.ofDirective(directiveId).stream()
                .map(assignment -> part(assignment, names, lateness, true))
                .toList();
    }

    /** How the lead entered the directive; null before it has. */
    Arrival arrival(Assignment assignment) {
        return arrivals.find(assignment.directiveId(), assignment.leadCode()).orElse(null);
    }

    /** What else of the directive the same clerk can enter in the same act. */
    List<TaskContext.Part> unreceived(Assignment assignment, String step) {
        if (!step.equals(REGISTERING_ARRIVAL)) {
            return List.of();
        }
        return assignments
                .unreceived(assignment.directiveId(), assignment.leadCode(), List.of(assignment.id()))
                .stream()
                .map(other -> new TaskContext.Part(other.id(), other.ordinal(), other.title()))
                .toList();
    }

    List<PersonLine> candidates(Assignment assignment) {
        return handling.candidates(assignment.leadCode()).stream()
                .map(PersonLine::of)
                .toList();
    }
}

package vn.dondoc.contribution;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.identity.Actor;
import vn.dondoc.workflow.FormPart;
import vn.dondoc.workflow.OpenTask;

/** What else of the document lies unregistered with the agency, besides what the form of an assignment's arrival shows itself. */
@Component
class OtherPartsPart implements FormPart {

    private final Assignments assignments;
    private final Contributions contributions;

    OtherPartsPart(Assignments assignments, Contributions contributions) {
        this.assignments = assignments;
        this.contributions = contributions;
    }

    /** @param title of the assignment; {@code coordinating} whether the agency coordinates it, else it leads it */
    record Part(long assignmentId, int ordinal, String title, boolean coordinating) {}

    @Override
    public String name() {
        return "otherParts";
    }

    @Override
    public Optional<?> of(Actor reader, OpenTask task) {
        List<Part> parts =
                switch (task.step()) {
                    case "registerArrival" -> coordinating(task).toList();
                    case "registerContributionArrival" ->
                        Stream.concat(leading(task), coordinating(task)).toList();
                    default -> List.of();
                };
        return parts.isEmpty() ? Optional.empty() : Optional.of(parts);
    }

    private Stream<Part> leading(OpenTask task) {
        return assignments.unreceived(task.directiveId(), task.agencyCode(), List.of()).stream()
                .map(other -> new Part(other.id(), other.ordinal(), other.title(), false));
    }

    private Stream<Part> coordinating(OpenTask task) {
        return contributions.unreceived(task.directiveId(), task.agencyCode()).stream()
                .filter(other -> !task.processKey().equals("contribution") || other.id() != task.subjectId())
                .flatMap(other -> assignments.find(other.assignmentId()).stream())
                .map(other -> new Part(other.id(), other.ordinal(), other.title(), true));
    }
}

package vn.dondoc.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.contribution.Contributions;

/** Begins paths of assignments: each in a directive of its own, given out today. */
@Component
public class Paths {

    final Office office;
    final Assignments assignments;
    final Contributions contributions;
    final Records records;
    final Clock clock;

    Paths(Office office, Assignments assignments, Contributions contributions, Records records, Clock clock) {
        this.office = office;
        this.assignments = assignments;
        this.contributions = contributions;
        this.records = records;
        this.clock = clock;
    }

    /** An assignment of that kind for an agency, as it lies with the agency's clerk. */
    public AssignmentPath given(String leadCode, String kind) {
        return given(DirectiveFixture.simple(Office.freshNumber(), leadCode, kind));
    }

    public AssignmentPath given(JsonNode directive) {
        long directiveId = office.giveOut(directive);
        return of(assignments.ofDirective(directiveId).get(0));
    }

    /** The coordinating agencies' parts, in the order in which they were asked. */
    public List<ContributionPath> parts(AssignmentPath path) {
        return contributions.ofAssignment(path.id()).stream()
                .map(part -> new ContributionPath(this, part))
                .toList();
    }

    public ContributionPath part(AssignmentPath path, String agencyCode) {
        return parts(path).stream()
                .filter(part -> part.part().agencyCode().equals(agencyCode))
                .reduce((older, newer) -> newer)
                .orElseThrow();
    }

    public AssignmentPath of(Assignment assignment) {
        return new AssignmentPath(this, assignment);
    }
}

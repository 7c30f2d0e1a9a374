package vn.dondoc.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;

/** Begins paths of assignments: each in a directive of its own, given out today. */
@Component
public class Paths {

    final Office office;
    final Assignments assignments;
    final Records records;
    final Clock clock;

    Paths(Office office, Assignments assignments, Records records, Clock clock) {
        this.office = office;
        this.assignments = assignments;
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

    public AssignmentPath of(Assignment assignment) {
        return new AssignmentPath(this, assignment);
    }
}

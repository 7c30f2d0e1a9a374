package vn.dondoc.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.assignment.LatenessReasons;
import vn.dondoc.assignment.VisibleAssignments;
import vn.dondoc.identity.Actor;
import vn.dondoc.organisation.Agencies;
import vn.dondoc.organisation.Agency;
import vn.dondoc.organisation.Person;
import vn.dondoc.organisation.Persons;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.FormPart;
import vn.dondoc.workflow.OpenTask;

/** Shows requests, also in the forms of the steps that decide on one. */
@Component
class RequestViews implements FormPart {

    private static final String PROCESS = "request";

    private final Requests requests;
    private final VisibleAssignments visible;
    private final RequestDetailLines lines;
    private final Assignments assignments;
    private final RequestGrounds grounds;
    private final LatenessReasons reasons;
    private final Persons persons;
    private final Agencies agencies;

    RequestViews(
            Requests requests,
            VisibleAssignments visible,
            RequestDetailLines lines,
            Assignments assignments,
            RequestGrounds grounds,
            LatenessReasons reasons,
            Persons persons,
            Agencies agencies) {
        this.requests = requests;
        this.visible = visible;
        this.lines = lines;
        this.assignments = assignments;
        this.grounds = grounds;
        this.reasons = reasons;
        this.persons = persons;
        this.agencies = agencies;
    }

    @Override
    public String name() {
        return PROCESS;
    }

    @Override
    public Optional<RequestView> of(Actor reader, OpenTask task) {
        return task.processKey().equals(PROCESS)
                ? requests.find(task.subjectId()).map(this::view)
                : Optional.empty();
    }

    /** @throws Problem if there is none, or none for this person */
    RequestView get(Actor reader, long id) {
        Request request = requests.find(id).orElseThrow(Problem::notVisible);
        if (request.directiveId() != null) {
            requireOverseeing(reader);
        } else {
            visible.require(reader, request.assignmentId());
        }
        return view(request);
    }

    boolean sees(Actor reader, long assignmentId) {
        return visible.sees(reader, assignmentId);
    }

    List<RequestView> ofAssignment(Actor reader, long assignmentId) {
        visible.require(reader, assignmentId);
        return requests.ofAssignment(assignmentId).stream().map(this::view).toList();
    }

    /** What is asked about a directive as a whole is between the Office and the signer until it takes effect; others read none. */
    List<RequestView> ofDirective(Actor reader, long directiveId) {
        return reader.overseesAll()
                ? requests.ofDirective(directiveId).stream().map(this::view).toList()
                : List.of();
    }

    private static void requireOverseeing(Actor reader) {
        if (!reader.overseesAll()) {
            throw Problem.notVisible();
        }
    }

    private RequestView view(Request q) {
        return new RequestView(
                q.id(),
                q.assignmentId(),
                q.directiveId(),
                q.kind().name(),
                q.kind().label(),
                q.kind().effect(),
                q.state().name(),
                q.state().label(),
                q.reason(),
                q.basis(),
                q.agencyCode(),
                agency(q.agencyCode()),
                q.untilOn(),
                lines.of(q),
                q.reasonCode(),
                reasons.label(q.reasonCode()),
                currentDueOn(q),
                q.askedLate(),
                q.decisionLevel() == null ? null : q.decisionLevel().name(),
                q.grantedOn(),
                q.kind().namesDay(),
                person(q.askedBy()),
                agency(q.askedByAgency()),
                q.byOffice(),
                q.isDirected(),
                q.askedAt(),
                q.advice(),
                person(q.decidedBy()),
                q.decidedAt(),
                q.decisionNote(),
                q.decisionBasis());
    }

    /** What more time is asked for beyond. */
    private LocalDate currentDueOn(Request q) {
        return q.kind().isExtension()
                ? assignments
                        .find(q.assignmentId())
                        .map(assignment ->
                                Extensions.dueOn(q.kind(), q.agencyCode(), assignment, grounds.of(assignment)))
                        .orElse(null)
                : null;
    }

    private String agency(String code) {
        return agencies.find(code == null ? "" : code).map(Agency::shortName).orElse(null);
    }

    private String person(String id) {
        return persons.find(id == null ? "" : id).map(Person::fullName).orElse(null);
    }
}

package vn.dondoc.urging;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.assignment.LatenessReason;
import vn.dondoc.assignment.LatenessReasons;
import vn.dondoc.document.IssuedDocument;
import vn.dondoc.document.IssuedDocuments;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.UrgingPolicy;
import vn.dondoc.organisation.Agencies;
import vn.dondoc.organisation.Agency;
import vn.dondoc.organisation.Person;
import vn.dondoc.organisation.Persons;
import vn.dondoc.urging.UrgingView.ExplanationLine;
import vn.dondoc.urging.UrgingView.LetterLine;

/** Reads how an assignment was urged and what was explained: the letters' text for the Office only until they are issued. */
@Component
class UrgingViews {

    private final Assignments assignments;
    private final UrgingLetters letters;
    private final UrgingCounts counts;
    private final Explanations explanations;
    private final Overdue overdue;
    private final UrgingSubjects subjects;
    private final LatenessReasons reasons;
    private final IssuedDocuments documents;
    private final Agencies agencies;
    private final Persons persons;
    private final UrgingPolicy policy;

    UrgingViews(
            Assignments assignments,
            UrgingLetters letters,
            UrgingCounts counts,
            Explanations explanations,
            Overdue overdue,
            UrgingSubjects subjects,
            LatenessReasons reasons,
            IssuedDocuments documents,
            Agencies agencies,
            Persons persons,
            UrgingPolicy policy) {
        this.assignments = assignments;
        this.letters = letters;
        this.counts = counts;
        this.explanations = explanations;
        this.overdue = overdue;
        this.subjects = subjects;
        this.reasons = reasons;
        this.documents = documents;
        this.agencies = agencies;
        this.persons = persons;
        this.policy = policy;
    }

    /** @throws vn.dondoc.problem.Problem if the assignment is not for this person to see */
    UrgingView get(Actor reader, long assignmentId) {
        subjects.requireVisible(reader, assignmentId);
        return of(reader, assignmentId);
    }

    UrgingView of(Actor reader, long assignmentId) {
        Assignment assignment = assignments.find(assignmentId).orElseThrow();
        UrgingCount count = counts.of(assignmentId);
        boolean owing = Overdue.liesWithLead(assignment);
        boolean office = policy.isOffice(reader);
        return new UrgingView(
                count.letters(),
                count.messages(),
                count.lastOn(),
                owing && policy.mayUrge(reader, assignment.leadCode()) && !counts.urgedToday(assignmentId),
                office
                        && overdue.missedByLead(assignment).isPresent()
                        && letters.open(assignmentId).isEmpty(),
                office && unexplained(assignment),
                letters.ofAssignment(assignmentId).stream()
                        .filter(letter -> reader.overseesAll() || letter.state() == UrgingState.ISSUED)
                        .map(this::line)
                        .toList(),
                explanations.ofAssignment(assignmentId).stream()
                        .filter(asked -> mayRead(reader, assignment, asked))
                        .map(this::line)
                        .toList());
    }

    private boolean unexplained(Assignment assignment) {
        return overdue.of(assignment).stream()
                .filter(owed -> owed.agencyCode().equals(assignment.leadCode()))
                .findFirst()
                .filter(owed -> !explanations.isOpen(assignment.id(), owed))
                .isPresent();
    }

    private static boolean mayRead(Actor reader, Assignment assignment, Explanation asked) {
        return reader.overseesAll() || reader.worksIn(asked.agencyCode()) || reader.worksIn(assignment.leadCode());
    }

    private LetterLine line(UrgingLetter letter) {
        Optional<IssuedDocument> document =
                Optional.ofNullable(letter.documentId()).map(documents::get);
        return new LetterLine(
                letter.id(),
                letter.state().name(),
                letter.state().label(),
                letter.origin() == UrgingOrigin.LADDER,
                letter.content(),
                person(letter.draftedBy()),
                document.map(IssuedDocument::number).orElse(null),
                document.map(IssuedDocument::issuedOn).orElse(null));
    }

    private ExplanationLine line(Explanation asked) {
        return new ExplanationLine(
                asked.id(),
                asked.agencyCode(),
                agencies.find(asked.agencyCode()).map(Agency::shortName).orElse(asked.agencyCode()),
                asked.state().name(),
                asked.state().label(),
                asked.missedOn(),
                asked.dueOn(),
                asked.question(),
                person(asked.askedBy()),
                asked.reasonCode(),
                reasons.label(asked.reasonCode()),
                asked.answer(),
                person(asked.answeredBy()),
                asked.answeredAt());
    }

    List<LatenessReason> choices() {
        return reasons.choices();
    }

    private String person(String id) {
        return persons.find(id == null ? "" : id).map(Person::fullName).orElse(null);
    }
}

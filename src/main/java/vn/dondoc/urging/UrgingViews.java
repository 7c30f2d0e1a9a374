package vn.dondoc.urging;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.assignment.VisibleAssignments;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.UrgingPolicy;
import vn.dondoc.urging.UrgingCounts.Click;
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
    private final VisibleAssignments visible;
    private final UrgingLines lines;
    private final UrgingPolicy policy;

    UrgingViews(
            Assignments assignments,
            UrgingLetters letters,
            UrgingCounts counts,
            Explanations explanations,
            Overdue overdue,
            VisibleAssignments visible,
            UrgingLines lines,
            UrgingPolicy policy) {
        this.assignments = assignments;
        this.letters = letters;
        this.counts = counts;
        this.explanations = explanations;
        this.overdue = overdue;
        this.visible = visible;
        this.lines = lines;
        this.policy = policy;
    }

    /** @throws vn.dondoc.problem.Problem if the assignment is not for this person to see */
    UrgingView get(Actor reader, long assignmentId) {
        visible.require(reader, assignmentId);
        Assignment assignment = assignments.find(assignmentId).orElseThrow();
        List<UrgingLetter> all = letters.ofAssignment(assignmentId);
        List<Explanation> asked = explanations.ofAssignment(assignmentId);
        List<Click> clicks = counts.clicks(assignmentId);
        UrgingCount count = counts.of(issuedToLead(assignment, all), clicks);
        boolean office = policy.isOffice(reader);
        // Only the Office acts on what is late.
        List<Owed> late = office ? overdue.of(assignment) : List.of();
        return new UrgingView(
                count.letters(),
                count.messages(),
                count.lastOn(),
                Overdue.liesWithLead(assignment)
                        && !counts.urgedToday(clicks, policy.urgesAll(reader))
                        && (office || policy.mayUrge(reader, assignment.leadCode())),
                Overdue.missedByLead(assignment, late).isPresent()
                        && all.stream().noneMatch(letter -> letter.state().isOpen()),
                unexplained(assignment, late, asked),
                all.stream()
                        .filter(letter -> mayRead(reader, letter))
                        .map(lines::of)
                        .toList(),
                asked.stream()
                        .filter(each -> mayRead(reader, assignment, each))
                        .map(lines::of)
                        .toList());
    }

    /** @return empty while it is not issued, for all but those who oversee everything */
    Optional<LetterLine> letter(Actor reader, UrgingLetter letter) {
        return Optional.of(letter).filter(each -> mayRead(reader, each)).map(lines::of);
    }

    /** @return empty where it is another's, or not of that assignment */
    Optional<ExplanationLine> explanation(Actor reader, long assignmentId, long id) {
        Assignment assignment = assignments.find(assignmentId).orElseThrow();
        return explanations.ofAssignment(assignmentId).stream()
                .filter(asked -> asked.id() == id && mayRead(reader, assignment, asked))
                .map(lines::of)
                .findFirst();
    }

    /** What a former lead was urged for does not count against the new one. */
    private static List<LocalDate> issuedToLead(Assignment assignment, List<UrgingLetter> letters) {
        return letters.stream()
                .filter(letter -> letter.state() == UrgingState.ISSUED
                        && letter.agencyCode().equals(assignment.leadCode()))
                .map(UrgingLetter::endedOn)
                .toList();
    }

    /** Whether the lead is not explaining yet the first thing that it is late with. */
    private static boolean unexplained(Assignment assignment, List<Owed> late, List<Explanation> asked) {
        return late.stream()
                .filter(owed -> owed.agencyCode().equals(assignment.leadCode()))
                .findFirst()
                .filter(owed -> asked.stream().noneMatch(each -> each.isOpenFor(owed)))
                .isPresent();
    }

    private static boolean mayRead(Actor reader, UrgingLetter letter) {
        return reader.overseesAll() || letter.state() == UrgingState.ISSUED;
    }

    private static boolean mayRead(Actor reader, Assignment assignment, Explanation asked) {
        return reader.overseesAll() || reader.worksIn(asked.agencyCode()) || reader.worksIn(assignment.leadCode());
    }
}

package vn.dondoc.contribution;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Arrivals;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.assignment.DeadlineState;
import vn.dondoc.assignment.Handling;
import vn.dondoc.identity.Actor;
import vn.dondoc.organisation.Agencies;
import vn.dondoc.workflow.FormPart;
import vn.dondoc.workflow.OpenTask;

/** The part in hand, in the forms of its own steps. */
@Component
class OwnContributionPart implements FormPart {

    private final Assignments assignments;
    private final Contributions contributions;
    private final Rounds rounds;
    private final BeneficiaryGroups groups;
    private final ContributionLateness lateness;
    private final Arrivals arrivals;
    private final Handling handling;
    private final Agencies agencies;

    OwnContributionPart(
            Assignments assignments,
            Contributions contributions,
            Rounds rounds,
            BeneficiaryGroups groups,
            ContributionLateness lateness,
            Arrivals arrivals,
            Handling handling,
            Agencies agencies) {
        this.assignments = assignments;
        this.contributions = contributions;
        this.rounds = rounds;
        this.groups = groups;
        this.lateness = lateness;
        this.arrivals = arrivals;
        this.handling = handling;
        this.agencies = agencies;
    }

    @Override
    public String name() {
        return "contribution";
    }

    @Override
    public Optional<?> of(Actor reader, OpenTask task) {
        return task.processKey().equals("contribution")
                ? contributions.find(task.subjectId()).map(part -> own(reader, part))
                : Optional.empty();
    }

    private OwnContribution own(Actor reader, Contribution part) {
        Assignment assignment = assignments.find(part.assignmentId()).orElseThrow();
        List<Round> all = rounds.ofContribution(part.id());
        boolean ours = reader.worksIn(part.agencyCode());
        Optional<Round> inHand = all.stream()
                .filter(round -> round.round() == part.round() && !round.isSigned())
                .findFirst();
        DeadlineState state = lateness.state(part);
        return new OwnContribution(
                part.id(),
                agencies.shortName(part.agencyCode()),
                agencies.shortName(assignment.leadCode()),
                part.progress().label(),
                part.dueOn(),
                state == null ? null : state.name(),
                state == null ? null : state.label(),
                lateness.daysLate(part),
                assignment.beneficiaryListRequired(),
                assignment.beneficiaryListRequired() ? groups.all() : List.of(),
                part.round(),
                inHand.map(Round::request).orElse(null),
                inHand.filter(round -> ours).map(Round::content).orElse(null),
                inHand.filter(round -> ours).map(Round::numbers).orElse(List.of()),
                SignedRounds.of(all),
                part.closedReason(),
                arrivals.find(part.directiveId(), part.agencyCode()).orElse(null),
                handling.candidates(part.agencyCode()).stream()
                        .map(person -> new OwnContribution.Candidate(person.id(), person.fullName(), person.title()))
                        .toList());
    }
}

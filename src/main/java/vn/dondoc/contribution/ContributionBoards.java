package vn.dondoc.contribution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.assignment.DeadlineState;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.UrgingPolicy;
import vn.dondoc.organisation.Agencies;
import vn.dondoc.organisation.Agency;
import vn.dondoc.organisation.Role;
import vn.dondoc.problem.Problem;

/** Puts the board of an assignment together, as far as the reader may see it. */
@Component
class ContributionBoards {

    private final Assignments assignments;
    private final Contributions contributions;
    private final Rounds rounds;
    private final BeneficiaryGroups groups;
    private final ContributionLateness lateness;
    private final Agencies agencies;
    private final UrgingPolicy policy;
    private final JdbcClient jdbc;

    ContributionBoards(
            Assignments assignments,
            Contributions contributions,
            Rounds rounds,
            BeneficiaryGroups groups,
            ContributionLateness lateness,
            Agencies agencies,
            UrgingPolicy policy,
            JdbcClient jdbc) {
        this.assignments = assignments;
        this.contributions = contributions;
        this.rounds = rounds;
        this.groups = groups;
        this.lateness = lateness;
        this.agencies = agencies;
        this.policy = policy;
        this.jdbc = jdbc;
    }

    /** @throws Problem if there is no such assignment, or none for this person */
    ContributionBoard of(Actor reader, long assignmentId) {
        Assignment assignment = assignments.find(assignmentId).orElseThrow(Problem::notVisible);
        boolean seesAll = reader.overseesAll() || reader.worksIn(assignment.leadCode());
        List<Contribution> shown = contributions.ofAssignment(assignmentId).stream()
                .filter(part -> seesAll || reader.worksIn(part.agencyCode()))
                .toList();
        if (!seesAll && shown.isEmpty()) {
            throw Problem.notVisible();
        }
        Map<Long, List<SignedRound>> signed = rounds.ofAssignment(assignmentId).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> SignedRounds.of(each.getValue())));
        Map<String, Agency> names = agencies.byCode();
        Map<Long, String> holders = holders(assignmentId);
        boolean mayCoordinate =
                reader.id().equals(assignment.handlerId()) || reader.holds(assignment.leadCode(), Role.LEADER);
        boolean mayUrge = policy.mayUrgeCoordinating(reader, assignment.leadCode(), assignment.handlerId());
        List<ContributionBoard.Line> lines = shown.stream()
                .map(part ->
                        line(part, names, holders, signed.getOrDefault(part.id(), List.of()), mayCoordinate, mayUrge))
                .toList();
        boolean totalled = seesAll && assignment.beneficiaryListRequired();
        List<BeneficiaryGroup> known = assignment.beneficiaryListRequired() ? groups.all() : List.of();
        return new ContributionBoard(
                assignmentId,
                lines,
                (int) shown.stream().filter(Contribution::isCurrent).count(),
                (int) shown.stream()
                        .filter(part -> part.isCurrent() && part.signedOn() != null)
                        .count(),
                totalled ? totals(known, shown, signed) : List.of(),
                known,
                totalled
                        ? shown.stream()
                                .filter(part -> part.isCurrent()
                                        && signed.getOrDefault(part.id(), List.of())
                                                .isEmpty())
                                .map(part -> names.get(part.agencyCode()).shortName())
                                .toList()
                        : List.of(),
                mayCoordinate);
    }

    Optional<ContributionBoard> ofAny(Actor reader, long assignmentId) {
        return contributions.ofAssignment(assignmentId).isEmpty()
                ? Optional.empty()
                : Optional.of(of(reader, assignmentId));
    }

    private ContributionBoard.Line line(
            Contribution part,
            Map<String, Agency> names,
            Map<Long, String> holders,
            List<SignedRound> signed,
            boolean mayCoordinate,
            boolean mayUrge) {
        DeadlineState state = lateness.state(part);
        boolean waiting = !part.progress().isFinished() && part.progress() != ContributionProgress.SIGNED;
        return new ContributionBoard.Line(
                part.id(),
                part.agencyCode(),
                names.get(part.agencyCode()).shortName(),
                part.progress().name(),
                part.takenLate() ? "Gửi sau khi chốt, đã nhận" : part.progress().label(),
                holders.get(part.id()),
                part.dueOn(),
                state == null ? null : state.name(),
                state == null ? null : state.label(),
                lateness.daysLate(part),
                part.signedOn(),
                part.takenLate(),
                part.closedReason(),
                part.timesUrged(),
                part.urgedOn(),
                signed,
                mayCoordinate && part.progress() == ContributionProgress.SIGNED,
                mayUrge && waiting);
    }

    /** The newest signed numbers of every part that counts. */
    private static List<ContributionBoard.Total> totals(
            List<BeneficiaryGroup> groups, List<Contribution> shown, Map<Long, List<SignedRound>> signed) {
        Map<String, Long> sums = shown.stream()
                .filter(Contribution::isCurrent)
                .map(part -> signed.getOrDefault(part.id(), List.of()))
                .filter(each -> !each.isEmpty())
                .flatMap(each -> each.get(each.size() - 1).numbers().stream())
                .collect(Collectors.groupingBy(GroupNumber::group, Collectors.summingLong(GroupNumber::amount)));
        return groups.stream()
                .map(group ->
                        new ContributionBoard.Total(group.code(), group.name(), sums.getOrDefault(group.code(), 0L)))
                .toList();
    }

    /** Who has it now and what he has to do. */
    private Map<Long, String> holders(long assignmentId) {
        return jdbc
                .sql(
                        """
                select t.subject_id, t.name, t.agency_role, p.full_name
                  from open_task t left join person p on p.id = t.assignee_id
                 where t.assignment_id = :id and t.process_key = 'contribution'""")
                .param("id", assignmentId)
                .query((row, i) -> Map.entry(
                        row.getLong("subject_id"),
                        row.getString("name") + " – "
                                + (row.getString("full_name") == null
                                        ? Role.valueOf(row.getString("agency_role"))
                                                .label()
                                        : row.getString("full_name"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }
}

package vn.dondoc.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who drafted neither signs nor confirms. A table: for each step the earlier steps whose doers are kept from it, and the role
 * that steps in when nobody else is left.
 */
@Component
public class FourEyes {

    /** @param fallback who does the step when all others are excluded; empty where another of the same role must be found */
    public record Rule(String step, Set<String> excludedSteps, Optional<TaskRole> fallback) {}

    private static final Set<String> DRAFTING = Set.of("draftProposal", "explainOpinions");
    private static final Set<String> SIGNED = Set.of("draftProposal", "explainOpinions", "signProposal");
    private static final Set<String> EXAMINED =
            Set.of("draftProposal", "explainOpinions", "signProposal", "examineProposal");
    private static final Set<String> SUBMITTED =
            Set.of("draftProposal", "explainOpinions", "signProposal", "examineProposal", "signSlip");

    public static final List<Rule> TABLE = List.of(
            new Rule("giveOutAssignments", Set.of("breakDownDirective"), Optional.of(TaskRole.SIGNER)),
            new Rule("decideLead", Set.of("answerAgency"), Optional.of(TaskRole.CHAIR)),
            new Rule("signContribution", Set.of("contribute"), Optional.empty()),
            new Rule("decideRequest", Set.of("draftRequestDecision", "supplementRequest"), Optional.of(TaskRole.CHAIR)),
            new Rule("signUrging", Set.of("draftUrging"), Optional.empty()),
            new Rule("signReport", Set.of("carryOut"), Optional.empty()),
            new Rule(
                    "confirmResult",
                    Set.of("carryOut", "signReport", "issueDocument"),
                    Optional.of(TaskRole.OFFICE_LEADER)),
            new Rule("signProposal", DRAFTING, Optional.empty()),
            new Rule("examineProposal", SIGNED, Optional.of(TaskRole.OFFICE_LEADER)),
            new Rule("signSlip", EXAMINED, Optional.empty()),
            new Rule("decideProposal", SUBMITTED, Optional.of(TaskRole.CHAIR)),
            new Rule("signOpinion", Set.of("draftOpinion"), Optional.empty()),
            new Rule("signConsolidationSlip", Set.of("consolidateReport"), Optional.empty()),
            new Rule(
                    "signConsolidatedReport",
                    Set.of("consolidateReport", "signConsolidationSlip"),
                    Optional.of(TaskRole.CHAIR)));

    private static final Map<String, Rule> BY_STEP = TABLE.stream().collect(Collectors.toMap(Rule::step, rule -> rule));

    private final JdbcClient jdbc;

    FourEyes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Rule> rule(String step) {
        return Optional.ofNullable(BY_STEP.get(step));
    }

    /**
     * Those who did one of the rule's earlier steps of this assignment (of the directive as a whole where it has none; in an
     * agency's own part of it, not who did so in another's), and those for whom it was done: nobody approves by another what he proposed
     * himself, nor himself what another proposed for him.
     */
    Set<String> excluded(Rule rule, TaskSubject subject) {
        boolean whole = subject.assignmentId() == null;
        return excluded(
                done(
                        rule,
                        whole ? "directive_id in (:ids) and assignment_id is null" : "assignment_id in (:ids)",
                        List.of(whole ? subject.directiveId() : subject.assignmentId())),
                subject);
    }

    /** The same for the subjects of several assignments. */
    Function<TaskSubject, Set<String>> excluded(Rule rule, Collection<Long> assignmentIds) {
        Map<Long, List<Done>> done = done(rule, "assignment_id in (:ids)", assignmentIds).stream()
                .collect(Collectors.groupingBy(Done::assignmentId));
        return subject -> excluded(done.getOrDefault(subject.assignmentId(), List.of()), subject);
    }

    private record Done(Long assignmentId, String partyCode, String actorId, String principalId) {}

    private List<Done> done(Rule rule, String where, Collection<Long> ids) {
        return jdbc.sql(
                        "select distinct assignment_id, party_code, actor_id, principal_id from event where step in (:steps) and "
                                + where)
                .param("steps", rule.excludedSteps())
                .param("ids", ids)
                .query(Done.class)
                .list();
    }

    private static Set<String> excluded(List<Done> done, TaskSubject subject) {
        return done.stream()
                .filter(step -> subject.partyCode() == null
                        || step.partyCode() == null
                        || step.partyCode().equals(subject.partyCode()))
                .flatMap(step -> Stream.of(step.actorId(), step.principalId()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

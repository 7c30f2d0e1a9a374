package vn.dondoc.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

    private static final Map<String, Rule> BY_STEP =
            TABLE.stream().collect(java.util.stream.Collectors.toMap(Rule::step, rule -> rule));

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
        String where = "where step in (:steps) and (:party = '' or party_code is null or party_code = :party) and "
                + (subject.assignmentId() == null
                        ? "directive_id = :id and assignment_id is null"
                        : "assignment_id = :id");
        return new TreeSet<>(
                jdbc.sql("select actor_id from event %1$s union select principal_id from event %1$s".formatted(where))
                        .param("steps", rule.excludedSteps())
                        .param("id", subject.assignmentId() == null ? subject.directiveId() : subject.assignmentId())
                        .param("party", subject.partyCode() == null ? "" : subject.partyCode())
                        .query(String.class)
                        .list());
    }
}

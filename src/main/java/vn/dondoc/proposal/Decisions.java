package vn.dondoc.proposal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The decisions on proposals: one row for each, what was taken back stays as a record. */
@Repository
public class Decisions {

    private static final String SELECT =
            """
            select d.id, d.proposal_id, d.outcome, d.decision_level, d.rule_id, d.reservation, d.remarks, d.basis, d.document_id,
                   d.decided_by, d.decided_at, d.higher_level, d.higher_due_on, d.higher_outcome, d.higher_number,
                   d.higher_issued_on, d.higher_note
              from proposal_decision d""";

    /** What whoever decides writes. */
    record Words(String reservation, String remarks, String basis, String higherLevel, LocalDate higherDueOn) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Decisions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those that count, oldest first. */
    public List<Decision> ofProposal(long proposalId) {
        return jdbc.sql(SELECT + " where d.proposal_id = :id and d.voided_at is null order by d.id")
                .param("id", proposalId)
                .query(Decision.class)
                .list();
    }

    Optional<Decision> newest(long proposalId) {
        List<Decision> all = ofProposal(proposalId);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    void add(Proposal proposal, DecisionOutcome outcome, Words words, Long documentId, String decidedBy) {
        jdbc.sql(
                        """
                insert into proposal_decision (proposal_id, outcome, decision_level, rule_id, reservation, remarks, basis, document_id,
                    decided_by, decided_at, higher_level, higher_due_on)
                values (:proposal, :outcome, :level, :rule, :reservation, :remarks, :basis, :document, :by, :at, :higher, :higherDue)""")
                .param("proposal", proposal.id())
                .param("outcome", outcome.name())
                .param("level", proposal.decisionLevel().name())
                .param("rule", proposal.decisionRule())
                .param("reservation", words.reservation())
                .param("remarks", words.remarks())
                .param("basis", words.basis())
                .param("document", documentId)
                .param("by", decidedBy)
                .param("at", OffsetDateTime.now(clock))
                .param("higher", words.higherLevel())
                .param("higherDue", words.higherDueOn())
                .update();
    }

    void markVoid(long id) {
        jdbc.sql("update proposal_decision set voided_at = :at where id = :id")
                .param("at", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
    }

    void enterHigher(long id, HigherOutcome outcome, String number, LocalDate issuedOn, String note, String enteredBy) {
        jdbc.sql(
                        """
                update proposal_decision set higher_outcome = :outcome, higher_number = :number, higher_issued_on = :on,
                    higher_note = :note, higher_entered_by = :by where id = :id""")
                .param("outcome", outcome.name())
                .param("number", number)
                .param("on", issuedOn)
                .param("note", note)
                .param("by", enteredBy)
                .param("id", id)
                .update();
    }
}

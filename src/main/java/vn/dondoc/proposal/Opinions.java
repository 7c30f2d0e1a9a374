package vn.dondoc.proposal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.checksum.Checksum;
import vn.dondoc.document.Signature;
import vn.dondoc.identity.Actor;
import vn.dondoc.problem.Problem;

/** The opinions that were asked for. */
@Repository
public class Opinions {

    private static final String SELECT =
            """
            select o.id, o.proposal_id, o.opinion_round, o.agency_code, o.rule_id, o.state, o.asked_on, o.due_on, o.stance,
                   o.content, o.drafted_by, o.answered_on, o.signer_name, o.signer_title, o.signature_form, o.signed_at,
                   o.content_sha256, o.handling, o.explanation, o.process_instance_id
              from opinion o""";

    private static final String WAITING = SELECT
            + "\n"
            + """
             join proposal p on p.id = o.proposal_id
             where o.state in ('ASKED', 'DRAFTED') and o.process_instance_id is not null""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Opinions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By round, then by agency. */
    public List<Opinion> ofProposal(long proposalId) {
        return jdbc.sql(SELECT + " where o.proposal_id = :id order by o.opinion_round, o.agency_code")
                .param("id", proposalId)
                .query(Opinion.class)
                .list();
    }

    /** Those of an assignment that wait for an answer. */
    List<Opinion> waiting(long assignmentId) {
        return jdbc.sql(WAITING + " and p.assignment_id = :id order by o.id")
                .param("id", assignmentId)
                .query(Opinion.class)
                .list();
    }

    /** Those that wait for an answer while nobody can give one. */
    List<Opinion> waitingInPause() {
        return jdbc.sql(
                        WAITING
                                + " and exists (select 1 from assignment a where a.id = p.assignment_id and a.progress = 'PAUSED') order by o.id")
                .query(Opinion.class)
                .list();
    }

    /** The agency has time until that day. */
    void moveDue(long id, LocalDate dueOn) {
        jdbc.sql("update opinion set due_on = :due where id = :id")
                .param("due", dueOn)
                .param("id", id)
                .update();
    }

    /** @throws Problem if there is none */
    Opinion get(long id) {
        return jdbc.sql(SELECT + " where o.id = :id")
                .param("id", id)
                .query(Opinion.class)
                .optional()
                .orElseThrow(Problem::notVisible);
    }

    void add(Proposal proposal, int round, ApprovalTables.NamedAgency agency, LocalDate dueOn) {
        jdbc.sql(
                        """
                insert into opinion (proposal_id, opinion_round, agency_code, rule_id, state, asked_on, due_on)
                values (:proposal, :round, :agency, :rule, 'ASKED', :on, :due)""")
                .param("proposal", proposal.id())
                .param("round", round)
                .param("agency", agency.agencyCode())
                .param("rule", agency.ruleId())
                .param("on", LocalDate.now(clock))
                .param("due", dueOn)
                .update();
    }

    void started(long id, String processInstanceId) {
        jdbc.sql("update opinion set process_instance_id = :instance where id = :id")
                .param("instance", processInstanceId)
                .param("id", id)
                .update();
    }

    void draft(long id, Stance stance, String content, String personId) {
        jdbc.sql(
                        """
                update opinion set state = 'DRAFTED', stance = :stance, content = :content, drafted_by = :by where id = :id""")
                .param("stance", stance.name())
                .param("content", content)
                .param("by", personId)
                .param("id", id)
                .update();
    }

    void move(long id, OpinionState state) {
        jdbc.sql("update opinion set state = :state where id = :id")
                .param("state", state.name())
                .param("id", id)
                .update();
    }

    void sign(Opinion opinion, Actor signer, String signatureForm) {
        jdbc.sql(
                        """
                update opinion set state = 'GIVEN', answered_on = :on, signer_id = :signer, signer_name = :name, signer_title = :title,
                    signature_form = :form, signed_at = :at, content_sha256 = :sha where id = :id""")
                .param("on", LocalDate.now(clock))
                .params(Signature.of(signer, signatureForm).asParams())
                .param("at", OffsetDateTime.now(clock))
                .param("sha", Checksum.of(opinion.signedText()))
                .param("id", opinion.id())
                .update();
    }

    void explain(long id, OpinionHandling handling, String explanation) {
        jdbc.sql("update opinion set handling = :handling, explanation = :explanation where id = :id")
                .param("handling", handling.name())
                .param("explanation", explanation)
                .param("id", id)
                .update();
    }
}

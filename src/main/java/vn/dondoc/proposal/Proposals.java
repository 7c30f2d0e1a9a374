package vn.dondoc.proposal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.problem.Problem;

/** The proposals. */
@Repository
public class Proposals {

    private static final String SELECT =
            """
            select p.id, p.assignment_id, a.directive_id, a.title, a.lead_code, d.field, d.urgency,
                   concat(d.number, '#', a.ordinal) as business_key, p.state, p.opinion_round, p.decision_level, p.decision_rule,
                   p.decision_reason, p.started_at, p.process_instance_id
              from proposal p join assignment a on a.id = p.assignment_id join directive d on d.id = a.directive_id""";

    private final Assignments assignments;
    private final JdbcClient jdbc;
    private final Clock clock;

    Proposals(Assignments assignments, JdbcClient jdbc, Clock clock) {
        this.assignments = assignments;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Proposal> find(long id) {
        return jdbc.sql(SELECT + " where p.id = :id")
                .param("id", id)
                .query(Proposal.class)
                .optional();
    }

    /** The assignment's newest proposal. */
    public Optional<Proposal> ofAssignment(long assignmentId) {
        return jdbc.sql(SELECT + " where p.id = (select max(id) from proposal where assignment_id = :id)")
                .param("id", assignmentId)
                .query(Proposal.class)
                .optional();
    }

    /** Holds the rows of its assignment and of itself. @throws Problem if there is none */
    Proposal lock(long id) {
        assignments.lock(jdbc.sql("select assignment_id from proposal where id = :id")
                .param("id", id)
                .query(Long.class)
                .optional()
                .orElseThrow(Problem::notVisible));
        return lockAlone(id);
    }

    /** Holds its own row only: for what happens in one of its opinions. */
    Proposal lockAlone(long id) {
        jdbc.sql("select id from proposal where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional()
                .orElseThrow(Problem::notVisible);
        return find(id).orElseThrow();
    }

    List<Long> open(long assignmentId) {
        return jdbc.sql(
                        "select id from proposal where assignment_id = :id and state not in ('DECIDED', 'RECALLED') order by id")
                .param("id", assignmentId)
                .query(Long.class)
                .list();
    }

    long add(long assignmentId) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into proposal (assignment_id, state, started_at) values (:assignment, 'DRAFTING', :at)")
                .param("assignment", assignmentId)
                .param("at", OffsetDateTime.now(clock))
                .update(key, "id");
        return key.getKey().longValue();
    }

    void started(long id, String processInstanceId) {
        jdbc.sql("update proposal set process_instance_id = :instance where id = :id")
                .param("instance", processInstanceId)
                .param("id", id)
                .update();
    }

    void move(long id, ProposalState state) {
        jdbc.sql("update proposal set state = :state where id = :id")
                .param("state", state.name())
                .param("id", id)
                .update();
    }

    void beginRound(long id, int round) {
        jdbc.sql("update proposal set opinion_round = :round where id = :id")
                .param("round", round)
                .param("id", id)
                .update();
    }

    void decidedBy(long id, Authority authority) {
        jdbc.sql(
                        """
                update proposal set decision_level = :level, decision_rule = :rule, decision_reason = :reason where id = :id""")
                .param("level", authority.level().name())
                .param("rule", authority.ruleId())
                .param("reason", authority.reason())
                .param("id", id)
                .update();
    }

    void end(long id, ProposalState state) {
        jdbc.sql("update proposal set state = :state, ended_on = :on where id = :id")
                .param("state", state.name())
                .param("on", LocalDate.now(clock))
                .param("id", id)
                .update();
    }
}

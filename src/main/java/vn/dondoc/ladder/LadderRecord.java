package vn.dondoc.ladder;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What became of each step of the ladder; no step of an obligation is there twice for the same date. Written under the lock of the
 * assignment or directive.
 */
@Repository
class LadderRecord {

    record Step(String obligationKey, LocalDate dueOn, int step, LadderState state) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    LadderRecord(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param keys not empty */
    List<Step> of(Collection<String> keys) {
        return jdbc.sql("select obligation_key, due_on, step, state from ladder_step where obligation_key in (:keys)")
                .param("keys", keys)
                .query(Step.class)
                .list();
    }

    static Map<Integer, LadderState> recorded(List<Step> steps, Obligation obligation) {
        Map<Integer, LadderState> recorded = new HashMap<>();
        steps.stream()
                .filter(step -> step.obligationKey().equals(obligation.key())
                        && step.dueOn().equals(obligation.dueOn()))
                .forEach(step -> recorded.put(step.step(), step.state()));
        return recorded;
    }

    void add(Obligation obligation, int step, LadderState state, String note) {
        jdbc.sql(
                        """
                insert into ladder_step (obligation_key, kind, directive_id, assignment_id, agency_code, due_on, step, state, at, note)
                values (:key, :kind, :directive, :assignment, :agency, :due, :step, :state, :at, :note)""")
                .param("key", obligation.key())
                .param("kind", obligation.kind().name())
                .param("directive", obligation.directiveId())
                .param("assignment", obligation.assignmentId())
                .param("agency", obligation.agencyCode())
                .param("due", obligation.dueOn())
                .param("step", step)
                .param("state", state.name())
                .param("at", OffsetDateTime.now(clock))
                .param("note", note)
                .update();
    }

    /** What was held is told now: since when it was held stays on record. */
    void release(Obligation obligation, int step, String note) {
        jdbc.sql(
                        """
                update ladder_step set state = 'SENT', held_at = at, at = :at, note = :note
                 where obligation_key = :key and due_on = :due and step = :step""")
                .param("at", OffsetDateTime.now(clock))
                .param("note", note)
                .param("key", obligation.key())
                .param("due", obligation.dueOn())
                .param("step", step)
                .update();
    }
}

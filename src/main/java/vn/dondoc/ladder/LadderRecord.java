package vn.dondoc.ladder;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What became of each step of the ladder; no step of an obligation is there twice for the same date. Written under the lock of the
 * assignment or directive.
 */
@Repository
class LadderRecord {

    /** What became of a step; a line of the record. */
    record Line(Obligation obligation, int step, LadderState state, String note) {}

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final Clock clock;

    LadderRecord(JdbcClient jdbc, NamedParameterJdbcOperations batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /**
     * @param steps all of an obligation, as {@link Obligations} reads them in one column: {@code 2024-04-12 -3 SENT,...}; null for none
     * @return those by that date
     */
    static Map<Integer, LadderState> read(String steps, LocalDate dueOn) {
        Map<Integer, LadderState> recorded = new HashMap<>();
        if (steps != null) {
            String date = dueOn + " ";
            for (String one : steps.split(",")) {
                if (one.startsWith(date)) {
                    String[] step = one.substring(date.length()).split(" ");
                    recorded.put(Integer.valueOf(step[0]), LadderState.valueOf(step[1]));
                }
            }
        }
        return recorded;
    }

    /** All of a look at once. */
    void add(List<Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        batches.batchUpdate(
                """
                insert into ladder_step (obligation_key, kind, directive_id, assignment_id, agency_code, due_on, step, state, at, note)
                values (:key, :kind, :directive, :assignment, :agency, :due, :step, :state, :at, :note)""",
                lines.stream().map(this::row).toArray(SqlParameterSource[]::new));
    }

    private SqlParameterSource row(Line line) {
        Obligation obligation = line.obligation();
        return new MapSqlParameterSource("key", obligation.key())
                .addValue("kind", obligation.kind().name())
                .addValue("directive", obligation.directiveId())
                .addValue("assignment", obligation.assignmentId())
                .addValue("agency", obligation.agencyCode())
                .addValue("due", obligation.dueOn())
                .addValue("step", line.step())
                .addValue("state", line.state().name())
                .addValue("at", OffsetDateTime.now(clock))
                .addValue("note", line.note());
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

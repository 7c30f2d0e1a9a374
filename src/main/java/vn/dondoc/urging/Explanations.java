package vn.dondoc.urging;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.dondoc.identity.Actor;
import vn.dondoc.problem.Problem;

/** The requests to explain, each an obligation until it is answered; whoever changes one holds the row lock of its assignment. */
@Repository
public class Explanations {

    /** The kind of the obligation. */
    private static final String KIND = "EXPLANATION";

    private static final String SELECT =
            """
            select e.id, e.assignment_id, e.obligation_key, e.missed_on, e.agency_code, e.state, e.question, e.asked_by, e.asked_at,
                   e.due_on, e.reason_code, e.answer, e.answered_by, e.answered_at, e.process_instance_id
              from explanation e""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Explanations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws Problem if there is none */
    public Explanation get(long id) {
        return jdbc.sql(SELECT + " where e.id = :id")
                .param("id", id)
                .query(Explanation.class)
                .optional()
                .orElseThrow(Problem::notVisible);
    }

    /** The oldest first. */
    public List<Explanation> ofAssignment(long assignmentId) {
        return jdbc.sql(SELECT + " where e.assignment_id = :id order by e.id")
                .param("id", assignmentId)
                .query(Explanation.class)
                .list();
    }

    /** All that wait for an answer, in the order in which everybody locks their assignments. */
    List<Explanation> open() {
        return jdbc.sql(
                        SELECT
                                + " join assignment a on a.id = e.assignment_id where e.state = 'ASKED' order by a.directive_id, a.ordinal, e.id")
                .query(Explanation.class)
                .list();
    }

    /** The agency has time until that day; so has the obligation. */
    void moveDue(long id, LocalDate dueOn) {
        jdbc.sql("update explanation set due_on = :due where id = :id")
                .param("due", dueOn)
                .param("id", id)
                .update();
        jdbc.sql("update obligation set due_on = :due where explanation_id = :id and fulfilled_on is null")
                .param("due", dueOn)
                .param("id", id)
                .update();
    }

    /** Whether that agency is explaining already why it is late with this. */
    boolean isOpen(long assignmentId, Owed owed) {
        return isOpen(List.of(assignmentId)).test(assignmentId, owed);
    }

    private record Asked(long assignmentId, String obligationKey, String agencyCode) {}

    /** The same for several assignments. */
    BiPredicate<Long, Owed> isOpen(Collection<Long> assignmentIds) {
        Set<Asked> open = assignmentIds.isEmpty()
                ? Set.of()
                : jdbc.sql(
                                """
                        select assignment_id, obligation_key, agency_code from explanation
                         where assignment_id in (:ids) and state = 'ASKED'""")
                        .param("ids", assignmentIds)
                        .query(Asked.class)
                        .set();
        return (assignmentId, owed) -> open.contains(new Asked(assignmentId, owed.obligationKey(), owed.agencyCode()));
    }

    long add(long assignmentId, Owed owed, String question, Actor asker, LocalDate today, LocalDate dueOn) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                insert into explanation (assignment_id, obligation_key, missed_on, agency_code, state, question, asked_by, asked_at, due_on)
                values (:assignment, :key, :missed, :agency, 'ASKED', :question, :by, :at, :due)""")
                .param("assignment", assignmentId)
                .param("key", owed.obligationKey())
                .param("missed", owed.missedOn())
                .param("agency", owed.agencyCode())
                .param("question", question)
                .param("by", asker.id())
                .param("at", OffsetDateTime.now(clock))
                .param("due", dueOn)
                .update(key, "id");
        long id = key.getKey().longValue();
        jdbc.sql(
                        """
                insert into obligation (assignment_id, explanation_id, kind, since_on, due_on)
                values (:assignment, :explanation, :kind, :since, :due)""")
                .param("assignment", assignmentId)
                .param("explanation", id)
                .param("kind", KIND)
                .param("since", today)
                .param("due", dueOn)
                .update();
        return id;
    }

    void started(long id, String processInstanceId) {
        jdbc.sql("update explanation set process_instance_id = :instance where id = :id")
                .param("instance", processInstanceId)
                .param("id", id)
                .update();
    }

    void answer(long id, String reasonCode, String answer, Actor by, LocalDate today) {
        jdbc.sql(
                        """
                update explanation set state = 'ANSWERED', reason_code = :reason, answer = :answer, answered_by = :by, answered_at = :at
                 where id = :id""")
                .param("reason", reasonCode)
                .param("answer", answer)
                .param("by", by.id())
                .param("at", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
        jdbc.sql("update obligation set fulfilled_on = :on where explanation_id = :id and fulfilled_on is null")
                .param("on", today)
                .param("id", id)
                .update();
    }

    /** Nothing is owed any more. */
    void release(long id) {
        jdbc.sql("update explanation set state = 'MOOT' where id = :id")
                .param("id", id)
                .update();
        jdbc.sql("delete from obligation where explanation_id = :id and fulfilled_on is null")
                .param("id", id)
                .update();
    }
}

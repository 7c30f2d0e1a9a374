package vn.dondoc.ladder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.SettableClock;
import vn.dondoc.deadline.OfficeZone;

/** Lets time pass as the engine's job executor would see it: each due timer of the ladder is fired at its moment. */
@Component
public class LadderWalk {

    private final ManagementService management;
    private final JdbcClient jdbc;
    private final Clock clock;

    LadderWalk(ManagementService management, JdbcClient jdbc, Clock clock) {
        this.management = management;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Goes on to the evening of that day, looking at the instance whenever its timer says so. */
    public void until(String processInstanceId, LocalDate day) {
        Instant evening = day.atTime(18, 0).atZone(OfficeZone.ID).toInstant();
        for (Optional<Job> due = timer(processInstanceId);
                due.isPresent() && !due.get().getDuedate().toInstant().isAfter(evening);
                due = timer(processInstanceId)) {
            Instant at = due.get().getDuedate().toInstant();
            if (at.isAfter(clock.instant())) {
                goTo(at);
            }
            management.executeJob(due.get().getId());
        }
        goTo(evening);
    }

    /** What a look at nine in the morning of that day does, whenever the timer would have gone off. */
    public void lookOn(String processInstanceId, LocalDate day) {
        goTo(day.atTime(9, 0).atZone(OfficeZone.ID).toInstant());
        timer(processInstanceId).ifPresent(this::fire);
    }

    private void goTo(Instant moment) {
        ((SettableClock) clock).goTo(moment);
    }

    public void fire(Job job) {
        management.executeJob(job.getId());
    }

    public Optional<Job> timer(String processInstanceId) {
        return Optional.ofNullable(management
                .createJobQuery()
                .processInstanceId(processInstanceId)
                .timers()
                .activityId("intermediateEvent_nextStepReached")
                .singleResult());
    }

    /** What was told about the assignment: day, kind, who. */
    public List<String> told(long assignmentId) {
        return messages("assignment_id = :id", assignmentId);
    }

    /** The same with what is owed: two things late on one day are two messages. */
    List<String> toldOf(long assignmentId) {
        return jdbc.sql(
                        """
                select created_at, kind, recipient_id, obligation_key from message
                 where obligation_key is not null and assignment_id = :id""")
                .param("id", assignmentId)
                .query((row, number) -> row.getObject("created_at", OffsetDateTime.class)
                                .atZoneSameInstant(OfficeZone.ID)
                                .toLocalDate()
                        + " " + row.getString("kind") + " " + row.getString("recipient_id") + " "
                        + row.getString("obligation_key"))
                .list();
    }

    /** On which day the person was last told of what is owed by that date; empty where he was not. */
    Optional<LocalDate> lastTold(String obligationKey, LocalDate dueOn, String personId) {
        return jdbc
                .sql(
                        """
                select created_at from message
                 where obligation_key = :key and due_on = :due and recipient_id = :person order by created_at desc""")
                .param("key", obligationKey)
                .param("due", dueOn)
                .param("person", personId)
                .query((row, number) -> row.getObject("created_at", OffsetDateTime.class)
                        .atZoneSameInstant(OfficeZone.ID)
                        .toLocalDate())
                .list()
                .stream()
                .findFirst();
    }

    public List<String> toldAboutDirective(long directiveId) {
        return messages("directive_id = :id and assignment_id is null", directiveId);
    }

    private List<String> messages(String condition, long id) {
        return jdbc
                .sql("select created_at, kind, recipient_id from message where kind in"
                        + " ('REMINDER', 'ESCALATION', 'WEEKLY_LIST', 'MONTHLY_LIST') and obligation_key is not null and "
                        + condition + "")
                .param("id", id)
                .query((row, number) -> row.getObject("created_at", OffsetDateTime.class)
                                .atZoneSameInstant(OfficeZone.ID)
                                .toLocalDate()
                        + " " + row.getString("kind") + " " + row.getString("recipient_id"))
                .list()
                .stream()
                .sorted()
                .toList();
    }

    /** What became of the steps: due date, step, state. */
    public List<String> steps(long assignmentId) {
        return jdbc.sql(
                        "select due_on, step, state from ladder_step where assignment_id = :id order by due_on, step, id")
                .param("id", assignmentId)
                .query((row, number) -> row.getObject("due_on", LocalDate.class) + " " + row.getInt("step") + " "
                        + row.getString("state"))
                .list();
    }

    List<Map<String, Object>> rows(long assignmentId) {
        return jdbc.sql("select obligation_key, due_on, step, state, note from ladder_step where assignment_id = :id")
                .param("id", assignmentId)
                .query()
                .listOfRows();
    }
}

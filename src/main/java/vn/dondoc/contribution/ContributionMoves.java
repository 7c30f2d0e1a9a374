package vn.dondoc.contribution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.DeadlineMoved;
import vn.dondoc.deadline.Urgency;
import vn.dondoc.language.VietnameseDate;
import vn.dondoc.workflow.Act;
import vn.dondoc.workflow.OpenTasks;

/** The coordinating agencies' dates follow the lead's: of whatever is still owed; what is signed is judged by the date it had. */
@Component
class ContributionMoves {

    private final Contributions contributions;
    private final ContributionDates dates;
    private final ContributionObligations obligations;
    private final OpenTasks openTasks;
    private final ContributionJournal journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    ContributionMoves(
            Contributions contributions,
            ContributionDates dates,
            ContributionObligations obligations,
            OpenTasks openTasks,
            ContributionJournal journal,
            JdbcClient jdbc,
            Clock clock) {
        this.contributions = contributions;
        this.dates = dates;
        this.obligations = obligations;
        this.openTasks = openTasks;
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void leadMoved(DeadlineMoved moved) {
        Urgency urgency = jdbc.sql(
                        "select d.urgency from directive d join assignment a on a.directive_id = d.id where a.id = :id")
                .param("id", moved.assignmentId())
                .query(Urgency.class)
                .single();
        contributions.lockRunning(moved.assignmentId()).stream()
                .filter(part -> part.signedOn() == null)
                .forEach(part ->
                        move(moved.act(), part, dates.moved(part, moved.newDueOn(), LocalDate.now(clock), urgency)));
    }

    void move(Act act, Contribution part, LocalDate dueOn) {
        if (Objects.equals(dueOn, part.dueOn())) {
            return;
        }
        contributions.move(part.id(), dueOn);
        obligations.move(part, LocalDate.now(clock), dueOn);
        openTasks.partsDeadlineMoved("contribution", part.id(), dueOn);
        journal.write(
                act,
                part,
                "CONTRIBUTION_DEADLINE_MOVED",
                "Thời hạn phối hợp theo thời hạn của cơ quan chủ trì: "
                        + (dueOn == null ? "không ấn định" : VietnameseDate.write(dueOn)) + ".",
                null,
                null);
    }
}

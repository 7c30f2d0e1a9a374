package vn.dondoc.contribution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.DeadlineMoved;
import vn.dondoc.deadline.Urgency;
import vn.dondoc.deadline.WorkingCalendar;
import vn.dondoc.deadline.WorkingCalendars;
import vn.dondoc.language.VietnameseDate;
import vn.dondoc.workflow.Act;
import vn.dondoc.workflow.OpenTaskChanges;

/** The coordinating agencies' dates follow the lead's: of whatever is still owed; what is signed is judged by the date it had. */
@Component
class ContributionMoves {

    private final Contributions contributions;
    private final ContributionDates dates;
    private final ContributionObligations obligations;
    private final OpenTaskChanges openTasks;
    private final ContributionJournal journal;
    private final WorkingCalendars calendars;
    private final JdbcClient jdbc;
    private final Clock clock;

    ContributionMoves(
            Contributions contributions,
            ContributionDates dates,
            ContributionObligations obligations,
            OpenTaskChanges openTasks,
            ContributionJournal journal,
            WorkingCalendars calendars,
            JdbcClient jdbc,
            Clock clock) {
        this.contributions = contributions;
        this.dates = dates;
        this.obligations = obligations;
        this.openTasks = openTasks;
        this.journal = journal;
        this.calendars = calendars;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void leadMoved(DeadlineMoved moved) {
        List<Contribution> owed = contributions.lockRunning(moved.assignmentId()).stream()
                .filter(part -> part.signedOn() == null)
                .toList();
        if (owed.isEmpty()) {
            return;
        }
        if (moved.newDueOn() == null) {
            owed.forEach(part -> move(moved.act(), part, null));
            return;
        }
        LocalDate today = LocalDate.now(clock);
        int ahead = dates.ahead(urgency(moved.assignmentId()));
        WorkingCalendar calendar = calendars.forDates();
        owed.forEach(part ->
                move(moved.act(), part, ContributionDates.moved(part, moved.newDueOn(), today, ahead, calendar)));
    }

    private Urgency urgency(long assignmentId) {
        return jdbc.sql("select d.urgency from directive d join assignment a on a.directive_id = d.id where a.id = :id")
                .param("id", assignmentId)
                .query(Urgency.class)
                .single();
    }

    /** It follows the lead's date. */
    void move(Act act, Contribution part, LocalDate dueOn) {
        if (!Objects.equals(dueOn, part.dueOn())) {
            String words = dueOn == null ? "không ấn định" : VietnameseDate.write(dueOn);
            move(act, part, dueOn, "Thời hạn phối hợp theo thời hạn của cơ quan chủ trì: " + words + ".", null);
        }
    }

    /** @param part locked, and nothing of it signed */
    void move(Act act, Contribution part, LocalDate dueOn, String summary, String basis) {
        contributions.move(part.id(), dueOn);
        obligations.move(part, LocalDate.now(clock), dueOn);
        openTasks.partsDeadlineMoved("contribution", part.id(), dueOn);
        journal.write(act, part, "CONTRIBUTION_DEADLINE_MOVED", summary, null, basis);
    }
}

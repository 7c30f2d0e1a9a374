package vn.dondoc.proposal;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.assignment.AssignmentPaused;
import vn.dondoc.assignment.AssignmentResumed;
import vn.dondoc.assignment.Pause;
import vn.dondoc.deadline.WorkingCalendar;
import vn.dondoc.deadline.WorkingCalendars;
import vn.dondoc.language.VietnameseDate;
import vn.dondoc.workflow.Act;
import vn.dondoc.workflow.NextStep;
import vn.dondoc.workflow.OpenTaskChanges;

/**
 * Nobody can answer while an assignment is paused, so nobody falls silent meanwhile. The working days that an agency had left when
 * the pause began it has again from the day on which work goes on; one at least. The assignment's own date does not move.
 */
@Service
public class SilenceInPause {

    private final Opinions opinions;
    private final Proposals proposals;
    private final ProposalProcess process;
    private final OpenTaskChanges openTasks;
    private final ProposalJournal journal;
    private final WorkingCalendars calendars;
    private final Clock clock;

    SilenceInPause(
            Opinions opinions,
            Proposals proposals,
            ProposalProcess process,
            OpenTaskChanges openTasks,
            ProposalJournal journal,
            WorkingCalendars calendars,
            Clock clock) {
        this.opinions = opinions;
        this.proposals = proposals;
        this.process = process;
        this.openTasks = openTasks;
        this.journal = journal;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Holds what an earlier release let run on in assignments that are paused. May be repeated. */
    @Transactional
    public void holdPaused() {
        opinions.waitingInPause().forEach(this::hold);
    }

    @EventListener
    void paused(AssignmentPaused paused) {
        opinions.waiting(paused.assignmentId()).forEach(this::hold);
    }

    private void hold(Opinion opinion) {
        process.moveSilence(opinion.processInstanceId(), NextStep.FAR_DAY);
    }

    @EventListener
    void resumed(AssignmentResumed resumed) {
        WorkingCalendar calendar = calendars.forDates();
        for (Opinion opinion : opinions.waiting(resumed.pause().assignmentId())) {
            goOn(resumed.act(), opinion, resumed.pause(), calendar);
        }
    }

    private void goOn(Act act, Opinion held, Pause pause, WorkingCalendar calendar) {
        LocalDate dueOn = dueAfter(calendar, held.dueOn(), pause.sinceOn(), LocalDate.now(clock));
        if (!dueOn.equals(held.dueOn())) {
            opinions.moveDue(held.id(), dueOn);
            openTasks.partsDeadlineMoved("opinion", held.id(), dueOn);
            journal.writeOpinion(
                    act,
                    proposals.find(held.proposalId()).orElseThrow(),
                    held,
                    "OPINION_DATE_MOVED",
                    "Thời hạn góp ý chuyển từ " + VietnameseDate.write(held.dueOn()) + " sang "
                            + VietnameseDate.write(dueOn) + " vì nhiệm vụ tạm dừng từ "
                            + VietnameseDate.write(pause.sinceOn()) + ".",
                    null);
        }
        process.moveSilence(held.processInstanceId(), opinions.get(held.id()).silentAt(calendar));
    }

    /**
     * @param dueOn the last day to answer as it stood before the pause
     * @param resumedOn not counted, like the day on which somebody is asked
     */
    static LocalDate dueAfter(WorkingCalendar calendar, LocalDate dueOn, LocalDate pausedOn, LocalDate resumedOn) {
        int left = calendar.workingDaysBetween(pausedOn, dueOn);
        return calendar.addWorkingDays(resumedOn, Math.max(left, 1));
    }
}

package vn.dondoc.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.deadline.ReportPeriod;
import vn.dondoc.deadline.Urgency;
import vn.dondoc.deadline.WorkingCalendar;
import vn.dondoc.deadline.WorkingCalendars;
import vn.dondoc.language.VietnameseDate;
import vn.dondoc.workflow.Act;
import vn.dondoc.workflow.FirstLook;
import vn.dondoc.workflow.NextStep;

/** Gives a directive's assignments out: from now on each has its date, its process and its place in the figures. */
@Service
public class GivingOut {

    private final Assignments assignments;
    private final AssignmentMoves moves;
    private final Deadlines deadlines;
    private final WorkingCalendars calendars;
    private final ReportPeriods periods;
    private final OwedProgress progress;
    private final FirstLook firstLook;
    private final AssignmentProcess process;
    private final AssignmentJournal journal;
    private final ApplicationEventPublisher announcements;
    private final Clock clock;

    GivingOut(
            Assignments assignments,
            AssignmentMoves moves,
            Deadlines deadlines,
            WorkingCalendars calendars,
            ReportPeriods periods,
            OwedProgress progress,
            FirstLook firstLook,
            AssignmentProcess process,
            AssignmentJournal journal,
            ApplicationEventPublisher announcements,
            Clock clock) {
        this.assignments = assignments;
        this.moves = moves;
        this.deadlines = deadlines;
        this.calendars = calendars;
        this.periods = periods;
        this.progress = progress;
        this.firstLook = firstLook;
        this.process = process;
        this.journal = journal;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** The date that a draft would get if it were given out today: shown before it counts. */
    public GivenDate preview(AssignmentDraft draft, Urgency urgency, WorkingCalendar calendar) {
        return deadlines.of(draft, urgency, LocalDate.now(clock), calendar);
    }

    @Transactional
    public void giveOut(Act act, long directiveId, String directiveNumber, Urgency urgency) {
        WorkingCalendar calendar = calendars.forDates();
        LocalDate today = LocalDate.now(clock);
        OffsetDateTime lookAt = firstLook.at();
        for (Assignment drafted : assignments.ofDirective(directiveId)) {
            giveOut(act, drafted, directiveNumber, urgency, today, calendar, lookAt);
        }
    }

    /** One more, of a directive that is given out already. */
    @Transactional
    public void giveOutOne(Act act, Assignment drafted, String directiveNumber, Urgency urgency) {
        giveOut(act, drafted, directiveNumber, urgency, LocalDate.now(clock), calendars.forDates(), firstLook.at());
    }

    private void giveOut(
            Act act,
            Assignment drafted,
            String directiveNumber,
            Urgency urgency,
            LocalDate today,
            WorkingCalendar calendar,
            OffsetDateTime lookAt) {
        List<String> coordinators = assignments.coordinators(drafted.id());
        GivenDate date = deadlines.of(drafted.asDraft(coordinators), urgency, today, calendar);
        give(act, drafted, date, today);
        String instance = process.start(
                drafted.id(),
                directiveNumber + "#" + drafted.ordinal(),
                !coordinators.isEmpty(),
                drafted.proposalRequired(),
                drafted.isStanding()
                        ? NextStep.earlier(
                                lookAt,
                                ReportPeriods.beginOf(periods.containing(today).next()))
                        : lookAt);
        moves.started(drafted.id(), instance);
        announcements.publishEvent(new AssignmentGiven(act, drafted.id()));
    }

    private void give(Act act, Assignment drafted, GivenDate date, LocalDate today) {
        drafted.progress().become(Progress.NOT_RECEIVED);
        ReportPeriod period = drafted.isStanding() ? periods.containing(today) : null;
        moves.give(drafted.id(), today, date, period);
        if (period != null) {
            periods.owe(drafted.id(), period, today);
        }
        if (date.progressDueOn() != null) {
            progress.owe(drafted.id(), today, date.progressDueOn());
        }
        journal.writeGiven(act, drafted, date.dueOn(), "Giao nhiệm vụ, " + deadline(date) + ".", basis(date));
    }

    private static String basis(GivenDate date) {
        if (date.rule() == null) {
            return null;
        }
        return "bảng thời hạn xử lý" + (date.ruleWords() == null ? "" : ", mục “" + date.ruleWords() + "”");
    }

    private static String deadline(GivenDate date) {
        return date.dueOn() == null ? "không ấn định thời hạn" : "thời hạn " + VietnameseDate.write(date.dueOn());
    }
}

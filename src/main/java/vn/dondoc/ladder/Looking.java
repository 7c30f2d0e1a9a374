package vn.dondoc.ladder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.assignment.PeriodBeginning;
import vn.dondoc.deadline.OfficeHours;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.deadline.Urgency;
import vn.dondoc.deadline.WorkingCalendar;
import vn.dondoc.deadline.WorkingCalendars;
import vn.dondoc.directive.Directives;
import vn.dondoc.workflow.NextStep;

/**
 * A token of the ladder looks at its assignment or directive and says when it looks again. A look too early does no harm: it finds
 * nothing to tell. Outside the office's hours it waits for the next opening.
 */
@Service
public class Looking {

    /** Reminders of one morning are spread over some minutes; what is urgent is not. */
    static final int SPREAD_SECONDS = 300;

    private final Assignments assignments;
    private final Directives directives;
    private final PeriodBeginning periods;
    private final Obligations obligations;
    private final LadderLook look;
    private final LadderTable table;
    private final WorkingCalendars calendars;
    private final OfficeHours hours;
    private final Clock clock;

    Looking(
            Assignments assignments,
            Directives directives,
            PeriodBeginning periods,
            Obligations obligations,
            LadderLook look,
            LadderTable table,
            WorkingCalendars calendars,
            OfficeHours hours,
            Clock clock) {
        this.assignments = assignments;
        this.directives = directives;
        this.periods = periods;
        this.obligations = obligations;
        this.look = look;
        this.table = table;
        this.calendars = calendars;
        this.hours = hours;
        this.clock = clock;
    }

    /** @return when to look again */
    @Transactional
    public OffsetDateTime atAssignment(long assignmentId) {
        Assignment assignment = assignments.lock(assignmentId);
        if (assignment.progress().isEnded()) {
            return NextStep.FAR_DAY;
        }
        OffsetDateTime periodAt = periods.begin(assignment);
        return NextStep.earlier(
                periodAt, at(assignmentId, obligations.ofAssignment(assignmentId), TimedStep.ofAssignment()));
    }

    /** @return when to look again */
    @Transactional
    public OffsetDateTime atDirective(long directiveId) {
        if (directives.lock(directiveId).state().isOver()) {
            return NextStep.FAR_DAY;
        }
        return at(directiveId, obligations.ofDirective(directiveId), TimedStep.ofDirective());
    }

    private OffsetDateTime at(long id, Obligations.Owed owed, Set<TimedStep> always) {
        WorkingCalendar calendar = calendars.current(owed.calendarMark());
        Instant now = clock.instant();
        OffsetDateTime opening = hours.nextOpening(now, calendar);
        if (opening.toInstant().isAfter(now)) {
            return opening.plusSeconds(spread(id));
        }
        LocalDate today = OfficeZone.today(clock);
        LadderTable.Snapshot ladder = table.of(owed.tableMark());
        List<Obligations.Row> rows = owed.rows();
        LocalDate nextOn = look.at(DatedObligations.of(rows, ladder, calendar), ladder, calendar, today);
        LocalDate foreseen = new Foreseen(ladder, calendar).after(today, open(rows), always, urgency(rows));
        return at(LadderSchedule.earlier(nextOn, foreseen), id, urgency(rows));
    }

    private OffsetDateTime at(LocalDate day, long id, Urgency urgency) {
        if (day == null) {
            return NextStep.FAR_DAY;
        }
        boolean urgent = urgency != null && urgency != Urgency.NONE;
        return hours.beginOf(day).plusSeconds(urgent ? 0 : spread(id));
    }

    private static long spread(long id) {
        return id % SPREAD_SECONDS;
    }

    private static Set<TimedStep> open(List<Obligations.Row> rows) {
        return rows.stream()
                .filter(row -> row.step() != null)
                .map(row -> TimedStep.of(row.step()))
                .collect(Collectors.toSet());
    }

    /** Null if nothing is owed that would say it. */
    private static Urgency urgency(List<Obligations.Row> rows) {
        return rows.isEmpty() ? null : rows.get(0).urgency();
    }
}

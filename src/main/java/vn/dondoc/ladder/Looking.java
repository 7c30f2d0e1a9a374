package vn.dondoc.ladder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private final LastActs lastActs;
    private final LadderWork work;
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
            LastActs lastActs,
            LadderWork work,
            LadderLook look,
            LadderTable table,
            WorkingCalendars calendars,
            OfficeHours hours,
            Clock clock) {
        this.assignments = assignments;
        this.directives = directives;
        this.periods = periods;
        this.obligations = obligations;
        this.lastActs = lastActs;
        this.work = work;
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
        WorkingCalendar calendar = calendars.current();
        Instant now = clock.instant();
        OffsetDateTime opening = hours.nextOpening(now, calendar);
        if (opening.toInstant().isAfter(now)) {
            return NextStep.earlier(periodAt, opening.plusSeconds(spread(assignmentId)));
        }
        LocalDate today = OfficeZone.today(clock);
        LadderTable.Snapshot ladder = table.current();
        List<Obligations.Row> rows = obligations.ofAssignment(assignmentId);
        List<Obligation> owed = new ArrayList<>(DatedObligations.of(rows, ladder, calendar));
        owed.addAll(owed.stream()
                .flatMap(result -> work.urgedThirdTime(result, today).stream())
                .toList());
        LocalDate nextOn = look.at(owed, lastActs.ofAssignment(assignmentId), ladder, calendar, today);
        LocalDate foreseen =
                new Foreseen(ladder, calendar).after(today, open(rows), TimedStep.ofAssignment(), urgency(rows));
        return NextStep.earlier(periodAt, at(LadderSchedule.earlier(nextOn, foreseen), assignmentId, urgency(rows)));
    }

    /** @return when to look again */
    @Transactional
    public OffsetDateTime atDirective(long directiveId) {
        if (directives.lock(directiveId).state().isOver()) {
            return NextStep.FAR_DAY;
        }
        WorkingCalendar calendar = calendars.current();
        Instant now = clock.instant();
        OffsetDateTime opening = hours.nextOpening(now, calendar);
        if (opening.toInstant().isAfter(now)) {
            return opening.plusSeconds(spread(directiveId));
        }
        LocalDate today = OfficeZone.today(clock);
        LadderTable.Snapshot ladder = table.current();
        List<Obligations.Row> rows = obligations.ofDirective(directiveId);
        LocalDate nextOn = look.at(DatedObligations.of(rows, ladder, calendar), Map.of(), ladder, calendar, today);
        LocalDate foreseen =
                new Foreseen(ladder, calendar).after(today, open(rows), TimedStep.ofDirective(), urgency(rows));
        return at(LadderSchedule.earlier(nextOn, foreseen), directiveId, urgency(rows));
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

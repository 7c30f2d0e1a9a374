package vn.dondoc.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.CalendarFollower;
import vn.dondoc.calendar.MovingDate;
import vn.dondoc.deadline.WorkingCalendar;
import vn.dondoc.workflow.Act;

/**
 * Assignments' dates under another calendar. A date counted in working days is counted again; a day that was given and is a day
 * off moves to the next working day. Where the result is issued the agency's clock has stopped: nothing moves.
 */
@Component
@Order(CalendarDates.FIRST)
public class CalendarDates implements CalendarFollower {

    /** What hangs on an assignment's date follows that date first. */
    static final int FIRST = 1;

    private final DeadlineMoves moves;
    private final JdbcClient jdbc;

    CalendarDates(DeadlineMoves moves, JdbcClient jdbc) {
        this.moves = moves;
        this.jdbc = jdbc;
    }

    /** @param asWritten the day as it was last given, null where the date is counted from the day of giving */
    record Running(
            long id,
            String number,
            int ordinal,
            String title,
            String leadCode,
            LocalDate givenOn,
            LocalDate dueOn,
            LocalDate asWritten,
            Basis deadlineBasis,
            String deadlineRule) {

        LocalDate under(WorkingCalendar before, WorkingCalendar after) {
            return asWritten != null
                    ? after.firstWorkingDayFrom(asWritten)
                    : after.addWorkingDays(givenOn, before.workingDaysBetween(givenOn, dueOn));
        }
    }

    @Override
    public List<MovingDate> wouldMove(WorkingCalendar before, WorkingCalendar after) {
        return moving(before, after).stream()
                .map(one -> new MovingDate(
                        "Thời hạn nhiệm vụ",
                        one.number(),
                        one.ordinal(),
                        one.title(),
                        one.leadCode(),
                        one.dueOn(),
                        one.under(before, after),
                        one.asWritten()))
                .toList();
    }

    @Override
    public void follow(Act act, WorkingCalendar before, WorkingCalendar after, String note) {
        moving(before, after)
                .forEach(one -> moves.move(
                        act,
                        one.id(),
                        new DeadlineMove(
                                one.under(before, after),
                                one.asWritten(),
                                one.deadlineBasis(),
                                one.deadlineRule(),
                                note)));
    }

    /** The new dates of the assignments that would move, by id. */
    public Map<Long, LocalDate> newDates(WorkingCalendar before, WorkingCalendar after) {
        return moving(before, after).stream().collect(Collectors.toMap(Running::id, one -> one.under(before, after)));
    }

    private List<Running> moving(WorkingCalendar before, WorkingCalendar after) {
        return running().stream()
                .filter(one -> !one.under(before, after).equals(one.dueOn()))
                .toList();
    }

    /** In the order in which everybody locks them. */
    private List<Running> running() {
        return jdbc.sql(
                        """
                select a.id, d.number, a.ordinal, a.title, a.lead_code, a.given_on, a.due_on, a.deadline_basis, a.deadline_rule,
                       case when c.id is null then a.written_deadline else c.as_written end as as_written
                  from assignment a join directive d on d.id = a.directive_id
                  left join deadline_change c
                         on c.id = (select max(l.id) from deadline_change l where l.assignment_id = a.id)
                 where a.given_on is not null and a.due_on is not null and a.result_issued_on is null and a.ended_on is null
                 order by a.directive_id, a.ordinal""")
                .query(Running.class)
                .list();
    }
}

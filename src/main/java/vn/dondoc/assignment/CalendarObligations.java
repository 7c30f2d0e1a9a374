package vn.dondoc.assignment;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.CalendarFollower;
import vn.dondoc.calendar.MovingDate;
import vn.dondoc.deadline.WorkingCalendar;
import vn.dondoc.workflow.Act;

/**
 * What is owed besides the result, under another calendar: counted again from the end of its period or from the day on which it
 * began. Coordinating agencies' parts follow the lead's date instead.
 */
@Component
class CalendarObligations implements CalendarFollower {

    private final JdbcClient jdbc;

    CalendarObligations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param countedFrom the day that is not counted */
    record Owed(
            long id,
            String kind,
            String number,
            int ordinal,
            String title,
            String leadCode,
            LocalDate countedFrom,
            LocalDate dueOn) {

        LocalDate under(WorkingCalendar before, WorkingCalendar after) {
            return after.addWorkingDays(countedFrom, before.workingDaysBetween(countedFrom, dueOn));
        }

        String subject() {
            return kind.equals(ReportPeriods.KIND) ? "Báo cáo kỳ" : "Việc phải làm trong nhiệm vụ";
        }
    }

    @Override
    public List<MovingDate> wouldMove(WorkingCalendar before, WorkingCalendar after) {
        return moving(before, after).stream()
                .map(one -> new MovingDate(
                        one.subject(),
                        one.number(),
                        one.ordinal(),
                        one.title(),
                        one.leadCode(),
                        one.dueOn(),
                        one.under(before, after),
                        null))
                .toList();
    }

    @Override
    public void follow(Act act, WorkingCalendar before, WorkingCalendar after, String note) {
        moving(before, after)
                .forEach(one -> jdbc.sql("update obligation set due_on = :due where id = :id and fulfilled_on is null")
                        .param("due", one.under(before, after))
                        .param("id", one.id())
                        .update());
    }

    private List<Owed> moving(WorkingCalendar before, WorkingCalendar after) {
        return jdbc
                .sql(
                        """
                select o.id, o.kind, d.number, a.ordinal, a.title, a.lead_code, o.due_on,
                       coalesce(o.period_to, o.since_on) as counted_from
                  from obligation o join assignment a on a.id = o.assignment_id join directive d on d.id = a.directive_id
                 where o.contribution_id is null and o.fulfilled_on is null and a.ended_on is null
                 order by o.id""")
                .query(Owed.class)
                .list()
                .stream()
                .filter(one -> !one.under(before, after).equals(one.dueOn()))
                .toList();
    }
}

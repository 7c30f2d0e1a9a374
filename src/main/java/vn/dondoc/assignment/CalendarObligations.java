package vn.dondoc.assignment;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.CalendarFollower;
import vn.dondoc.calendar.MovingDate;
import vn.dondoc.deadline.WorkingCalendar;
import vn.dondoc.language.VietnameseDate;
import vn.dondoc.workflow.Act;

/**
 * What is owed besides the result, under another calendar: counted again from the end of its period or from the day on which it
 * began. Coordinating agencies' parts follow the lead's date instead, explanations are moved with their tasks.
 */
@Component
class CalendarObligations implements CalendarFollower {

    private final Assignments assignments;
    private final AssignmentJournal journal;
    private final JdbcClient jdbc;

    CalendarObligations(Assignments assignments, AssignmentJournal journal, JdbcClient jdbc) {
        this.assignments = assignments;
        this.journal = journal;
        this.jdbc = jdbc;
    }

    /** @param countedFrom the day that is not counted */
    record Owed(
            long id,
            long assignmentId,
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
            return kind.equals(ReportPeriods.KIND) ? "Báo cáo kỳ" : "Cập nhật tiến độ";
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
        moving(before, after).forEach(one -> move(act, one, one.under(before, after), note));
    }

    private void move(Act act, Owed owed, LocalDate dueOn, String note) {
        Assignment assignment = assignments.lock(owed.assignmentId());
        int moved = jdbc.sql("update obligation set due_on = :due where id = :id and fulfilled_on is null")
                .param("due", dueOn)
                .param("id", owed.id())
                .update();
        if (moved > 0) {
            journal.write(
                    act,
                    assignment,
                    assignment.progress(),
                    assignment.resultIssuedOn(),
                    "OBLIGATION_DATE_MOVED",
                    owed.subject() + ": thời hạn chuyển từ " + VietnameseDate.write(owed.dueOn()) + " sang "
                            + VietnameseDate.write(dueOn) + " theo lịch làm việc.",
                    note);
        }
    }

    private List<Owed> moving(WorkingCalendar before, WorkingCalendar after) {
        return jdbc
                .sql(
                        """
                select o.id, o.assignment_id, o.kind, d.number, a.ordinal, a.title, a.lead_code, o.due_on,
                       coalesce(o.period_to, o.since_on) as counted_from
                  from obligation o join assignment a on a.id = o.assignment_id join directive d on d.id = a.directive_id
                 where o.contribution_id is null and o.explanation_id is null and o.fulfilled_on is null and a.ended_on is null
                 order by a.directive_id, a.ordinal, o.id""")
                .query(Owed.class)
                .list()
                .stream()
                .filter(one -> !one.under(before, after).equals(one.dueOn()))
                .toList();
    }
}

package vn.dondoc.urging;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.calendar.CalendarFollower;
import vn.dondoc.calendar.MovingDate;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.deadline.WorkingCalendar;
import vn.dondoc.language.VietnameseDate;
import vn.dondoc.workflow.Act;
import vn.dondoc.workflow.OpenTaskChanges;

/** Until when explanations are owed, under another calendar: the same number of working days from the day on which they were asked for. */
@Component
class CalendarExplanations implements CalendarFollower {

    private final Assignments assignments;
    private final Explanations explanations;
    private final OpenTaskChanges openTasks;
    private final UrgingJournal journal;
    private final JdbcClient jdbc;

    CalendarExplanations(
            Assignments assignments,
            Explanations explanations,
            OpenTaskChanges openTasks,
            UrgingJournal journal,
            JdbcClient jdbc) {
        this.assignments = assignments;
        this.explanations = explanations;
        this.openTasks = openTasks;
        this.journal = journal;
        this.jdbc = jdbc;
    }

    private record Moving(Explanation asked, LocalDate to) {}

    /** Where an explanation belongs. */
    record Place(String number, int ordinal, String title) {}

    @Override
    public List<MovingDate> wouldMove(WorkingCalendar before, WorkingCalendar after) {
        return moving(before, after).stream().map(this::shown).toList();
    }

    @Override
    public void follow(Act act, WorkingCalendar before, WorkingCalendar after, String note) {
        for (Moving one : moving(before, after)) {
            var assignment = assignments.lock(one.asked().assignmentId());
            if (explanations.get(one.asked().id()).state() == ExplanationState.ASKED) {
                explanations.moveDue(one.asked().id(), one.to());
                openTasks.partsDeadlineMoved("explanation", one.asked().id(), one.to());
                journal.writeOf(
                        act,
                        assignment,
                        one.asked().agencyCode(),
                        "EXPLANATION_DATE_MOVED",
                        "Thời hạn giải trình chuyển từ "
                                + VietnameseDate.write(one.asked().dueOn()) + " sang " + VietnameseDate.write(one.to())
                                + " theo lịch làm việc.",
                        note);
            }
        }
    }

    private List<Moving> moving(WorkingCalendar before, WorkingCalendar after) {
        return explanations.open().stream()
                .map(asked -> new Moving(asked, under(asked, before, after)))
                .filter(one -> !one.to().equals(one.asked().dueOn()))
                .toList();
    }

    private static LocalDate under(Explanation asked, WorkingCalendar before, WorkingCalendar after) {
        LocalDate askedOn = asked.askedAt().atZoneSameInstant(OfficeZone.ID).toLocalDate();
        return after.addWorkingDays(askedOn, before.workingDaysBetween(askedOn, asked.dueOn()));
    }

    private MovingDate shown(Moving one) {
        Place place = jdbc.sql(
                        """
                select d.number, a.ordinal, a.title from assignment a join directive d on d.id = a.directive_id where a.id = :id""")
                .param("id", one.asked().assignmentId())
                .query(Place.class)
                .single();
        return new MovingDate(
                "Thời hạn giải trình",
                place.number(),
                place.ordinal(),
                place.title(),
                one.asked().agencyCode(),
                one.asked().dueOn(),
                one.to(),
                null);
    }
}

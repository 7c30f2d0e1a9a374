package vn.dondoc.calendar;

import java.util.List;
import vn.dondoc.deadline.WorkingCalendar;
import vn.dondoc.workflow.Act;

/** A feature that holds running dates computed with the working calendar. */
public interface CalendarFollower {

    /** Which of its dates another calendar would move; changes nothing. */
    List<MovingDate> wouldMove(WorkingCalendar before, WorkingCalendar after);

    /**
     * Moves the same dates, in the transaction that has replaced the calendar.
     *
     * @param note names the calendar's file
     */
    void follow(Act act, WorkingCalendar before, WorkingCalendar after, String note);
}

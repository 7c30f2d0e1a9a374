package vn.dondoc.ladder;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.CalendarFollower;
import vn.dondoc.calendar.MovingDate;
import vn.dondoc.deadline.WorkingCalendar;
import vn.dondoc.workflow.Act;

/** The ladder holds no dates: its steps are counted anew at each look. But another calendar may bring a step nearer: every token looks. */
@Component
class LadderFollower implements CalendarFollower {

    private final TimerMoves timers;

    LadderFollower(TimerMoves timers) {
        this.timers = timers;
    }

    @Override
    public List<MovingDate> wouldMove(WorkingCalendar before, WorkingCalendar after) {
        return List.of();
    }

    @Override
    public void follow(Act act, WorkingCalendar before, WorkingCalendar after, String note) {
        timers.allLookSoon();
    }
}

package vn.dondoc.calendar;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.deadline.ShippedCalendarFiles;
import vn.dondoc.deadline.WorkingCalendar;
import vn.dondoc.deadline.WorkingCalendars;
import vn.dondoc.identity.Actor;
import vn.dondoc.workflow.Act;

/**
 * The years that a release brings. On a new database nothing runs yet; on one that is at work a year that was computed until now
 * becomes official, and running dates follow as they do after an upload. Both within the transaction of the start.
 */
@Component
public class ShippedYears {

    private static final String NOTE = "Lịch làm việc chính thức kèm theo bản phần mềm mới";

    private final WorkingCalendars calendars;
    private final ShippedCalendarFiles files;
    private final List<CalendarFollower> followers;
    private final CalendarRecord record;

    ShippedYears(
            WorkingCalendars calendars,
            ShippedCalendarFiles files,
            List<CalendarFollower> followers,
            CalendarRecord record) {
        this.calendars = calendars;
        this.files = files;
        this.followers = followers;
        this.record = record;
    }

    /** @return the calendar as it was */
    public WorkingCalendar importMissing() {
        if (!files.areMissing()) {
            // As at most starts: who stores a date on another node does not wait for the end of this one.
            return calendars.current();
        }
        record.lock();
        calendars.take();
        WorkingCalendar before = calendars.current();
        files.importMissing();
        return before;
    }

    /** After the release's models are in place: a moved date may move a timer. */
    public void moveDates(WorkingCalendar before) {
        WorkingCalendar after = calendars.current();
        if (!after.officialYears().equals(before.officialYears())) {
            followers.forEach(follower -> follower.follow(Act.outsideTask(Actor.SYSTEM), before, after, NOTE));
        }
    }
}

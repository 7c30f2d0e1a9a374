package vn.dondoc.deadline;

/** The shipped years and the shipped hours, for tests of other features. */
public final class OfficeCalendar {

    private OfficeCalendar() {}

    public static WorkingCalendar shipped() {
        return ShippedCalendar.load();
    }

    public static OfficeHours hours(WorkingCalendars calendars) {
        return new OfficeHours(calendars, "07:30-11:30, 13:30-17:00");
    }
}

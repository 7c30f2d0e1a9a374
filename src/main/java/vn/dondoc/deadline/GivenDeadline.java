package vn.dondoc.deadline;

import java.time.LocalDate;

/** What a document or an office sets as a deadline, before the calendar is asked which day that is. */
public sealed interface GivenDeadline {

    /**
     * The last day, by this calendar. Keep what was given too: a swapped day moves computed dates only.
     *
     * @param givenOn the day of giving, not counted
     */
    DueDate dueDate(LocalDate givenOn, WorkingCalendar calendar);

    /** A fixed last day; if it is a day off the next working day counts. */
    record OnDay(LocalDate lastDay) implements GivenDeadline {

        @Override
        public DueDate dueDate(LocalDate givenOn, WorkingCalendar calendar) {
            return new DueDate(calendar.firstWorkingDayFrom(lastDay), lastDay);
        }
    }

    /**
     * A number of working days after the day of giving.
     *
     * @param count at least 1
     */
    record WorkingDays(int count) implements GivenDeadline {

        @Override
        public DueDate dueDate(LocalDate givenOn, WorkingCalendar calendar) {
            LocalDate last = calendar.addWorkingDays(givenOn, count);
            return new DueDate(last, last);
        }
    }
}

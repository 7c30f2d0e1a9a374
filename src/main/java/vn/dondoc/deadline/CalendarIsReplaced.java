package vn.dondoc.deadline;

import org.springframework.dao.ConcurrencyFailureException;

/** A date cannot be computed at this moment: another calendar is put in force. Wait for it ({@link WorkingCalendars#await}), then try again. */
public final class CalendarIsReplaced extends ConcurrencyFailureException {

    private static final long serialVersionUID = 1L;

    CalendarIsReplaced(Throwable cause) {
        super("The calendar is being replaced", cause);
    }
}

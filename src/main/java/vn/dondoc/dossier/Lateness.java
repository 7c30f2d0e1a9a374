package vn.dondoc.dossier;

import java.time.LocalDate;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.DeadlineState;
import vn.dondoc.assignment.Progress;
import vn.dondoc.assignment.ReportBucket;
import vn.dondoc.deadline.DeadlineWords;
import vn.dondoc.deadline.WorkingCalendar;

/**
 * Deadlines seen from one day.
 *
 * @param dueSoonDays working days before the deadline from which it is soon
 */
record Lateness(LocalDate today, WorkingCalendar calendar, int dueSoonDays) {

    LocalDate dueSoonUntil() {
        return calendar.addWorkingDays(today, dueSoonDays);
    }

    DeadlineState state(Assignment a) {
        LocalDate judgedOn = ReportBucket.judgedOn(a.progress(), a.resultIssuedOn(), a.endedOn(), today);
        return DeadlineState.of(a.dueOn(), judgedOn, dueSoonUntil(), isRunning(a));
    }

    String words(Assignment a) {
        if (a.progress() == Progress.RECALLED) {
            return Progress.RECALLED.label();
        }
        if (a.dueOn() == null) {
            return DeadlineState.NO_DEADLINE.label();
        }
        LocalDate judgedOn = ReportBucket.judgedOn(a.progress(), a.resultIssuedOn(), a.endedOn(), today);
        return isRunning(a) || judgedOn.isAfter(a.dueOn())
                ? DeadlineWords.of(a.dueOn(), judgedOn, calendar)
                : "đúng hạn";
    }

    private static boolean isRunning(Assignment a) {
        return a.resultIssuedOn() == null && !a.progress().isEnded();
    }
}

package vn.dondoc.deadline;

import java.time.LocalDate;

/** How a date stands, as people say it: the same sentence in lists, forms and answers to other systems. */
public final class DeadlineWords {

    private DeadlineWords() {}

    /** @param judgedOn today, or the day on which it was done */
    public static String of(LocalDate dueOn, LocalDate judgedOn, WorkingCalendar calendar) {
        int days = calendar.workingDaysBetween(judgedOn, dueOn);
        if (judgedOn.isAfter(dueOn)) {
            // What was due on Friday is late on Saturday already, though no working day has passed.
            return "quá hạn " + Math.max(1, -days) + " ngày làm việc";
        }
        return days == 0 ? "đến hạn hôm nay" : "còn " + days + " ngày làm việc";
    }
}

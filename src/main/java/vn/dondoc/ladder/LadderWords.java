package vn.dondoc.ladder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.deadline.WorkingCalendar;
import vn.dondoc.deadline.WorkingCalendars;
import vn.dondoc.language.VietnameseDate;
import vn.dondoc.notification.StoredNotice;
import vn.dondoc.notification.TodaysWords;

/** Where things stand today, whatever step says it; a list that goes out weeks later says it as of its own morning. */
@Component
class LadderWords implements TodaysWords {

    /** What {@link #stand} writes, at the end of a text. */
    private static final Pattern STAND =
            Pattern.compile(": (đến hạn hôm nay, |(còn|quá hạn) \\d+ ngày làm việc, hạn )\\d{2}/\\d{2}/\\d{4}\\.$");

    private final WorkingCalendars calendars;
    private final Clock clock;

    LadderWords(WorkingCalendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public String of(StoredNotice notice) {
        if (notice.obligationKey() == null
                || notice.dueOn() == null
                || !STAND.matcher(notice.text()).find()) {
            return notice.text();
        }
        String stand = stand(notice.dueOn(), OfficeZone.today(clock), calendars.current());
        return STAND.matcher(notice.text()).replaceFirst(stand);
    }

    static String of(Obligation obligation, String agency, LocalDate today, WorkingCalendar calendar) {
        String what = obligation.kind().words(agency) + (obligation.isSilent() ? " (đã ghi nhận là im lặng)" : "");
        return obligation.kind() == ObligationKind.THIRD_URGING
                ? what + ", ngày " + VietnameseDate.write(obligation.dueOn()) + "."
                : what + stand(obligation.dueOn(), today, calendar);
    }

    private static String stand(LocalDate dueOn, LocalDate today, WorkingCalendar calendar) {
        String date = VietnameseDate.write(dueOn);
        if (today.equals(dueOn)) {
            return ": đến hạn hôm nay, " + date + ".";
        }
        return today.isBefore(dueOn)
                ? ": còn " + Math.max(1, calendar.workingDaysBetween(today, dueOn)) + " ngày làm việc, hạn " + date
                        + "."
                : ": quá hạn " + Math.max(1, calendar.workingDaysBetween(dueOn, today)) + " ngày làm việc, hạn " + date
                        + ".";
    }
}

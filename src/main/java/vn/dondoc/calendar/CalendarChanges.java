package vn.dondoc.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.checksum.Checksum;
import vn.dondoc.deadline.CalendarDay;
import vn.dondoc.deadline.CalendarWarning;
import vn.dondoc.deadline.WorkingCalendar;
import vn.dondoc.deadline.WorkingCalendars;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.Act;

/**
 * Changes the working calendar while work runs on it: shows first what a file would move, then replaces the year and moves those
 * dates in one transaction.
 */
@Service
public class CalendarChanges {

    private final WorkingCalendars calendars;
    private final List<CalendarFollower> followers;
    private final CalendarRecord record;

    CalendarChanges(WorkingCalendars calendars, List<CalendarFollower> followers, CalendarRecord record) {
        this.calendars = calendars;
        this.followers = followers;
        this.record = record;
    }

    /** @throws Problem with every fault of the file, or if it says what is in force already; nothing is changed in any case */
    public CalendarPreview preview(int year, byte[] file) {
        return preview(year, CalendarInput.read(year, file), calendars.current());
    }

    /**
     * @param token the preview's
     * @throws Problem as {@link #preview}; if what it would do has changed since the preview: then it has to be looked at again
     */
    @Transactional
    public CalendarPreview replace(Act act, int year, String fileName, byte[] file, String token) {
        List<CalendarDay> days = CalendarInput.read(year, file);
        record.lock();
        calendars.take();
        WorkingCalendar before = calendars.current();
        CalendarPreview preview = preview(year, days, before);
        if (!preview.token().equals(token)) {
            throw Problem.lostRace(
                    "Lịch hoặc các thời hạn đã thay đổi sau khi ông/bà xem trước, hoặc tệp không phải tệp đã xem;"
                            + " chưa có gì được áp dụng. Hãy xem trước lại.");
        }
        String name = CalendarInput.name(year, fileName);
        calendars.replace(year, days);
        WorkingCalendar after = before.withYear(year, days);
        String note = "Lịch làm việc năm %d thay đổi theo tệp %s".formatted(year, name);
        followers.forEach(follower -> follower.follow(act, before, after, note));
        record.add(
                year,
                CalendarChange.Kind.REPLACED,
                name,
                Checksum.of(CalendarInput.write(days)),
                days.size(),
                preview.moving().size(),
                act.actor().id());
        return preview;
    }

    /**
     * Somebody has compared these days with the official notice.
     *
     * @throws Problem if there is nothing to confirm: also for whoever comes second
     */
    @Transactional
    public void confirm(Act act, int year, List<LocalDate> days) {
        if (days == null || days.isEmpty() || days.stream().anyMatch(day -> !CalendarInput.belongs(year, day))) {
            throw Problem.refused("days", "Hãy chọn những ngày của năm %d cần xác nhận.".formatted(year));
        }
        record.lock();
        List<LocalDate> open = calendars.current().isOfficial(year)
                ? calendars.current().unconfirmed(year).stream()
                        .map(CalendarWarning::day)
                        .toList()
                : List.of();
        if (!open.containsAll(days)) {
            throw Problem.lostRace("Có ngày đã được xác nhận hoặc không còn trong lịch; hãy tải lại trang.");
        }
        days.forEach(calendars::confirm);
        record.add(
                year,
                CalendarChange.Kind.CONFIRMED,
                "Xác nhận " + days.size() + " ngày",
                null,
                days.size(),
                0,
                act.actor().id());
    }

    private CalendarPreview preview(int year, List<CalendarDay> days, WorkingCalendar before) {
        boolean official = before.isOfficial(year);
        List<CalendarPreview.ChangedDay> changed = DayComparison.between(before.days(year), days);
        if (official && changed.isEmpty()) {
            throw Problem.refused(
                    "file", "Lịch năm %d đang dùng đã đúng như tệp này; không có gì để áp dụng.".formatted(year));
        }
        WorkingCalendar after = before.withYear(year, days);
        List<MovingDate> moving = followers.stream()
                .flatMap(follower -> follower.wouldMove(before, after).stream())
                .toList();
        return new CalendarPreview(
                year,
                before.workingDaysIn(year),
                after.workingDaysIn(year),
                changed,
                moving,
                after.unconfirmed(year).stream().map(CalendarWarning::text).toList(),
                Checksum.of(Objects.toString(List.of(year, official, before.days(year), days, moving))));
    }
}

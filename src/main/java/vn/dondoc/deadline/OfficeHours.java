package vn.dondoc.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * The office's times of day, on working days. They steer when messages go out and nothing else: a deadline is a day, whatever the
 * hour (setting {@code dondoc.office-hours}, practice of the office).
 */
@Service
public class OfficeHours {

    /** From, inclusive, to, exclusive. */
    private record Span(LocalTime from, LocalTime to) {

        boolean contains(LocalTime time) {
            return !time.isBefore(from) && time.isBefore(to);
        }
    }

    private final WorkingCalendars calendars;
    private final List<Span> spans;

    /**
     * @param hours such as {@code 07:30-11:30, 13:30-17:00}, in the order of the day
     * @throws IllegalArgumentException (Vietnamese) if that is not how it is written
     */
    OfficeHours(WorkingCalendars calendars, @Value("${dondoc.office-hours}") String hours) {
        this.calendars = calendars;
        this.spans = parse(hours);
    }

    /** Whether the office works at this moment. */
    public boolean isOpen(Instant moment) {
        ZonedDateTime here = moment.atZone(OfficeZone.ID);
        return spans.stream().anyMatch(span -> span.contains(here.toLocalTime()))
                && calendars.current().isWorkingDay(here.toLocalDate());
    }

    /** The moment itself if the office works then, else when it opens next. */
    public OffsetDateTime nextOpening(Instant moment) {
        return nextOpening(moment, calendars.current());
    }

    /** The same by a calendar that was read already. */
    public OffsetDateTime nextOpening(Instant moment, WorkingCalendar calendar) {
        ZonedDateTime here = moment.atZone(OfficeZone.ID);
        LocalDate day = calendar.firstWorkingDayFrom(here.toLocalDate());
        if (day.equals(here.toLocalDate())) {
            for (Span span : spans) {
                if (span.contains(here.toLocalTime())) {
                    return here.toOffsetDateTime();
                }
                if (here.toLocalTime().isBefore(span.from())) {
                    return at(day, span.from());
                }
            }
            day = calendar.addWorkingDays(day, 1);
        }
        return beginOf(day);
    }

    /** When the office opens on that day, be it a working day or not. */
    public OffsetDateTime beginOf(LocalDate day) {
        return at(day, spans.get(0).from());
    }

    /** Whether a time of day, also one over midnight, takes in all hours in which the office works. */
    public boolean areAllWithin(LocalTime from, LocalTime to) {
        if (from.equals(to)) {
            return false;
        }
        return spans.stream().allMatch(span -> {
            boolean afterFrom = !span.from().isBefore(from);
            boolean beforeTo = !span.to().isAfter(to);
            return from.isBefore(to) ? afterFrom && beforeTo : afterFrom || beforeTo;
        });
    }

    /** As a person reads them. */
    public String inWords() {
        return spans.stream().map(span -> span.from() + "–" + span.to()).collect(Collectors.joining(", "));
    }

    private static OffsetDateTime at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(OfficeZone.ID).toOffsetDateTime();
    }

    private static List<Span> parse(String hours) {
        List<Span> spans = new ArrayList<>();
        LocalTime last = LocalTime.MIN;
        for (String part : hours.split(",")) {
            String[] ends = part.strip().split("-");
            try {
                Span span = new Span(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()));
                if (span.from().isBefore(last) || !span.from().isBefore(span.to())) {
                    throw unreadable(hours);
                }
                spans.add(span);
                last = span.to();
            } catch (DateTimeParseException | ArrayIndexOutOfBoundsException notTimes) {
                throw unreadable(hours);
            }
        }
        return List.copyOf(spans);
    }

    private static IllegalArgumentException unreadable(String hours) {
        return new IllegalArgumentException(
                "dondoc.office-hours là “%s”; hãy ghi như 07:30-11:30, 13:30-17:00.".formatted(hours));
    }
}

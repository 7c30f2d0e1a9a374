package vn.dondoc.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Pattern;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.problem.Problem;

/**
 * Up to when figures are counted ("chốt số liệu"), as a person asks for it.
 *
 * @param day the last day that counts; null for the period's end or, while it runs, for now
 * @param time of that day in the office's zone; null for the day's end
 */
record Closing(LocalDate day, LocalTime time) {

    private static final Pattern TIME = Pattern.compile("(?:[01]?\\d|2[0-3]):[0-5]\\d");

    /**
     * @param time HH:mm, or nothing
     * @throws Problem if that is no time of day, or of no day
     */
    static Closing of(LocalDate day, String time) {
        if (time == null || time.isBlank()) {
            return new Closing(day, null);
        }
        if (day == null) {
            throw Problem.refused("asOf", "Hãy nhập ngày chốt số liệu cùng với giờ.");
        }
        return new Closing(day, read(time.strip()));
    }

    private static LocalTime read(String time) {
        if (!TIME.matcher(time).matches()) {
            throw Problem.refused(
                    "asOfTime", "Hãy nhập giờ chốt số liệu dạng giờ:phút, từ 00:00 đến 23:59, ví dụ 14:30.");
        }
        return LocalTime.parse(time.length() < "00:00".length() ? "0" + time : time);
    }

    /** The last day that counts of a period that ends on the given one. */
    LocalDate last(LocalDate end) {
        return day == null || end.isBefore(day) ? end : day;
    }

    /**
     * The moment, where a time of day within the period was asked for.
     *
     * @return null for the end of the last day
     */
    Instant moment(LocalDate end) {
        return time == null || !last(end).equals(day)
                ? null
                : day.atTime(time).atZone(OfficeZone.ID).toInstant();
    }
}

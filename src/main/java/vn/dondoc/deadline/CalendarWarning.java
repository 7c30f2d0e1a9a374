package vn.dondoc.deadline;

import java.time.LocalDate;

/**
 * A day that deadlines already count with although nobody has confirmed it.
 *
 * @param text a Vietnamese sentence that can be shown as it is
 */
public record CalendarWarning(LocalDate day, String text) {

    static CalendarWarning about(CalendarDay row) {
        return new CalendarWarning(
                row.day(),
                "%s là %s (%s): chưa được xác nhận, căn cứ: %s."
                        .formatted(WrittenDate.format(row.day()), row.kind().label(), row.reason(), row.source()));
    }
}

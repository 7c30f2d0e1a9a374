package vn.dondoc.deadline;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A period that is reported on. By Nghị định 09/2019/NĐ-CP, Điều 12, figures are closed on the 14th: a month runs from
 * the 15th of the previous one to its own 14th, and quarter, half year and year are made of such months (15/12-14/6,
 * 15/6-14/12), so that shorter periods always fill a longer one.
 *
 * @param lastMonth the month on whose 14th the period ends
 */
public record ReportPeriod(ReportCycle cycle, YearMonth lastMonth) {

    private static final int FIRST_DAY = 15, LAST_DAY = 14;

    public ReportPeriod {
        if (!cycle.lastMonth(lastMonth).equals(lastMonth)) {
            throw new IllegalArgumentException("Kỳ báo cáo không kết thúc vào tháng " + lastMonth);
        }
    }

    /** The period of this length that the day belongs to. */
    public static ReportPeriod containing(ReportCycle cycle, LocalDate day) {
        YearMonth month = YearMonth.from(day).plusMonths(day.getDayOfMonth() >= FIRST_DAY ? 1 : 0);
        return new ReportPeriod(cycle, cycle.lastMonth(month));
    }

    /** First day, included. */
    public LocalDate from() {
        return lastMonth.minusMonths(cycle.months()).atDay(FIRST_DAY);
    }

    /** Last day, included. */
    public LocalDate to() {
        return lastMonth.atDay(LAST_DAY);
    }

    public ReportPeriod next() {
        return new ReportPeriod(cycle, lastMonth.plusMonths(cycle.months()));
    }

    /** Vietnamese, such as "Quý IV năm 2026". */
    public String label() {
        return cycle.label(lastMonth);
    }
}

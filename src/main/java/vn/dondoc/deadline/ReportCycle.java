package vn.dondoc.deadline;

import java.time.YearMonth;

/** How often a standing assignment is reported on; an office's setting, quarterly at first. */
public enum ReportCycle {
    MONTH(1, "Tháng %d năm %d"),
    QUARTER(3, "Quý %s năm %d"),
    HALF_YEAR(6, "6 tháng %s năm %d"),
    YEAR(12, "Năm %d");

    private static final String[] QUARTERS = {"I", "II", "III", "IV"};
    private static final String[] HALVES = {"đầu", "cuối"};

    private final int months;
    private final String label;

    ReportCycle(int months, String label) {
        this.months = months;
        this.label = label;
    }

    int months() {
        return months;
    }

    /** The last month of the period that this month belongs to. */
    YearMonth lastMonth(YearMonth month) {
        return month.withMonth((index(month) + 1) * months);
    }

    String label(YearMonth lastMonth) {
        int year = lastMonth.getYear();
        return switch (this) {
            case MONTH -> label.formatted(lastMonth.getMonthValue(), year);
            case QUARTER -> label.formatted(QUARTERS[index(lastMonth)], year);
            case HALF_YEAR -> label.formatted(HALVES[index(lastMonth)], year);
            case YEAR -> label.formatted(year);
        };
    }

    private int index(YearMonth month) {
        return (month.getMonthValue() - 1) / months;
    }
}

package vn.dondoc.monitoring;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Figures as percentages with two decimals; null where there is nothing to divide by. Each says of what it is a share.
 *
 * @param onTimeOfCompleted of all that are completed; so are the next two, and the three make a hundred
 * @param completedOfTotal of all that were given
 * @param overdueOfTotal open and overdue, of all that were given
 * @param overdueOfDue open and overdue, of those due so far ({@link Figures#dueSoFar})
 * @param onTimeOfDue completed in time, of those due so far
 */
public record Shares(
        BigDecimal onTimeOfCompleted,
        BigDecimal lateOfCompleted,
        BigDecimal noDeadlineOfCompleted,
        BigDecimal completedOfTotal,
        BigDecimal overdueOfTotal,
        BigDecimal overdueOfDue,
        BigDecimal onTimeOfDue) {

    public static Shares of(Figures f) {
        return new Shares(
                percent(f.completedOnTime(), f.completed()),
                percent(f.completedLate(), f.completed()),
                percent(f.completedNoDeadline(), f.completed()),
                percent(f.completed(), f.total()),
                percent(f.openOverdue(), f.total()),
                percent(f.openOverdue(), f.dueSoFar()),
                percent(f.completedOnTime(), f.dueSoFar()));
    }

    static BigDecimal percent(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }
}

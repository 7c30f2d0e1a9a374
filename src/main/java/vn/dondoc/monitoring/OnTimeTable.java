package vn.dondoc.monitoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Who was on time in a period, line by line.
 *
 * @param countedAt the moment as of which was counted
 * @param past whether that moment is past: then all is counted from events
 * @param storedAt when the same was stored, null where nothing was
 * @param total of all lines
 */
public record OnTimeTable(
        String label,
        LocalDate from,
        LocalDate to,
        OffsetDateTime countedAt,
        boolean past,
        DueBasis basis,
        String previousLabel,
        OffsetDateTime storedAt,
        List<Line> lines,
        Line total) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd-HHmm");

    /** Without what tells one kind of file from another. */
    String fileName() {
        return "dung-han-" + from + "-" + to + "-chot-" + MOMENT.format(countedAt);
    }

    /** @param agrees whether the figures stored then are those counted from events now */
    public record Agreement(OffsetDateTime takenAt, boolean agrees) {}

    /**
     * @param overdueChange of the share of those due so far that are overdue, in percentage points against the previous period; null
     *     where one of both has none
     * @param onTimeChange of the share of those due so far that were completed in time, likewise
     */
    public record Line(
            String code,
            String name,
            Figures figures,
            Shares shares,
            Figures previous,
            BigDecimal overdueChange,
            BigDecimal onTimeChange,
            List<LatenessCauses.Cause> causes) {

        static Line of(String code, String name, Figures figures, Figures previous, List<LatenessCauses.Cause> causes) {
            Shares now = Shares.of(figures);
            Shares before = Shares.of(previous);
            return new Line(
                    code,
                    name,
                    figures,
                    now,
                    previous,
                    change(now.overdueOfDue(), before.overdueOfDue()),
                    change(now.onTimeOfDue(), before.onTimeOfDue()),
                    causes);
        }

        private static BigDecimal change(BigDecimal now, BigDecimal before) {
            return now == null || before == null ? null : now.subtract(before);
        }
    }
}

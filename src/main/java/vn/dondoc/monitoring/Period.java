package vn.dondoc.monitoring;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.dondoc.deadline.ReportCycle;
import vn.dondoc.deadline.ReportPeriod;
import vn.dondoc.language.VietnameseDate;
import vn.dondoc.problem.Problem;

/**
 * What a table is about: a period of the reports (Nghị định 09/2019, Điều 12), or any days.
 *
 * @param to the last day, included
 */
record Period(String label, LocalDate from, LocalDate to) {

    private static final long LONGEST_DAYS = 3660;

    static Period of(ReportPeriod period) {
        return new Period(period.label(), period.from(), period.to());
    }

    static Period containing(ReportCycle cycle, LocalDate day) {
        return of(ReportPeriod.containing(cycle, day));
    }

    /** @throws Problem if the days are missing or the wrong way round */
    static Period free(LocalDate from, LocalDate to) {
        if (from == null || to == null || to.isBefore(from) || ChronoUnit.DAYS.between(from, to) > LONGEST_DAYS) {
            throw Problem.refused(
                    "from", "Hãy nhập từ ngày đến ngày; ngày cuối không trước ngày đầu, không quá 10 năm.");
        }
        return new Period("Từ " + VietnameseDate.write(from) + " đến " + VietnameseDate.write(to), from, to);
    }

    /** The one right before it: of a cycle by its rule, of free days as many days. */
    Period previous(ReportCycle cycle) {
        if (cycle != null) {
            return containing(cycle, from.minusDays(1));
        }
        return free(from.minusDays(ChronoUnit.DAYS.between(from, to) + 1), from.minusDays(1));
    }
}

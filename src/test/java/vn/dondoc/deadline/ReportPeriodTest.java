package vn.dondoc.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReportPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "MONTH, 2026-11-14, 2026-10-15, 2026-11-14, Tháng 11 năm 2026",
        "MONTH, 2026-11-15, 2026-11-15, 2026-12-14, Tháng 12 năm 2026",
        "MONTH, 2026-12-31, 2026-12-15, 2027-01-14, Tháng 1 năm 2027",
        "QUARTER, 2026-10-01, 2026-09-15, 2026-12-14, Quý IV năm 2026",
        "QUARTER, 2026-12-14, 2026-09-15, 2026-12-14, Quý IV năm 2026",
        "QUARTER, 2026-12-15, 2026-12-15, 2027-03-14, Quý I năm 2027",
        "QUARTER, 2024-03-15, 2024-03-15, 2024-06-14, Quý II năm 2024",
        "QUARTER, 2026-06-15, 2026-06-15, 2026-09-14, Quý III năm 2026",
        "HALF_YEAR, 2026-01-01, 2025-12-15, 2026-06-14, 6 tháng đầu năm 2026",
        "HALF_YEAR, 2026-06-15, 2026-06-15, 2026-12-14, 6 tháng cuối năm 2026",
        "YEAR, 2026-12-14, 2025-12-15, 2026-12-14, Năm 2026",
        "YEAR, 2026-12-15, 2026-12-15, 2027-12-14, Năm 2027"
    })
    void followsTheDecree(ReportCycle cycle, LocalDate day, LocalDate from, LocalDate to, String label) {
        ReportPeriod period = ReportPeriod.containing(cycle, day);

        assertThat(period.from()).isEqualTo(from);
        assertThat(period.to()).isEqualTo(to);
        assertThat(period.label()).isEqualTo(label);
    }

    @ParameterizedTest
    @EnumSource
    void everyDayBelongsToOnePeriodAndTheNextFollowsAtOnce(ReportCycle cycle) {
        ReportPeriod period = ReportPeriod.containing(cycle, LocalDate.of(2023, 12, 15));
        for (LocalDate day = LocalDate.of(2023, 12, 15); day.getYear() < 2027; day = day.plusDays(1)) {
            if (day.isAfter(period.to())) {
                assertThat(period.next().from()).isEqualTo(period.to().plusDays(1));
                period = period.next();
            }
            assertThat(ReportPeriod.containing(cycle, day)).isEqualTo(period);
        }
    }

    @Test
    void refusesAMonthInWhichNoPeriodEnds() {
        assertThatThrownBy(() -> new ReportPeriod(ReportCycle.QUARTER, YearMonth.of(2026, 5)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

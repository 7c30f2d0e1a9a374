package vn.dondoc.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Dates of 2025 to 2030 that were worked out by hand from the law's days, the lunar calendar and the announced swaps: deadlines on
 * Tết, on 24 November, on swapped Saturdays and at the end of months and years.
 */
class DeadlineOracleTest {

    private final WorkingCalendar calendar = ShippedCalendar.load();

    @ParameterizedTest(name = "{2}: {0} -> {1}")
    @CsvSource({
        "2025-01-29, 2025-02-03, Mùng một Tết Ất Tỵ",
        "2026-02-17, 2026-02-23, Mùng một Tết Bính Ngọ",
        "2027-02-06, 2027-02-12, Tết Đinh Mùi bắt đầu thứ Bảy",
        "2028-01-26, 2028-02-01, Tết Mậu Thân hết thứ Bảy",
        "2029-02-13, 2029-02-19, Tết Kỷ Dậu",
        "2030-02-02, 2030-02-08, Tết Canh Tuất sớm hơn Trung Quốc một ngày",
        "2025-11-24, 2025-11-24, chưa là ngày nghỉ",
        "2026-11-24, 2026-11-25, Ngày Văn hóa Việt Nam",
        "2027-11-24, 2027-11-25, thứ Tư",
        "2028-11-24, 2028-11-27, thứ Sáu",
        "2029-11-24, 2029-11-27, thứ Bảy được nghỉ bù thứ Hai",
        "2030-11-24, 2030-11-26, Chủ nhật được nghỉ bù thứ Hai",
        "2025-04-26, 2025-04-26, thứ Bảy làm bù",
        "2025-05-02, 2025-05-05, thứ Sáu hoán đổi",
        "2026-01-02, 2026-01-05, thứ Sáu hoán đổi",
        "2026-01-10, 2026-01-10, thứ Bảy làm bù",
        "2026-08-22, 2026-08-22, thứ Bảy làm bù",
        "2026-08-31, 2026-09-03, thứ Hai hoán đổi trước Quốc khánh",
        "2025-08-31, 2025-09-03, cuối tháng là Chủ nhật trước Quốc khánh",
        "2028-04-30, 2028-05-03, ngày 30/4 là Chủ nhật",
        "2029-12-31, 2029-12-31, cuối năm",
        "2027-12-31, 2027-12-31, cuối năm",
        "2028-01-01, 2028-01-04, Tết Dương lịch là thứ Bảy",
        "2028-02-29, 2028-02-29, ngày nhuận"
    })
    void aGivenDayMovesToAWorkingDay(LocalDate given, LocalDate dueOn, String why) {
        assertThat(calendar.firstWorkingDayFrom(given)).isEqualTo(dueOn);
    }

    @ParameterizedTest(name = "{0} + {1} -> {2}")
    @CsvSource({
        // Over each Tết.
        "2025-01-24, 1, 2025-02-03",
        "2026-02-13, 2, 2026-02-24",
        "2027-02-04, 1, 2027-02-12",
        "2028-01-24, 1, 2028-02-01",
        "2029-02-09, 1, 2029-02-19",
        "2030-01-31, 1, 2030-02-08",
        // Over 24 November.
        "2025-11-21, 2, 2025-11-25",
        "2026-11-20, 2, 2026-11-25",
        "2029-11-23, 1, 2029-11-27",
        // Onto and over swapped days.
        "2025-04-25, 1, 2025-04-26",
        "2025-04-25, 4, 2025-05-05",
        "2026-01-09, 1, 2026-01-10",
        "2026-08-21, 1, 2026-08-22",
        "2026-08-28, 1, 2026-09-03",
        // Over ends of months and years.
        "2027-02-26, 1, 2027-03-01",
        "2028-02-28, 2, 2028-03-01",
        "2028-12-29, 1, 2029-01-02",
        "2029-12-31, 1, 2030-01-02",
        "2030-12-31, 1, 2031-01-02"
    })
    void aComputedDateCountsWorkingDays(LocalDate givenOn, int days, LocalDate dueOn) {
        assertThat(calendar.addWorkingDays(givenOn, days)).isEqualTo(dueOn);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-31", "2027-02-12", "2028-02-29", "2030-11-26"})
    void aDayEndsAtTheOfficesMidnight(LocalDate dueOn) {
        Clock lastMoment = clock(dueOn, LocalTime.of(23, 59, 59));
        Clock midnight = clock(dueOn.plusDays(1), LocalTime.MIDNIGHT);

        assertThat(OfficeZone.today(lastMoment)).isEqualTo(dueOn);
        assertThat(OfficeZone.today(midnight)).isAfter(dueOn);
    }

    private static Clock clock(LocalDate day, LocalTime time) {
        return Clock.fixed(day.atTime(time).atZone(OfficeZone.ID).toInstant(), ZoneOffset.UTC);
    }
}

package vn.dondoc.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private static final LocalDate GIVEN = LocalDate.of(2024, 3, 15);

    private final WorkingCalendar calendar = ShippedCalendar.load();

    @ParameterizedTest
    @CsvSource({
        "5, 2024-03-22",
        "10, 2024-03-29",
        "20, 2024-04-12",
        "30, 2024-05-02",
        "32, 2024-05-04",
        "33, 2024-05-06",
        "0, 2024-03-15",
        "-1, 2024-03-14",
        "-5, 2024-03-08"
    })
    void countsFromTheDayOfDirective857(int days, LocalDate expected) {
        assertThat(calendar.addWorkingDays(GIVEN, days)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // the made-up Saturday and the swapped Monday, backwards
        "2024-05-06, -1, 2024-05-04",
        "2024-05-06, -2, 2024-05-03",
        "2024-05-02, -1, 2024-04-26",
        // over New Year, Tết, a week of them
        "2024-12-31, 1, 2025-01-02",
        "2025-01-02, -1, 2024-12-31",
        "2025-12-31, 1, 2026-01-05",
        "2026-02-13, 1, 2026-02-23",
        "2026-02-23, -1, 2026-02-13",
        // from a day off
        "2025-02-01, 1, 2025-02-03",
        "2025-02-02, -1, 2025-01-24",
        // from an official into a computed year
        "2026-12-31, 1, 2027-01-04"
    })
    void countsOverDaysOffAndYears(LocalDate from, int days, LocalDate expected) {
        assertThat(calendar.addWorkingDays(from, days)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2024, 251", "2025, 250", "2026, 249"})
    void knowsHowManyWorkingDaysAnOfficialYearHas(int year, int days) {
        assertThat(calendar.workingDaysIn(year)).isEqualTo(days);
        assertThat(calendar.isOfficial(year)).isTrue();
        assertThat(calendar.caveat(year)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-04-29, false", "2024-05-04, true", "2024-05-05, false", "2025-04-26, true", "2025-05-02, false",
        "2026-01-02, false", "2026-01-10, true", "2026-04-26, false", "2026-04-27, false", "2026-08-22, true",
        "2026-08-31, false", "2026-11-24, false", "2026-11-25, true", "2026-02-16, false", "2026-02-20, false"
    })
    void knowsHolidaysAndSwaps(LocalDate day, boolean working) {
        assertThat(calendar.isWorkingDay(day)).isEqualTo(working);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-04, 2024-05-04",
        "2024-04-27, 2024-05-02",
        "2026-02-14, 2026-02-23",
        "2026-12-31, 2026-12-31",
        "2027-01-01, 2027-01-04"
    })
    void movesADayOffToTheNextWorkingDay(LocalDate day, LocalDate expected) {
        assertThat(calendar.firstWorkingDayFrom(day)).isEqualTo(expected);
    }

    @Test
    void betweenUndoesAdd() {
        for (int days = -300; days <= 700; days++) {
            LocalDate to = calendar.addWorkingDays(GIVEN, days);
            assertThat(calendar.workingDaysBetween(GIVEN, to)).as("%d", days).isEqualTo(days);
        }
        assertThat(calendar.workingDaysBetween(LocalDate.of(2024, 5, 4), LocalDate.of(2024, 5, 5)))
                .isZero();
        assertThat(calendar.workingDaysBetween(LocalDate.of(2024, 5, 6), LocalDate.of(2024, 5, 4)))
                .isEqualTo(-1);
    }

    @Test
    void warnsOfWhatNobodyHasConfirmed() {
        List<CalendarWarning> warnings = calendar.unconfirmed(2026);

        assertThat(warnings)
                .extracting(CalendarWarning::day)
                .containsExactly(LocalDate.of(2026, 8, 22), LocalDate.of(2026, 11, 24));
        assertThat(warnings.get(0).text())
                .startsWith(
                        "22/08/2026 là ngày làm bù (Làm bù cho 31/8/2026): chưa được xác nhận, căn cứ: theo kỳ nghỉ");
        assertThat(calendar.unconfirmed(2025)).isEmpty();
    }

    @Test
    void takesAYearWithRowsAsItStands() {
        LocalDate newYear = LocalDate.of(2027, 1, 1);
        WorkingCalendar oneRow = WorkingCalendar.of(List.of(
                new CalendarDay(LocalDate.of(2027, 2, 5), CalendarDay.Kind.OFF, "Tết Nguyên đán", true, "thông báo")));

        assertThat(oneRow.isWorkingDay(newYear)).isTrue();
        assertThat(WorkingCalendar.of(List.of()).isWorkingDay(newYear)).isFalse();
    }

    @Test
    void refusesAbsurdYearsInVietnamese() {
        assertThatThrownBy(() -> calendar.isWorkingDay(LocalDate.of(9999, 1, 1)))
                .isInstanceOf(DateTimeException.class)
                .hasMessage("Không tính được lịch làm việc năm 9999 (chỉ từ năm 1900 đến năm 2199).");
    }
}

package vn.dondoc.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.time4j.PlainDate;
import net.time4j.calendar.ChineseCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComputedYearTest {

    private final WorkingCalendar calendar = WorkingCalendar.of(List.of());

    /** Weekdays off, worked out by hand from the printed lunar calendar. */
    @ParameterizedTest
    @CsvSource({
        "2027, 1/1 5/2 8/2 9/2 10/2 11/2 16/4 30/4 3/5 2/9 3/9 24/11",
        "2028, 3/1 25/1 26/1 27/1 28/1 31/1 4/4 1/5 2/5 1/9 4/9 24/11",
        "2029, 1/1 12/2 13/2 14/2 15/2 16/2 23/4 30/4 1/5 3/9 4/9 26/11",
        "2030, 1/1 1/2 4/2 5/2 6/2 7/2 12/4 30/4 1/5 2/9 3/9 25/11"
    })
    void matchesTheOracle(int year, String weekdaysOff) {
        SortedSet<LocalDate> expected = new TreeSet<>();
        for (String day : weekdaysOff.split(" ")) {
            String[] parts = day.split("/");
            expected.add(MonthDay.of(Integer.parseInt(parts[1]), Integer.parseInt(parts[0]))
                    .atYear(year));
        }

        assertThat(days(year).filter(day -> !CalendarYear.isWeekend(day) && !calendar.isWorkingDay(day)))
                .containsExactlyElementsOf(expected);
        assertThat(days(year).filter(CalendarYear::isWeekend)).noneMatch(calendar::isWorkingDay);
    }

    @Test
    void takesTheVietnameseNewYearNotTheChinese() {
        LocalDate tet2030 = LocalDate.of(2030, 2, 2);
        LocalDate chineseNewYear =
                ChineseCalendar.ofNewYear(2030).transform(PlainDate.axis()).toTemporalAccessor();

        assertThat(chineseNewYear).isEqualTo(tet2030.plusDays(1));
        assertThat(calendar.isWorkingDay(tet2030.minusDays(1))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2030, 1, 31))).isTrue();
    }

    /** Holidays themselves, without swaps, are what the Government announced for the years that ship. */
    @ParameterizedTest
    @CsvSource({"2024, 4/18 4/30 5/1 9/2 9/3", "2025, 4/7 4/30 5/1 9/1 9/2", "2026, 4/27 4/30 5/1 9/1 9/2 11/24"})
    void agreesWithTheOfficialYearsOutsideTet(int year, String monthAndDay) {
        WorkingCalendar official = ShippedCalendar.load();
        for (String day : monthAndDay.split(" ")) {
            String[] parts = day.split("/");
            LocalDate holiday = LocalDate.of(year, Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
            assertThat(calendar.isWorkingDay(holiday)).as("%s", holiday).isFalse();
            assertThat(official.isWorkingDay(holiday)).as("%s", holiday).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2027, 2028, 2029, 2030})
    void saysWhatIsAGuess(int year) {
        assertThat(calendar.isOfficial(year)).isFalse();
        assertThat(calendar.caveat(year).orElseThrow())
                .contains("năm " + year, "Số ngày nghỉ Tết", "ngày nghỉ thứ hai dịp Quốc khánh", "hoán đổi", "dự đoán");
        assertThat(calendar.unconfirmed(year))
                .extracting(CalendarWarning::text)
                .anyMatch(text -> text.contains("Tết Nguyên đán"))
                .anyMatch(text -> text.contains("Quốc khánh"))
                .anyMatch(text -> text.contains("Ngày Văn hóa Việt Nam"))
                .noneMatch(text -> text.contains("Giỗ Tổ"));
    }

    @Test
    void guessesDayOfCultureOnlySinceItsResolution() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2025, 11, 24))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 11, 24))).isFalse();
    }

    private static Stream<LocalDate> days(int year) {
        return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1));
    }
}

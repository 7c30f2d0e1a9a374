package vn.dondoc.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.deadline.WorkingCalendar;

class SilenceInPauseTest {

    /** Friday 22/3/2024 is the day until which an agency may answer; no holiday is near. */
    @ParameterizedTest
    @CsvSource({
        "2024-03-18, 2024-03-18, 2024-03-22, the same day",
        "2024-03-18, 2024-03-25, 2024-03-29, four days left",
        "2024-03-21, 2024-03-25, 2024-03-26, one day left",
        "2024-03-22, 2024-03-22, 2024-03-25, on the last day",
        "2024-03-22, 2024-03-30, 2024-04-01, resumed on a Saturday",
        "2024-03-23, 2024-03-23, 2024-03-25, the last day is over and silence not recorded yet",
        "2024-03-20, 2024-03-21, 2024-03-25, two days left",
    })
    void theDaysLeftAreGivenBackButOneAtLeast(LocalDate pausedOn, LocalDate resumedOn, LocalDate expected, String why) {
        assertThat(SilenceInPause.dueAfter(
                        WorkingCalendar.of(List.of()), LocalDate.parse("2024-03-22"), pausedOn, resumedOn))
                .as(why)
                .isEqualTo(expected);
    }
}

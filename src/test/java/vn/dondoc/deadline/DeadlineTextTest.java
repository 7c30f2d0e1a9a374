package vn.dondoc.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTextTest {

    private static final LocalDate GIVEN = LocalDate.of(2026, 3, 16);

    @ParameterizedTest
    @CsvSource({
        "2026-12-10, 2026-12-10",
        "10/12/2026, 2026-12-10",
        "1/4/2026, 2026-04-01",
        "10-12-2026, 2026-12-10",
        "10.12.2026, 2026-12-10",
        "10/12, 2026-12-10",
        "ngày 10/12, 2026-12-10",
        "'  Chậm nhất  ngày 10/12/2026 ', 2026-12-10",
        "đến hết ngày 10/12, 2026-12-10",
        "16/3, 2026-03-16",
        "15/3, 2027-03-15",
        "5/1, 2027-01-05",
        "TRƯỚC NGÀY 10/12, 2026-12-09",
        "trước 10/12/2026, 2026-12-09",
        "chậm nhất trước ngày 2026-12-10, 2026-12-09",
        "trước ngày 1/1, 2026-12-31",
        "trước ngày 17/3, 2026-03-16",
        "trước ngày 16/3, 2027-03-15",
        "trước ngày 1/4, 2026-03-31"
    })
    void readsADay(String text, LocalDate lastDay) {
        assertThat(DeadlineText.parse(text, GIVEN)).isEqualTo(new GivenDeadline.OnDay(lastDay));
    }

    @ParameterizedTest
    @CsvSource({
        "15 ngày, 15",
        "3 ngày làm việc, 3",
        "Trong vòng 05 NGÀY làm việc, 5",
        "trong 1 ngày, 1",
        "999 ngày, 999"
    })
    void readsACountOfWorkingDays(String text, int count) {
        assertThat(DeadlineText.parse(text, GIVEN)).isEqualTo(new GivenDeadline.WorkingDays(count));
    }

    @Test
    void readsWhatIsPastedFromElsewhere() {
        String decomposed = Normalizer.normalize("trước ngày 10/12", Normalizer.Form.NFD);

        assertThat(DeadlineText.parse(decomposed, GIVEN)).isEqualTo(new GivenDeadline.OnDay(LocalDate.of(2026, 12, 9)));
        assertThat(DeadlineText.parse("15\u00a0ngày", GIVEN)).isEqualTo(new GivenDeadline.WorkingDays(15));
    }

    @Test
    void rollsTheLeapDayOnlyOntoAYearThatHasIt() {
        assertThat(DeadlineText.parse("29/2", LocalDate.of(2027, 5, 4)))
                .isEqualTo(new GivenDeadline.OnDay(LocalDate.of(2028, 2, 29)));
        assertThatThrownBy(() -> DeadlineText.parse("29/2", LocalDate.of(2027, 1, 4)))
                .hasMessage("Không có ngày 29/2 trong lịch.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | Chưa ghi thời hạn",
                "| Chưa ghi thời hạn",
                "sớm nhất có thể | Không hiểu thời hạn “sớm nhất có thể”: hãy ghi như",
                "15 | Không hiểu thời hạn “15”",
                "2 tuần | Không hiểu thời hạn “2 tuần”",
                "0 ngày | Số ngày phải từ 1 đến 999.",
                "1000 ngày | Số ngày phải từ 1 đến 999.",
                "9999999999 ngày | Không hiểu thời hạn",
                "10/12/26 | Không hiểu ngày “10/12/26”",
                "10/12-2026 | Không hiểu ngày “10/12-2026”",
                "31/4/2026 | Không có ngày 31/4/2026 trong lịch.",
                "31/4 | Không có ngày 31/4 trong lịch.",
                "12/31/2026 | Không có ngày 12/31/2026 trong lịch.",
                "10/13 | Không có ngày 10/13 trong lịch.",
                "15/3/2026 | Ngày cuối của thời hạn (15/03/2026) sớm hơn ngày giao (16/03/2026).",
                "trước ngày 16/3/2026 | Ngày cuối của thời hạn (15/03/2026) sớm hơn ngày giao",
                "10/12/2206 | Thời hạn 10/12/2206 quá xa (hơn 10 năm): hãy kiểm tra lại năm.",
                "10/12; drop table | Không hiểu thời hạn"
            })
    void refusesWithAReason(String text, String reason) {
        assertThatThrownBy(() -> DeadlineText.parse(text, GIVEN))
                .isInstanceOf(UnreadableDeadlineException.class)
                .hasMessageStartingWith(reason);
    }

    @ParameterizedTest
    @CsvSource({
        // a Saturday, a holiday, an ordinary day, a made-up Saturday
        "12/12/2026, 2026-12-14, 2026-12-12, true",
        "30/4/2026, 2026-05-04, 2026-04-30, true",
        "10/12/2026, 2026-12-10, 2026-12-10, false",
        "22/8/2026, 2026-08-22, 2026-08-22, false",
        "trước ngày 14/12, 2026-12-14, 2026-12-13, true",
        "5 ngày, 2026-03-23, 2026-03-23, false"
    })
    void becomesADueDate(String text, LocalDate day, LocalDate asWritten, boolean moved) {
        DueDate due = DeadlineText.parse(text, GIVEN).dueDate(GIVEN, ShippedCalendar.load());

        assertThat(due).isEqualTo(new DueDate(day, asWritten));
        assertThat(due.moved()).isEqualTo(moved);
    }
}

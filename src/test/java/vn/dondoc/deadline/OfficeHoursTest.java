package vn.dondoc.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeHoursTest {

    private static final String HOURS = "07:30-11:30, 13:30-17:00";

    private final WorkingCalendars calendars = mock(WorkingCalendars.class);

    @BeforeEach
    void useTheShippedYears() {
        when(calendars.current()).thenReturn(ShippedCalendar.load());
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-15T07:29:59, 2024-03-15T07:30",
        "2024-03-15T07:30:00, 2024-03-15T07:30",
        "2024-03-15T11:29:59, 2024-03-15T11:29:59",
        "2024-03-15T11:30:00, 2024-03-15T13:30",
        // Friday evening, and midnight.
        "2024-03-15T17:00:00, 2024-03-18T07:30",
        "2024-03-15T23:59:59, 2024-03-18T07:30",
        "2024-03-18T00:00:00, 2024-03-18T07:30",
        // Tết, the swapped Monday 29/4 and its Saturday 4/5.
        "2024-02-07T17:30:00, 2024-02-15T07:30",
        "2024-04-26T17:30:00, 2024-05-02T07:30",
        "2024-04-29T09:00:00, 2024-05-02T07:30",
        "2024-05-04T09:00:00, 2024-05-04T09:00",
        "2024-05-04T17:30:00, 2024-05-06T07:30"
    })
    void opensNext(LocalDateTime moment, LocalDateTime expected) {
        var instant = moment.atZone(OfficeZone.ID).toInstant();
        var next = new OfficeHours(calendars, HOURS).nextOpening(instant);

        assertThat(next.atZoneSameInstant(OfficeZone.ID).toLocalDateTime()).isEqualTo(expected);
        assertThat(new OfficeHours(calendars, HOURS).isOpen(instant)).isEqualTo(moment.equals(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "7-11", "07:30", "11:30-07:30", "13:30-17:00, 07:30-11:30", "07:30-07:30", "07:30-11:30;"})
    void refusesWhatItCannotRead(String hours) {
        assertThatThrownBy(() -> new OfficeHours(calendars, hours))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("hãy ghi như");
    }

    @Test
    void knowsWhenADayBegins() {
        assertThat(new OfficeHours(calendars, "08:00-12:00").beginOf(LocalDate.of(2024, 5, 4)))
                .isEqualTo("2024-05-04T08:00+07:00");
    }
}

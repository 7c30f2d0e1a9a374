package vn.dondoc.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.deadline.HandlingTimes;
import vn.dondoc.deadline.ShippedCalendar;
import vn.dondoc.deadline.Urgency;
import vn.dondoc.deadline.WorkingCalendars;

class ContributionDatesTest {

    private static final LocalDate ASKED = LocalDate.of(2024, 3, 15);

    private final HandlingTimes handlingTimes = mock(HandlingTimes.class);
    private final WorkingCalendars calendars = mock(WorkingCalendars.class);

    @ParameterizedTest
    @CsvSource({
        // Five working days before the lead; between them lie Giỗ Tổ and 30/4, 1/5.
        "2024-05-02, 5, 2024-04-22",
        "2024-03-29, 5, 2024-03-22",
        "2024-03-22, 1, 2024-03-21",
        // Never before the first working day after it was asked ...
        "2024-03-20, 5, 2024-03-18",
        "2024-03-18, 5, 2024-03-18",
        // ... unless the lead's own date is, and never after that.
        "2024-03-15, 1, 2024-03-15",
        ", 5, "
    })
    void isAheadOfTheLead(LocalDate leadDueOn, int days, LocalDate expected) {
        when(calendars.forDates()).thenReturn(ShippedCalendar.load());
        when(handlingTimes.contributionAhead(any())).thenReturn(days);

        assertThat(new ContributionDates(handlingTimes, calendars).of(leadDueOn, ASKED, Urgency.NONE))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // The lead's date moved to later, and to earlier ...
        "2024-05-02, 2024-03-22, 2024-03-20, 2024-04-22",
        "2024-03-29, 2024-04-22, 2024-03-20, 2024-03-22",
        // ... so near that a part still in time has the first working day from today on, and the lead's own at most ...
        "2024-03-29, 2024-04-22, 2024-03-25, 2024-03-26",
        "2024-03-25, 2024-04-22, 2024-03-25, 2024-03-25",
        // ... while a late one stays late, though by less.
        "2024-03-29, 2024-03-21, 2024-03-25, 2024-03-22",
        "2024-03-22, 2024-03-21, 2024-03-25, 2024-03-21",
        // No date of the lead, no date; where there was none it begins.
        ", 2024-03-21, 2024-03-25, ",
        "2024-03-26, , 2024-03-20, 2024-03-21"
    })
    void followTheLead(LocalDate leadDueOn, LocalDate before, LocalDate today, LocalDate expected) {
        Contribution part = mock(Contribution.class);
        when(part.begunOn()).thenReturn(ASKED);
        when(part.dueOn()).thenReturn(before);

        assertThat(ContributionDates.moved(part, leadDueOn, today, 5, ShippedCalendar.load()))
                .isEqualTo(expected);
    }
}

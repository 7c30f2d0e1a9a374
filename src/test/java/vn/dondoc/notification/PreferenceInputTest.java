package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.mock;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.dondoc.deadline.OfficeCalendar;
import vn.dondoc.deadline.OfficeHours;
import vn.dondoc.deadline.WorkingCalendars;
import vn.dondoc.problem.Fault;
import vn.dondoc.problem.Problem;

class PreferenceInputTest {

    private final OfficeHours hours = OfficeCalendar.hours(mock(WorkingCalendars.class));

    @Test
    void whatFitsIsTaken() {
        PreferenceInput.Choices choices =
                new PreferenceInput(true, " 18:00 ", "06:30", Map.of("URGED", List.of("WEBHOOK"))).checked(hours);
        assertThat(choices.quietFrom()).isEqualTo(LocalTime.of(18, 0));
        assertThat(choices.quietTo()).isEqualTo(LocalTime.of(6, 30));
        assertThat(choices.wanted()).isEqualTo(Map.of(NoticeKind.URGED, Set.of(ChannelKind.WEBHOOK)));
    }

    @Test
    void nothingChosenIsAChoiceToo() {
        PreferenceInput.Choices choices = new PreferenceInput(false, "", null, null).checked(hours);
        assertThat(choices.quietFrom()).isNull();
        assertThat(choices.wanted()).isEmpty();
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        assertThat(faults(new PreferenceInput(false, "25:00", "tối", Map.of("X", List.of("FAX")))))
                .containsExactlyInAnyOrder("quietFrom", "quietTo", "wanted", "wanted");
        assertThat(faults(new PreferenceInput(false, "18:00", "", null))).containsExactly("quietTo");
        assertThat(faults(new PreferenceInput(false, "", "06:00", null))).containsExactly("quietFrom");
        assertThat(faults(new PreferenceInput(false, "18:00", "18:00", null))).containsExactly("quietTo");
    }

    @Test
    void aQuietTimeThatLeavesNoOfficeHourIsRefused() {
        for (List<String> quiet :
                List.of(List.of("07:00", "17:30"), List.of("07:30", "17:00"), List.of("17:30", "17:00"))) {
            assertThat(catchThrowableOfType(
                                    Problem.class,
                                    () -> new PreferenceInput(false, quiet.get(0), quiet.get(1), null).checked(hours))
                            .faults())
                    .singleElement()
                    .satisfies(
                            fault -> assertThat(fault.message()).contains("07:30–11:30, 13:30–17:00", "hãy rút ngắn"));
        }
        assertThat(new PreferenceInput(false, "17:00", "07:30", null)
                        .checked(hours)
                        .quietTo())
                .isNotNull();
        assertThat(new PreferenceInput(false, "07:00", "16:59", null)
                        .checked(hours)
                        .quietTo())
                .isNotNull();
    }

    private List<String> faults(PreferenceInput input) {
        return catchThrowableOfType(Problem.class, () -> input.checked(hours)).faults().stream()
                .map(Fault::field)
                .toList();
    }
}

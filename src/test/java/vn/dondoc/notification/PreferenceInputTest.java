package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.dondoc.problem.Fault;
import vn.dondoc.problem.Problem;

class PreferenceInputTest {

    @Test
    void whatFitsIsTaken() {
        PreferenceInput.Choices choices =
                new PreferenceInput(true, " 18:00 ", "06:30", Map.of("URGED", List.of("WEBHOOK"))).checked();
        assertThat(choices.quietFrom()).isEqualTo(LocalTime.of(18, 0));
        assertThat(choices.quietTo()).isEqualTo(LocalTime.of(6, 30));
        assertThat(choices.wanted()).isEqualTo(Map.of(NoticeKind.URGED, Set.of(ChannelKind.WEBHOOK)));
    }

    @Test
    void nothingChosenIsAChoiceToo() {
        PreferenceInput.Choices choices = new PreferenceInput(false, "", null, null).checked();
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

    private static List<String> faults(PreferenceInput input) {
        return catchThrowableOfType(Problem.class, input::checked).faults().stream()
                .map(Fault::field)
                .toList();
    }
}

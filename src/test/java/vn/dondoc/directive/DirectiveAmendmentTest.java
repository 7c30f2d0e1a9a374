package vn.dondoc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.deadline.Urgency;

class DirectiveAmendmentTest {

    private static final Directive NOW = new Directive(
            1,
            "857/UBND-KGVX",
            LocalDate.of(2024, 3, 15),
            "UBND",
            "An sinh xã hội",
            "KGVX",
            Urgency.NONE,
            null,
            null,
            "ubndLeader",
            "Các sở\nCác huyện",
            DirectiveState.GIVEN_OUT,
            LocalDate.of(2024, 3, 15),
            null,
            null,
            "instance");

    @Test
    void keepsOnlyWhatTheDirectiveDoesNotSayAlready() {
        assertThat(new DirectiveAmendment(
                                "An sinh xã hội", List.of("Các sở", "Các huyện"), "ubndLeader", null, Urgency.NONE)
                        .onlyNew(NOW))
                .isEqualTo(new DirectiveAmendment(null, null, null, null, null));
        assertThat(new DirectiveAmendment("Khác", List.of("Các sở"), "ubndChair", "Bí thư", Urgency.URGENT)
                        .onlyNew(NOW))
                .isEqualTo(new DirectiveAmendment("Khác", List.of("Các sở"), "ubndChair", "Bí thư", Urgency.URGENT));
    }
}

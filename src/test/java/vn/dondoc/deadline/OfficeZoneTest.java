package vn.dondoc.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class OfficeZoneTest {

    @Test
    void todayIsTheOfficesWhateverTheServersZone() {
        Clock server = Clock.fixed(Instant.parse("2024-12-31T17:00:00Z"), ZoneOffset.UTC);

        assertThat(OfficeZone.today(server)).isEqualTo(LocalDate.of(2025, 1, 1));
        assertThat(OfficeZone.today(Clock.offset(server, Duration.ofSeconds(-1))))
                .isEqualTo(LocalDate.of(2024, 12, 31));
    }
}

package vn.dondoc.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.TransientDataAccessResourceException;

/** A node beside the database: ten minutes apart, two hours behind, and right again. */
class ClockComparisonTest {

    private static final Instant NOON = Instant.parse("2026-12-01T05:00:00Z");

    private final List<Object> told = new ArrayList<>();
    private Instant machine = NOON;
    private Duration databaseAhead = Duration.ZERO;
    private Duration roundTrip = Duration.ZERO;
    private boolean silent;

    private final ClockComparison comparison = new ClockComparison(() -> machine, this::databaseTime, told::add);

    @ParameterizedTest
    @CsvSource({
        "0, true, 0",
        "5, true, 5",
        "-5, true, -5",
        "6, false, 6",
        "-6, false, -6",
        "600, false, 600",
        "-600, false, -600",
        "7200, false, 7200"
    })
    void moreThanFiveSecondsAreTooMany(int seconds, boolean trusted, int behind) {
        databaseAhead = Duration.ofSeconds(seconds);

        comparison.compare();

        assertThat(comparison.isTrusted()).isEqualTo(trusted);
        assertThat(comparison.behind()).hasSeconds(behind);
    }

    @Test
    void isAskedBeforeTheFirstLook() {
        databaseAhead = Duration.ofMinutes(10);

        assertThat(comparison.isTrusted()).isFalse();
    }

    @Test
    void eachChangeIsToldOnceAndItComesBackByItself() {
        comparison.compare();
        databaseAhead = Duration.ofMinutes(10);
        comparison.compare();
        comparison.compare();
        databaseAhead = Duration.ofHours(-2);
        comparison.compare();
        databaseAhead = Duration.ofSeconds(1);
        comparison.compare();
        comparison.compare();

        assertThat(told).containsExactly(new ClockJudged(false), new ClockJudged(true));
    }

    @Test
    void aSlowOrSilentDatabaseIsNoWrongClock() {
        roundTrip = Duration.ofSeconds(30);
        comparison.compare();
        assertThat(comparison.isTrusted()).isTrue();

        roundTrip = Duration.ZERO;
        databaseAhead = Duration.ofMinutes(10);
        comparison.compare();
        silent = true;
        comparison.compare();
        assertThat(comparison.isTrusted()).isFalse();
        assertThat(told).hasSize(1);
    }

    private Instant databaseTime() {
        if (silent) {
            throw new TransientDataAccessResourceException("down");
        }
        Instant answer = machine.plus(databaseAhead);
        machine = machine.plus(roundTrip);
        return answer;
    }
}

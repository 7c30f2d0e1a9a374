package vn.dondoc.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

    private long now;
    private final LoginThrottle throttle = new LoginThrottle(() -> now);

    @Test
    void tenWrongPasswordsThenOneEachHalfMinute() {
        wrong("an", "10.0.0.1", 9);
        assertFree("an", "10.0.0.1");

        wrong("an", "10.0.0.1", 1);
        assertThat(throttle.untilNextTry("an", "10.0.0.1")).isEqualTo(Duration.ofSeconds(30));

        pass(Duration.ofSeconds(30));
        assertFree("an", "10.0.0.1");
        wrong("an", "10.0.0.1", 1);
        assertThat(throttle.untilNextTry("an", "10.0.0.1")).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void aDayOfGuessingIsWorthSomeFourteenHundredGuesses() {
        int guesses = 0;
        for (int second = 0; second < Duration.ofDays(1).toSeconds(); second++) {
            if (throttle.untilNextTry("an", "10.0.0.1").isZero()) {
                wrong("an", "10.0.0.1", 1);
                guesses++;
            }
            pass(Duration.ofSeconds(1));
        }
        // The name's allowance is the narrower one for a stranger: fifty, then one a minute.
        assertThat(guesses).isBetween(1400, 1500);
    }

    @Test
    void whatWasUnderWayWhenTheAllowanceEndedIsPaidForToo() {
        wrong("an", "10.0.0.1", 40);

        assertThat(throttle.untilNextTry("an", "10.0.0.1")).isEqualTo(Duration.ofSeconds(30 * 31));
    }

    @Test
    void aStolenListOfPasswordsIsSlowedDownAtItsAddress() {
        for (int name = 0; name < 50; name++) {
            wrong("name" + name, "10.0.0.9", 1);
        }

        assertThat(throttle.untilNextTry("another", "10.0.0.9")).isEqualTo(Duration.ofSeconds(10));
        assertFree("another", "10.0.0.1");
    }

    @Test
    void whoHasEnteredFromThereIsNotKeptOutByStrangers() {
        throttle.entered("an", "10.0.0.1");
        for (int machine = 0; machine < 10_000; machine++) {
            wrong("an", "10.9." + machine / 250 + "." + machine % 250, 1);
        }

        assertFree("an", "10.0.0.1");
        assertThat(throttle.untilNextTry("an", "10.0.0.2")).isPositive();
    }

    @Test
    void norByAGuesserOfOtherNamesAtHisOwnAddress() {
        throttle.entered("an", "10.0.0.1");
        for (int name = 0; name < 1000; name++) {
            wrong("name" + name, "10.0.0.1", 1);
        }

        assertFree("an", "10.0.0.1");
        assertThat(throttle.untilNextTry("binh", "10.0.0.1")).isPositive();
    }

    @Test
    void aLongNameIsNoWayRoundNorAWayToFillTheMemory() {
        String name = "x".repeat(64);
        for (int i = 0; i < 10; i++) {
            wrong(name + "y".repeat(i * 1000), "10.0.0.1", 1);
        }

        assertThat(throttle.untilNextTry(name + "z", "10.0.0.1")).isPositive();
    }

    private void wrong(String name, String address, int times) {
        for (int i = 0; i < times; i++) {
            throttle.wrong(name, address);
        }
    }

    private void assertFree(String name, String address) {
        assertThat(throttle.untilNextTry(name, address)).isZero();
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }
}
